package org.vpndiag.config;

import java.util.List;
import java.util.Locale;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** chap-secrets, pap-secrets and xl2tpd's l2tp-secrets: client, server, secret, addresses. */
final class PppSecrets implements TextFormat {

  @Override
  public String kind() {
    return "ppp-secrets";
  }

  /** The columns are any words: the name tells, or the comment that the files come with. */
  @Override
  public boolean recognises(Text text) {
    return isNamed(text.fileName()) || text.lines().stream().limit(4).anyMatch(PppSecrets::isTitle);
  }

  private static boolean isTitle(String line) {
    String comment = line.toLowerCase(Locale.ROOT);
    return comment.startsWith("# secrets for auth")
        || (comment.startsWith("#") && comment.contains("client") && comment.contains("secret"));
  }

  private static boolean isNamed(String fileName) {
    return fileName.startsWith("chap-secrets")
        || fileName.startsWith("pap-secrets")
        || fileName.startsWith("l2tp-secrets");
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return isNamed(fileName);
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(ConfigFacts.PPP_SECRET);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    String file = HostPath.of(text.source());
    String kind = kind(text);
    notes.each((index, line) -> line(notes, file, kind, index, line));
    return notes.covering(ConfigFacts.PPP_SECRET);
  }

  private static String kind(Text text) {
    String name = text.fileName() + text.lines().stream().limit(4).toList();
    String all = name.toLowerCase(Locale.ROOT);
    return all.contains("chap") ? "chap" : all.contains("l2tp") ? "l2tp" : "pap";
  }

  private static boolean line(Notes notes, String file, String kind, int index, String line) {
    if (line.stripLeading().startsWith("#")) {
      return true;
    }
    List<String> words = Quoted.words(line);
    if (words.size() < 3) {
      return false;
    }
    SecretForm form = SecretForm.of(written(line, words.get(2)));
    Values values =
        Values.of()
            .text("file", file)
            .text("kind", kind)
            .text("client", words.get(0))
            .text("server", words.get(1))
            .text("form", form.name())
            .flag("empty", words.get(2).isEmpty());
    notes.state(ConfigFacts.PPP_SECRET, values, index, words.get(0) + " " + words.get(1) + " …");
    return true;
  }

  /** The secret as it stands in the line: quoted or bare; one that names a file is bare too. */
  private static String written(String line, String secret) {
    boolean quoted = line.contains("\"" + secret + "\"") || line.contains("'" + secret + "'");
    return quoted ? "\"" + secret + "\"" : secret;
  }
}
