package org.vpndiag.wire.isakmp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vpndiag.wire.Slice;

/**
 * Names of vendor IDs. Most are hashes of a known string, and are computed from it; unknown ones
 * stay bytes.
 */
public final class VendorIds {

  /**
   * A vendor ID, or the beginning of several.
   *
   * @param prefix the bytes it begins with
   * @param exact whether nothing may follow
   * @param name its name
   * @param rest words for what follows the prefix
   */
  private record Row(Slice prefix, boolean exact, String name, Function<Slice, String> rest) {

    boolean matches(Slice id) {
      return exact ? id.equals(prefix) : begins(id);
    }

    private boolean begins(Slice id) {
      return id.has(prefix.length()) && id.slice(0, prefix.length()).equals(prefix);
    }

    String shown(Slice id) {
      return name + rest.apply(id.slice(prefix.length()));
    }
  }

  /** NAT traversal as RFC 3947 signals it. */
  public static final Slice RFC_3947 = md5("RFC 3947");

  /** NAT traversal as Windows and others signal draft 02: the hashed string ends in a newline. */
  public static final Slice NAT_T_02_NEWLINE = md5("draft-ietf-ipsec-nat-t-ike-02\n");

  /** IKEv1 fragmentation, for Main and Aggressive Mode. */
  public static final Slice FRAGMENTATION = join(md5("FRAGMENTATION"), "80000000");

  /** Dead peer detection (RFC 3706). */
  public static final Slice DPD = join(md5("CISCO-DEAD-PEER-DETECTION", 14), "0100");

  private static final List<Row> ROWS = rows();

  private VendorIds() {}

  /** The name of a vendor ID, if it is known. */
  public static Optional<String> name(Slice id) {
    for (Row row : ROWS) {
      if (row.matches(id)) {
        return Optional.of(row.shown(id));
      }
    }
    return Optional.empty();
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    hashes(rows);
    versioned(rows);
    plain(rows);
    rows.sort(Comparator.comparing((Row row) -> -row.prefix.length()));
    return rows;
  }

  /** The MD5 of a string and nothing else. */
  private static void hashes(List<Row> rows) {
    for (int draft = 0; draft < 10; draft++) {
      hash(rows, "draft-ietf-ipsec-nat-t-ike-0" + draft);
    }
    hash(rows, "draft-ietf-ipsec-nat-t-ike-02\n", "draft-ietf-ipsec-nat-t-ike-02\\n");
    hash(rows, "A GSS-API Authentication Method for IKE\n", "GSS-API authentication");
    hash(rows, "A GSS-API Authentication Method for IKE", "GSS-API authentication");
    hash(rows, "RFC XXXX", "RFC XXXX (NAT-T of Solaris, macOS)");
    hash(rows, "draft-ietf-ipsec-nat-t-ike", "draft-ietf-ipsec-nat-t-ike (macOS)");
    hash(rows, "MS-MamieExists", "MS-MamieExists (AuthIP)");
    hash(rows, "IKE CGA version 1", "MS IKE CGA version 1");
    hash(rows, "Vid-Initial-Contact", "MS Vid-Initial-Contact");
    for (String text :
        List.of(
            "RFC 3947",
            "Testing NAT-T RFC",
            "draft-stenberg-ipsec-nat-traversal-01",
            "draft-stenberg-ipsec-nat-traversal-02",
            "draft-huttunen-ipsec-esp-in-udp-00.txt",
            "ESPThruNAT",
            "KAME/racoon",
            "strongSwan",
            "ALTIGA NETWORKS",
            "GSSAPI",
            "NLBS_PRESENT",
            "MS-Negotiation Discovery Capable",
            "Microsoft Xbox One 2013",
            "MSFT IPsec Security Realm Id",
            "Fortinet Endpoint Control",
            "forticlient connect license",
            "NETGEAR",
            "SSH Sentinel",
            "SSH Sentinel 1.1",
            "SSH Sentinel 1.2",
            "SSH Sentinel 1.3",
            "SSH Sentinel 1.4",
            "SSH Sentinel 1.4.1",
            "SSH Communications Security QuickSec 2.1.0",
            "IKE Challenge/Response for Authenticated Cryptographic Keys",
            "IKE Challenge/Response for Authenticated Cryptographic Keys (Revised)")) {
      hash(rows, text);
    }
    sshVersions(rows, "Ssh", List.of("1.1.0", "1.1.1", "1.1.2", "1.2.1", "1.2.2"));
    sshVersions(
        rows,
        "SSH",
        List.of(
            "2.0.0", "2.1.0", "2.1.1", "2.1.2", "3.0.0", "3.0.1", "4.0.0", "4.0.1", "4.1.0",
            "4.1.1", "4.2.0", "5.0", "5.0.0", "5.1.0", "5.1.1"));
    strongSwanVersions(rows);
  }

  private static void sshVersions(List<Row> rows, String spelled, List<String> versions) {
    for (String version : versions) {
      hash(rows, spelled + " Communications Security IPSEC Express version " + version);
    }
  }

