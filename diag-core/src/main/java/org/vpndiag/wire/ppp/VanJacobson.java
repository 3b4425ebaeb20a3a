package org.vpndiag.wire.ppp;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.link.IpProtocol;

/**
 * One direction of a PPP link with TCP headers compressed as Van Jacobson does (RFC 1144; RFC 1332
 * section 4): each connection's last header is kept, and a compressed one says what changed. What a
 * lost packet leaves unknown is passed over until the next whole header.
 */
public final class VanJacobson {
  private static final int SLOTS = 256;
  private static final int IP_HEADER = 20;
  private static final int TCP_HEADER = 20;
  private static final int MOST = 0xffff;

  private static final int NEW_SLOT = 0x40;
  private static final int NEW_ID = 0x20;
  private static final int PUSH = 0x10;
  private static final int SEQUENCE = 0x08;
  private static final int ACKNOWLEDGMENT = 0x04;
  private static final int WINDOW = 0x02;
  private static final int URGENT = 0x01;
  private static final int SPECIALS = 0x0f;
  private static final int ECHOED = SEQUENCE | WINDOW | URGENT;
  private static final int ALL = SPECIALS;

  private static final int LENGTH = 2;
  private static final int ID = 4;
  private static final int PROTOCOL = 9;
  private static final int ADDRESSES = 12;
  private static final int SEQUENCE_AT = 4;
  private static final int ACKNOWLEDGMENT_AT = 8;
  private static final int FLAGS_AT = 13;
  private static final int WINDOW_AT = 14;
  private static final int CHECKSUM = 16;
  private static final int URGENT_AT = 18;

  private static final int FLAG_PUSH = 8;
  private static final int FLAG_URGENT = 32;

  private final byte[] @Nullable [] headers = new byte[SLOTS][];
  private int slot = -1;

  /** The changes of a compressed header as they are read. */
  private static final class Changes {
    final Slice bytes;
    int at;

    Changes(Slice bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    /** One byte, or two after a zero; -1 when they are cut. */
    int next() {
      if (!bytes.has(at + 1)) {
        return -1;
      }
      int small = bytes.uint8(at++);
      if (small != 0) {
        return small;
      }
      at += 2;
      return bytes.has(at) ? bytes.uint16(at - 2) : -1;
    }
  }

  /** The IP packet of a frame with a whole header, in which the slot stands for the protocol. */
  public Optional<Slice> whole(Slice frame) {
    int length = headerLength(frame);
    if (length == 0) {
      slot = -1;
      return Optional.empty();
    }
    byte[] packet = frame.toByteArray();
    slot = frame.uint8(PROTOCOL);
    packet[PROTOCOL] = IpProtocol.TCP;
    headers[slot] = Arrays.copyOf(packet, length);
    return Optional.of(Slice.of(packet));
  }

  /** The IP packet of a frame with a compressed header; empty when it cannot be told. */
  public Optional<Slice> compressed(Slice frame) {
    Slice packet = frame.has(3) ? expanded(frame) : null;
    if (packet == null) {
      forget();
    }
    return Optional.ofNullable(packet);
  }

  private void forget() {
    if (slot >= 0) {
      headers[slot] = null;
    }
    slot = -1;
  }

  private @Nullable Slice expanded(Slice frame) {
    int mask = frame.uint8(0);
    int checksum = (mask & NEW_SLOT) == 0 ? 1 : 2;
    slot = checksum == 2 ? frame.uint8(1) : slot;
    byte[] header = slot < 0 ? null : headers[slot];
    Changes changes = new Changes(frame, checksum + 2);
    if (header == null || !frame.has(changes.at) || !change(header, mask, changes)) {
      return null;
    }
    put(header, tcp(header) + CHECKSUM, frame.uint16(checksum));
    Slice data = frame.slice(changes.at);
    if (header.length + data.length() > MOST) {
      return null;
    }
    put(header, LENGTH, header.length + data.length());
    byte[] packet = Arrays.copyOf(header, header.length + data.length());
    data.copyTo(packet, header.length);
    return isSound(packet) ? Slice.of(packet) : null;
  }

