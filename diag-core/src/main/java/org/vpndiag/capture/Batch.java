package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.capture.file.CaptureFile;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.wire.Slice;

/** Findings that are handed over together. */
final class Batch {
  private static final int FINDINGS = 4_096;
  private static final int BYTES = 2 * CaptureFile.MAX_PACKET;

  /** Stands where a whole packet follows; packets are numbered from 1. */
  private static final long WHOLE = 0;

  private final long[] glances;
  private final byte[] bytes;
  private final List<CapturedPacket> whole = new ArrayList<>();
  private final Glance glance = new Glance();
  private int longs;
  private int used;

  Batch() {
    this(FINDINGS, BYTES);
  }

  Batch(int findings, int bytes) {
    this.glances = new long[findings * Glance.LONGS];
    this.bytes = new byte[bytes];
  }

  /** Whether there is room for one more that needs no bytes. */
  boolean hasRoom() {
    return longs + Glance.LONGS <= glances.length;
  }

  boolean hasRoom(CapturedPacket packet) {
    return hasRoom() && used + packet.bytes().length() <= bytes.length;
  }

  void add(Glance esp) {
    esp.write(glances, longs);
    longs += Glance.LONGS;
  }

  void add(CapturedPacket packet) {
    int length = packet.bytes().length();
    packet.bytes().copyTo(bytes, used);
    whole.add(packet.with(new Slice(bytes, used, length)));
    used += length;
    glances[longs++] = WHOLE;
  }

  /** Hands them on in their order, and is empty then. */
  void deliver(Findings to) {
    int next = 0;
    for (int at = 0; at < longs; ) {
      if (glances[at] == WHOLE) {
        to.packet(whole.get(next++));
        at++;
      } else {
        glance.read(glances, at);
        to.esp(glance);
        at += Glance.LONGS;
      }
    }
    whole.clear();
    longs = 0;
    used = 0;
  }
}
