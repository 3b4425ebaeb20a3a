package org.vpndiag.capture;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.Printable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.l2tp.Avp;
import org.vpndiag.wire.l2tp.AvpType;
import org.vpndiag.wire.l2tp.ControlMessage;
import org.vpndiag.wire.l2tp.DataMessage;
import org.vpndiag.wire.l2tp.L2tp;
import org.vpndiag.wire.l2tp.MessageType;
import org.vpndiag.wire.l2tp.Result;
import org.vpndiag.wire.l2tp.Version3Message;

/** Follows L2TP tunnels and their sessions. */
final class L2tpFollower {
  private static final int MAX_MESSAGES = 5_000;

  private final L2tpTunnels tunnels;
  private final Latest<L2tpMessage> followed =
      new Latest<>(new Words("L2TP control messages", "L2TP 制御メッセージ"), MAX_MESSAGES);
  private final Table<Key, ClearL2tp> clearFlows =
      new Table<>(new Words("L2TP flows", "L2TP フロー"), MAX_MESSAGES);
  private final Latest<L2tpResult> results =
      new Latest<>(new Words("L2TP results", "L2TP の結果コード"), MAX_MESSAGES);
  private final Counts<String> messages = new Counts<>();
  private final Ladder ladder;
  private final EspFollower esp;
  private final Openings openings;
  private long control;
  private long zeroLengthBodies;
  private long data;
  private long version3;
  private long hidden;
  private long clear;

  L2tpFollower(Ladder ladder, EspFollower esp, Openings openings) {
    this.ladder = ladder;
    this.esp = esp;
    this.openings = openings;
    this.tunnels = new L2tpTunnels(openings);
  }

  void message(Place place, L2tp message) {
    clear += place.decrypted() ? 0 : 1;
    boolean inside =
        place.decrypted() || (!place.copy() && counted(place, message instanceof DataMessage));
    if (message instanceof ControlMessage c) {
      control(place, c, inside);
    } else if (message instanceof DataMessage) {
      data++;
    } else if (message instanceof Version3Message v) {
      version3++;
      control += v.control() ? 1 : 0;
      data += v.control() ? 0 : 1;
    }
  }

  /** Counts what is not encrypted, and tells whether it may be the inside of ESP after all. */
  private boolean counted(Place place, boolean ofData) {
    Key ends = new Key(place.source(), place.destination(), openings.between(place), 0);
    ClearL2tp flow = clearFlows.get(ends);
    if (flow == null) {
      flow = clearFlows.add(ends, new ClearL2tp(place));
    }
    boolean beside = esp.isBeside(place);
    boolean copy = beside && esp.isOpened(place);
    flow.add(place, ofData, beside, copy);
    return copy;
  }

  private void control(Place place, ControlMessage message, boolean inside) {
    control++;
    for (Avp avp : message.avps()) {
      hidden += avp.hidden() ? 1 : 0;
    }
    if (message.isZeroLengthBody()) {
      zeroLengthBodies++;
      L2tpConnection owner = tunnels.owner(place, message.tunnelId());
      if (owner != null) {
        owner.acknowledged(place, message);
      }
      return;
    }
    MessageType type = message.type().orElse(null);
    if (type == null) {
      messages.add("UNKNOWN");
      return;
    }
    messages.add(type.name());
    if (place.copy()) {
      result(place, message, type);
      return;
    }
    int assigned = message.number(AvpType.ASSIGNED_TUNNEL_ID).orElse(0);
    L2tpConnection tunnel = tunnelOf(place, message, type, assigned);
    int before = tunnel == null ? 0 : tunnel.message(place, message, type);
    keep(place, message, type, before, inside);
    ladder(place, message, type, assigned);
  }

  private @Nullable L2tpConnection tunnelOf(
      Place place, ControlMessage message, MessageType type, int assigned) {
    return switch (type.number()) {
      case MessageType.SCCRQ -> tunnels.requested(place, message, assigned);
      case MessageType.SCCRP -> tunnels.answered(place, message, assigned);
      default -> tunnels.owner(place, message.tunnelId());
    };
  }

  private void keep(
      Place place, ControlMessage message, MessageType type, int before, boolean inside) {
    followed.add(
        new L2tpMessage(
            Seen.at(place),
            place.source().toString(),
            place.destination().toString(),
            type.name(),
            message.ns(),
            message.nr(),
            before,
            inside));
  }

  private void ladder(Place place, ControlMessage message, MessageType type, int assigned) {
    boolean ends = ends(type);
    Result result = result(place, message, type);
    long tunnel = (long) message.tunnelId() << 32 | (long) assigned << 16 | message.ns();
    Key sameAgain = new Key(place.source(), place.destination(), tunnel, type.number());
    ladder.message(place, words(type, result), sameAgain, ends);
  }

  private static boolean ends(MessageType type) {
    return type.number() == MessageType.STOP_CCN || type.number() == MessageType.CDN;
  }

  private @Nullable Result result(Place place, ControlMessage message, MessageType type) {
    Result result = ends(type) ? message.result().orElse(null) : null;
    if (result != null) {
      results.add(result(place, type, result));
    }
    return result;
  }

  private static Words words(MessageType type, @Nullable Result result) {
    if (result == null) {
      return Words.same(type.name());
    }
    Words why = L2tpMeanings.of(type, result);
    return new Words(type.name() + " (" + why.en() + ")", type.name() + "（" + why.ja() + "）");
  }

  private static L2tpResult result(Place place, MessageType type, Result result) {
    return new L2tpResult(
        Seen.at(place),
        place.source().toString(),
        place.destination().toString(),
        type.name(),
        result.resultCode(),
        result.errorCode(),
        Printable.line(result.message()),
        L2tpMeanings.of(type, result).en(),
        place.copy());
  }

  L2tpTraffic traffic() {
    return new L2tpTraffic(
        control,
        zeroLengthBodies,
        data,
        version3,
        hidden,
        messages.named(name -> name),
        clear,
        results.all(),
        tunnels.all().stream().map(L2tpConnection::tunnel).toList(),
        followed.all(),
        clearFlows.rows().stream().map(ClearL2tp::finished).toList());
  }

  Stream<Limit> reached() {
    return Stream.of(tunnels.reached(), followed.reached(), results.reached(), clearFlows.reached())
        .flatMap(Optional::stream);
  }
}
