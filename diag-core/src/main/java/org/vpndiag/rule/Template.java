package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/**
 * A text with the values of matched facts in it: {@code ${alias.attribute}}, or {@code
 * ${alias.attribute:-otherwise}} where the fact may be missing.
 */
final class Template {
  private static final Pattern NAME =
      Pattern.compile("\\$\\{([A-Za-z][\\w-]*)\\.(\\w+)(:-[^}]*)?}");

  /** What may stand in a shell command unquoted and inside any kind of quotes. */
  private static final Pattern HARMLESS_IN_SHELL = Pattern.compile("[\\w.:/%@+,=-]{1,200}");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  static Template of(String text) {
    return new Template(text);
  }

  /** A name that a template uses. */
  record Use(String alias, String attribute, boolean hasDefault) {}

  List<Use> uses() {
    if (text.indexOf('$') < 0) {
      return List.of();
    }
    List<Use> uses = new ArrayList<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      uses.add(new Use(matcher.group(1), matcher.group(2), matcher.group(3) != null));
    }
    return uses;
  }

  /** The text with the values in it; a value that is not known stands as {@code <attribute>}. */
  String fill(Bindings bindings) {
    return fill(bindings, (name, value) -> value);
  }

  /** The same for a shell: a value that a shell could take for more stands as a placeholder. */
  String fillForShell(Bindings bindings) {
    return fill(
        bindings, (name, value) -> HARMLESS_IN_SHELL.matcher(value).matches() ? value : name);
  }

  private String fill(Bindings bindings, BinaryOperator<String> take) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    StringSubstitutor substitutor = new StringSubstitutor(key -> lookUp(key, bindings, take));
    substitutor.setDisableSubstitutionInValues(true);
    String filled = substitutor.replace(text);
    return NAME.matcher(filled).replaceAll("<$2>");
  }

  private static @Nullable String lookUp(
      String key, Bindings bindings, BinaryOperator<String> take) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      return null;
    }
    String attribute = key.substring(dot + 1);
    return bindings
        .value(key.substring(0, dot), attribute)
        .map(value -> take.apply("<" + attribute + ">", shown(value)))
        .orElse(null);
  }

  private static String shown(Object value) {
    return value instanceof List<?> words
        ? String.join(", ", words.stream().map(Object::toString).toList())
        : value.toString();
  }
}
