package org.vpndiag.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.probe.Algorithm.Grade;
import org.vpndiag.probe.Algorithm.Kind;

/** What is asked for: sets of phase 1 proposals. */
public final class Universe {
  /** PSK, then what RFC 2409, XAUTH and hybrid authentication add. */
  static final List<Integer> AUTHENTICATION =
      List.of(Phase1Proposal.PSK, 3, 65_001, 65_005, 64_221);

  private static final int RSA = 3;

  private static final Map<Kind, List<Algorithm>> STRONGEST_FIRST = byStrength();

  private Universe() {}

  /** Every combination of the known algorithms with PSK, the strongest first. */
  public static List<Phase1Proposal> whole() {
    List<Phase1Proposal> all = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      for (Algorithm group : strongestFirst(Kind.GROUP)) {
        for (Algorithm encryption : strongestFirst(Kind.ENCRYPTION)) {
          for (Algorithm hash : strongestFirst(Kind.HASH)) {
            if (worst(group, encryption, hash) == grade) {
              all.add(proposal(group, encryption, hash));
            }
          }
        }
      }
    }
    return all;
  }

  private static List<Algorithm> strongestFirst(Kind kind) {
    return STRONGEST_FIRST.getOrDefault(kind, List.of());
  }

  private static Map<Kind, List<Algorithm>> byStrength() {
    Map<Kind, List<Algorithm>> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Algorithm> sorted = new ArrayList<>(Algorithms.of(kind));
      sorted.sort(Comparator.comparingInt(Algorithm::strength).reversed());
      all.put(kind, sorted);
    }
    return all;
  }

  private static Grade worst(Algorithm group, Algorithm encryption, Algorithm hash) {
    Grade worst = group.grade();
    worst = encryption.grade().compareTo(worst) > 0 ? encryption.grade() : worst;
    return hash.grade().compareTo(worst) > 0 ? hash.grade() : worst;
  }

  private static Phase1Proposal proposal(Algorithm group, Algorithm encryption, Algorithm hash) {
    return new Phase1Proposal(
        encryption.number(),
        encryption.keyLength(),
        hash.number(),
        group.number(),
        Phase1Proposal.PSK);
  }

  /** What clients and servers of the field use by default: what is common, and 4 with RSA. */
  static List<Phase1Proposal> wellKnown() {
    List<Phase1Proposal> all = common();
    for (int index : new int[] {2, 11, 13}) {
      all.add(all.get(index).with(RSA));
    }
    all.add(new Phase1Proposal(5, 0, 2, 2, RSA));
    return all;
  }

  /** What is common, with PSK: 24 proposals. */
  static List<Phase1Proposal> common() {
    List<Phase1Proposal> all = new ArrayList<>();
    for (int hash : new int[] {4, 2}) {
      for (int group : new int[] {20, 19, 14, 5, 2}) {
        all.add(aes(256, hash, group));
      }
      for (int group : new int[] {19, 14, 5, 2}) {
        all.add(aes(128, hash, group));
      }
    }
    all.add(aes(256, 6, 14));
    all.add(aes(256, 5, 14));
    for (int group : new int[] {14, 5, 2}) {
      all.add(new Phase1Proposal(5, 0, 2, group, Phase1Proposal.PSK));
    }
    all.add(new Phase1Proposal(5, 0, 1, 2, Phase1Proposal.PSK));
    return all;
  }

  private static Phase1Proposal aes(int keyLength, int hash, int group) {
    return new Phase1Proposal(7, keyLength, hash, group, Phase1Proposal.PSK);
  }
}
