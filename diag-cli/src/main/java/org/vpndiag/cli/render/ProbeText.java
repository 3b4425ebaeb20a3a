package org.vpndiag.cli.render;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpndiag.probe.AggressiveResult;
import org.vpndiag.probe.Ikev1Result;
import org.vpndiag.probe.Ikev2Result;
import org.vpndiag.probe.Phase1Proposal;
import org.vpndiag.probe.Reach;
import org.vpndiag.probe.Suggestions;
import org.vpndiag.probe.SweepResult;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.VendorIds;

/** Probed servers for a terminal: what it comes to, the lines to use, then the rest. */
public final class ProbeText {
  private static final Set<Reach> UNDECIDED =
      EnumSet.of(Reach.ANSWERED, Reach.SILENT, Reach.NOT_ASKED);

  private final Page page;
  private final Style style;

  private ProbeText(Style style) {
    this.style = style;
    page = new Page(style);
  }

  /**
   * The targets' text.
   *
   * @param sweep which they answered; null when each was named
   */
  public static String render(
      List<TargetResult> targets, @Nullable SweepResult sweep, Style style) {
    ProbeText text = new ProbeText(style);
    targets.stream()
        .filter(target -> sweep == null || !SweepText.only(target))
        .forEach(text::target);
    return (sweep == null ? "" : SweepText.render(targets, sweep, style)) + text.page;
  }

  private void target(TargetResult target) {
    String name = target.host();
    boolean named = !target.address().isEmpty() && !target.address().equals(name);
    page.line(style.bold(name + (named ? " (" + target.address() + ")" : "")));
    String outcome = page.in(ProbeWords.outcome(target));
    for (String part : Columns.wrapped(outcome, style.width() - 2)) {
      page.line("  " + (ProbeWords.good(target) ? style.green(part) : style.yellow(part)));
    }
    Suggestions.of(target).ifPresent(this::use);
    if (!style.quiet()) {
      details(target);
    }
    page.line("");
  }

  private void use(Suggestions lines) {
    page.line("");
    page.heading(ProbeWords.USE);
    page.verbatim("strongSwan", "ike=" + lines.ike() + "\nesp=" + lines.esp());
    if (!style.quiet()) {
      page.verbatim("swanctl", lines.swanctl());
      page.verbatim(
          "Libreswan",
          lines.libreswan().isEmpty() ? page.in(ProbeWords.NOT_IN_LIBRESWAN) : lines.libreswan());
      page.verbatim("NetworkManager", lines.networkManager());
    }
  }

  private void details(TargetResult target) {
    Ikev1Result ikev1 = target.ikev1();
    Ikev2Result ikev2 = target.ikev2();
    if (ikev1 == null || ikev2 == null) {
      if (!target.problem().isEmpty() && target.outcome() != TargetResult.Outcome.UNRESOLVED) {
        page.line("  " + target.problem());
      }
      return;
    }
    if (!ikev1.accepted().isEmpty()) {
      new AcceptedText(page, style).add(target, ikev1);
    }
    page.line("");
    ikev1(target, ikev1);
    page.entry("IKEv2", ikev2(ikev2));
    page.entry("UDP 4500", page.in(ProbeWords.reach(target.natTraversal())));
    if (!target.implementation().isEmpty()) {
      page.entry(page.in(ProbeWords.IMPLEMENTATION), target.implementation());
    }
    aggressive(target.aggressive());
    vendorIds(target.vendorIds());
    notes(target, ikev1);
    page.line(style.faint("  " + page.in(ProbeWords.numbers(target))));
  }

  private void ikev1(TargetResult target, Ikev1Result ikev1) {
    StringBuilder text = new StringBuilder(page.in(ProbeWords.reach(ikev1.reach())));
    text.append(", UDP ").append(target.port());
    switch (ikev1.order()) {
      case RESPONDER -> text.append(", ").append(page.in(ProbeWords.ORDER_RESPONDER));
      case INITIATOR -> text.append(", ").append(page.in(ProbeWords.ORDER_INITIATOR));
      case UNKNOWN -> {}
    }
    page.entry("IKEv1", text.toString());
  }

  private String ikev2(Ikev2Result ikev2) {
    if (!ikev2.accepts()) {
      return page.in(ProbeWords.reach(ikev2.reach()))
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
      String warning = style.red(page.in(ProbeWords.AGGRESSIVE_LEAKS));
      page.entry(
          page.in(ProbeWords.AGGRESSIVE),
          result.outcome() + ", " + AcceptedText.named(chosen) + "\n" + warning);
    } else if (!result.outcome().isEmpty()) {
      page.entry(page.in(ProbeWords.AGGRESSIVE), result.outcome());
    }
  }

  private void vendorIds(List<Slice> ids) {
    List<String> names = new ArrayList<>();
    for (Slice id : ids) {
      names.add(VendorIds.name(id).orElse(id.hex() + " " + page.in(ProbeWords.UNKNOWN)));
    }
    if (!names.isEmpty()) {
      page.entry(page.in(ProbeWords.VENDOR_IDS), String.join("\n", names));
    }
  }

  private void notes(TargetResult target, Ikev1Result ikev1) {
    page.line("");
    if (ikev1.authentication() == Ikev1Result.AuthenticationCheck.NOT_REVEALED) {
      page.paragraph(page.in(ProbeWords.AUTHENTICATION), 2);
    }
    boolean unusual = ikev1.lifetime() != Ikev1Result.USUAL_LIFETIME;
    if (!ikev1.accepted().isEmpty() && unusual) {
      page.paragraph(page.in(ProbeWords.lifetime(ikev1.lifetime())), 2);
    }
    if (Suggestions.of(target).filter(lines -> lines.proposal().group() == 2).isPresent()) {
      page.paragraph(page.in(ProbeWords.LIBRESWAN_WITHOUT_GROUP_2), 2);
    }
    boolean limited = target.outcome() == TargetResult.Outcome.RATE_LIMITED;
    if (!ikev1.complete() && UNDECIDED.contains(ikev1.reach()) && !limited) {
      page.paragraph(style.yellow(page.in(ProbeWords.INCOMPLETE)), 2);
    }
    if (!ikev1.accepted().isEmpty()) {
      page.paragraph(page.in(ProbeWords.NOTHING_ELSE), 2);
    }
  }
}
