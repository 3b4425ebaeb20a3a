package org.vpndiag.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vpndiag.config.Settings.Setting;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** swanctl.conf and the files of conf.d. */
final class SwanctlConf implements TextFormat {

  @Override
  public String kind() {
    return "swanctl.conf";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(SwanctlConf::isSection)
        || (text.fileName().equals("swanctl.conf")
            && text.lines().stream().anyMatch(line -> line.startsWith("include ")));
  }

  private static boolean isSection(String line) {
    String name = line.indexOf('{') > 0 ? Words.of(line, " \t{").get(0) : "";
    return !line.startsWith(" ") && List.of("connections", "secrets", "pools").contains(name);
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return fileName.equals("swanctl.conf");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(ConfigFacts.SWANCTL_CONN, ConfigFacts.IPSEC_SECRET, ConfigFacts.INCLUDE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Settings settings = Settings.read(text);
    String file = HostPath.of(text.source());
    for (String path : settings.includes()) {
      Values include = Values.of().text("file", file).text("path", path);
      notes.state(ConfigFacts.INCLUDE, include, 0, "include " + path);
    }
    grouped(settings, "connections").forEach((name, group) -> connection(notes, file, name, group));
    grouped(settings, "secrets").forEach((name, group) -> secret(notes, file, name, group));
    settings.list().forEach(setting -> notes.count(true));
    for (int i = 0; i < settings.ignored(); i++) {
      notes.count(false);
    }
    return settings.isWhole() && settings.includes().isEmpty()
        ? notes.covering(ConfigFacts.SWANCTL_CONN)
        : notes.covering();
  }

  private static Map<String, List<Setting>> grouped(Settings settings, String section) {
    Map<String, List<Setting>> groups = new LinkedHashMap<>();
    for (Setting setting : settings.list()) {
      if (setting.path().size() > 2 && setting.path().get(0).equals(section)) {
        groups.computeIfAbsent(setting.path().get(1), name -> new ArrayList<>()).add(setting);
      }
    }
    return groups;
  }

  private static void connection(Notes notes, String file, String name, List<Setting> group) {
    Values values = Values.of().text("connection", name).text("file", file);
    Map<String, Values> children = new LinkedHashMap<>();
    StringBuilder shown = new StringBuilder(name);
    for (Setting setting : group) {
      List<String> path = setting.path();
      boolean ofChild = path.size() == 5 && path.get(2).equals("children");
      if (ofChild) {
        Values child = children.computeIfAbsent(path.get(3), key -> Values.of().text("child", key));
        child(child, setting);
      } else if (path.size() == 3) {
        own(values, setting);
      } else if (path.size() == 4) {
        end(values, path.get(2).startsWith("local") ? "local" : "remote", setting);
      }
      shown.append(" … ").append(setting.name()).append('=').append(setting.shown());
    }
    if (children.isEmpty()) {
      children.put("", Values.of());
    }
    int index = group.get(0).index();
    children.forEach(
        (key, child) ->
            notes.state(ConfigFacts.SWANCTL_CONN, child.and(values), index, shown.toString()));
  }

  private static void own(Values values, Setting setting) {
    String value = setting.value();
    switch (setting.name()) {
      case "version", "aggressive", "encap", "keyingtries" -> values.text(setting.name(), value);
      case "local_addrs" -> values.text("localAddresses", value);
      case "remote_addrs" -> values.text("remoteAddresses", value);
      case "proposals" -> values.words("proposals", Words.of(value, " ,").list());
      default -> {}
    }
  }

  private static void end(Values values, String side, Setting setting) {
    switch (setting.name()) {
      case "auth" -> values.text(side + "Auth", setting.value());
      case "id" -> values.text(side + "Id", setting.value());
      default -> {}
    }
  }

  private static void child(Values child, Setting setting) {
    String value = setting.value();
    switch (setting.name()) {
      case "mode" -> child.text("mode", value);
      case "esp_proposals" -> child.words("espProposals", Words.of(value, " ,").list());
      case "start_action" -> child.text("startAction", value);
      case "dpd_action" -> child.text("dpdAction", value);
      case "local_ts" -> child.text("localSelectors", value);
      case "remote_ts" -> child.text("remoteSelectors", value);
      default -> {}
    }
  }

  /** The name of the section, {@code ike-1}, begins with the type of the secret. */
  private static void secret(Notes notes, String file, String name, List<Setting> group) {
    int dash = name.indexOf('-');
    String prefix = dash < 0 ? name : name.substring(0, dash);
    String type = prefix.startsWith("ike") ? "PSK" : prefix.toUpperCase(Locale.ROOT);
    List<String> ids = new ArrayList<>();
    Values values = Values.of().text("file", file).text("type", type);
    values.text("form", "empty").flag("empty", true);
    for (Setting setting : group) {
      if (setting.name().startsWith("id")) {
        ids.add(setting.value());
      } else if (setting.name().equals("secret")) {
        SecretForm form = SecretForm.of(setting.written());
        values.text("form", form.name()).flag("empty", form.empty());
      }
    }
    String shown = name + " id " + String.join(", ", ids) + " secret …";
    notes.state(
        ConfigFacts.IPSEC_SECRET, values.words("selectors", ids), group.get(0).index(), shown);
  }
}
