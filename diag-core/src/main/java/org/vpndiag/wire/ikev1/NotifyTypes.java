package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Numbers;

/** Notify message types (RFC 2408 section 3.14.1, RFC 2407 section 4.6.3, RFC 3706). */
public final class NotifyTypes {
  public static final int PAYLOAD_MALFORMED = 16;
  public static final int NO_PROPOSAL_CHOSEN = 14;

  /** From here on a notify tells a state, no error. */
  public static final int FIRST_STATUS = 16_384;

  /** The names. */
  public static final Numbers NAMES =
      Numbers.of(
          """
          1 INVALID_PAYLOAD_TYPE
          2 DOI_NOT_SUPPORTED
          3 SITUATION_NOT_SUPPORTED
          4 INVALID_COOKIE
          5 INVALID_MAJOR_VERSION
          6 INVALID_MINOR_VERSION
          7 INVALID_EXCHANGE_TYPE
          8 INVALID_FLAGS
          9 INVALID_MESSAGE_ID
          10 INVALID_PROTOCOL_ID
          11 INVALID_SPI
          12 INVALID_TRANSFORM_ID
          13 ATTRIBUTES_NOT_SUPPORTED
          14 NO_PROPOSAL_CHOSEN
          15 BAD_PROPOSAL_SYNTAX
          16 PAYLOAD_MALFORMED
          17 INVALID_KEY_INFORMATION
          18 INVALID_ID_INFORMATION
          19 INVALID_CERT_ENCODING
          20 INVALID_CERTIFICATE
          21 CERT_TYPE_UNSUPPORTED
          22 INVALID_CERT_AUTHORITY
          23 INVALID_HASH_INFORMATION
          24 AUTHENTICATION_FAILED
          25 INVALID_SIGNATURE
          26 ADDRESS_NOTIFICATION
          27 NOTIFY_SA_LIFETIME
          28 CERTIFICATE_UNAVAILABLE
          29 UNSUPPORTED_EXCHANGE_TYPE
          30 UNEQUAL_PAYLOAD_LENGTHS
          16384 CONNECTED
          24576 RESPONDER_LIFETIME
          24577 REPLAY_STATUS
          24578 INITIAL_CONTACT
          36136 R_U_THERE
          36137 R_U_THERE_ACK
          40501 CISCO_LOAD_BALANCE
          40503 CISCO_PRESHARED_KEY_HASH
          """);

  private NotifyTypes() {}
}
