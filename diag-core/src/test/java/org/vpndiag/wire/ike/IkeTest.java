package org.vpndiag.wire.ike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ikev1.Configuration;
import org.vpndiag.wire.ikev1.Delete;
import org.vpndiag.wire.ikev1.Fragment;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.NatDiscovery;
import org.vpndiag.wire.ikev1.NatOriginalAddress;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev1.Phase1Suite;
import org.vpndiag.wire.ikev1.SecurityAssociation;
import org.vpndiag.wire.ikev1.VendorId;
import org.vpndiag.wire.ikev2.Encrypted;
import org.vpndiag.wire.ikev2.KeyExchange;
import org.vpndiag.wire.ikev2.Notify;
import org.vpndiag.wire.ikev2.Transform;
import org.vpndiag.wire.isakmp.Attribute;
import org.vpndiag.wire.isakmp.Body;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.Flaw;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;

class IkeTest {

  static Stream<byte[]> samples() {
    return Samples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writesWhatItRead(byte[] bytes) {
    assertThat(Ike.encode(whole(bytes))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void callsAMessageCutByTheCaptureTruncatedAtEachLength(byte[] bytes) {
    for (int length = 0; length < bytes.length; length++) {
      Decoded cut = Ike.decode(new Slice(bytes, 0, length), bytes.length);
      assertThat(cut.flaw()).as("cut at %d", length).map(Flaw::kind).hasValue(Flaw.Kind.TRUNCATED);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void callsAMessageThatEndsTooEarlyMalformedAtEachLength(byte[] bytes) {
    for (int length = 0; length < bytes.length; length++) {
      Decoded cut = Ike.decode(new Slice(bytes, 0, length));
      assertThat(cut.flaw()).as("cut at %d", length).map(Flaw::kind).hasValue(Flaw.Kind.MALFORMED);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void survivesEachByteFlipped(byte[] bytes) {
    for (int at = 0; at < bytes.length; at++) {
      for (int mask : new int[] {0x01, 0x80, 0xff}) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= (byte) mask;
        Decoded decoded = Ike.decode(Slice.of(damaged));
        assertThat(decoded.flaw().isPresent() || decoded.readable().isPresent()).isTrue();
        decoded.readable().ifPresent(Ike::encode);
      }
    }
  }

  @Test
  void keepsThePayloadsBeforeAFlaw() {
    byte[] damaged = Samples.MAIN_MODE_1.clone();
    damaged[83] = 0; // the low byte of the first vendor ID's Payload Length

    Decoded decoded = Ike.decode(Slice.of(damaged));

    assertThat(decoded.readable().orElseThrow().payloads()).hasSize(1);
    assertThat(decoded.flaw()).hasValue(new Flaw(Flaw.Kind.MALFORMED, 84, "Payload Length is 0"));
  }

  @Test
  void readsTheOfferOfMainMode() {
    IsakmpMessage message = whole(Samples.MAIN_MODE_1);

    assertThat(Ike.exchange(message.header())).isEqualTo("IDENTITY_PROTECTION");
    assertThat(offer(message)).containsExactly(new Phase1Suite(5, null, 2, 2, 1, null, 10_800L));
    assertThat(message.all(VendorId.class)).hasSize(5);
  }

  @Test
  void readsALifetimeOfFourBytes() {
    assertThat(offer(whole(Samples.AGGRESSIVE_1)))
        .first()
        .isEqualTo(new Phase1Suite(5, null, 2, 2, 1, null, 28_800L));
  }

  @Test
  void readsNatDiscovery() {
    assertThat(whole(Samples.MAIN_MODE_3).all(NatDiscovery.class)).hasSize(2);
  }

  @Test
  void leavesTheEncryptedPartOfAMessageAlone() {
    IsakmpMessage message = whole(Samples.MAIN_MODE_5);

    assertThat(message.payloads()).isEmpty();
    assertThat(message.header().nextPayload()).isEqualTo(Ikev1.ID);
    assertThat(message.encrypted().length()).isEqualTo(100 - IsakmpHeader.LENGTH);
  }

  @Test
  void readsARefusal() {
    Notification notify = whole(Samples.REFUSAL).first(Notification.class).orElseThrow();

    assertThat(notify.name()).isEqualTo("NO_PROPOSAL_CHOSEN");
    assertThat(notify.spi().isEmpty()).isTrue();
  }

  @Test
  void readsIkeSaInit() {
    IsakmpMessage message = whole(Samples.SA_INIT);

    assertThat(
            message
                .first(org.vpndiag.wire.ikev2.SecurityAssociation.class)
                .orElseThrow()
                .proposals()
                .get(0)
                .transforms())
        .extracting(Transform::name)
        .contains("AES_CBC-256", "3DES", "HMAC_SHA1", "MODP_1024");
    assertThat(message.first(KeyExchange.class)).map(KeyExchange::group).hasValue(2);
    assertThat(whole(Samples.SA_INIT_REFUSAL).first(Notify.class).orElseThrow().name())
        .isEqualTo("NO_PROPOSAL_CHOSEN");
  }

  @Test
  void writesAndReadsThePayloadsThatNoSampleHolds() {
    roundTrip(
        Ikev1.VERSION,
        new Payload(12, new Delete(1, 3, 4, List.of(bytes(4), bytes(4)))),
        new Payload(14, new Configuration(1, 7, List.of(Attribute.of(1, 70_000)))),
        new Payload(131, new NatOriginalAddress(1, bytes(4))),
        new Payload(132, new Fragment(1, 2, 1, bytes(9))),
        new Payload(1, new SecurityAssociation(1, 2, List.of(), bytes(12))));
    roundTrip(0x20, new Payload(46, 0x80, new Encrypted.Sk(35, bytes(40))));
    roundTrip(0x20, new Payload(53, new Encrypted.Skf(35, 1, 2, bytes(40))));
  }

  @Test
  void keepsPayloadsOfUnknownTypesAndVersions() {
    byte[] message =
        Samples.hex(
            """
            0102030405060708 0000000000000000 c8 30 f0 00 00000000 00000024
            00 00 0008 deadbeef
            """);

    assertThat(Ike.encode(whole(message))).isEqualTo(message);
    assertThat(Ike.exchange(whole(message).header())).isEqualTo("240");
    assertThat(Ike.payloadTypes(3).name(200)).isEqualTo("200");
  }

  @Test
  void keepsPaddingBehindTheLastPayload() {
    byte[] padded = Arrays.copyOf(Samples.REFUSAL, Samples.REFUSAL.length + 3);

    IsakmpMessage message = whole(padded);

    assertThat(message.trailing().length()).isEqualTo(3);
    assertThat(Ike.encode(message)).isEqualTo(padded);
  }

  @Test
  void refusesACountThatIsNotTrue() {
    byte[] damaged = Samples.MAIN_MODE_1.clone();
    damaged[47] = 2; // # of Transforms

    assertThat(Ike.decode(Slice.of(damaged)).flaw().orElseThrow().reason())
        .isEqualTo("# of Transforms is 2, there are 1");
  }

  private static void roundTrip(int version, Payload... payloads) {
    IsakmpHeader header = IsakmpHeader.of(1, 2, version, 5, 0, 9);
    IsakmpMessage message = Ike.message(header, List.of(payloads));
    byte[] bytes = Ike.encode(message);
    IsakmpMessage read = whole(bytes);
    assertThat(read.payloads()).extracting(Payload::body).isEqualTo(bodies(payloads));
    assertThat(read.header().messageLength()).isEqualTo(bytes.length);
    assertThat(Ike.encode(read)).isEqualTo(bytes);
  }

  private static List<Body> bodies(Payload... payloads) {
    return Stream.of(payloads).map(Payload::body).toList();
  }

  private static List<Phase1Suite> offer(IsakmpMessage message) {
    return message
        .first(SecurityAssociation.class)
        .orElseThrow()
        .proposals()
        .get(0)
        .transforms()
        .stream()
        .map(Phase1Suite::of)
        .toList();
  }

  private static Slice bytes(int length) {
    return Slice.of(new byte[length]);
  }

  private static IsakmpMessage whole(byte[] bytes) {
    Decoded decoded = Ike.decode(Slice.of(bytes));
    assertThat(decoded).isInstanceOf(Decoded.Whole.class);
    return ((Decoded.Whole) decoded).message();
  }
}
