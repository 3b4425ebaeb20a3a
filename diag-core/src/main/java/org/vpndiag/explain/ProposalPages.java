package org.vpndiag.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpndiag.probe.Algorithm;
import org.vpndiag.probe.Phase1Proposal;
import org.vpndiag.probe.TransformSyntax;
import org.vpndiag.report.Explanation;
import org.vpndiag.report.Explanation.Item;
import org.vpndiag.report.Words;
import org.vpndiag.wire.ikev1.Oakley;

/** Whole proposals: {@code 3des-sha1-modp1024!}, and ike-scan's {@code 5,2,1,2}. */
final class ProposalPages {
  private ProposalPages() {}

  static Optional<Explanation> of(String written) {
    return TransformSyntax.parse(written)
        .map(p -> ofTransform(written, p))
        .or(() -> ofKeywords(written));
  }

  private static Explanation ofTransform(String written, Phase1Proposal proposal) {
    List<AlgorithmNames> parts =
        proposal.parts().stream()
            .flatMap(a -> AlgorithmPages.rows(a.strongswan()).stream())
            .toList();
    String method = Oakley.AUTHENTICATION.name(proposal.authentication());
    Words title = Words.same(proposal + " " + method);
    return page(written, title, parts);
  }

  private static Optional<Explanation> ofKeywords(String written) {
    String bare = written.toLowerCase(Locale.ROOT).replaceFirst("^(ike|esp|phase2alg)=", "");
    String[] words = bare.replaceAll("[!\\s]+$", "").split("[-;]", -1);
    List<AlgorithmNames> parts = new ArrayList<>();
    for (String word : words) {
      List<AlgorithmNames> rows = AlgorithmPages.rows(word);
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      parts.add(rows.get(0));
    }
    String names = parts.stream().map(AlgorithmNames::name).collect(Collectors.joining("/"));
    return words.length < 2
        ? Optional.empty()
        : Optional.of(page(written, Words.same(names), parts));
  }

  private static Explanation page(String written, Words title, List<AlgorithmNames> parts) {
    List<Item> items = new ArrayList<>();
    for (AlgorithmNames part : parts) {
      Words kind = AlgorithmPages.kind(part.kind());
      items.add(
          new Item(
              "part",
              kind,
              List.of(AlgorithmPages.verdict(part).map(v -> part.name() + ": " + v))));
    }
    String strongswan = joined(parts.stream().map(AlgorithmNames::strongswan).toList());
    List<String> libreswan = parts.stream().map(AlgorithmNames::libreswan).toList();
    List<String> spelled = new ArrayList<>();
    spelled.add("strongSwan, swanctl, NetworkManager-l2tp: " + strongswan);
    if (!libreswan.contains(AlgorithmNames.NONE)) {
      spelled.add("Libreswan: " + joined(libreswan));
    }
    ikeScan(parts).ifPresent(t -> spelled.add("ike-scan: " + t));
    items.add(Item.of("spelled", new Words("is spelled", "表記"), spelled));
    return new Explanation(Explanation.Kind.PROPOSAL, written, title, List.of(), items);
  }

  private static String joined(List<String> names) {
    return String.join("-", names);
  }

  private static Optional<String> ikeScan(List<AlgorithmNames> parts) {
    List<String> numbers =
        Arrays.stream(Algorithm.Kind.values())
            .flatMap(k -> parts.stream().filter(p -> p.kind() == k).limit(1))
            .map(AlgorithmNames::phase1)
            .filter(n -> !n.equals(AlgorithmNames.NONE))
            .toList();
    return numbers.size() == 3
        ? Optional.of(numbers.get(0) + "," + numbers.get(1) + ",1," + numbers.get(2))
        : Optional.empty();
  }
}
