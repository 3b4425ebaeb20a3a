package org.vpndiag.wire.l2tp;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpndiag.wire.Slice;

/**
 * An attribute of control messages (RFC 2661 section 4.4).
 *
 * @param number the Attribute Type
 * @param name its name
 * @param length the value's length in bytes, or its least when it varies
 * @param show the value in words
 */
public record AvpType(int number, String name, int length, Function<Slice, String> show) {

  public static final int MESSAGE_TYPE = 0;
  public static final int RESULT_CODE = 1;
  public static final int PROTOCOL_VERSION = 2;
  public static final int HOST_NAME = 7;
  public static final int VENDOR_NAME = 8;
  public static final int ASSIGNED_TUNNEL_ID = 9;
  public static final int RECEIVE_WINDOW_SIZE = 10;
  public static final int CHALLENGE = 11;
  public static final int CHALLENGE_RESPONSE = 13;
  public static final int ASSIGNED_SESSION_ID = 14;
  public static final int CALL_SERIAL_NUMBER = 15;

  private static final List<AvpType> ALL =
      List.of(
          new AvpType(MESSAGE_TYPE, "Message Type", 2, v -> MessageType.of(v.uint16(0)).name()),
          new AvpType(RESULT_CODE, "Result Code", 2, AvpType::result),
          new AvpType(PROTOCOL_VERSION, "Protocol Version", 2, v -> v.uint8(0) + "." + v.uint8(1)),
          new AvpType(3, "Framing Capabilities", 4, AvpType::bits),
          new AvpType(4, "Bearer Capabilities", 4, AvpType::bits),
          new AvpType(5, "Tie Breaker", 8, Slice::hex),
          new AvpType(6, "Firmware Revision", 2, v -> String.format("0x%04x", v.uint16(0))),
          new AvpType(HOST_NAME, "Host Name", 0, Slice::utf8),
          new AvpType(VENDOR_NAME, "Vendor Name", 0, Slice::utf8),
          new AvpType(ASSIGNED_TUNNEL_ID, "Assigned Tunnel ID", 2, AvpType::uint16),
          new AvpType(RECEIVE_WINDOW_SIZE, "Receive Window Size", 2, AvpType::uint16),
          new AvpType(CHALLENGE, "Challenge", 1, AvpType::secret),
          new AvpType(12, "Q.931 Cause Code", 3, v -> v.uint16(0) + "/" + v.uint8(2)),
          new AvpType(CHALLENGE_RESPONSE, "Challenge Response", 16, AvpType::secret),
          new AvpType(ASSIGNED_SESSION_ID, "Assigned Session ID", 2, AvpType::uint16),
          new AvpType(CALL_SERIAL_NUMBER, "Call Serial Number", 4, AvpType::uint32),
          new AvpType(16, "Minimum BPS", 4, AvpType::uint32),
          new AvpType(17, "Maximum BPS", 4, AvpType::uint32),
          new AvpType(18, "Bearer Type", 4, AvpType::bits),
          new AvpType(19, "Framing Type", 4, AvpType::bits),
          new AvpType(21, "Called Number", 0, Slice::utf8),
          new AvpType(22, "Calling Number", 0, Slice::utf8),
          new AvpType(23, "Sub-Address", 0, Slice::utf8),
          new AvpType(24, "(Tx) Connect Speed", 4, AvpType::uint32),
          new AvpType(25, "Physical Channel ID", 4, Slice::hex),
          new AvpType(26, "Initial Received LCP CONFREQ", 0, Slice::hex),
          new AvpType(27, "Last Sent LCP CONFREQ", 0, Slice::hex),
          new AvpType(28, "Last Received LCP CONFREQ", 0, Slice::hex),
          new AvpType(29, "Proxy Authen Type", 2, AvpType::uint16),
          new AvpType(30, "Proxy Authen Name", 0, Slice::utf8),
          new AvpType(31, "Proxy Authen Challenge", 0, AvpType::secret),
          new AvpType(32, "Proxy Authen ID", 2, v -> Integer.toString(v.uint8(1))),
          new AvpType(33, "Proxy Authen Response", 0, AvpType::secret),
          new AvpType(34, "Call Errors", 26, Slice::hex),
          new AvpType(35, "ACCM", 10, Slice::hex),
          new AvpType(36, "Random Vector", 1, AvpType::secret),
          new AvpType(37, "Private Group ID", 0, Slice::utf8),
          new AvpType(38, "Rx Connect Speed", 4, AvpType::uint32),
          new AvpType(39, "Sequencing Required", 0, v -> "yes"));

  private static final Map<Integer, AvpType> BY_NUMBER =
      ALL.stream().collect(Collectors.toUnmodifiableMap(AvpType::number, type -> type));

  /** The type of a number; an unknown one is named by its number and shown in hex. */
  public static AvpType of(int number) {
    AvpType known = BY_NUMBER.get(number);
    return known != null ? known : new AvpType(number, Integer.toString(number), 0, Slice::hex);
  }

  private static String uint16(Slice value) {
    return Integer.toString(value.uint16(0));
  }

  private static String uint32(Slice value) {
    return Long.toString(value.uint32(0));
  }

  private static String bits(Slice value) {
    return String.format("0x%08x", value.uint32(0));
  }

  private static String secret(Slice value) {
    return value.length() + " bytes";
  }

  private static String result(Slice value) {
    return Result.read(value).toString();
  }
}
