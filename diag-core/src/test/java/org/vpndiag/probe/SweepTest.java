package org.vpndiag.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev1.Proposal;
import org.vpndiag.wire.ikev1.SecurityAssociation;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;

class SweepTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Slice NONE = Slice.of(new byte[0]);

  @Test
  void readsWhatAnAddressChooses() throws IOException {
    SweepResult result = sweep(SweepTest::chosen);

    assertThat(result.answers().values())
        .extracting(SweepAnswer::chosen)
        .containsExactly(Universe.wellKnown().get(0));
    assertThat(result.targets(500))
        .extracting(TargetResult::outcome)
        .containsExactly(TargetResult.Outcome.ANSWERED);
  }

  @Test
  void readsThatAnAddressRefuses() throws IOException {
    SweepResult result = sweep(SweepTest::refused);

    assertThat(result.targets(500))
        .extracting(TargetResult::outcome)
        .containsExactly(TargetResult.Outcome.REFUSED);
  }

  @Test
  void takesNoAnswerUnderAnotherCookie() throws IOException {
    SweepResult result =
        sweep(asked -> withCookie(refused(asked), asked.header().initiatorSpi() + 1));

    assertThat(result.answers()).isEmpty();
  }

  @Test
  void asksTheSilentAgainAndNobodyElse() throws IOException {
    assertThat(sweep(SweepTest::refused).sent()).isEqualTo(1);
    try (DatagramSocket mute = new DatagramSocket(0, LOOPBACK)) {
      assertThat(sweep(mute.getLocalPort()).sent()).isEqualTo(2);
    }
  }

  private static SweepResult sweep(UnaryOperator<IsakmpMessage> manner) throws IOException {
    try (DatagramSocket responder = new DatagramSocket(0, LOOPBACK)) {
      Thread thread = new Thread(() -> respond(responder, manner));
      thread.setDaemon(true);
      thread.start();
      return sweep(responder.getLocalPort());
    }
  }

  private static SweepResult sweep(int port) throws IOException {
    Sweep sweep = new Sweep(port, 1_000, 2, new Random(3), (sent, answered) -> {}, () -> false);
    return sweep.run(List.of(AddressBlock.of(LOOPBACK)));
  }

  private static void respond(DatagramSocket socket, UnaryOperator<IsakmpMessage> manner) {
    try {
      DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
      socket.receive(packet);
      Slice bytes = Slice.of(packet.getData()).slice(0, packet.getLength());
      byte[] answer = Ike.encode(manner.apply(Ike.decode(bytes).readable().orElseThrow()));
      socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static IsakmpMessage chosen(IsakmpMessage asked) {
    Proposal offer = asked.first(SecurityAssociation.class).orElseThrow().proposals().get(0);
    Proposal chosen = new Proposal(1, 1, NONE, List.of(offer.transforms().get(0)));
    IsakmpHeader header =
        IsakmpHeader.of(asked.header().initiatorSpi(), 9, 0x10, Ikev1.IDENTITY_PROTECTION, 0, 0);
    return Ike.message(
        header, List.of(new Payload(Ikev1.SA, SecurityAssociation.of(List.of(chosen)))));
  }

  private static IsakmpMessage refused(IsakmpMessage asked) {
    IsakmpHeader header =
        IsakmpHeader.of(asked.header().initiatorSpi(), 0, 0x10, Ikev1.INFORMATIONAL, 0, 0);
    Notification notify = new Notification(1, 1, 14, NONE, NONE);
    return Ike.message(header, List.of(new Payload(Ikev1.N, notify)));
  }

  private static IsakmpMessage withCookie(IsakmpMessage message, long cookie) {
    IsakmpHeader header = IsakmpHeader.of(cookie, 0, 0x10, Ikev1.INFORMATIONAL, 0, 0);
    return Ike.message(header, message.payloads());
  }
}
