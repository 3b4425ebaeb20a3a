package org.vpndiag.wire.l2tp;

import java.util.List;

/** What result and error codes say (RFC 2661 section 4.4.2, RFC 3931 section 5.4.2). */
public final class ResultCodes {
  private static final List<String> STOP_CCN =
      List.of(
          "reserved",
          "general request to clear the control connection",
          "general error",
          "the control channel already exists",
          "the requester is not authorized",
          "the protocol version is not supported",
          "the requester is being shut down",
          "finite state machine error");

  private static final List<String> CDN =
      List.of(
          "reserved",
          "call disconnected: loss of carrier",
          "call disconnected for the reason in the error code",
          "call disconnected for administrative reasons",
          "call failed: temporarily no facilities",
          "call failed: permanently no facilities",
          "invalid destination",
          "call failed: no carrier",
          "call failed: busy",
          "call failed: no dial tone",
          "call not established in time",
          "call connected, but no appropriate framing was detected");

  private static final List<String> ERROR =
      List.of(
          "no general error",
          "no control connection exists yet",
          "length is wrong",
          "a field value was out of range",
          "insufficient resources",
          "the session id is invalid",
          "vendor-specific error",
          "try another LNS",
          "a mandatory AVP is unknown");

  private ResultCodes() {}

  /** What a result code of a message type says; empty when it is not known. */
  public static String result(int messageType, int code) {
    return at(messageType == MessageType.STOP_CCN ? STOP_CCN : CDN, code);
  }

  /** What a general error code says; empty when it is not known. */
  public static String error(int code) {
    return at(ERROR, code);
  }

  private static String at(List<String> words, int code) {
    return code >= 0 && code < words.size() ? words.get(code) : "";
  }
}
