package org.vpndiag.rules;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.vpndiag.fact.Vocabulary;
import org.vpndiag.rule.RuleSet;

/** The rules that come with vpndiag, as {@link CompileRules} wrote them. */
public final class BuiltInRules {
  static final String RESOURCE = "rules.bin";

  private BuiltInRules() {}

  /** The ladder and all rules, without their cases. */
  public static RuleSet load(Vocabulary vocabulary) {
    try (InputStream in =
        new BufferedInputStream(
            Objects.requireNonNull(BuiltInRules.class.getResourceAsStream(RESOURCE)))) {
      return RuleSet.ofCompiled(in, vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
