package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.fact.FactBase;
import org.vpndiag.fact.Moment;
import org.vpndiag.rule.RungState.State;

/** How far a case's deciding attempt climbed the ladder. */
final class Climb {
  private final FactBase facts;
  private final Solver solver;
  private final List<RungState> rungs = new ArrayList<>();

  private Climb(FactBase facts) {
    this.facts = facts;
    this.solver = new Solver(facts);
  }

  /** The state of each rung, lowest first. */
  static List<RungState> of(Ladder ladder, FactBase facts) {
    Climb climb = new Climb(facts);
    ladder.rungs().forEach(r -> climb.rungs.add(climb.state(r)));
    climb.applyImplications();
    climb.markEnded(ladder.ended());
    climb.markDraggedDown();
    return List.copyOf(climb.rungs);
  }

  private RungState state(Rung rung) {
    List<Bindings> upSigns = signs(rung.up());
    List<Bindings> downSigns = signs(rung.down());
    Optional<Bindings> up = newest(upSigns);
    Optional<Bindings> down = newest(downSigns);
    Moment upAt = newestEvent(upSigns);
    if (down.isEmpty() && up.isEmpty()) {
      State state = isCovered(rung) ? State.NEVER_REACHED : State.NOT_SEEN;
      return new RungState(rung, state, null, List.of(), false, false, List.of());
    }
    if (down.isEmpty() || (up.isPresent() && !outweighs(down.get(), up.get()))) {
      return new RungState(
          rung, State.UP, upAt, List.of(), false, false, up.orElseThrow().evidence());
    }
    State state = up.isPresent() ? State.LOST : State.DOWN;
    List<Moment> downs = downSigns.stream().flatMap(d -> d.lastMoment().stream()).toList();
    List<Evidence> evidence = new ArrayList<>();
    if (downs.isEmpty()) {
      up.ifPresent(before -> evidence.addAll(before.evidence()));
    }
    evidence.addAll(down.get().evidence());
    return new RungState(rung, state, upAt, downs, false, false, evidence);
  }

  private List<Bindings> signs(List<Condition> conditions) {
    List<Bindings> signs = new ArrayList<>();
    for (Condition condition : conditions) {
      solver.solve(List.of(condition), Bindings.NONE).ifPresent(signs::add);
    }
    return signs;
  }

  private static Optional<Bindings> newest(List<Bindings> signs) {
    Bindings newest = null;
    for (Bindings sign : signs) {
      newest = newest == null || outweighs(sign, newest) ? sign : newest;
    }
    return Optional.ofNullable(newest);
  }

  private static @Nullable Moment newestEvent(List<Bindings> signs) {
    Moment newest = null;
    for (Bindings sign : signs) {
      Moment moment = sign.lastMoment().orElse(null);
      if (moment != null && (newest == null || moment.isAfter(newest))) {
        newest = moment;
      }
    }
    return newest;
  }

  /** What holds now outweighs what happened; of two happenings the later one counts. */
  private static boolean outweighs(Bindings sign, Bindings other) {
    Optional<Moment> otherMoment = other.lastMoment();
    if (otherMoment.isEmpty()) {
      return false;
    }
    Optional<Moment> moment = sign.lastMoment();
    return moment.isEmpty() || !otherMoment.get().isAfter(moment.get());
  }

  private boolean isCovered(Rung rung) {
    return rung.up().stream()
        .filter(Condition.Seen.class::isInstance)
        .map(c -> ((Condition.Seen) c).pattern().type().name())
        .anyMatch(t -> !facts.sourcesCovering(t).isEmpty());
  }

  /** A rung that is or was up proves those under it, unless they are known to be down. */
  private void applyImplications() {
    for (int i = rungs.size() - 1; i >= 0; i--) {
      RungState upper = rungs.get(i);
      if (upper.isUp() || upper.state() == State.LOST) {
        upper.rung().implies().forEach(lower -> imply(lower, upper));
      }
    }
  }

  private void imply(String lower, RungState upper) {
    for (int i = 0; i < rungs.size(); i++) {
      RungState state = rungs.get(i);
      if (state.rung().id().equals(lower) && (isOpen(state) || isOvertaken(state, upper))) {
        rungs.set(
            i,
            new RungState(
                state.rung(), State.UP, upper.upAt(), List.of(), false, false, upper.evidence()));
      }
    }
  }

  /** What failed before a rung above it came up was mended in between. */
  private static boolean isOvertaken(RungState state, RungState upper) {
    Optional<Moment> down = state.downAt();
    return state.failed()
        && down.isPresent()
        && upper.isUp()
        && (upper.upAt() == null || upper.upAt().isAfter(down.get()));
  }

  private static boolean isOpen(RungState state) {
    return state.state() == State.NEVER_REACHED || state.state() == State.NOT_SEEN;
  }

  /** What went down since a working connection was up, if it was ended on purpose, is no fault. */
  private void markEnded(List<Condition> ended) {
    if (ended.isEmpty()) {
      return;
    }
    solver
        .solve(ended, Bindings.NONE)
        .map(b -> b.matched().get(0).moment())
        .ifPresent(up -> rungs.replaceAll(r -> isExcused(r, up) ? r.endedOnPurpose() : r));
  }

  private static boolean isExcused(RungState rung, Moment up) {
    boolean before = rung.downAt().filter(up::isAfter).isPresent();
    return !rung.rung().lasting() && !before;
  }

  /** What was lost after something above it had failed was taken down, and is not the cause. */
  private void markDraggedDown() {
    for (int i = 0; i < rungs.size(); i++) {
      RungState lower = rungs.get(i);
      if (lower.state() == State.LOST
          && rungs.subList(i + 1, rungs.size()).stream().anyMatch(u -> failedFirst(u, lower))) {
        rungs.set(i, lower.dragged());
      }
    }
  }

  private static boolean failedFirst(RungState upper, RungState lower) {
    Moment up = lower.upAt();
    Optional<Moment> lost = lower.lostAt();
    return upper.failed()
        && up != null
        && upper.downs().stream()
            .anyMatch(down -> down.isAfter(up) && (lost.isEmpty() || lost.get().isAfter(down)));
  }
}
