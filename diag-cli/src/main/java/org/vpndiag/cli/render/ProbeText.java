package org.vpndiag.cli.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpndiag.probe.AcceptedProposal;
import org.vpndiag.probe.AggressiveResult;
import org.vpndiag.probe.Algorithm;
import org.vpndiag.probe.Algorithm.Grade;
import org.vpndiag.probe.Ikev1Result;
import org.vpndiag.probe.Ikev2Result;
import org.vpndiag.probe.Phase1Proposal;
import org.vpndiag.probe.Proof;
import org.vpndiag.probe.Reach;
import org.vpndiag.probe.StockClient;
import org.vpndiag.probe.Suggestions;
import org.vpndiag.probe.SweepResult;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ikev1.Oakley;
import org.vpndiag.wire.isakmp.VendorIds;

/** Probed servers for a terminal: what it comes to, the lines to use, then the rest. */
public final class ProbeText {
  private static final Set<Reach> UNDECIDED =
      EnumSet.of(Reach.ANSWERED, Reach.SILENT, Reach.NOT_ASKED);

  private static final int SHOWN = 16;

  private final StringBuilder out = new StringBuilder();
  private final Style style;

  private ProbeText(Style style) {
    this.style = style;
  }

  /**
   * The targets' text.
   *
   * @param sweep which they answered; null when each was named
   */
  public static String render(
      List<TargetResult> targets, @Nullable SweepResult sweep, Style style) {
    ProbeText text = new ProbeText(style);
    List<TargetResult> inFull = targets;
    if (sweep != null) {
      text.out.append(SweepText.render(targets, sweep, style));
      inFull = targets.stream().filter(t -> !SweepText.only(t)).toList();
    }
    inFull.forEach(text::target);
    return text.out.toString();
  }

  /** The algorithms of what is accepted that are not good, the worst first. */
  static List<Algorithm> weaknesses(TargetResult target) {
    Set<Algorithm> weak = new LinkedHashSet<>();
    for (AcceptedProposal accepted : target.accepted()) {
      accepted.proposal().parts().stream()
          .filter(part -> part.grade() != Grade.GOOD)
          .forEach(weak::add);
    }
    List<Algorithm> sorted = new ArrayList<>(weak);
    sorted.sort(Comparator.comparing(Algorithm::grade).reversed());
    return sorted;
  }

  private void target(TargetResult target) {
    String name = target.host();
    boolean named = !target.address().isEmpty() && !target.address().equals(name);
    line(style.bold(name + (named ? " (" + target.address() + ")" : "")));
    String outcome = ProbeWords.outcome(target).in(style.language());
    for (String part : Columns.wrapped(outcome, style.width() - 2)) {
      line("  " + (ProbeWords.good(target) ? style.green(part) : style.yellow(part)));
    }
    Suggestions.of(target).ifPresent(this::use);
    if (!style.quiet()) {
      details(target);
    }
    line("");
  }

  private void use(Suggestions lines) {
    line("");
    heading(ProbeWords.USE);
    config("strongSwan", "ike=" + lines.ike() + "\nesp=" + lines.esp());
    if (!style.quiet()) {
      config("swanctl", lines.swanctl());
      config(
          "Libreswan",
          lines.libreswan().isEmpty() ? in(ProbeWords.NOT_IN_LIBRESWAN) : lines.libreswan());
      config("NetworkManager", lines.networkManager());
    }
  }

  private void details(TargetResult target) {
    Ikev1Result ikev1 = target.ikev1();
    Ikev2Result ikev2 = target.ikev2();
    if (ikev1 == null || ikev2 == null) {
      if (!target.problem().isEmpty() && target.outcome() != TargetResult.Outcome.UNRESOLVED) {
        line("  " + target.problem());
      }
      return;
    }
    accepted(ikev1);
    weak(target);
    if (!ikev1.accepted().isEmpty()) {
      clients(target);
    }
    line("");
    ikev1(target, ikev1);
    entry("IKEv2", ikev2(ikev2));
    entry("UDP 4500", in(ProbeWords.reach(target.natTraversal())));
    if (!target.implementation().isEmpty()) {
      entry(ProbeWords.IMPLEMENTATION.in(style.language()), target.implementation());
    }
    aggressive(target.aggressive());
    vendorIds(target.vendorIds());
    notes(target, ikev1);
    line(style.faint("  " + in(ProbeWords.numbers(target))));
  }

  private void accepted(Ikev1Result ikev1) {
    if (ikev1.accepted().isEmpty()) {
      return;
    }
    line("");
    heading(ProbeWords.ACCEPTED.map(w -> w + " (" + ikev1.accepted().size() + ")"));
    int most = style.verbose() ? Integer.MAX_VALUE : SHOWN;
    for (AcceptedProposal each : ikev1.accepted().stream().limit(most).toList()) {
      String mark = each.proof() == Proof.REPLY ? "  " : "* ";
      line("    " + mark + graded(each.proposal().grade(), named(each.proposal())));
    }
    if (ikev1.accepted().size() > most) {
      line("      … " + (ikev1.accepted().size() - most) + " (-v)");
    }
    if (ikev1.accepted().stream().anyMatch(a -> a.proof() == Proof.INFERRED)) {
      wrapped("* " + ProbeWords.INFERRED.in(style.language()));
    }
  }

