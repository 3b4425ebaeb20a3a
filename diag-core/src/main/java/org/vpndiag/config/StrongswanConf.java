package org.vpndiag.config;

import java.util.List;
import org.vpndiag.config.Settings.Setting;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** strongswan.conf and the files of strongswan.d. */
final class StrongswanConf implements TextFormat {

  private static final List<String> SECTIONS =
      List.of(
          "charon",
          "charon-nm",
          "charon-systemd",
          "charon-cmd",
          "libstrongswan",
          "starter",
          "swanctl",
          "pool",
          "pki",
          "libtls",
          "charon-logging",
          "libtnccs");

  @Override
  public String kind() {
    return "strongswan.conf";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(StrongswanConf::isSection);
  }

  private static boolean isSection(String line) {
    return line.indexOf('{') > 0
        && !line.startsWith(" ")
        && SECTIONS.contains(Words.of(line, " \t{").get(0));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return fileName.equals("strongswan.conf");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(ConfigFacts.STRONGSWAN_SETTING, ConfigFacts.INCLUDE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Settings settings = Settings.read(text);
    String file = HostPath.of(text.source());
    for (Setting setting : settings.list()) {
      Values values = Values.of().text("file", file).text("key", setting.key());
      values.text("value", setting.shown());
      String shown = setting.key() + " = " + setting.shown();
      notes.state(ConfigFacts.STRONGSWAN_SETTING, values, setting.index(), shown);
      notes.count(true);
    }
    for (String path : settings.includes()) {
      Values include = Values.of().text("file", file).text("path", path);
      notes.state(ConfigFacts.INCLUDE, include, 0, "include " + path);
    }
    for (int i = 0; i < settings.ignored(); i++) {
      notes.count(false);
    }
    return notes.covering();
  }
}
