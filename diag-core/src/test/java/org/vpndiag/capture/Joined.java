package org.vpndiag.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.vpndiag.capture.decrypt.EspDecryptor;

/** Recordings of one client put into one capture. */
public final class Joined {
  private static final int FILE_HEADER = 24;

  /** Where in LINUX_SLL2, IPv4 and UDP the bytes of UDP begin. */
  private static final int UDP_DATA = 20 + 20 + 8;

  private static final int COOKIE = 8;
  private static final int SOURCE = 20 + 12;
  private static final int PROTOCOL = 20 + 9;
  private static final int ICMP = 1;
  private static final int QUOTED = 20 + 8;
  private static final byte[] CLIENT = {(byte) 192, 0, 2, 10};

  /** The address that a client has outside of a NAT. */
  public static final String OUTSIDE = "203.0.113.7";

  /** A packet and its time. */
  private static final class Timed {
    final long micros;
    final byte[] bytes;

    Timed(long micros, byte[] bytes) {
      this.micros = micros;
      this.bytes = bytes;
    }
  }

  private final List<Timed> packets = new ArrayList<>();
  private long end;
  private int snapLength = 1 << 18;

  /** What was put together so far as it is recorded with a snap length. */
  public Joined cutTo(int length) {
    snapLength = length;
    return this;
  }

  /** What was put together so far, and a recording that begins so long after its end. */
  public Joined and(String recording, Duration pause) {
    return and(recording, pause, 0);
  }

  /** The same as another attempt, whose cookies differ. */
  public Joined and(String recording, Duration pause, int cookies) {
    return and(recording, pause, cookies, any -> true);
  }

  /**
   * The same of some packets of a recording.
   *
   * @param cookies changes the cookies of its IKE SAs, as those of another attempt differ
   */
  public Joined and(String recording, Duration pause, int cookies, Predicate<byte[]> which) {
    List<Timed> read = read(recording);
    List<Timed> wanted = read.stream().filter(packet -> which.test(packet.bytes)).toList();
    long begin = end + pause.toNanos() / 1_000;
    long shift = end == 0 ? 0 : begin - wanted.get(0).micros;
    for (Timed packet : wanted) {
      change(packet.bytes, cookies);
      packets.add(new Timed(packet.micros + shift, packet.bytes));
      end = Math.max(end, packet.micros + shift);
    }
    return this;
  }

  /** Another capture, of some packets of a recording, that begins so long after this one's end. */
  public Joined followedBy(String recording, Duration pause, Predicate<byte[]> which) {
    Joined next = new Joined();
    next.end = end;
    return next.and(recording, pause, 1, which);
  }

  /**
   * Each packet once more a little later, as a router sends it on with another client's address.
   */
  public Joined translated() {
    for (Timed packet : List.copyOf(packets)) {
      byte[] bytes = packet.bytes.clone();
      replaceClient(bytes, SOURCE);
      replaceClient(bytes, SOURCE + 4);
      if (bytes[PROTOCOL] == ICMP) {
        replaceClient(bytes, SOURCE + QUOTED);
        replaceClient(bytes, SOURCE + QUOTED + 4);
      }
      packets.add(new Timed(packet.micros + 20, bytes));
    }
    return this;
  }

  private static void replaceClient(byte[] packet, int at) {
    boolean client =
        packet.length > at + 4 && ByteBuffer.wrap(packet, at, 4).equals(ByteBuffer.wrap(CLIENT));
    if (client) {
      packet[at] = (byte) 203;
      packet[at + 1] = 0;
      packet[at + 2] = 113;
      packet[at + 3] = 7;
    }
  }

  /** The first message of Main Mode, which no responder has answered yet. */
  public static boolean isFirstMessage(byte[] packet) {
    return isIke(packet) && ByteBuffer.wrap(packet).getLong(UDP_DATA + COOKIE) == 0;
  }

  private static boolean isIke(byte[] packet) {
    boolean udp = packet.length > UDP_DATA + 2 * COOKIE && packet[29] == 17;
    return udp && ByteBuffer.wrap(packet).getShort(42) == 500;
  }

  private static void change(byte[] packet, int cookies) {
    if (isIke(packet)) {
      packet[UDP_DATA] ^= (byte) cookies;
    }
  }

  private static List<Timed> read(String recording) {
    try (InputStream in = Recordings.open(recording + ".pcap")) {
      ByteBuffer file = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      file.position(FILE_HEADER);
      List<Timed> read = new ArrayList<>();
      while (file.hasRemaining()) {
        long micros = file.getInt() * 1_000_000L + file.getInt();
        byte[] bytes = new byte[file.getInt()];
        file.getInt();
        file.get(bytes);
        read.add(new Timed(micros, bytes));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it shows. */
  public Capture analyze() {
    packets.sort(Comparator.comparingLong(packet -> packet.micros));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        buffer(FILE_HEADER)
            .putInt(0xa1b2c3d4)
            .putInt(0x40002)
            .putLong(0)
            .putInt(1 << 18)
            .putInt(276)
            .array());
    for (Timed packet : packets) {
      int length = packet.bytes.length;
      file.writeBytes(
          buffer(16)
              .putInt((int) (packet.micros / 1_000_000))
              .putInt((int) (packet.micros % 1_000_000))
              .putInt(Math.min(length, snapLength))
              .putInt(length)
              .array());
      file.write(packet.bytes, 0, Math.min(length, snapLength));
    }
    try (InputStream in = new ByteArrayInputStream(file.toByteArray())) {
      return CaptureAnalyzer.analyze("joined.pcap", in, EspDecryptor.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
