import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Writes a capture of a busy VPN server's uplink: of a hundred packets 5 are control messages (IKE,
 * NAT keepalives, L2TP, PPP), 45 are ESP, 50 are the traffic of others. The same arguments give the
 * same bytes.
 *
 * <p>{@code java GenerateCapture.java FILE [SIZE [half-open]]}; SIZE is in bytes, or with k, M or
 * G. With {@code half-open}, each control message is the first one of a new IKE session or L2TP
 * tunnel from an address of its own.
 */
final class GenerateCapture {
  private static final int CONTROL_PERCENT = 5;
  private static final int ESP_PERCENT = 45;
  private static final int CLIENTS = 120;
  private static final int RECORD_HEADER = 16;

  private final Random random = new Random(1701);
  private final Network network = new Network(random);
  private final List<Client> clients = new ArrayList<>();
  private final Strangers strangers = new Strangers(random);
  private final ByteBuffer record = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private long micros = 1_764_000_000_000_000L;

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 3) {
      System.err.println("usage: java GenerateCapture.java FILE [SIZE [half-open]]");
      System.exit(2);
    }
    long size = size(args.length > 1 ? args[1] : "1G");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      new GenerateCapture().write(out, size, args.length > 2);
    }
  }

  private static long size(String text) {
    int unit = "kMG".indexOf(text.charAt(text.length() - 1));
    long digits = Long.parseLong(unit < 0 ? text : text.substring(0, text.length() - 1));
    return digits * (long) Math.pow(1000, unit + 1);
  }

  private void write(OutputStream out, long size, boolean halfOpen) throws IOException {
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new Client(i, network));
    }
    out.write(fileHeader());
    for (long written = 24; written < size; ) {
      byte[] packet = next(halfOpen);
      micros += 20 + random.nextInt(1_500);
      record.clear();
      record.putInt((int) (micros / 1_000_000)).putInt((int) (micros % 1_000_000));
      record.putInt(packet.length).putInt(packet.length).put(packet);
      out.write(record.array(), 0, record.position());
      written += RECORD_HEADER + packet.length;
    }
  }

  /** The classic format with microseconds, Ethernet. */
  private static byte[] fileHeader() {
    ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0);
    return header.putInt(262_144).putInt(1).array();
  }

  private byte[] next(boolean halfOpen) {
    int kind = random.nextInt(100);
    if (kind >= CONTROL_PERCENT + ESP_PERCENT) {
      return strangers.packet();
    }
    Client client = clients.get(random.nextInt(CLIENTS));
    if (kind >= CONTROL_PERCENT) {
      return client.esp();
    }
    return halfOpen ? Client.stranger(network) : client.control();
  }
}

/** Addresses, and the headers around a payload. */
final class Network {
  static final int SERVER = 0xc6336405; // 198.51.100.5
  static final int UDP = 17;
  static final int TCP = 6;
  static final int ESP = 50;

  final Random random;

  Network(Random random) {
    this.random = random;
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  byte[] udp(int from, int fromPort, int to, int toPort, byte[] payload) {
    ByteBuffer segment = ByteBuffer.allocate(8 + payload.length);
    segment.putShort((short) fromPort).putShort((short) toPort);
    segment.putShort((short) segment.capacity()).putShort((short) 0).put(payload);
    return ip(from, to, UDP, segment.array());
  }

  byte[] ip(int from, int to, int protocol, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(14 + 20 + payload.length);
    frame.put(new byte[] {2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2}).putShort((short) 0x0800);
    frame.putShort((short) 0x4500).putShort((short) (20 + payload.length));
    frame.putShort((short) random.nextInt()).putShort((short) 0);
    frame.put((byte) 64).put((byte) protocol).putShort((short) 0).putInt(from).putInt(to);
    frame.putShort(24, checksum(frame, 14, 20));
    return frame.put(payload).array();
  }

  private static short checksum(ByteBuffer bytes, int from, int count) {
    int sum = 0;
    for (int at = from; at < from + count; at += 2) {
      sum += bytes.getShort(at) & 0xffff;
    }
    return (short) ~((sum & 0xffff) + (sum >>> 16));
  }
}

/** A remote-access client: two ESP flows, and a session that is set up again from time to time. */
final class Client {
  private static final int SA = 1;
  private static final int KEY_EXCHANGE = 4;
  private static final int ID = 5;
  private static final int HASH = 8;

