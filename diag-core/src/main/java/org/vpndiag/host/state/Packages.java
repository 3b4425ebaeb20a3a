package org.vpndiag.host.state;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** {@code ii xl2tpd 1.3.18-1 amd64 …}; the second letter tells whether it is installed. */
  private static final Pattern DPKG =
      Pattern.compile(
          "([hi]i\\s+(?<name>[^\\s:]+)\\S*\\s+(?<version>\\S+)|(rc|un|iU|iF)\\s+\\S+\\s+\\S+)"
              + "\\s+\\S.*");

  /** Lines of other lists; those without a version are of what is not installed. */
  private static final List<Pattern> LISTS =
      Stream.of(
              // xl2tpd, a tab and 1.3.18-1
              "(?<name>[a-z0-9][a-z0-9+.-]+)(:[a-z0-9-]+)?\t(?<version>[0-9]\\S*)?",
              // rpm: strongswan-5.9.8-1.fc38.x86_64
              "\\s*(?<name>\\S+)-(?<version>[^\\s-]*-[^\\s-]*\\.(x86_64|noarch|aarch64))\\s*",
              // xl2tpd/stable,now 1.3.18-1 amd64 [installed]; another version may be to be had.
              "(?<name>[a-z0-9][a-z0-9+.-]{1,80})/\\S+ "
                  + "((?<version>[0-9]\\S*) \\S+ .*\\[installed.*|[0-9]\\S* \\S+( \\[.*)?)",
              // dnf: xl2tpd.x86_64 1.3.18-1.fc38 @fedora
              "(?<name>[A-Za-z0-9][\\w+.-]{1,80})\\.(x86_64|noarch|i686|aarch64)\\s+"
                  + "(?<version>[0-9]\\S*)\\s+@\\S+",
              // apk: xl2tpd-1.3.18-r0
              "\\s*(?<name>[a-z0-9@._+-]{2,80})-(?<version>[0-9][A-Za-z0-9._]{0,40}-r\\d{1,4})\\s*")
          .map(Pattern::compile)
          .toList();

  /** pacman's {@code xl2tpd 1.3.18-1} and opkg's {@code xl2tpd - 1.3.18-1}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\s*(?<name>[a-z0-9@._+-]{2,80}) (- )?"
              + "(?<version>[0-9:]{1,8}[A-Za-z0-9._:+~^-]{1,60})\\s*");

  private static final List<Pattern> ALL =
      Stream.of(List.of(DPKG), LISTS, List.of(NAMED)).flatMap(List::stream).toList();

  /** How programs begin to tell their versions. */
  private static final List<String> PROGRAMS =
      List.of(
          "pppd version ",
          "xl2tpd version: ",
          "xl2tpd version ",
          "Linux strongSwan U",
          "Linux Libreswan ",
          "Linux Openswan U",
          "ike-scan ");

  /** What stands around lists. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\+\\+\\+.*|\\|.*|Desired=.*|Listing\\.\\.\\.( Done)?|Installed Packages"
              + "|.*is not installed");

  @Override
  public String kind() {
    return "packages";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Packages::isPackage)
        || (!text.isBlank()
            && text.lines().stream().allMatch(l -> l.isBlank() || NAMED.matcher(l).matches()));
  }

  private static boolean isPackage(String line) {
    return (isState(line) && DPKG.matcher(line).matches())
        || LISTS.stream().anyMatch(list -> list.matcher(line).matches())
        || PROGRAMS.stream().anyMatch(line::startsWith);
  }

  private static boolean isState(String line) {
    return line.length() > 3 && line.startsWith("  ", 2);
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
    for (Pattern list : ALL) {
      Matcher listed = list.matcher(line);
      if (listed.matches()) {
        if (listed.group("version") != null) {
          add(notes, index, listed.group("name"), listed.group("version"));
        }
        return true;
      }
    }
    return program(notes, index, line) || FRAME.matcher(line).matches();
  }

  private static boolean program(Notes notes, int index, String line) {
    for (String start : PROGRAMS) {
      if (line.startsWith(start)) {
        String name = Words.of(start.replace("Linux ", "")).get(0).toLowerCase(Locale.ROOT);
        add(notes, index, name, Words.of(line.substring(start.length()), " /").get(0));
        return true;
      }
    }
    return false;
  }

  private static void add(Notes notes, int index, String name, String version) {
    notes.state(HostFacts.PACKAGE, Values.of().text("name", name).text("version", version), index);
  }
}
