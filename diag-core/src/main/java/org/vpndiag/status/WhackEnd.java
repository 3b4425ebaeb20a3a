package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;

/**
 * One end of a connection as pluto prints it: {@code client===host[id]:17/1701---nexthop}, the
 * right one mirrored.
 */
record WhackEnd(String host, String id, String client) {

  static WhackEnd ofLeft(String text) {
    int client = text.indexOf("===");
    String host = client < 0 ? text : text.substring(client + 3);
    return of(withoutNext(host, true), client < 0 ? "" : text.substring(0, client));
  }

  static WhackEnd ofRight(String text) {
    int client = text.lastIndexOf("===");
    String host = client < 0 ? text : text.substring(0, client);
    return of(withoutNext(host, false), client < 0 ? "" : text.substring(client + 3));
  }

  private static String withoutNext(String host, boolean left) {
    int next = host.indexOf("---");
    return next < 0 ? host : left ? host.substring(0, next) : host.substring(next + 3);
  }

  private static WhackEnd of(String text, String client) {
    int open = text.indexOf('[');
    int close = text.lastIndexOf(']');
    boolean told = open >= 0 && close > open;
    String id = told ? text.substring(open + 1, close) : "";
    String host = open < 0 ? text : text.substring(0, open);
    String rest = told ? text.substring(close + 1) : "";
    int name = host.indexOf('<');
    String address = name < 0 ? host : host.substring(0, name);
    int colon = address.indexOf(":17/");
    String ports = rest.startsWith(":") ? rest : colon < 0 ? "" : address.substring(colon);
    String bare = colon < 0 ? address : address.substring(0, colon);
    String network = client.isEmpty() && !ports.isEmpty() ? bare : client;
    return new WhackEnd(bare, option(id), network + ports);
  }

  /** Options such as {@code +MC+XC} follow the id after a comma. */
  private static String option(String id) {
    int comma = id.lastIndexOf(',');
    return comma > 0 && id.startsWith("+", comma + 1) ? id.substring(0, comma) : id;
  }

  void addTo(Values values, String side) {
    values.text(side, host).text(side + "Id", id);
    if (!client.isEmpty()) {
      values.words(side + "Selectors", List.of(client));
      values.number(side + "Port", port());
    }
  }

  /** {@code 198.51.100.5/32:UDP/1701}, {@code 192.0.2.10/32:17/1701}. */
  private String port() {
    int slash = client.lastIndexOf('/');
    int colon = client.lastIndexOf(':');
    boolean told = colon > 0 && slash > colon;
    return told ? Words.of(client.substring(slash + 1)).get(0) : "";
  }
}
