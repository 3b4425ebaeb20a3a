package org.vpndiag.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Finds every accepted proposal of a set: offers a chunk, takes out what is chosen, and repeats
 * until the rest is refused. That takes as many exchanges as there are accepted proposals and
 * chunks.
 *
 * <p>With inference, a first hit is varied in one algorithm at a time; when what then should be
 * accepted too, every combination, is accepted in samples, the rest is taken as accepted.
 */
final class Enumeration {
  private static final int SAMPLES = 6;

  private final MainMode mode;
  private final boolean infer;
  private final RandomGenerator random;
  private final ProbeListener listener;
  private final Set<Phase1Proposal> unknown;
  private final Map<Phase1Proposal, Proof> accepted = new LinkedHashMap<>();
  private int evaluated;

  Enumeration(
      MainMode mode,
      Collection<Phase1Proposal> universe,
      boolean infer,
      RandomGenerator random,
      ProbeListener listener) {
    this.mode = mode;
    this.infer = infer;
    this.random = random;
    this.listener = listener;
    this.unknown = new LinkedHashSet<>(universe);
  }

  /** Runs to the end, or until nothing may be asked any more. */
  Map<Phase1Proposal, Proof> run() throws IOException {
    learn();
    boolean answering = true;
    for (Phase1Proposal hit : List.copyOf(accepted.keySet())) {
      answering = answering && around(hit);
    }
    while (answering && !unknown.isEmpty()) {
      answering = mode.refusesSilently() ? together() : exhaust(chunk(unknown), infer);
    }
    return accepted;
  }

  /** What was not asked to the end; empty after a complete run. */
  Set<Phase1Proposal> unknown() {
    return unknown;
  }

  /** Takes over what any answer so far says, also those that came late. */
  private void learn() {
    List<MainMode.Seen> seen = mode.seen();
    for (; evaluated < seen.size(); evaluated++) {
      MainMode.Seen each = seen.get(evaluated);
      each.offer().chosen(each.answer()).ifPresent(this::hit);
    }
  }

  private void hit(Phase1Proposal proposal) {
    boolean asked = unknown.remove(proposal) || accepted.containsKey(proposal);
    if (asked && accepted.put(proposal, Proof.REPLY) == null && strongest(proposal)) {
      listener.accepted(proposal);
    }
  }

  private boolean strongest(Phase1Proposal proposal) {
    return accepted.keySet().stream()
        .allMatch(other -> Phase1Proposal.STRONGEST_FIRST.compare(proposal, other) <= 0);
  }

  /** Offers these until they are all known; false when the responder cannot be asked any more. */
  private boolean exhaust(List<Phase1Proposal> proposals, boolean vary) throws IOException {
    List<Phase1Proposal> rest = new ArrayList<>(proposals);
    while (!rest.isEmpty()) {
      MainModeAnswer answer = mode.ask(rest);
      learn();
      if (answer instanceof MainModeAnswer.Unknown) {
        return false;
      }
      if (answer instanceof MainModeAnswer.Refused) {
        unknown.removeAll(new HashSet<>(rest));
        return true;
      }
      if (vary && answer instanceof MainModeAnswer.Accepted hit && !around(hit.chosen())) {
        return false;
      }
      rest.retainAll(unknown);
    }
    return true;
  }

  /** Varies a hit in one algorithm at a time and infers the combinations. */
  private boolean around(Phase1Proposal hit) throws IOException {
    if (!infer) {
      return true;
    }
    List<Phase1Proposal> star = unknown.stream().filter(p -> differences(p, hit) == 1).toList();
    for (int from = 0; from < star.size(); from += MainMode.CHUNK) {
      if (!exhaust(star.subList(from, Math.min(star.size(), from + MainMode.CHUNK)), false)) {
        return false;
      }
    }
    List<Phase1Proposal> predicted = combinations(hit);
    return predicted.size() <= SAMPLES || sample(predicted);
  }

  private static int differences(Phase1Proposal one, Phase1Proposal other) {
    boolean cipher = one.encryption() != other.encryption() || one.keyLength() != other.keyLength();
    return (cipher ? 1 : 0)
        + (one.hash() != other.hash() ? 1 : 0)
        + (one.group() != other.group() ? 1 : 0)
        + (one.authentication() != other.authentication() ? 4 : 0);
  }

  /** The unknown proposals each of whose algorithms is accepted next to the hit's other two. */
  private List<Phase1Proposal> combinations(Phase1Proposal hit) {
    return unknown.stream().filter(p -> acceptedPart(p, hit)).toList();
  }

  private boolean acceptedPart(Phase1Proposal p, Phase1Proposal hit) {
    int method = hit.authentication();
    return p.authentication() == method
        && accepted.containsKey(
            new Phase1Proposal(p.encryption(), p.keyLength(), hit.hash(), hit.group(), method))
        && accepted.containsKey(
            new Phase1Proposal(hit.encryption(), hit.keyLength(), p.hash(), hit.group(), method))
        && accepted.containsKey(
            new Phase1Proposal(hit.encryption(), hit.keyLength(), hit.hash(), p.group(), method));
  }

  private boolean sample(List<Phase1Proposal> predicted) throws IOException {
    List<Phase1Proposal> pool = new ArrayList<>(predicted);
    for (int i = 0; i < SAMPLES; i++) {
      Phase1Proposal one = pool.remove(random.nextInt(pool.size()));
      MainModeAnswer answer = mode.ask(List.of(one));
      learn();
      if (answer instanceof MainModeAnswer.Unknown) {
        return false;
      }
      if (answer instanceof MainModeAnswer.Refused) {
        unknown.remove(one);
        return true; // not a product: the rest is asked one chunk after the other
      }
    }
    for (Phase1Proposal each : pool) {
      unknown.remove(each);
      accepted.put(each, Proof.INFERRED);
    }
    return true;
  }

  /** Asks a silent refuser everything at once, and again what is left of chunks with a hit. */
  private boolean together() throws IOException {
    List<List<Phase1Proposal>> chunks = new ArrayList<>();
    List<Phase1Proposal> all = new ArrayList<>(unknown);
    for (int from = 0; from < all.size(); from += MainMode.CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + MainMode.CHUNK)));
    }
    while (!chunks.isEmpty()) {
      List<MainModeAnswer> answers = mode.askTogether(chunks);
      learn();
      Optional<List<List<Phase1Proposal>>> left = left(chunks, answers);
      if (left.isEmpty()) {
        return false;
      }
      chunks = left.get();
    }
    return true;
  }

  private Optional<List<List<Phase1Proposal>>> left(
      List<List<Phase1Proposal>> chunks, List<MainModeAnswer> answers) {
    List<List<Phase1Proposal>> left = new ArrayList<>();
    boolean complete = true;
    for (int i = 0; i < chunks.size(); i++) {
      if (answers.get(i) instanceof MainModeAnswer.Refused) {
        unknown.removeAll(new HashSet<>(chunks.get(i)));
      } else if (answers.get(i) instanceof MainModeAnswer.Accepted) {
        List<Phase1Proposal> rest = chunks.get(i).stream().filter(unknown::contains).toList();
        if (!rest.isEmpty()) {
          left.add(rest);
        }
      } else {
        complete = false;
      }
    }
    return complete ? Optional.of(left) : Optional.empty();
  }

  private static List<Phase1Proposal> chunk(Collection<Phase1Proposal> from) {
    return from.stream().limit(MainMode.CHUNK).toList();
  }
}
