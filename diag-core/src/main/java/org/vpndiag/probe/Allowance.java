package org.vpndiag.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * How much may be sent to one host, and how fast: a gap between packets unless an answer came,
 * which has already set the pace, and in the long run a rate that a short burst may exceed.
 */
public final class Allowance {
  private static final Duration GAP = Duration.ofMillis(5);

  private static final int BURST = 100;

  private final int exchanges;
  private final double perSecond;
  private final Clock clock;
  private final BooleanSupplier cancelled;
  private int exchangesUsed;
  private int packetsSent;
  private int packetsReceived;
  private double credit = BURST;
  private Instant last;
  private boolean answered;

  /**
   * An allowance.
   *
   * @param exchanges how many requests may be asked, resending not counted
   * @param packetsPerSecond the rate in the long run
   * @param clock what time it is
   * @param cancelled asked before each request: whether to stop
   */
  public Allowance(int exchanges, int packetsPerSecond, Clock clock, BooleanSupplier cancelled) {
    this.exchanges = exchanges;
    this.perSecond = packetsPerSecond;
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

  void sent() {
    Instant now = clock.instant();
    credit = creditAt(now) - 1;
    last = now;
    answered = false;
    packetsSent++;
  }

  void received() {
    answered = true;
    packetsReceived++;
  }

  private double creditAt(Instant now) {
    double seconds = Duration.between(last, now).toNanos() / 1e9;
    return Math.min(BURST, credit + seconds * perSecond);
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
