package org.vpndiag.rules;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.vpndiag.examination.Formats;
import org.vpndiag.rule.RuleSet;

/** Checks the rules at build time and writes them as one resource that loads fast. */
public final class CompileRules {
  private CompileRules() {}

  /**
   * Compiles.
   *
   * @param args the folder of the rules, and the folder of the classes
   * @throws IOException when the resource cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path resource =
        Path.of(args[1], BuiltInRules.class.getPackageName().replace('.', '/'))
            .resolve(BuiltInRules.RESOURCE);
    Files.createDirectories(resource.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(resource))) {
      RuleSet.compile(Path.of(args[0]), Formats.all(LocalDate.EPOCH).vocabulary(), out);
    }
  }
}
