package org.vpndiag.capture.decrypt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.Printable;
import org.vpndiag.report.Words;

/** Reads the output of {@code ip xfrm state}. */
final class XfrmStates {
  private static final int MAX_STATES = 10_000;
  private static final Pattern ENDS = Pattern.compile("^src (\\S+) dst (\\S+)");
  private static final Pattern ESP = Pattern.compile("^\\s+proto esp spi 0x(\\p{XDigit}{1,8})\\b");

  /** With a key or what stands for it, its bits under {@code -s}, and an ICV's bits. */
  private static final Pattern ALGORITHM =
      Pattern.compile(
          "^\\s+(auth|auth-trunc|enc|aead) (\\S+)(?: +(0x\\p{XDigit}*|[^\\s\\d(].*?))?(?: +\\(\\d+ bits\\))?(?: +(\\d+))?\\s*$");

  private static final Pattern KEY = Pattern.compile("0x(?:\\p{XDigit}{2})*");
  private static final Pattern EXTENDED =
      Pattern.compile("^\\s+(?:replay-window .*flag.* esn\\b|anti-replay esn context:)");

  private static final Map<String, String> MACS =
      Map.of(
          "hmac(md5)", "HmacMD5",
          "hmac(sha1)", "HmacSHA1",
          "hmac(sha256)", "HmacSHA256",
          "hmac(sha384)", "HmacSHA384",
          "hmac(sha512)", "HmacSHA512",
          "digest_null", "",
          "hmac(digest_null)", "");

  /**
   * What the kernel takes where nothing is said, SHA-256 like MD5 and SHA-1: {@code xfrm_algo.c}.
   */
  private static final Map<String, Integer> DEFAULT_BITS =
      Map.of("HmacSHA384", 192, "HmacSHA512", 256);

  private static final Words MASKED =
      new Words(
          "the keys are masked; list them as root without nokeys: ip xfrm state",
          "鍵が伏せられています。root で nokeys を付けずに出力してください: ip xfrm state");

  private static final Words CUT =
      new Words(
          "what was given as the output of ip xfrm state is cut off within its keys",
          "ip xfrm state の出力として渡されたものが、鍵の途中で切れています");

  /** Which SA a packet belongs to. */
  record Key(String destination, int spi) {}

  final Map<Key, SecurityAssociation> associations = new HashMap<>();
  final List<Words> problems = new ArrayList<>();

  private String destination = "";
  private @Nullable Key current;
  private @Nullable Encryption encryption;
  private byte[] key = {};
  private String mac = "";
  private byte[] macKey = {};
  private int icvLength;
  private boolean extended;
  private boolean usable = true;

  void read(List<String> lines) {
    for (String line : lines) {
      Matcher ends = ENDS.matcher(line);
      if (ends.find()) {
        finish();
        destination = ends.group(2);
      }
      Matcher esp = ESP.matcher(line);
      if (esp.find()) {
        current = new Key(destination, Integer.parseUnsignedInt(esp.group(1), 16));
      }
      extended |= EXTENDED.matcher(line).find();
      Matcher algorithm = ALGORITHM.matcher(line);
      if (algorithm.matches()) {
        algorithm(algorithm);
      }
    }
    finish();
  }

  private void algorithm(Matcher line) {
    String name = line.group(2);
    String shown = line.group(3) == null ? "0x" : line.group(3); // the kernel prints no empty key
    if (!KEY.matcher(shown).matches()) {
      problem(shown.startsWith("0x") || shown.contains("Truncated") ? CUT : MASKED);
      return;
    }
    byte[] secret = HexFormat.of().parseHex(shown.substring(2));
    String bits = line.group(4);
    if (line.group(1).startsWith("auth")) {
      authentication(line.group(1), name, secret, bits);
      return;
    }
    encryption = Encryption.BY_NAME.get(name);
    key = secret;
    if (encryption == null) {
      problem(unsupported(name));
    } else if (!encryption.keyLengths().contains(secret.length)) {
      problem(CUT);
    } else if (encryption.isCombined()) {
      icvLength = (bits == null ? 128 : parse(bits)) / 8;
    }
  }

  private void authentication(String kind, String name, byte[] secret, @Nullable String bits) {
    String known = MACS.get(name);
    if (known == null) {
      problem(unsupported(name));
      return;
    }
    mac = known;
    macKey = secret;
    boolean truncated = kind.equals("auth-trunc") && bits != null;
    int length = truncated ? parse(bits) : DEFAULT_BITS.getOrDefault(known, 96);
    icvLength = known.isEmpty() ? 0 : length / 8;
  }

  private static int parse(@Nullable String digits) {
    return digits == null || digits.length() > 4 ? 0 : Integer.parseInt(digits);
  }

  private static Words unsupported(String algorithm) {
    String name = Printable.line(algorithm);
    return new Words(
        "the algorithm " + name + " is not supported", "アルゴリズム " + name + " には対応していません");
  }

  private void problem(Words why) {
    boolean known = !usable;
    usable = false;
    if (current != null && !known && problems.size() < 100) {
      problems.add(why.map("SPI %08x: ".formatted(current.spi())::concat));
    }
  }

  private void finish() {
    if (current != null && encryption == null && usable) {
      problem(mac.isEmpty() ? MASKED : CUT);
    }
    if (current != null && encryption != null && usable && associations.size() < MAX_STATES) {
      associations.put(
          current, new SecurityAssociation(encryption, key, mac, macKey, icvLength, extended));
    }
    current = null;
    encryption = null;
    key = new byte[0];
    mac = "";
    macKey = new byte[0];
    icvLength = 0;
    extended = false;
    usable = true;
  }
}
