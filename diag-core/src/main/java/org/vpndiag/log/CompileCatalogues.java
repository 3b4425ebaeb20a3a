package org.vpndiag.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks the catalogues at build time and writes them as one resource that loads fast. */
public final class CompileCatalogues {
  private CompileCatalogues() {}

  /**
   * Compiles.
   *
   * @param args the folder of the classes
   * @throws IOException when the resource cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0], LogCatalogue.class.getPackageName().replace('.', '/'));
    Path resource = folder.resolve(LogCatalogue.RESOURCE);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(resource))) {
      LogCatalogue.compile(out);
    }
  }
}