  /** Whether all changes were there. */
  private static boolean change(byte[] header, int mask, Changes changes) {
    int tcp = tcp(header);
    int before = get(header, LENGTH) - header.length;
    int specials = mask & SPECIALS;
    flag(header, tcp, FLAG_PUSH, (mask & PUSH) != 0);
    flag(header, tcp, FLAG_URGENT, (mask & URGENT) != 0 && specials != ECHOED && specials != ALL);
    if (specials == ECHOED || specials == ALL) {
      add(header, tcp + SEQUENCE_AT, before);
      add(header, tcp + ACKNOWLEDGMENT_AT, specials == ECHOED ? before : 0);
    } else if (!each(header, mask, changes)) {
      return false;
    }
    int more = (mask & NEW_ID) == 0 ? 1 : changes.next();
    put(header, ID, get(header, ID) + more);
    return more >= 0;
  }

  private static boolean each(byte[] header, int mask, Changes changes) {
    int tcp = tcp(header);
    int urgent = (mask & URGENT) == 0 ? 0 : changes.next();
    int window = (mask & WINDOW) == 0 ? 0 : changes.next();
    int acknowledged = (mask & ACKNOWLEDGMENT) == 0 ? 0 : changes.next();
    int sent = (mask & SEQUENCE) == 0 ? 0 : changes.next();
    put(header, tcp + URGENT_AT, (mask & URGENT) == 0 ? get(header, tcp + URGENT_AT) : urgent);
    put(header, tcp + WINDOW_AT, get(header, tcp + WINDOW_AT) + window);
    add(header, tcp + ACKNOWLEDGMENT_AT, acknowledged);
    add(header, tcp + SEQUENCE_AT, sent);
    return urgent >= 0 && window >= 0 && acknowledged >= 0 && sent >= 0;
  }

  private static int tcp(byte[] header) {
    return (header[0] & 15) * 4;
  }

  /** The length of a packet's IP and TCP headers; 0 where they are none, or cut. */
  private static int headerLength(Slice packet) {
    if (!packet.has(IP_HEADER) || packet.uint8(0) >>> 4 != 4) {
      return 0;
    }
    int tcp = (packet.uint8(0) & 15) * 4;
    if (tcp < IP_HEADER || !packet.has(tcp + TCP_HEADER)) {
      return 0;
    }
    int length = tcp + (packet.uint8(tcp + 12) >>> 4) * 4;
    return length >= tcp + TCP_HEADER && packet.has(length) ? length : 0;
  }

  /** The checksum of TCP (RFC 9293 section 3.1) tells whether a packet was lost before. */
  private static boolean isSound(byte[] packet) {
    int tcp = tcp(packet);
    long sum = IpProtocol.TCP + (long) packet.length - tcp;
    for (int i = ADDRESSES; i < IP_HEADER; i += 2) {
      sum += get(packet, i);
    }
    for (int i = tcp; i < packet.length; i += 2) {
      sum += i + 1 < packet.length ? get(packet, i) : (packet[i] & 0xff) << 8;
    }
    while (sum > MOST) {
      sum = (sum & MOST) + (sum >>> 16);
    }
    return sum == MOST;
  }

  private static void flag(byte[] header, int tcp, int flag, boolean set) {
    int others = header[tcp + FLAGS_AT] & ~flag;
    header[tcp + FLAGS_AT] = (byte) (set ? others | flag : others);
  }

  private static int get(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  private static void put(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >>> 8);
    bytes[at + 1] = (byte) value;
  }

  private static void add(byte[] bytes, int at, int more) {
    int sum = Slice.int32(bytes, at) + more;
    put(bytes, at, sum >>> 16);
    put(bytes, at + 2, sum);
  }
}