  private static void strongSwanVersions(List<Row> rows) {
    int[][] releases = {
      {2, 2, 0, 2},
      {2, 3, 0, 2},
      {2, 4, 0, 4},
      {2, 5, 0, 7},
      {2, 6, 0, 4},
      {2, 7, 0, 3},
      {2, 8, 0, 11},
      {4, 0, 0, 7},
      {4, 1, 0, 11},
      {4, 2, 0, 17},
      {4, 3, 0, 7},
      {4, 4, 0, 1},
      {4, 5, 0, 3},
      {4, 6, 0, 4},
      {5, 0, 0, 4},
      {5, 1, 0, 3}
    };
    for (int[] release : releases) {
      for (int patch = release[2]; patch <= release[3]; patch++) {
        hash(rows, "strongSwan " + release[0] + "." + release[1] + "." + patch);
      }
    }
  }

  /** A hash, whole or cut, followed by bytes that say something. */
  private static void versioned(List<Row> rows) {
    add(rows, md5("MS NT5 ISAKMPOAKLEY"), "MS NT5 ISAKMPOAKLEY", VendorIds::windows);
    add(rows, md5("FRAGMENTATION"), "FRAGMENTATION", VendorIds::hexOrNothing);
    add(rows, md5("draft-ietf-ipsra-isakmp-xauth-06.txt", 8), "XAUTH", VendorIds::hexOrNothing);
    add(rows, md5("CISCO-UNITY", 14), "Cisco Unity", VendorIds::version);
    add(rows, md5("CISCO-DEAD-PEER-DETECTION", 14), "DPD (RFC 3706)", v -> "");
    add(rows, md5("ALTIGA GATEWAY", 14), "Cisco VPN 3000", VendorIds::version);
    add(rows, md5("FORTIGATE", 12), "FortiGate", v -> "");
  }

  /** Strings in the clear, and bytes whose origin nobody told. */
  private static void plain(List<Row> rows) {
    for (String text :
        List.of(
            "OE-Libreswan-",
            "Opportunistic IPsec",
            "OpenPGP10171",
            "HeartBeat_Notify",
            "CISCO-DELETE-REASON",
            "CISCO-DYNAMIC-ROUTE",
            "CISCOVPN-REV-02",
            "FLEXVPN-SUPPORTED",
            "CISCO(COPYRIGHT)",
            "OpenIKED",
            "TIMESTEP",
            "Raptor PowerVpn Server")) {
      Slice ascii = Slice.of(text.getBytes(StandardCharsets.US_ASCII));
      add(rows, ascii, text, rest -> printable(rest.latin1()));
    }
    raw(rows, "f4ed19e0c114eb516faaac0ee37daf2807b4381f", "Check Point");
    raw(rows, "5b362bc820f600", "SonicWall");
    raw(rows, "404bf439522ca3f6", "SonicWall");
    raw(rows, "da8e937880010000", "SonicWall or WatchGuard");
    raw(rows, "1d6e178f6c2c0be284985465450fe9d4", "FortiGate (old)");
    raw(rows, "101fb0b35c5a4f4c08b919f1cb9777b0", "NCP");
    raw(rows, "f14b94b7bff1fef02773b8c49feded26", "Shrew Soft");
  }

  private static void hash(List<Row> rows, String text) {
    hash(rows, text, text);
  }

  private static void hash(List<Row> rows, String text, String name) {
    rows.add(new Row(md5(text), true, name, rest -> ""));
  }

  private static void raw(List<Row> rows, String hex, String name) {
    add(rows, Slice.of(HexFormat.of().parseHex(hex)), name, VendorIds::hexOrNothing);
  }

  private static void add(List<Row> rows, Slice prefix, String name, Function<Slice, String> rest) {
    rows.add(new Row(prefix, false, name, rest));
  }

  /** [MS-IKEE] appendix A. */
  private static String windows(Slice version) {
    if (version.length() != 4) {
      return hexOrNothing(version);
    }
    return switch (version.int32(0)) {
      case 2 -> ": Windows 2000";
      case 3 -> ": Windows XP";
      case 4 -> ": Windows Server 2003 or XP SP2";
      case 5 -> ": Windows Vista";
      case 6 -> ": Windows Server 2008";
      case 7 -> ": Windows 7";
      case 8 -> ": Windows Server 2008 R2";
      case 9 -> ": Windows 8, Server 2012 or later";
      default -> " " + version.hex();
    };
  }

  private static String version(Slice version) {
    return version.length() == 2
        ? " " + version.uint8(0) + "." + version.uint8(1)
        : hexOrNothing(version);
  }

  private static String hexOrNothing(Slice rest) {
    return rest.isEmpty() ? "" : " " + rest.hex();
  }

  /** At most 60 characters, none of them a control character. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(60, text.length()); i++) {
      char c = text.charAt(i);
      shown.append(c >= ' ' && c < 0x7f ? c : '.');
    }
    return shown.toString();
  }

  private static Slice md5(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return Slice.of(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has MD5", impossible);
    }
  }

  private static Slice md5(String text, int length) {
    return md5(text).slice(0, length);
  }

  private static Slice join(Slice first, String hex) {
    return Slice.of(HexFormat.of().parseHex(first.hex() + hex));
  }
}
