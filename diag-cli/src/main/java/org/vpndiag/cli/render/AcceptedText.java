package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.probe.AcceptedProposal;
import org.vpndiag.probe.Algorithm;
import org.vpndiag.probe.Algorithm.Grade;
import org.vpndiag.probe.Ikev1Result;
import org.vpndiag.probe.Phase1Proposal;
import org.vpndiag.probe.Proof;
import org.vpndiag.probe.StockClient;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.wire.ikev1.Oakley;

/** What a server accepts in phase 1: proposals, what is weak in them, and who would connect. */
final class AcceptedText {
  private static final int SHOWN = 16;

  private final Page page;
  private final Style style;

  AcceptedText(Page page, Style style) {
    this.page = page;
    this.style = style;
  }

  /** Adds what was accepted, of which there is some. */
  void add(TargetResult target, Ikev1Result ikev1) {
    accepted(ikev1);
    weak(target.weaknesses());
    clients(ikev1);
  }

  private void accepted(Ikev1Result ikev1) {
    page.line("");
    page.heading(ProbeWords.ACCEPTED.map(w -> w + " (" + ikev1.accepted().size() + ")"));
    int most = style.verbose() ? Integer.MAX_VALUE : SHOWN;
    for (AcceptedProposal each : ikev1.accepted().stream().limit(most).toList()) {
      String mark = each.proof() == Proof.REPLY ? "  " : "* ";
      page.line("    " + mark + graded(each.proposal().grade(), named(each.proposal())));
    }
    if (ikev1.accepted().size() > most) {
      page.line("      … " + (ikev1.accepted().size() - most) + " (-v)");
    }
    if (ikev1.accepted().stream().anyMatch(a -> a.proof() == Proof.INFERRED)) {
      page.paragraph("* " + page.in(ProbeWords.INFERRED), 2);
    }
  }

  /** With the authentication method, unless that is the usual one. */
  static String named(Phase1Proposal proposal) {
    boolean usual = proposal.authentication() == Phase1Proposal.PSK;
    String method = Oakley.AUTHENTICATION.name(proposal.authentication());
    return proposal + (usual ? "" : " " + method);
  }

  private String graded(Grade grade, String text) {
    return switch (grade) {
      case GOOD -> text;
      case WEAK -> style.yellow(text);
      case BROKEN -> style.red(text);
    };
  }

  private void weak(List<Algorithm> weak) {
    if (weak.isEmpty()) {
      return;
    }
    page.line("");
    page.heading(ProbeWords.WEAK);
    for (Algorithm each : weak) {
      page.entry(each.strongswan(), page.in(each.reason()));
    }
  }

  private void clients(Ikev1Result ikev1) {
    List<String> names =
        StockClient.connecting(ikev1.accepted()).stream().map(StockClient::name).toList();
    page.line("");
    page.heading(ProbeWords.CLIENTS);
    boolean more = !ikev1.complete();
    String none = page.in(more ? ProbeWords.NO_CLIENT_YET : ProbeWords.NO_CLIENT);
    String some = (more ? page.in(ProbeWords.AT_LEAST) + " " : "") + String.join(", ", names);
    page.paragraph("  " + (names.isEmpty() ? none : some), 2);
  }
}
