package org.vpndiag.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * How much may be sent to one host, and how fast: a gap between packets unless an answer came,
 * which has already set the pace, and in the long run a rate that a burst of a few seconds' packets
 * may exceed.
 */
public final class Allowance {
  private static final Duration GAP = Duration.ofMillis(5);

  private static final int BURST_SECONDS = 3;

  private final int exchanges;
  private final double perSecond;
  private final Clock clock;
  private final BooleanSupplier cancelled;
  private int exchangesUsed;
  private int packetsSent;
  private int packetsReceived;
  private double credit;
  private Instant last;
  private boolean answered;

  /**
   * An allowance.
   *
   * @param exchanges how many requests may be asked, resending not counted
   * @param packetsPerSecond the rate in the long run; the packets of three seconds may go at once
   * @param clock what time it is
   * @param cancelled asked before each request: whether to stop
   */
  public Allowance(int exchanges, int packetsPerSecond, Clock clock, BooleanSupplier cancelled) {
    this.exchanges = exchanges;
    this.perSecond = packetsPerSecond;
    this.credit = burst();
    this.clock = clock;
    this.cancelled = cancelled;
    this.last = clock.instant().minus(GAP);
  }

  /** Takes one request, if there is any left. */
  boolean takeExchange() {
    if (exhausted()) {
      return false;
    }
    exchangesUsed++;
    return true;
  }

  /** Whether no more requests may be asked. */
  boolean exhausted() {
    return exchangesUsed >= exchanges || cancelled.getAsBoolean();
  }

  /** Whether the run was cancelled. */
  boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  /** How long to wait before the next packet. */
  Duration delay() {
    Instant now = clock.instant();
    Duration gap = (answered ? Duration.ZERO : GAP).minus(Duration.between(last, now));
    double missing = 1 - creditAt(now);
    Duration rate =
        missing <= 0 ? Duration.ZERO : Duration.ofNanos((long) (missing / perSecond * 1e9));
    Duration longer = gap.compareTo(rate) > 0 ? gap : rate;
    return longer.isNegative() ? Duration.ZERO : longer;
  }

  /** A packet that nobody has to answer was sent: it counts, and does not slow down the next. */
  void sent() {
    Instant now = clock.instant();
    credit = creditAt(now) - 1;
    last = now;
    packetsSent++;
  }

  /** A packet was sent that waits for an answer. */
  void asked() {
    sent();
    answered = false;
  }

  void received() {
    answered = true;
    packetsReceived++;
  }

  private double creditAt(Instant now) {
    double seconds = Duration.between(last, now).toNanos() / 1e9;
    return Math.min(burst(), credit + seconds * perSecond);
  }

  private double burst() {
    return BURST_SECONDS * perSecond;
  }

  /** How many requests were asked. */
  public int exchangesUsed() {
    return exchangesUsed;
  }

  /** How many packets were sent. */
  public int packetsSent() {
    return packetsSent;
  }

  /** How many datagrams came back. */
  public int packetsReceived() {
    return packetsReceived;
  }
}
