package org.vpndiag.cli.render;

import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;

/** The SAs that a status shows, one line each. */
public final class SaText {
  private SaText() {}

  /** The lines; empty when there is none. */
  public static String render(FactBase facts, Style style) {
    StringBuilder text = new StringBuilder();
    facts
        .ofType("ike-sa")
        .forEach(
            sa ->
                text.append(
                    "IKE SA    %-14s %-12s %s ... %s  %s%n"
                        .formatted(
                            of(sa, "connection"),
                            of(sa, "state"),
                            of(sa, "local"),
                            of(sa, "peer"),
                            style.faint(of(sa, "proposal")))));
    facts
        .ofType("child-sa")
        .forEach(
            sa ->
                text.append(
                    "CHILD_SA  %-14s %-12s %-10s in %s bytes, out %s bytes  %s%n"
                        .formatted(
                            of(sa, "connection"),
                            of(sa, "state"),
                            of(sa, "mode"),
                            of(sa, "inboundBytes"),
                            of(sa, "outboundBytes"),
                            style.faint(of(sa, "proposal")))));
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  private static String of(Fact sa, String attribute) {
    return sa.value(attribute).map(Object::toString).orElse("?");
  }
}
