package org.vpndiag.capture.file;

/** Takes the packets of a capture, one after another. */
@FunctionalInterface
public interface PacketSink {
  /** Takes a packet, whose bytes are valid during this call only. */
  void accept(CapturedPacket packet);
}
