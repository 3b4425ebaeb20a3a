package org.vpndiag.config;

import java.util.List;
import java.util.Locale;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** ipsec.secrets: whose secrets there are. What stands after the type is never shown. */
final class IpsecSecrets implements TextFormat {

  private static final List<String> TYPES =
      List.of(
          "PSK", "RSA", "ECDSA", "BLISS", "PKCS8", "P12", "EAP", "NTLM", "XAUTH", "PIN", "PPK",
          "PPKS", "PUBKEY", "DSS");

  @Override
  public String kind() {
    return "ipsec.secrets";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(IpsecSecrets::isCertainlySecret)
        || (isNamed(text.fileName()) && !isIpsecConf(text));
  }

  private static boolean isIpsecConf(Text text) {
    return text.lines().stream().anyMatch(IpsecConf::isSection);
  }

  private static boolean isNamed(String fileName) {
    return fileName.equals("ipsec.secrets")
        || fileName.equals("ipsec.secret")
        || (fileName.startsWith("ipsec.") && fileName.endsWith(".secrets"));
  }

  /** {@code %any 198.51.100.5 : PSK …}; {@code pppd[99]: EAP …} is a log's line. */
  private static boolean isSecret(String line) {
    Words words = Words.of(line);
    int at = typeAt(words);
    String before = words.get(at - 1);
    return at > 0 && !line.startsWith("#") && before.endsWith(":") && !before.endsWith("]:");
  }

  /** Elsewhere too words end with a colon: here the type is in capitals and a value follows. */
  private static boolean isCertainlySecret(String line) {
    if (line.indexOf(':') < 0) {
      return false;
    }
    Words words = Words.of(line);
    int at = typeAt(words);
    return isSecret(line) && TYPES.contains(words.get(at)) && words.size() > at + 1;
  }

  private static int typeAt(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (TYPES.contains(words.get(i).toUpperCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return isNamed(fileName);
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(ConfigFacts.IPSEC_SECRET, ConfigFacts.IPSEC_SECRET_ERROR, ConfigFacts.INCLUDE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    String file = HostPath.of(text.source());
    notes.each((index, line) -> line(notes, file, index, line));
    boolean includes = text.lines().stream().anyMatch(line -> line.startsWith("include "));
    return includes ? notes.covering() : notes.covering(ConfigFacts.IPSEC_SECRET);
  }

  private static boolean line(Notes notes, String file, int index, String line) {
    Words words = Words.of(line);
    if (line.stripLeading().startsWith("#")) {
      return true;
    }
    if (words.get(0).equals("include")) {
      Values include = Values.of().text("file", file).text("path", words.get(1));
      notes.state(ConfigFacts.INCLUDE, include, index);
      return true;
    }
    if (isSecret(line)) {
      secret(notes, file, index, line);
      return true;
    }
    return isContinued(line) || error(notes, file, index, line);
  }

  /** The parts of a key in braces go on over indented lines. */
  private static boolean isContinued(String line) {
    return Character.isWhitespace(line.charAt(0)) || line.startsWith("}");
  }

  private static void secret(Notes notes, String file, int index, String line) {
    Words words = Words.of(line);
    int at = typeAt(words);
    List<String> selectors =
        words.list().subList(0, at).stream()
            .map(word -> word.endsWith(":") ? word.substring(0, word.length() - 1) : word)
            .filter(word -> !word.isEmpty())
            .map(word -> word.startsWith("\"") && word.indexOf('=') < 0 ? "…" : word)
            .toList();
    String type = words.get(at);
    SecretForm form = SecretForm.of(line.substring(line.indexOf(type) + type.length()));
    Values values =
        Values.of()
            .text("file", file)
            .text("type", type.toUpperCase(Locale.ROOT))
            .words("selectors", selectors)
            .text("form", form.name())
            .flag("empty", form.empty());
    String shown = String.join(" ", selectors) + " : " + type + " …";
    notes.state(ConfigFacts.IPSEC_SECRET, values, index, shown);
  }

  /** A line that the daemons refuse may still hold a secret: nothing of it is shown. */
  private static boolean error(Notes notes, String file, int index, String line) {
    Words words = Words.of(line);
    boolean colon = words.list().stream().anyMatch(word -> word.endsWith(":"));
    String reason =
        line.indexOf('\u00a0') >= 0
            ? "a no-break space"
            : typeAt(words) >= 0 && !colon
                ? "no colon before the type of the secret"
                : colon ? "no type of secret after the colon" : "not a secret";
    Values values = Values.of().text("file", file).text("reason", reason);
    notes.state(ConfigFacts.IPSEC_SECRET_ERROR, values.number("line", index + 1L), index, "…");
    return true;
  }
}
