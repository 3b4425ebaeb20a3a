package org.vpndiag.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.IsakmpMessage;

/**
 * Finds the IKE responders among many addresses: one offer of what is common to each, from one
 * socket, while another thread reads the answers, so that none is lost.
 */
public final class BulkScanner {
  private static final int RECEIVE_BUFFER = 64 << 20;
  private static final int SEND_BUFFER = 4 << 20;
  private static final int LARGEST = 2_048;
  private static final int COOKIE = 8;
  private static final long NANOS = 1_000_000_000L;

  /**
   * What a scan came to.
   *
   * @param answers the answer of each address that gave one
   * @param sent how many packets were sent
   * @param seconds how long the sending took
   */
  public record Scan(ConcurrentMap<InetAddress, Answer> answers, long sent, double seconds) {}

  /** An answer: an accepted offer, or a refusal. */
  public enum Answer {
    /** It chose something. */
    ACCEPTED,
    /** It answered with a notify. */
    REFUSED
  }

  private final int packetsPerSecond;
  private final int tries;
  private final long waitMillis;
  private final RandomGenerator random;
  private final BooleanSupplier cancelled;

  /**
   * A scanner.
   *
   * @param packetsPerSecond the rate of sending; 0 for as fast as possible
   * @param tries how often to ask those that stay silent
   * @param waitMillis how long to wait after each round
   * @param random for cookies
   * @param cancelled whether to stop
   */
  public BulkScanner(
      int packetsPerSecond,
      int tries,
      long waitMillis,
      RandomGenerator random,
      BooleanSupplier cancelled) {
    this.packetsPerSecond = packetsPerSecond;
    this.tries = tries;
    this.waitMillis = waitMillis;
    this.random = random;
    this.cancelled = cancelled;
  }

  /**
   * Asks each address at a port.
   *
   * @throws IOException when no socket can be opened, or the system refuses to send at all
   */
  public Scan scan(List<InetAddress> addresses, int port) throws IOException {
    MainModeOffer offer = offer();
    ConcurrentMap<InetAddress, Answer> answers = new ConcurrentHashMap<>();
    long start = System.nanoTime();
    long sent = 0;
    AtomicReference<IOException> broken = new AtomicReference<>();
    Thread receiver;
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
      channel.bind(null);
      receiver = receiver(channel, offer, answers, broken);
      for (int round = 0; round < tries && !cancelled.getAsBoolean(); round++) {
        sent += send(channel, offer, addresses, port, answers);
        LockSupport.parkNanos(waitMillis * (NANOS / 1_000));
      }
    }
    join(receiver);
    IOException failure = broken.get();
    if (failure != null) {
      throw failure;
    }
    return new Scan(answers, sent, (System.nanoTime() - start) / (double) NANOS);
  }

  private MainModeOffer offer() {
    return new MainModeOffer(
        random.nextLong(), random.nextInt(), Universe.wellKnown(), 28_800, List.of());
  }

  private long send(
      DatagramChannel channel,
      MainModeOffer offer,
      List<InetAddress> addresses,
      int port,
      ConcurrentMap<InetAddress, Answer> answers)
      throws IOException {
    byte[] message = offer.datagram();
    ByteBuffer buffer = ByteBuffer.allocateDirect(message.length).put(message);
    long start = System.nanoTime();
    long sent = 0;
    for (InetAddress address : addresses) {
      if (answers.containsKey(address) || cancelled.getAsBoolean()) {
        continue;
      }
      pace(start, sent);
      buffer.putLong(0, cookie(offer.spi(), address)).rewind();
      channel.send(buffer, new InetSocketAddress(address, port));
      sent++;
    }
    return sent;
  }

  private void pace(long start, long sent) {
    if (packetsPerSecond > 0) {
      long ahead = start + sent * NANOS / packetsPerSecond - System.nanoTime();
      if (ahead > 0) {
        LockSupport.parkNanos(ahead);
      }
    }
  }

  /** Each address has a cookie of its own, from which an answer is recognised without a table. */
  private static long cookie(long secret, InetAddress address) {
    long mixed = secret;
    for (byte each : address.getAddress()) {
      mixed = (mixed ^ (each & 0xff)) * 0x9e3779b97f4a7c15L;
      mixed ^= mixed >>> 29;
    }
    return mixed;
  }

  private static Thread receiver(
      DatagramChannel channel,
      MainModeOffer offer,
      ConcurrentMap<InetAddress, Answer> answers,
      AtomicReference<IOException> broken) {
    Thread receiver =
        new Thread(
            () -> {
              try {
                receive(channel, offer, answers);
              } catch (ClosedChannelException done) {
                Thread.currentThread().interrupt();
              } catch (IOException failed) {
                broken.set(failed);
              }
            },
            "bulk-receiver");
    receiver.setDaemon(true);
    receiver.start();
    return receiver;
  }

  private static void receive(
      DatagramChannel channel, MainModeOffer offer, ConcurrentMap<InetAddress, Answer> answers)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST);
    byte[] bytes = new byte[LARGEST];
    while (true) {
      buffer.clear();
      SocketAddress from = channel.receive(buffer);
      buffer.flip();
      if (from instanceof InetSocketAddress peer && buffer.remaining() >= COOKIE) {
        int length = buffer.remaining();
        buffer.get(bytes, 0, length);
        Slice message = new Slice(bytes, 0, length);
        if (message.int64(0) == cookie(offer.spi(), peer.getAddress())) {
          accept(channel, offer, peer, message, answers);
        }
      }
    }
  }

  private static void accept(
      DatagramChannel channel,
      MainModeOffer offer,
      InetSocketAddress peer,
      Slice bytes,
      ConcurrentMap<InetAddress, Answer> answers)
      throws IOException {
    if (!(Ike.decode(bytes) instanceof Decoded.Whole whole) || !offer.answeredBy(whole.message())) {
      return;
    }
    IsakmpMessage message = whole.message();
    boolean accepted = offer.chosen(message).isPresent();
    answers.put(peer.getAddress(), accepted ? Answer.ACCEPTED : Answer.REFUSED);
    if (accepted) {
      byte[] farewell = offer.farewell(message).orElseThrow();
      bytes.slice(0, COOKIE).copyTo(farewell, 0);
      channel.send(ByteBuffer.wrap(farewell), peer);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
