package org.vpndiag.capture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.l2tp.AvpType;
import org.vpndiag.wire.l2tp.ControlMessage;
import org.vpndiag.wire.l2tp.MessageType;
import org.vpndiag.wire.link.IpAddress;

/** A tunnel as it is being followed (RFC 2661 sections 5.1 to 5.8). */
final class L2tpConnection implements Table.Row {
  private static final Duration PAUSE = Duration.ofSeconds(60);
  private static final int MAX_SESSIONS = 256;
  private static final int MAX_PENDING = 64;

  /** A session's ids, as far as they are known. */
  private static final class Call {
    final String request;
    final IpAddress caller;
    final int callerId;
    final Seen first;
    @Nullable Integer answerId;
    @Nullable Seen connected;

    Call(String request, IpAddress caller, int callerId, Seen first) {
      this.request = request;
      this.caller = caller;
      this.callerId = callerId;
      this.first = first;
    }
  }

  private final IpAddress lac;
  private final IpAddress lns;
  private final int lacTunnelId;
  private final String lacHost;
  private final Seen first;
  private final List<Call> calls = new ArrayList<>();

  /** By sender and Ns. */
  private final Map<Key, String> unacknowledged = new LinkedHashMap<>();

  private final Map<Key, Integer> sent = new LinkedHashMap<>();
  private @Nullable Integer lnsTunnelId;
  private String lnsHost = "";
  private boolean challenged;
  private @Nullable Seen connected;
  private long retransmissions;
  private Seen last;

  L2tpConnection(Place place, ControlMessage request, int assigned) {
    lac = place.source();
    lns = place.destination();
    lacTunnelId = assigned;
    lacHost = request.text(AvpType.HOST_NAME).orElse("");
    first = Seen.at(place);
    last = first;
  }

  /** Whether a request can only be for another one: sent again it would have come long before. */
  boolean isOverBefore(Place request) {
    return Seen.at(request).time().isAfter(last.time().plus(PAUSE));
  }

  long firstPacket() {
    return first.packet();
  }

  /** Whether its LNS may give it this id: the first one, or the same again. */
  boolean isAnsweredAs(int assigned) {
    return lnsTunnelId == null || lnsTunnelId == assigned;
  }

  /** The id that messages to the LNS bear. */
  int lnsId() {
    return lnsTunnelId == null ? 0 : lnsTunnelId;
  }

  IpAddress lac() {
    return lac;
  }

  IpAddress lns() {
    return lns;
  }

  @Override
  public long lastPacket() {
    return last.packet();
  }

  void answered(ControlMessage reply, int assigned) {
    lnsTunnelId = assigned;
    lnsHost = reply.text(AvpType.HOST_NAME).orElse("");
    challenged |= reply.text(AvpType.CHALLENGE).isPresent();
  }

  /** Notes what a message says of sessions, and its sequence numbers. How often it came before. */
  int message(Place place, ControlMessage message, MessageType type) {
    last = Seen.at(place);
    acknowledge(place, message.nr());
    int before = repeated(place, message, type);
    switch (type.number()) {
      case MessageType.SCCCN -> connected = last;
      case MessageType.ICRQ, MessageType.OCRQ -> called(place, message, type);
      case MessageType.ICRP, MessageType.OCRP -> accepted(message);
      case MessageType.ICCN, 9 -> joined(message);
      default -> {}
    }
    return before;
  }

  /** Notes an acknowledgment without a body. */
  void acknowledged(Place place, ControlMessage message) {
    last = Seen.at(place);
    acknowledge(place, message.nr());
  }

  private void acknowledge(Place place, int nr) {
    Iterator<Key> waiting = unacknowledged.keySet().iterator();
    while (waiting.hasNext()) {
      Key message = waiting.next();
      if (message.one().equals(place.destination()) && isBefore((int) message.number(), nr)) {
        waiting.remove();
      }
    }
  }

  private static boolean isBefore(int ns, int nr) {
    return (short) (nr - ns) > 0;
  }

  private int repeated(Place place, ControlMessage message, MessageType type) {
    Key key = new Key(place.source(), IpAddress.NONE, message.ns(), 0);
    if (sent.size() >= MAX_PENDING && !sent.containsKey(key)) {
      sent.remove(sent.keySet().iterator().next());
    }
    int times = sent.merge(key, 1, Integer::sum);
    if (times == 1) {
      if (unacknowledged.size() >= MAX_PENDING) {
        unacknowledged.remove(unacknowledged.keySet().iterator().next());
      }
      unacknowledged.put(key, type.name());
    }
    retransmissions += times > 1 ? 1 : 0;
    return times - 1;
  }

  private void called(Place place, ControlMessage message, MessageType type) {
    int assigned = message.number(AvpType.ASSIGNED_SESSION_ID).orElse(0);
    boolean known =
        calls.stream().anyMatch(c -> c.callerId == assigned && c.caller.equals(place.source()));
    if (!known) {
      if (calls.size() >= MAX_SESSIONS) {
        calls.remove(0);
      }
      calls.add(new Call(type.name(), place.source(), assigned, Seen.at(place)));
    }
  }

  private void accepted(ControlMessage message) {
    for (Call call : calls) {
      if (call.callerId == message.sessionId() && call.answerId == null) {
        call.answerId = message.number(AvpType.ASSIGNED_SESSION_ID).orElse(null);
      }
    }
  }

  private void joined(ControlMessage message) {
    for (Call call : calls) {
      if (call.answerId != null && call.answerId == message.sessionId()) {
        call.connected = last;
      }
    }
  }

  L2tpTunnel tunnel() {
    return new L2tpTunnel(
        lac.toString(),
        lns.toString(),
        lacTunnelId,
        lnsTunnelId,
        lacHost,
        lnsHost,
        challenged,
        connected,
        calls.stream().map(L2tpConnection::session).toList(),
        retransmissions,
        unacknowledged.values().stream().distinct().toList(),
        first,
        last);
  }

  private static L2tpSession session(Call call) {
    return new L2tpSession(call.request, call.callerId, call.answerId, call.connected, call.first);
  }
}
