package org.vpndiag.wire.l2tp;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A control message type (RFC 2661 section 3.2).
 *
 * @param number the value of the Message Type AVP
 * @param name its short name
 * @param title its long name
 */
public record MessageType(int number, String name, String title) {

  public static final int SCCRQ = 1;
  public static final int SCCRP = 2;
  public static final int SCCCN = 3;
  public static final int STOP_CCN = 4;
  public static final int HELLO = 6;
  public static final int OCRQ = 7;
  public static final int OCRP = 8;
  public static final int ICRQ = 10;
  public static final int ICRP = 11;
  public static final int ICCN = 12;
  public static final int CDN = 14;

  private static final List<MessageType> ALL =
      List.of(
          new MessageType(SCCRQ, "SCCRQ", "Start-Control-Connection-Request"),
          new MessageType(SCCRP, "SCCRP", "Start-Control-Connection-Reply"),
          new MessageType(SCCCN, "SCCCN", "Start-Control-Connection-Connected"),
          new MessageType(STOP_CCN, "StopCCN", "Stop-Control-Connection-Notification"),
          new MessageType(HELLO, "HELLO", "Hello"),
          new MessageType(OCRQ, "OCRQ", "Outgoing-Call-Request"),
          new MessageType(OCRP, "OCRP", "Outgoing-Call-Reply"),
          new MessageType(9, "OCCN", "Outgoing-Call-Connected"),
          new MessageType(ICRQ, "ICRQ", "Incoming-Call-Request"),
          new MessageType(ICRP, "ICRP", "Incoming-Call-Reply"),
          new MessageType(ICCN, "ICCN", "Incoming-Call-Connected"),
          new MessageType(CDN, "CDN", "Call-Disconnect-Notify"),
          new MessageType(15, "WEN", "WAN-Error-Notify"),
          new MessageType(16, "SLI", "Set-Link-Info"));

  private static final Map<Integer, MessageType> BY_NUMBER =
      ALL.stream().collect(Collectors.toUnmodifiableMap(MessageType::number, type -> type));

  /** The type of a number; an unknown one is named by its number. */
  public static MessageType of(int number) {
    MessageType known = BY_NUMBER.get(number);
    return known != null ? known : unknown(Integer.toString(number), number);
  }

  private static MessageType unknown(String digits, int number) {
    return new MessageType(number, digits, digits);
  }
}
