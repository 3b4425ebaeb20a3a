package org.vpndiag.capture;

import java.time.Instant;
import java.util.List;

/**
 * The ESP or AH packets of one direction of an SA.
 *
 * @param source the sender
 * @param destination the receiver
 * @param spi the SPI as eight hex digits
 * @param packets how many
 * @param inUdp how many of them in UDP
 * @param ports between which ports, where in UDP, in the order of their coming
 * @param bytes their payloads' length together
 * @param minSequence the lowest sequence number
 * @param maxSequence the highest sequence number
 * @param missing how many numbers between them were not seen
 * @param replayed how many packets repeat a number
 * @param copies how many packets the capture has twice
 * @param copiedBytes their payloads' length together
 * @param largest the longest packet with its IP header, in bytes
 * @param firstPacket the first one's number in the capture
 * @param lastPacket the last one's
 * @param first when the first one came
 * @param last when the last one came
 */
public record EspFlow(
    String source,
    String destination,
    String spi,
    long packets,
    long inUdp,
    List<UdpPorts> ports,
    long bytes,
    long minSequence,
    long maxSequence,
    long missing,
    long replayed,
    long copies,
    long copiedBytes,
    int largest,
    long firstPacket,
    long lastPacket,
    Instant first,
    Instant last) {

  /** Keeps its own copy. */
  public EspFlow {
    ports = List.copyOf(ports);
  }

  /** The payloads' length together, each counted once. */
  public long bytesOnce() {
    return bytes - copiedBytes;
  }

  /** How many packets, each counted once however often the capture has it. */
  public long once() {
    return packets - copies;
  }
}
