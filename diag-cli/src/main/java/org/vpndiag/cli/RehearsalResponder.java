package org.vpndiag.cli;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.util.List;
import java.util.Optional;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.IpsecDoi;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev1.NotifyTypes;
import org.vpndiag.wire.ikev1.Phase1Suite;
import org.vpndiag.wire.ikev1.Proposal;
import org.vpndiag.wire.ikev1.SecurityAssociation;
import org.vpndiag.wire.ikev1.Transform;
import org.vpndiag.wire.ikev2.Ikev2;
import org.vpndiag.wire.ikev2.Notify;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;

/** The server of a rehearsal: it takes 3DES with SHA-1 and group 2, and refuses all else. */
final class RehearsalResponder extends Thread {
  private static final int LARGEST = 2_048;
  private static final Slice NONE = Slice.of(new byte[0]);

  private final DatagramSocket socket;

  RehearsalResponder(DatagramSocket socket) {
    super("rehearsal-responder");
    setDaemon(true);
    this.socket = socket;
  }

  @Override
  public void run() {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    try {
      while (true) {
        packet.setLength(LARGEST);
        socket.receive(packet);
        Slice bytes = new Slice(packet.getData(), 0, packet.getLength());
        Optional<byte[]> answer = Ike.decode(bytes).readable().flatMap(RehearsalResponder::answer);
        if (answer.isPresent()) {
          byte[] message = answer.get();
          socket.send(new DatagramPacket(message, message.length, packet.getSocketAddress()));
        }
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<byte[]> answer(IsakmpMessage message) {
    IsakmpHeader asked = message.header();
    if (asked.majorVersion() == 2) {
      Payload refusal =
          new Payload(Ikev2.N, new Notify(0, NotifyTypes.NO_PROPOSAL_CHOSEN, NONE, NONE));
      return Optional.of(encoded(asked, 1, Ikev2.IKE_SA_INIT, IsakmpHeader.FLAG_RESPONSE, refusal));
    }
    return message
        .first(SecurityAssociation.class)
        .map(
            offer ->
                offer.proposals().get(0).transforms().stream()
                    .filter(RehearsalResponder::fits)
                    .findFirst()
                    .map(transform -> chosen(asked, transform))
                    .orElseGet(() -> refused(asked)));
  }

  private static boolean fits(Transform transform) {
    Phase1Suite suite = Phase1Suite.of(transform);
    return Integer.valueOf(5).equals(suite.encryptionId())
        && Integer.valueOf(2).equals(suite.hashId())
        && Integer.valueOf(2).equals(suite.groupId());
  }

  private static byte[] chosen(IsakmpHeader asked, Transform transform) {
    Proposal proposal = new Proposal(1, IpsecDoi.PROTO_ISAKMP, NONE, List.of(transform));
    return encoded(
        asked,
        1,
        Ikev1.IDENTITY_PROTECTION,
        0,
        new Payload(Ikev1.SA, SecurityAssociation.of(List.of(proposal))));
  }

  private static byte[] refused(IsakmpHeader asked) {
    Notification notify =
        new Notification(
            IpsecDoi.DOI, IpsecDoi.PROTO_ISAKMP, NotifyTypes.NO_PROPOSAL_CHOSEN, NONE, NONE);
    return encoded(asked, 0, Ikev1.INFORMATIONAL, 0, new Payload(Ikev1.N, notify));
  }

  private static byte[] encoded(
      IsakmpHeader asked, long responderSpi, int exchange, int flags, Payload payload) {
    IsakmpHeader header =
        IsakmpHeader.of(asked.initiatorSpi(), responderSpi, asked.version(), exchange, flags, 0);
    return Ike.encode(Ike.message(header, List.of(payload)));
  }
}
