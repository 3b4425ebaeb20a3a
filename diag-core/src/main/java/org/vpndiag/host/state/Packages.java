package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/**
 * {@code dpkg -l}, {@code dpkg-query -W}, {@code rpm -q}, {@code apt list --installed}, {@code dnf
 * list} and the versions that programs print of themselves.
 */
final class Packages implements TextFormat {

  private static final List<String> PROGRAMS =
      List.of(
          "pppd version ",
          "xl2tpd version: ",
          "xl2tpd version ",
          "Linux strongSwan U",
          "Linux Libreswan ",
          "Linux Openswan U",
          "ike-scan ");

  @Override
  public String kind() {
    return "packages";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Packages::isPackage)
        || (!text.isBlank() && text.lines().stream().allMatch(Packages::isNamed));
  }

  private static boolean isPackage(String line) {
    return (isState(line) && isOfDpkg(Words.of(line)))
        || isOfQuery(line)
        || isOfRpm(line)
        || isOfApk(line)
        || isOfApt(line)
        || isOfDnf(line)
        || program(line) >= 0;
  }

  /**
   * {@code xl2tpd}, a tab and {@code 1.3.18-1}; nothing after the tab where it is not installed.
   */
  private static boolean isOfQuery(String line) {
    return line.matches("[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?\t([0-9]\\S*)?");
  }

  /** {@code xl2tpd-1.3.18-r0}. */
  private static boolean isOfApk(String line) {
    return line.strip().matches("[a-z0-9@._+-]{2,80}-[0-9][A-Za-z0-9._]{0,40}-r\\d{1,4}");
  }

  /** {@code xl2tpd/stable,now 1.3.18-1 amd64 [installed]}; another version may be to be had. */
  private static boolean isOfApt(String line) {
    return line.matches("[a-z0-9][a-z0-9+.-]{1,80}/\\S+ [0-9]\\S* \\S+( \\[.*)?");
  }

  /** {@code xl2tpd.x86_64 1.3.18-1.fc38 @fedora}. */
  private static boolean isOfDnf(String line) {
    return line.matches(
        "[A-Za-z0-9][\\w+.-]{1,80}\\.(x86_64|noarch|i686|aarch64)\\s+[0-9]\\S*\\s+@\\S+");
  }

  /** pacman's {@code xl2tpd 1.3.18-1} and opkg's {@code xl2tpd - 1.3.18-1}. */
  private static boolean isNamed(String line) {
    return line.isBlank()
        || line.strip().matches("[a-z0-9@._+-]{2,80} (- )?[0-9:]{1,8}[A-Za-z0-9._:+~^-]{1,60}");
  }

  private static boolean isState(String line) {
    return line.length() > 3 && line.startsWith("  ", 2);
  }

  /** {@code ii xl2tpd 1.3.18-1 amd64 …}; the second letter tells whether it is installed. */
  private static boolean isOfDpkg(Words words) {
    return List.of("ii", "hi", "rc", "un", "iU", "iF").contains(words.get(0)) && words.size() >= 4;
  }

  /** {@code strongswan-5.9.8-1.fc38.x86_64}. */
  private static boolean isOfRpm(String line) {
    String word = line.strip();
    int dash = word.indexOf('-');
    boolean built =
        word.endsWith(".x86_64") || word.endsWith(".noarch") || word.endsWith(".aarch64");
    return built && word.indexOf(' ') < 0 && dash > 0 && word.indexOf('-', dash + 1) > 0;
  }

  private static int program(String line) {
    for (int i = 0; i < PROGRAMS.size(); i++) {
      if (line.startsWith(PROGRAMS.get(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.PACKAGE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> line(notes, index, line));
    return notes.covering();
  }

  private static boolean line(Notes notes, int index, String line) {
    Words words = Words.of(line);
    int program = program(line);
    if (isOfDpkg(words)) {
      boolean installed = words.get(0).endsWith("i");
      String name = Words.of(words.get(1), ":").get(0);
      return !installed || add(notes, index, name, words.get(2));
    }
    if (isOfQuery(line)) {
      Words parts = Words.of(line, "\t");
      String name = Words.of(parts.get(0), ":").get(0);
      return parts.size() == 1 || add(notes, index, name, parts.get(1));
    }
    if (isOfRpm(line)) {
      String word = line.strip();
      int release = word.lastIndexOf('-');
      int version = word.lastIndexOf('-', release - 1);
      return add(notes, index, word.substring(0, version), word.substring(version + 1));
    }
    if (isOfApt(line)) {
      String name = words.get(0).substring(0, words.get(0).indexOf('/'));
      return !line.contains("[installed") || add(notes, index, name, words.get(1));
    }
    if (isOfDnf(line)) {
      String name = words.get(0).substring(0, words.get(0).lastIndexOf('.'));
      return add(notes, index, name, words.get(1));
    }
    if (isOfApk(line)) {
      String word = line.strip();
      int version = word.lastIndexOf('-', word.lastIndexOf('-') - 1);
      return add(notes, index, word.substring(0, version), word.substring(version + 1));
    }
    if (isNamed(line)) {
      return add(notes, index, words.get(0), words.get(words.size() - 1));
    }
    if (program >= 0) {
      String start = PROGRAMS.get(program);
      String name = Words.of(start.replace("Linux ", "")).get(0).toLowerCase(java.util.Locale.ROOT);
      return add(notes, index, name, Words.of(line.substring(start.length()), " /").get(0));
    }
    return line.startsWith("+++")
        || line.startsWith("||")
        || line.startsWith("|")
        || line.startsWith("Desired=")
        || line.equals("Listing...")
        || line.equals("Listing... Done")
        || line.equals("Installed Packages")
        || line.endsWith("is not installed");
  }

  private static boolean add(Notes notes, int index, String name, String version) {
    notes.state(HostFacts.PACKAGE, Values.of().text("name", name).text("version", version), index);
    return true;
  }
}