  /** AES-256, AES-128, 3DES; SHA-1, MODP-1024, PSK, eight hours. */
  private static final String[] SUITES = {
    "80010007800e0100800200028004000280030001800b0001000c000400007080",
    "80010007800e0080800200028004000280030001800b0001000c000400007080",
    "80010005800200028004000280030001800b0001000c000400007080"
  };

  /** MRU 1410, magic number, MS-CHAPv2. */
  private static final String LCP_OPTIONS = "010405820506deadbeef0305c22381";

  private final Network network;
  private final Random random;
  private final int address;
  private final boolean nat;
  private final int port;
  private final int[] spi = new int[2];
  private final int[] sequence = new int[2];
  private final Deque<byte[]> pending = new ArrayDeque<>();
  private long initiator;
  private long responder;
  private int lac;
  private int lns;
  private final int[] ns = new int[2];
  private int echo;

  Client(int number, Network network) {
    this.network = network;
    this.random = network.random;
    this.address = 0xcb007100 + 2 + number; // 203.0.113.0/24
    this.nat = number % 3 != 0;
    this.port = nat ? 20_000 + 7 * number : 4500;
  }

  /** The first message of somebody who is never heard of again. */
  static byte[] stranger(Network network) {
    Client one = new Client(0, network);
    int from = network.random.nextInt();
    one.initiator = network.random.nextLong();
    return network.random.nextBoolean()
        ? network.udp(from, 500, Network.SERVER, 500, one.isakmp(SA, 2, 0, 0, offer(3)))
        : network.udp(from, 1701, Network.SERVER, 1701, one.l2tp(0, 0, 1, Avp.sccrq(1)));
  }

  /** A packet of either flow; few are lost or repeated. */
  byte[] esp() {
    int way = random.nextInt(2);
    if (spi[way] == 0) {
      rekey();
    }
    int luck = random.nextInt(2_000);
    sequence[way] += luck == 0 ? 2 : luck == 1 ? 0 : 1;
    int size = random.nextInt(10) < 4 ? 88 + random.nextInt(8) * 16 : 1_400 - random.nextInt(4) * 16;
    ByteBuffer packet = ByteBuffer.allocate(8 + size).putInt(spi[way]).putInt(sequence[way]);
    return nat ? between(way, 4500, packet.put(network.bytes(size)).array())
        : network.ip(from(way), to(way), Network.ESP, packet.put(network.bytes(size)).array());
  }

  /** The next control message: of a new session, or what keeps one alive. */
  byte[] control() {
    if (pending.isEmpty()) {
      if (random.nextInt(initiator == 0 ? 1 : 50) == 0) {
        connect();
      } else {
        keepAlive();
      }
    }
    return pending.poll();
  }

  private void rekey() {
    for (int way = 0; way < 2; way++) {
      spi[way] = random.nextInt() | 0x01000000;
      sequence[way] = 0;
    }
  }

  private void connect() {
    initiator = random.nextLong() | 1;
    responder = 0;
    mainMode(0, SA, offer(3));
    if (random.nextInt(10) == 0) {
      pending.add(pending.peekLast()); // a retransmission
    }
    responder = random.nextLong() | 1;
    mainMode(1, SA, offer(1));
    for (int way = 0; way < 2; way++) {
      mainMode(way, KEY_EXCHANGE, keyExchange());
    }
    for (int message = 0; message < 2; message++) {
      sealed(message, 2, 0, 64);
    }
    int quick = random.nextInt();
    for (int message = 0; message < 3; message++) {
      sealed(message % 2, 32, quick, message == 2 ? 32 : 156);
    }
    rekey();
    dial();
  }

  private void dial() {
    lac = 1 + random.nextInt(65_000);
    lns = 1 + random.nextInt(65_000);
    ns[0] = 0;
    ns[1] = 0;
    tunnel(0, 0, 1, Avp.sccrq(lac));
    tunnel(1, lac, 2, Avp.sccrq(lns));
    tunnel(0, lns, 3, new byte[0]);
    tunnel(0, lns, 10, Avp.number(14, lac));
    tunnel(1, lac, 11, Avp.number(14, lns));
    tunnel(0, lns, 12, new byte[0]);
    for (int way = 0; way < 2; way++) {
      ppp(way, 0xc021, 1, LCP_OPTIONS);
      ppp(1 - way, 0xc021, 2, LCP_OPTIONS);
    }
    ppp(1, 0xc223, 1, "10000102030405060708090a0b0c0d0e0f736572766572");
    ppp(0, 0xc223, 2, "31" + "00".repeat(49) + "616c696365");
    ppp(1, 0xc223, 3, "533d" + "41".repeat(40));
    for (int way = 0; way < 2; way++) {
      ppp(way, 0x8021, 1, "03060a620001");
      ppp(1 - way, 0x8021, 2, "03060a620001");
    }
  }

