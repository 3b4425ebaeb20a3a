package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** What a message has in common with its retransmissions. */
  private record Identity(int type, int tunnel, int assigned, int ns) {
    static Identity of(ControlMessage message, MessageType type) {
      int assigned = message.number(AvpType.ASSIGNED_TUNNEL_ID).orElse(0);
      return new Identity(type.number(), message.tunnelId(), assigned, message.ns());
    }
  }

  private final L2tpTunnels tunnels = new L2tpTunnels();
  private final Table<Long, L2tpMessage> followed =
      new Table<>(new Words("L2TP control messages", "L2TP 制御メッセージ"), MAX_MESSAGES);
  private final Table<Long, L2tpResult> results =
      new Table<>(new Words("L2TP results", "L2TP の結果コード"), MAX_MESSAGES);
  private final Counts<String> messages = new Counts<>();
  private final Ladder ladder;
  private long control;
  private long zeroLengthBodies;
  private long data;
  private long version3;
  private long hidden;
  private long clear;

  L2tpFollower(Ladder ladder) {
    this.ladder = ladder;
  }

  void message(Place place, L2tp message) {
    clear += place.decrypted() ? 0 : 1;
    if (message instanceof ControlMessage c) {
      control(place, c);
    } else if (message instanceof DataMessage) {
      data++;
    } else if (message instanceof Version3Message v) {
      version3++;
      control += v.control() ? 1 : 0;
      data += v.control() ? 0 : 1;
    }
  }

  private void control(Place place, ControlMessage message) {
    control++;
    hidden += message.avps().stream().filter(Avp::hidden).count();
    if (message.isZeroLengthBody()) {
      zeroLengthBodies++;
      tunnels.owner(place, message.tunnelId()).ifPresent(t -> t.acknowledged(place, message));
      return;
    }
    Optional<MessageType> type = message.type();
    if (type.isEmpty()) {
      messages.add("UNKNOWN");
      return;
    }
    messages.add(type.get().name());
    int before =
        tunnelOf(place, message, type.get())
            .map(tunnel -> tunnel.message(place, message, type.get()))
            .orElse(0);
    keep(place, message, type.get(), before);
  }

  private Optional<L2tpConnection> tunnelOf(Place place, ControlMessage message, MessageType type) {
    int assigned = message.number(AvpType.ASSIGNED_TUNNEL_ID).orElse(0);
    return switch (type.number()) {
      case MessageType.SCCRQ -> tunnels.requested(place, message, assigned);
      case MessageType.SCCRP -> tunnels.answered(place, message, assigned);
      default -> tunnels.owner(place, message.tunnelId());
    };
  }

  private void keep(Place place, ControlMessage message, MessageType type, int before) {
    L2tpMessage kept =
        new L2tpMessage(
            Seen.at(place),
            place.source().toString(),
            place.destination().toString(),
            type.name(),
            message.ns(),
            message.nr(),
            before,
            place.decrypted());
    followed.at(place.packet() << 16 | place.depth(), () -> kept);
    boolean ends = type.number() == MessageType.STOP_CCN || type.number() == MessageType.CDN;
    Optional<Result> result = ends ? message.result() : Optional.empty();
    result.ifPresent(
        r -> results.at(place.packet() << 16 | place.depth(), () -> result(kept, type, r)));
    ladder.message(place, words(type, result), Identity.of(message, type), ends);
  }

  private static Words words(MessageType type, Optional<Result> result) {
    if (result.isEmpty()) {
      return Words.same(type.name());
    }
    Words why = L2tpMeanings.of(type, result.get());
    return new Words(type.name() + " (" + why.en() + ")", type.name() + "（" + why.ja() + "）");
  }

  private static L2tpResult result(L2tpMessage message, MessageType type, Result result) {
    return new L2tpResult(
        message.seen(),
        message.source(),
        message.destination(),
        message.name(),
        result.resultCode(),
        result.errorCode(),
        Printable.line(result.message()),
        L2tpMeanings.of(type, result).en());
  }

  L2tpTraffic traffic() {
    return new L2tpTraffic(
        control,
        zeroLengthBodies,
        data,
        version3,
        hidden,
        messages.asMap(),
        clear,
        new ArrayList<>(results.rows()),
        tunnels.all().stream().map(L2tpConnection::tunnel).toList(),
        new ArrayList<>(followed.rows()));
  }

  Stream<Limit> reached() {
    return Stream.of(tunnels.reached(), followed.reached(), results.reached())
        .flatMap(Optional::stream);
  }
}
