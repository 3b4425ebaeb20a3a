package org.vpndiag.examination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.document.Share;

/**
 * Clients that several captures show under several names, as inside and outside of a NAT: what they
 * bear alike tells that they are one. Where one capture tells apart what another does not, they
 * stay apart.
 */
final class SameClients {
  private final Map<String, Set<String>> alike = new HashMap<>();

  /** The documents that show each. */
  private final Map<String, List<String>> sources = new HashMap<>();

  private SameClients(List<Share> shares) {
    Map<String, String> bearers = new HashMap<>();
    for (Share share : shares) {
      sources.computeIfAbsent(share.name(), name -> new ArrayList<>()).add(share.source());
      Set<String> group = new HashSet<>(likeIt(share.name()));
      for (String mark : share.marks()) {
        String bearer = bearers.putIfAbsent(mark, share.name());
        group.addAll(bearer == null ? Set.of() : likeIt(bearer));
      }
      group.forEach(name -> alike.put(name, group));
    }
  }

  private Set<String> likeIt(String name) {
    return alike.getOrDefault(name, Set.of(name));
  }

  /** Shares of which those of one client are called by the name that comes first. */
  static List<Share> joined(List<Share> shares) {
    if (shares.stream().map(Share::source).distinct().count() < 2) {
      return shares;
    }
    SameClients same = new SameClients(shares);
    Map<Set<String>, String> names = new HashMap<>();
    List<Share> joined = new ArrayList<>();
    for (Share share : shares) {
      Set<String> group = same.likeIt(share.name());
      joined.add(
          same.isOne(group) ? share.of(names.computeIfAbsent(group, any -> share.name())) : share);
    }
    return joined;
  }

  /** Whether no document has two of these. */
  private boolean isOne(Set<String> group) {
    Set<String> seen = new HashSet<>();
    return group.size() > 1
        && group.stream()
            .flatMap(name -> sources.getOrDefault(name, List.of()).stream())
            .allMatch(seen::add);
  }
}
