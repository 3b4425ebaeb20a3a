package org.vpndiag.wire.ppp;

import java.util.Map;
import java.util.Set;

/** The codes of the protocols' packets. */
public final class Codes {
  public static final int CONFIGURE_REQUEST = 1;
  public static final int CONFIGURE_ACK = 2;
  public static final int CONFIGURE_NAK = 3;
  public static final int CONFIGURE_REJECT = 4;
  public static final int TERMINATE_REQUEST = 5;
  public static final int TERMINATE_ACK = 6;
  public static final int CODE_REJECT = 7;
  public static final int PROTOCOL_REJECT = 8;
  public static final int ECHO_REQUEST = 9;
  public static final int ECHO_REPLY = 10;

  public static final int CHAP_CHALLENGE = 1;
  public static final int CHAP_RESPONSE = 2;
  public static final int CHAP_SUCCESS = 3;
  public static final int CHAP_FAILURE = 4;

  public static final int PAP_REQUEST = 1;
  public static final int PAP_ACK = 2;
  public static final int PAP_NAK = 3;

  public static final int EAP_REQUEST = 1;
  public static final int EAP_RESPONSE = 2;
  public static final int EAP_SUCCESS = 3;
  public static final int EAP_FAILURE = 4;

  /** Those of LCP and the network control protocols that answer a packet. */
  static final Set<Integer> ANSWERS =
      Set.of(
          CONFIGURE_ACK,
          CONFIGURE_NAK,
          CONFIGURE_REJECT,
          TERMINATE_ACK,
          CODE_REJECT,
          PROTOCOL_REJECT,
          ECHO_REPLY);

  /** LCP and the network control protocols (RFC 1661 section 5). */
  static final Map<Integer, String> CONTROL =
      Map.ofEntries(
          Map.entry(CONFIGURE_REQUEST, "Configure-Request"),
          Map.entry(CONFIGURE_ACK, "Configure-Ack"),
          Map.entry(CONFIGURE_NAK, "Configure-Nak"),
          Map.entry(CONFIGURE_REJECT, "Configure-Reject"),
          Map.entry(TERMINATE_REQUEST, "Terminate-Request"),
          Map.entry(TERMINATE_ACK, "Terminate-Ack"),
          Map.entry(CODE_REJECT, "Code-Reject"),
          Map.entry(PROTOCOL_REJECT, "Protocol-Reject"),
          Map.entry(ECHO_REQUEST, "Echo-Request"),
          Map.entry(ECHO_REPLY, "Echo-Reply"),
          Map.entry(11, "Discard-Request"),
          Map.entry(12, "Identification"),
          Map.entry(13, "Time-Remaining"),
          Map.entry(14, "Reset-Request"),
          Map.entry(15, "Reset-Ack"));

  /** RFC 1994 section 4. */
  static final Map<Integer, String> CHAP =
      Map.of(
          CHAP_CHALLENGE, "Challenge",
          CHAP_RESPONSE, "Response",
          CHAP_SUCCESS, "Success",
          CHAP_FAILURE, "Failure");

  /** RFC 1334 section 2.2. */
  static final Map<Integer, String> PAP =
      Map.of(
          PAP_REQUEST, "Authenticate-Request",
          PAP_ACK, "Authenticate-Ack",
          PAP_NAK, "Authenticate-Nak");

  /** RFC 3748 section 4. */
  static final Map<Integer, String> EAP =
      Map.of(
          EAP_REQUEST, "Request",
          EAP_RESPONSE, "Response",
          EAP_SUCCESS, "Success",
          EAP_FAILURE, "Failure");

  private Codes() {}
}
