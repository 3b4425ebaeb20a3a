package org.vpndiag.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.link.IpAddress;

class IkeBudgetTest {
  private static final int MESSAGES = 100;
  private static final int SESSIONS = IkeBudget.MESSAGES / MESSAGES + 2;
  private static final int LENGTH = 36;
  private static final IpAddress SERVER = new IpAddress(4, 0, 0xc0000201L);

  @Test
  void theOldestExchangesGiveWay() {
    IkeFollower follower = new IkeFollower(new Ladder((place, label) -> {}), new Openings());
    for (int i = 0; i < SESSIONS * MESSAGES; i++) {
      Place place = Place.of(i + 1, i, -1, null).between(IpAddress.NONE, SERVER);
      follower.message(place, informational(1 + i / MESSAGES, i), LENGTH);
    }
    List<IkeSession> sessions = follower.traffic().sessions();
    assertThat(sessions).hasSize(SESSIONS);
    assertThat(sessions.subList(0, 2))
        .allSatisfy(
            forgotten -> {
              assertThat(forgotten.messages()).isEqualTo(MESSAGES);
              assertThat(forgotten.omitted()).isEqualTo(MESSAGES);
              assertThat(forgotten.exchanges()).isEmpty();
            });
    assertThat(sessions.subList(2, SESSIONS))
        .allSatisfy(kept -> assertThat(kept.exchanges()).hasSize(MESSAGES));
    assertThat(follower.reached().map(Limit::beyond)).containsExactly(2L * MESSAGES);
  }

  /** An encrypted IKEv1 message of an exchange of its own. */
  private static Slice informational(long session, int messageId) {
    ByteBuffer message = ByteBuffer.allocate(LENGTH).putLong(session).putLong(session);
    message.put((byte) 8).put((byte) 0x10).put((byte) 5).put((byte) 1).putInt(messageId);
    return Slice.of(message.putInt(LENGTH).array());
  }
}
