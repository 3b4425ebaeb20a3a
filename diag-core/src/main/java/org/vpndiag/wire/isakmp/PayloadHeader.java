package org.vpndiag.wire.isakmp;

/**
 * The generic payload header (RFC 2408 section 3.2, RFC 7296 section 3.2).
 *
 * <pre>
 *                      1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ! Next Payload  !C!  RESERVED   !         Payload Length        !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param next the type of the payload that follows; 0 for none
 * @param flags the reserved byte, in IKEv2 with the Critical bit at its top
 * @param length with this header, in bytes
 */
record PayloadHeader(int next, int flags, int length) {
  static final int LENGTH = 4;
  static final PayloadHeader BLANK = new PayloadHeader(0, 0, 0);

  static PayloadHeader walk(Fields fields, PayloadHeader header) {
    return new PayloadHeader(
        fields.uint8("Next Payload", header.next),
        fields.uint8("RESERVED", header.flags),
        fields.uint16("Payload Length", header.length));
  }
}