  private void keepAlive() {
    switch (random.nextInt(4)) {
      case 0 -> pending.add(between(0, 4500, new byte[] {(byte) 0xff}));
      case 1 -> {
        int id = random.nextInt();
        sealed(0, 5, id, 48);
        sealed(1, 5, id, 48);
      }
      case 2 -> {
        tunnel(0, lns, 6, new byte[0]);
        tunnel(1, lac, 0, new byte[0]);
      }
      default -> {
        echo++;
        ppp(0, 0xc021, 9, "deadbeef");
        ppp(1, 0xc021, 10, "feedbeef");
      }
    }
  }

  private void mainMode(int way, int first, byte[] payloads) {
    pending.add(udp(way, 500, isakmp(first, 2, 0, 0, payloads)));
  }

  /** An encrypted message; behind NAT it goes to port 4500. */
  private void sealed(int way, int exchange, int messageId, int length) {
    byte[] message = isakmp(exchange == 2 ? ID : HASH, exchange, messageId, 1, network.bytes(length));
    byte[] marked = ByteBuffer.allocate(4 + message.length).putInt(0).put(message).array();
    pending.add(nat ? between(way, 4500, marked) : udp(way, 500, message));
  }

  private void tunnel(int way, int tunnelId, int type, byte[] avps) {
    int session = type < 11 || tunnelId == 0 ? 0 : tunnelId;
    pending.add(udp(way, 1701, l2tp(way, tunnelId | session << 16, type, avps)));
  }

  private void ppp(int way, int protocol, int code, String hex) {
    byte[] data = hex(hex);
    int peer = way == 0 ? lns : lac;
    ByteBuffer frame = ByteBuffer.allocate(6 + 4 + 4 + data.length);
    frame.putShort((short) 2).putShort((short) peer).putShort((short) peer);
    frame.putShort((short) 0xff03).putShort((short) protocol);
    frame.put((byte) code).put((byte) echo).putShort((short) (4 + data.length)).put(data);
    pending.add(udp(way, 1701, frame.array()));
  }

  /** A control message; of type 0 the empty one that only acknowledges. */
  private byte[] l2tp(int way, int ids, int type, byte[] avps) {
    byte[] body = type == 0 ? avps : Avp.join(Avp.number(0, type), avps);
    ByteBuffer message = ByteBuffer.allocate(12 + body.length).putShort((short) 0xc802);
    message.putShort((short) message.capacity()).putShort((short) ids);
    message.putShort((short) (ids >>> 16)).putShort((short) ns[way]).putShort((short) ns[1 - way]);
    ns[way] += type == 0 ? 0 : 1;
    return message.put(body).array();
  }

  private byte[] isakmp(int first, int exchange, int messageId, int flags, byte[] payloads) {
    ByteBuffer message = ByteBuffer.allocate(28 + payloads.length);
    message.putLong(initiator).putLong(responder);
    message.put((byte) first);
    message.put((byte) 0x10).put((byte) exchange).put((byte) flags).putInt(messageId);
    return message.putInt(message.capacity()).put(payloads).array();
  }

  /** SA with so many transforms, and vendor ids. */
  private static byte[] offer(int transforms) {
    ByteBuffer sa = ByteBuffer.allocate(256);
    sa.putInt(0x0d000000).putInt(1).putInt(1).putInt(0).putInt(0x01010000 | transforms);
    for (int i = 0; i < transforms; i++) {
      byte[] attributes = hex(SUITES[i]);
      sa.putShort((short) (i < transforms - 1 ? 0x0300 : 0));
      sa.putShort((short) (8 + attributes.length));
      sa.putInt(i + 1 << 24 | 0x010000).put(attributes);
    }
    sa.putShort(2, (short) sa.position()).putShort(14, (short) (sa.position() - 12));
    vendorId(sa, "4048b7d56ebce88525e7de7f00d6c2d3", true);
    vendorId(sa, "4a131c81070358455c5728f20e95452f", true);
    vendorId(sa, "afcad71368a1f1c96b8696fc77570100", false);
    return Arrays.copyOf(sa.array(), sa.position());
  }

