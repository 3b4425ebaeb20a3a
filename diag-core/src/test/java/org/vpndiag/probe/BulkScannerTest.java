package org.vpndiag.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.Payload;

class BulkScannerTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void readsTheAnswerOfEachAddressThatGivesOne() throws IOException {
    try (DatagramSocket responder = new DatagramSocket(0, LOOPBACK)) {
      Thread thread = new Thread(() -> refuse(responder));
      thread.setDaemon(true);
      thread.start();

      BulkScanner.Scan scan = scan(responder.getLocalPort());

      assertThat(scan.answers()).containsEntry(LOOPBACK, BulkScanner.Answer.REFUSED);
      assertThat(scan.sent()).isEqualTo(1);
    }
  }

  @Test
  void endsWhereNobodyAnswers() throws IOException {
    try (DatagramSocket mute = new DatagramSocket(0, LOOPBACK)) {
      assertThat(scan(mute.getLocalPort()).answers()).isEmpty();
    }
  }

  private static BulkScanner.Scan scan(int port) throws IOException {
    return new BulkScanner(0, 1, 300, new Random(3), () -> false).scan(List.of(LOOPBACK), port);
  }

  private static void refuse(DatagramSocket socket) {
    try {
      DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
      socket.receive(packet);
      long spi = new Slice(packet.getData(), 0, packet.getLength()).int64(0);
      Slice none = Slice.of(new byte[0]);
      IsakmpHeader header = IsakmpHeader.of(spi, 0, 0x10, Ikev1.INFORMATIONAL, 0, 0);
      Notification notify = new Notification(1, 1, 14, none, none);
      byte[] answer = Ike.encode(Ike.message(header, List.of(new Payload(Ikev1.N, notify))));
      socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
