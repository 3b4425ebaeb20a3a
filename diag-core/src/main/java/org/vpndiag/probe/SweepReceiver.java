package org.vpndiag.probe;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Phase1Suite;
import org.vpndiag.wire.ikev1.VendorId;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.IsakmpMessage;

/**
 * Reads the answers to a sweep in a thread of its own. The system limits what a socket holds of
 * unread datagrams to a few hundred; many sockets hold what comes while this thread has to wait.
 */
final class SweepReceiver implements Closeable {
  private static final int SOCKETS = 64;
  private static final int RECEIVE_BUFFER = 4 << 20;
  private static final int LARGEST = 2_048;
  private static final int COOKIE = 8;
  private static final long TICK_MILLIS = 50;

  private final MainModeOffer offer;
  private final Selector selector;
  private final List<DatagramChannel> channels = new ArrayList<>();
  private final ConcurrentMap<InetAddress, SweepAnswer> answers = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::run, "sweep-receiver");
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST);
  private volatile boolean ending;
  private volatile @Nullable IOException failure;

  private SweepReceiver(MainModeOffer offer, Selector selector) {
    this.offer = offer;
    this.selector = selector;
  }

  /** Opens the sockets and begins to read. */
  static SweepReceiver start(MainModeOffer offer) throws IOException {
    SweepReceiver receiver = new SweepReceiver(offer, Selector.open());
    try {
      for (int i = 0; i < SOCKETS; i++) {
        receiver.open();
      }
    } catch (IOException failed) {
      receiver.close();
      throw failed;
    }
    receiver.thread.setDaemon(true);
    receiver.thread.start();
    return receiver;
  }

  private void open() throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    channels.add(channel);
    channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
    channel.configureBlocking(false);
    channel.bind(null);
    channel.register(selector, SelectionKey.OP_READ);
  }

  /** The socket to send a packet from. */
  DatagramChannel channel(long packet) {
    return channels.get((int) (packet % channels.size()));
  }

  /** Each address has a cookie of its own, by which its answer is known without a table. */
  long cookie(InetAddress address) {
    long mixed = offer.spi();
    for (byte each : address.getAddress()) {
      mixed = (mixed ^ (each & 0xff)) * 0x9e3779b97f4a7c15L;
      mixed ^= mixed >>> 29;
    }
    return mixed;
  }

  boolean answered(InetAddress address) {
    return answers.containsKey(address);
  }

  int count() {
    return answers.size();
  }

  /**
   * Reads what is still there and ends.
   *
   * @throws IOException when reading had failed
   */
  Map<InetAddress, SweepAnswer> finish() throws IOException {
    ending = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    IOException failed = failure;
    if (failed != null) {
      throw failed;
    }
    Map<InetAddress, SweepAnswer> sorted =
        new TreeMap<>(Comparator.comparing(InetAddress::getAddress, Arrays::compareUnsigned));
    sorted.putAll(answers);
    return sorted;
  }

  private void run() {
    try {
      while (!ending) {
        selector.select(TICK_MILLIS);
        read();
      }
      selector.selectNow();
      read();
    } catch (IOException failed) {
      failure = failed;
    }
  }

  private void read() throws IOException {
    for (SelectionKey key : selector.selectedKeys()) {
      if (key.channel() instanceof DatagramChannel channel) {
        while (receive(channel)) {
          // until it is empty
        }
      }
    }
    selector.selectedKeys().clear();
  }

  private boolean receive(DatagramChannel channel) throws IOException {
    buffer.clear();
    if (!(channel.receive(buffer) instanceof InetSocketAddress peer)) {
      return false;
    }
    buffer.flip();
    if (buffer.remaining() >= COOKIE && buffer.getLong(0) == cookie(peer.getAddress())) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      answer(channel, peer, Slice.of(bytes));
    }
    return true;
  }

  private void answer(DatagramChannel channel, InetSocketAddress peer, Slice bytes)
      throws IOException {
    if (!(Ike.decode(bytes) instanceof Decoded.Whole whole) || !offer.answeredBy(whole.message())) {
      return;
    }
    IsakmpMessage message = whole.message();
    SweepAnswer answer = answer(message);
    answers.putIfAbsent(peer.getAddress(), answer);
    if (answer.chosen() != null) {
      byte[] farewell = offer.farewell(message).orElseThrow();
      bytes.slice(0, COOKIE).copyTo(farewell, 0);
      channel.send(ByteBuffer.wrap(farewell), peer);
    }
  }

  private SweepAnswer answer(IsakmpMessage message) {
    return new SweepAnswer(
        offer.chosen(message).orElse(null),
        MainModeOffer.suite(message).map(Phase1Suite::lifetimeSeconds).orElse(null),
        Ikev1Result.Refusal.of(message),
        message.all(VendorId.class).stream().map(VendorId::data).toList());
  }

  @Override
  public void close() throws IOException {
    ending = true;
    for (DatagramChannel channel : channels) {
      channel.close();
    }
    selector.close();
  }
}
