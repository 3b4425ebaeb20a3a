package org.vpndiag.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;
import org.vpndiag.status.ViciDump.Section;

/** What the sections of a vici message tell. */
final class ViciFacts {

  private final SaTable table;
  private final int index;

  ViciFacts(SaTable table, int index) {
    this.table = table;
    this.index = index;
  }

  void ikeSa(String name, Section sa) {
    String shown =
        "%s … state=%s … remote-host=%s".formatted(name, sa.get("state"), sa.get("remote-host"));
    Values values = table.open(StatusFacts.IKE_SA, name, index, shown).values();
    values
        .text("connection", name)
        .number("number", sa.get("uniqueid"))
        .number("version", sa.get("version"))
        .text("state", sa.get("state"))
        .number("ageSeconds", sa.get("established"))
        .flag("initiator", sa.get("initiator").equals("yes"))
        .text("initiatorSpi", sa.get("initiator-spi"))
        .text("responderSpi", sa.get("responder-spi"))
        .text("proposal", proposal(sa))
        .flag("natLocal", sa.get("nat-local").equals("yes"))
        .flag("natRemote", sa.get("nat-remote").equals("yes"))
        .words("tasks", tasks(sa));
    end(values, "local", "local", sa);
    end(values, "peer", "remote", sa);
    sa.section("child-sas").sections().values().forEach(child -> childSa(child, values));
  }

  private static void end(Values values, String side, String key, Section sa) {
    values
        .address(side, sa.get(key + "-host"))
        .number(side + "Port", sa.get(key + "-port"))
        .text(side + "Id", sa.get(key + "-id"));
  }

  private static List<String> tasks(Section sa) {
    List<String> tasks = new ArrayList<>();
    for (String list : new String[] {"tasks-active", "tasks-queued", "tasks-passive"}) {
      tasks.addAll(sa.list(list));
    }
    return tasks;
  }

  private void childSa(Section sa, Values ike) {
    String shown =
        "name=%s … state=%s mode=%s … spi-in=%s spi-out=%s … bytes-in=%s … bytes-out=%s"
            .formatted(
                sa.get("name"),
                sa.get("state"),
                sa.get("mode"),
                sa.get("spi-in"),
                sa.get("spi-out"),
                sa.get("bytes-in"),
                sa.get("bytes-out"));
    Values values = table.open(StatusFacts.CHILD_SA, "", index, shown).values();
    values
        .text("connection", sa.get("name"))
        .number("number", sa.get("uniqueid"))
        .number("ikeNumber", String.valueOf(ike.map().get("number")))
        .address("peer", String.valueOf(ike.map().get("peer")))
        .number("reqid", sa.get("reqid"))
        .text("state", sa.get("state"))
        .text("mode", sa.get("mode"))
        .text("protocol", sa.get("protocol"))
        .flag("udpEncapsulation", sa.get("encap").equals("yes"))
        .text("inboundSpi", sa.get("spi-in"))
        .text("outboundSpi", sa.get("spi-out"))
        .number("inboundBytes", sa.get("bytes-in"))
        .number("inboundPackets", sa.get("packets-in"))
        .number("inboundIdleSeconds", sa.get("use-in"))
        .number("outboundBytes", sa.get("bytes-out"))
        .number("outboundPackets", sa.get("packets-out"))
        .number("outboundIdleSeconds", sa.get("use-out"))
        .number("ageSeconds", sa.get("install-time"))
        .text("proposal", proposal(sa));
    Selectors.add(values, "local", sa.list("local-ts"));
    Selectors.add(values, "remote", sa.list("remote-ts"));
  }

  /** The transforms as stroke joins them: {@code AES_CBC_256/HMAC_SHA1_96/MODP_2048}. */
  private static String proposal(Section sa) {
    String size = sa.get("encr-keysize");
    StringBuilder proposal = new StringBuilder(sa.get("encr-alg"));
    proposal.append(size.isEmpty() ? "" : "_" + size);
    for (String transform : new String[] {"integ-alg", "prf-alg", "dh-group"}) {
      proposal.append(sa.get(transform).isEmpty() ? "" : "/" + sa.get(transform));
    }
    return proposal.toString();
  }

  void connection(String name, Section conn) {
    Map<String, Section> children = conn.section("children").sections();
    if (children.isEmpty()) {
      connection(name, conn, "", conn.section("children"));
    }
    children.forEach((child, section) -> connection(name, conn, child, section));
  }

  private void connection(String name, Section conn, String child, Section section) {
    String local = String.join(" ", conn.list("local_addrs"));
    String remote = String.join(" ", conn.list("remote_addrs"));
    String shown = name + ": " + local + "..." + remote + " " + conn.get("version");
    Values values = table.open(StatusFacts.CONNECTION, name, index, shown).values();
    values
        .text("connection", name)
        .text("child", child)
        .text("local", local)
        .text("remote", remote)
        .text("version", conn.get("version"))
        .text("childMode", section.get("mode"))
        .text("localAuth", auth(conn, "local").get("class"))
        .text("remoteAuth", auth(conn, "remote").get("class"))
        .text("localId", auth(conn, "local").get("id"))
        .text("remoteId", auth(conn, "remote").get("id"));
    Selectors.add(values, "local", section.list("local-ts"));
    Selectors.add(values, "remote", section.list("remote-ts"));
  }

  private static Section auth(Section conn, String side) {
    Set<Map.Entry<String, Section>> sections = conn.sections().entrySet();
    return sections.stream()
        .filter(entry -> entry.getKey().startsWith(side))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(conn.section(side));
  }

  void policy(String name, Section policy) {
    String mode = Words.of(policy.get("mode")).get(0);
    if (mode.equals("PASS") || mode.equals("DROP")) {
      table
          .open(StatusFacts.SHUNT, name, index, name + " " + mode)
          .values()
          .text("connection", name)
          .text("action", mode)
          .words("localSelectors", policy.list("local-ts"))
          .words("remoteSelectors", policy.list("remote-ts"));
    }
  }
}