  /** With the authentication method, unless that is the usual one. */
  private static String named(Phase1Proposal proposal) {
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

  private void weak(TargetResult target) {
    List<Algorithm> weak = weaknesses(target);
    if (weak.isEmpty()) {
      return;
    }
    line("");
    heading(ProbeWords.WEAK);
    for (Algorithm each : weak) {
      entry(each.strongswan(), each.reason().in(style.language()));
    }
  }

  private void clients(TargetResult target) {
    List<String> names =
        StockClient.connecting(target.accepted()).stream().map(StockClient::name).toList();
    line("");
    heading(ProbeWords.CLIENTS);
    Ikev1Result ikev1 = target.ikev1();
    boolean more = ikev1 != null && !ikev1.complete();
    String none = in(more ? ProbeWords.NO_CLIENT_YET : ProbeWords.NO_CLIENT);
    String some = (more ? in(ProbeWords.AT_LEAST) + " " : "") + String.join(", ", names);
    wrapped("  " + (names.isEmpty() ? none : some));
  }

  private void ikev1(TargetResult target, Ikev1Result ikev1) {
    StringBuilder text = new StringBuilder(in(ProbeWords.reach(ikev1.reach())));
    text.append(", UDP ").append(target.port());
    switch (ikev1.order()) {
      case RESPONDER -> text.append(", ").append(in(ProbeWords.ORDER_RESPONDER));
      case INITIATOR -> text.append(", ").append(in(ProbeWords.ORDER_INITIATOR));
      case UNKNOWN -> {}
    }
    entry("IKEv1", text.toString());
  }

  private String ikev2(Ikev2Result ikev2) {
    if (!ikev2.accepts()) {
      return in(ProbeWords.reach(ikev2.reach()))
          + (ikev2.refusal().isEmpty() ? "" : ", " + ikev2.refusal());
    }
    List<String> parts = new ArrayList<>();
    part("ENCR", ikev2.encryption(), parts);
    part("PRF", ikev2.prf(), parts);
    part("INTEG", ikev2.integrity(), parts);
    part("DH", ikev2.groups(), parts);
    return String.join("\n", parts) + (ikev2.complete() ? "" : " …");
  }

  /** The values of a transform type, by its name in RFC 7296 section 3.3.2. */
  private static void part(String type, List<String> names, List<String> parts) {
    if (!names.isEmpty()) {
      parts.add(type + ": " + String.join(" ", names));
    }
  }

  private void aggressive(AggressiveResult result) {
    Phase1Proposal chosen = result.chosen();
    if (chosen != null) {
      String warning = style.red(in(ProbeWords.AGGRESSIVE_LEAKS));
      entry(in(ProbeWords.AGGRESSIVE), result.outcome() + ", " + named(chosen) + "\n" + warning);
    } else if (!result.outcome().isEmpty()) {
      entry(in(ProbeWords.AGGRESSIVE), result.outcome());
    }
  }

  private void vendorIds(List<Slice> ids) {
    List<String> names = new ArrayList<>();
    for (Slice id : ids) {
      names.add(VendorIds.name(id).orElse(id.hex() + " " + in(ProbeWords.UNKNOWN)));
    }
    if (!names.isEmpty()) {
      entry(in(ProbeWords.VENDOR_IDS), String.join("\n", names));
    }
  }

  private void notes(TargetResult target, Ikev1Result ikev1) {
    line("");
    if (ikev1.authentication() == Ikev1Result.AuthenticationCheck.NOT_REVEALED) {
      wrapped(in(ProbeWords.AUTHENTICATION));
    }
    boolean unusual = ikev1.lifetime() != Ikev1Result.USUAL_LIFETIME;
    if (!ikev1.accepted().isEmpty() && unusual) {
      wrapped(in(ProbeWords.lifetime(ikev1.lifetime())));
    }
    if (Suggestions.of(target).filter(lines -> lines.proposal().group() == 2).isPresent()) {
      wrapped(in(ProbeWords.LIBRESWAN_WITHOUT_GROUP_2));
    }
    boolean limited = target.outcome() == TargetResult.Outcome.RATE_LIMITED;
    if (!ikev1.complete() && UNDECIDED.contains(ikev1.reach()) && !limited) {
      wrapped(style.yellow(in(ProbeWords.INCOMPLETE)));
    }
    if (!ikev1.accepted().isEmpty()) {
      wrapped(in(ProbeWords.NOTHING_ELSE));
    }
  }

  private void heading(Words words) {
    line("  " + style.bold(in(words)));
  }

  /** Lines to paste, which may not be broken. */
  private void config(String name, String lines) {
    String label = name;
    for (String one : lines.split("\n", -1)) {
      line("    " + Columns.padded(label, 17) + " " + one);
      label = "";
    }
  }

  /** A name and its value, whose further lines stand under the first. */
  private void entry(String name, String value) {
    String label = name;
    for (String part : value.split("\n", -1)) {
      for (String one : Columns.wrapped(part, style.width() - 22)) {
        line("    " + Columns.padded(label, 17) + " " + one);
        label = "";
      }
    }
  }

  private void wrapped(String text) {
    Columns.wrapped(text, style.width() - 2).forEach(part -> line("  " + part));
  }

  private String in(Words words) {
    return words.in(style.language());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
