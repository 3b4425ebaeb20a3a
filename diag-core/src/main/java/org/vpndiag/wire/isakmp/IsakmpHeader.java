package org.vpndiag.wire.isakmp;

/**
 * The header of every message (RFC 2408 section 3.1, RFC 7296 section 3.1).
 *
 * <pre>
 *                      1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                          Initiator                            !
 * !                            Cookie                             !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                          Responder                            !
 * !                            Cookie                             !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !  Next Payload ! MjVer ! MnVer ! Exchange Type !     Flags     !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                          Message ID                           !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                            Length                             !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param initiatorSpi the initiator's cookie, in IKEv2 its SPI
 * @param responderSpi the responder's; 0 in the first message
 * @param nextPayload the type of the first payload; 0 for none
 * @param version major version in the upper four bits, minor in the lower
 * @param exchangeType the exchange's number
 * @param flags the flags
 * @param messageId the message ID; 0 in phase 1
 * @param messageLength the length of the whole message with this header, as declared
 */
public record IsakmpHeader(
    long initiatorSpi,
    long responderSpi,
    int nextPayload,
    int version,
    int exchangeType,
    int flags,
    long messageId,
    long messageLength) {

  /** The header's length in bytes. */
  public static final int LENGTH = 28;

  /** The flag of an IKEv1 message that is encrypted behind its header. */
  public static final int FLAG_ENCRYPTION = 0x01;

  /** The flag of an IKEv2 message from the SA's original initiator. */
  public static final int FLAG_INITIATOR = 0x08;

  /** The flag of an IKEv2 response. */
  public static final int FLAG_RESPONSE = 0x20;

  static final IsakmpHeader BLANK = new IsakmpHeader(0, 0, 0, 0, 0, 0, 0, 0);

  static IsakmpHeader walk(Fields fields, IsakmpHeader header) {
    return new IsakmpHeader(
        fields.uint64("Initiator Cookie", header.initiatorSpi),
        fields.uint64("Responder Cookie", header.responderSpi),
        fields.uint8("Next Payload", header.nextPayload),
        fields.uint8("Version", header.version),
        fields.uint8("Exchange Type", header.exchangeType),
        fields.uint8("Flags", header.flags),
        fields.uint32("Message ID", header.messageId),
        fields.uint32("Length", header.messageLength));
  }

  /**
   * A header of a message to send; next payload and length are filled in when it is put together.
   */
  public static IsakmpHeader of(
      long initiatorSpi, long responderSpi, int version, int exchangeType, int flags, long id) {
    return new IsakmpHeader(
        initiatorSpi, responderSpi, 0, version, exchangeType, flags, id, LENGTH);
  }

  /** 1 for IKEv1, 2 for IKEv2. */
  public int majorVersion() {
    return version >> 4;
  }

  /** The minor version. */
  public int minorVersion() {
    return version & 0xf;
  }

  /** Whether a flag is set. */
  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  IsakmpHeader with(int nextPayload, long messageLength) {
    return new IsakmpHeader(
        initiatorSpi,
        responderSpi,
        nextPayload,
        version,
        exchangeType,
        flags,
        messageId,
        messageLength);
  }
}
