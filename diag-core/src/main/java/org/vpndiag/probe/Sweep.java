package org.vpndiag.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Finds the IKE responders among many addresses: one offer of what is common to each, sent again to
 * those that stay silent. Another thread reads the answers, see {@link SweepReceiver}.
 */
public final class Sweep {
  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final long NANOS = 1_000 * NANOS_PER_MILLI;

  /** After each round, in milliseconds; the last one for all further rounds. */
  private static final int[] WAITS = {500, 750, 1_100};

  private static final long BETWEEN_REPORTS = NANOS;
  private static final long FULL_BUFFER_WAIT = 50_000;

  /** Is told once a second how far it is. */
  public interface Progress {
    /**
     * Another second has passed.
     *
     * @param sent how many packets were sent
     * @param answered how many addresses have answered
     */
    void sent(long sent, int answered);
  }

  private final int port;
  private final int packetsPerSecond;
  private final int tries;
  private final RandomGenerator random;
  private final Progress progress;
  private final BooleanSupplier cancelled;
  private long sent;
  private long unsendable;
  private String problem = "";
  private long nextReport;

  /**
   * A sweep.
   *
   * @param port the responders' port
   * @param packetsPerSecond the rate of sending
   * @param tries how often to ask those that stay silent
   * @param random for cookies; unpredictable, so that nobody off the path can answer
   * @param progress is told how far it is
   * @param cancelled whether to stop and tell what is known
   */
  public Sweep(
      int port,
      int packetsPerSecond,
      int tries,
      RandomGenerator random,
      Progress progress,
      BooleanSupplier cancelled) {
    this.port = port;
    this.packetsPerSecond = packetsPerSecond;
    this.tries = tries;
    this.random = random;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Asks each address.
   *
   * @throws IOException when no socket can be opened or read
   */
  public SweepResult run(List<AddressBlock> blocks) throws IOException {
    long start = System.nanoTime();
    nextReport = start + BETWEEN_REPORTS;
    MainModeOffer offer =
        new MainModeOffer(
            random.nextLong(),
            random.nextInt(),
            Universe.wellKnown(),
            MainModeOffer.USUAL_LIFETIME,
            List.of());
    try (SweepReceiver receiver = SweepReceiver.start(offer)) {
      for (int round = 0; round < tries && !cancelled.getAsBoolean(); round++) {
        long began = System.nanoTime();
        round(receiver, offer.datagram(), blocks, round > 0);
        // Each address is asked again as long after the first time as the first of them.
        long from = round == tries - 1 ? System.nanoTime() : began;
        pauseUntil(receiver, from + WAITS[Math.min(round, WAITS.length - 1)] * NANOS_PER_MILLI);
      }
      double seconds = (System.nanoTime() - start) / (double) NANOS;
      return new SweepResult(
          blocks.stream().mapToLong(AddressBlock::size).sum(),
          receiver.finish(),
          sent,
          unsendable,
          problem,
          seconds);
    }
  }

  private void round(
      SweepReceiver receiver, byte[] message, List<AddressBlock> blocks, boolean again) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(message.length).put(message);
    long start = System.nanoTime();
    long sentBefore = sent;
    for (AddressBlock block : blocks) {
      for (long place = 0; place < block.size() && !cancelled.getAsBoolean(); place++) {
        InetAddress address = block.at(place);
        if (!again || !receiver.answered(address)) {
          pace(receiver, start, sent - sentBefore);
          buffer.putLong(0, receiver.cookie(address)).rewind();
          send(receiver.channel(sent), buffer, new InetSocketAddress(address, port));
        }
      }
    }
  }

  /** One address that cannot be sent to is no reason to stop. */
  private void send(DatagramChannel channel, ByteBuffer buffer, InetSocketAddress to) {
    sent++;
    try {
      while (channel.send(buffer, to) == 0 && !cancelled.getAsBoolean()) {
        LockSupport.parkNanos(FULL_BUFFER_WAIT);
      }
    } catch (IOException refused) {
      unsendable++;
      problem = problem.isEmpty() ? String.valueOf(refused.getMessage()) : problem;
    }
  }

  private void pace(SweepReceiver receiver, long start, long sentInRound) {
    long due = start + (long) (sentInRound * (double) NANOS / packetsPerSecond);
    long now = System.nanoTime();
    if (now >= nextReport) {
      nextReport = now + BETWEEN_REPORTS;
      progress.sent(sent, receiver.count());
    }
    if (due > now) {
      LockSupport.parkNanos(due - now);
    }
  }

  private void pauseUntil(SweepReceiver receiver, long end) {
    while (System.nanoTime() < end && !cancelled.getAsBoolean()) {
      LockSupport.parkNanos(Math.min(20 * NANOS_PER_MILLI, end - System.nanoTime()));
    }
    progress.sent(sent, receiver.count());
  }
}
