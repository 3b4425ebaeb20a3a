package org.vpndiag.config;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;

/** ipsec.conf, strongSwan's or Libreswan's, and the files it includes. */
final class IpsecConf implements TextFormat {

  @Override
  public String kind() {
    return "ipsec.conf";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(IpsecConf::isSection)
        || (text.fileName().equals("ipsec.conf")
            && text.lines().stream().allMatch(IpsecConf::isOutside));
  }

  /** {@code conn NAME}, {@code config setup} or {@code ca NAME} at the start of a line. */
  static boolean isSection(String line) {
    if (!line.startsWith("con")) {
      return false;
    }
    Words words = Words.of(line);
    boolean named = words.size() == 2 || words.get(2).startsWith("#");
    return named
        && words.get(1).indexOf('=') < 0
        && (words.get(0).equals("conn") || words.get(0).equals("config"));
  }

  private static boolean isOutside(String line) {
    return line.isBlank()
        || line.startsWith("#")
        || line.startsWith("include ")
        || line.startsWith("version ");
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return fileName.equals("ipsec.conf");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(
        ConfigFacts.IPSEC_CONN,
        ConfigFacts.IPSEC_SETUP,
        ConfigFacts.IPSEC_ERROR,
        ConfigFacts.IPSEC_LAYOUT,
        ConfigFacts.INCLUDE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    IpsecConfLines lines = new IpsecConfLines(text, notes);
    notes.each(lines::read);
    lines.close();
    IpsecConfLayout.note(text, notes);
    return lines.includes()
        ? notes.covering(ConfigFacts.IPSEC_SETUP)
        : notes.covering(ConfigFacts.IPSEC_CONN, ConfigFacts.IPSEC_SETUP);
  }
}