  private static void vendorId(ByteBuffer out, String hex, boolean more) {
    byte[] id = hex(hex);
    out.putShort((short) (more ? 0x0d00 : 0)).putShort((short) (4 + id.length)).put(id);
  }

  /** KE, nonce, and NAT-D twice. */
  private byte[] keyExchange() {
    ByteBuffer out = ByteBuffer.allocate(260 + 36 + 24 + 24);
    out.putInt(0x0a000000 | 260).put(network.bytes(256));
    out.putInt(0x14000000 | 36).put(network.bytes(32));
    out.putInt(0x14000000 | 24).put(network.bytes(20));
    return out.putInt(24).put(network.bytes(20)).array();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private byte[] between(int way, int serverPort, byte[] payload) {
    int fromPort = way == 0 ? port : serverPort;
    int toPort = way == 0 ? serverPort : port;
    return network.udp(from(way), fromPort, to(way), toPort, payload);
  }

  private byte[] udp(int way, int samePort, byte[] payload) {
    return network.udp(from(way), samePort, to(way), samePort, payload);
  }

  private int from(int way) {
    return way == 0 ? address : Network.SERVER;
  }

  private int to(int way) {
    return way == 0 ? Network.SERVER : address;
  }
}

/** AVPs of L2TP (RFC 2661 section 4.1). */
final class Avp {
  private Avp() {}

  static byte[] of(int type, byte[] value) {
    ByteBuffer avp = ByteBuffer.allocate(6 + value.length);
    avp.putShort((short) (0x8000 | avp.capacity())).putShort((short) 0).putShort((short) type);
    return avp.put(value).array();
  }

  static byte[] number(int type, int value) {
    return of(type, new byte[] {(byte) (value >>> 8), (byte) value});
  }

  static byte[] sccrq(int tunnelId) {
    byte[] host = "client".getBytes(StandardCharsets.US_ASCII);
    byte[] tunnel = join(number(9, tunnelId), number(10, 4));
    return join(join(number(2, 0x100), of(3, new byte[] {0, 0, 0, 3})), join(of(7, host), tunnel));
  }

  static byte[] join(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }
}

/** Those whose traffic has nothing to do with a VPN. */
final class Strangers {
  private static final int SERVER = 0xc6336450; // 198.51.100.80
  private static final int RESOLVER = 0xc6336435; // 198.51.100.53

  private final Network network;
  private final Random random;

  Strangers(Random random) {
    this.random = random;
    this.network = new Network(random);
  }

  byte[] packet() {
    int host = 0xc0000200 | random.nextInt(200); // 192.0.2.0/24
    int port = 32_768 + random.nextInt(20_000);
    int kind = random.nextInt(100);
    if (kind < 35) {
      return network.ip(SERVER, host, Network.TCP, tcp(443, port, tlsData(1_440)));
    }
    if (kind < 60) {
      return network.ip(host, SERVER, Network.TCP, tcp(port, 443, new byte[0]));
    }
    if (kind < 70) {
      return network.ip(host, SERVER, Network.TCP, tcp(port, 443, tlsData(random.nextInt(600))));
    }
    if (kind < 80) {
      return network.udp(host, port, RESOLVER, 53, dns(32));
    }
    return kind < 90
        ? network.udp(RESOLVER, 53, host, port, dns(60 + random.nextInt(300)))
        : network.udp(SERVER, 443, host, port, network.bytes(1_200 + random.nextInt(52)));
  }

  private byte[] tcp(int from, int to, byte[] payload) {
    ByteBuffer segment = ByteBuffer.allocate(20 + payload.length);
    segment.putShort((short) from).putShort((short) to).putInt(random.nextInt());
    segment.putInt(random.nextInt()).putShort((short) 0x5010).putShort((short) 502).putInt(0);
    return segment.put(payload).array();
  }

  private byte[] tlsData(int length) {
    ByteBuffer record = ByteBuffer.allocate(5 + length).put((byte) 23).putShort((short) 0x303);
    return record.putShort((short) length).put(network.bytes(length)).array();
  }

  private byte[] dns(int length) {
    ByteBuffer message = ByteBuffer.allocate(12 + length).putShort((short) random.nextInt());
    message.putShort((short) (length > 40 ? 0x8180 : 0x0100)).putShort((short) 1).putLong(0);
    return message.array();
  }
}
