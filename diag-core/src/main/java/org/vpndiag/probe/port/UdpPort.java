package org.vpndiag.probe.port;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Optional;
import org.vpndiag.wire.Slice;

/** A connected UDP socket: only its peer's datagrams arrive, and ICMP errors about it. */
public final class UdpPort implements DatagramPort {
  private static final int LARGEST = 65_535;

  private final DatagramChannel channel;
  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST);

  private UdpPort(DatagramChannel channel, Selector selector) {
    this.channel = channel;
    this.selector = selector;
  }

  /**
   * Opens a socket.
   *
   * @param peer the responder
   * @param sourcePort the port to send from; 0 for any free one
   * @throws IOException when the source port is taken or not allowed, or there is no route
   */
  public static UdpPort open(InetSocketAddress peer, int sourcePort) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      channel.bind(new InetSocketAddress(sourcePort));
      channel.connect(peer);
      Selector selector = Selector.open();
      channel.register(selector, SelectionKey.OP_READ);
      return new UdpPort(channel, selector);
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  @Override
  public Optional<IcmpError> send(byte[] datagram) throws IOException {
    try {
      channel.write(ByteBuffer.wrap(datagram));
      return Optional.empty();
    } catch (PortUnreachableException earlier) {
      return Optional.of(IcmpError.PORT_UNREACHABLE);
    } catch (IOException unreachable) {
      return Optional.of(icmp(unreachable));
    }
  }

  @Override
  public Arrival receive(Duration atMost) throws IOException {
    Arrival waiting = read();
    if (!(waiting instanceof Arrival.Nothing) || atMost.isZero() || atMost.isNegative()) {
      return waiting;
    }
    selector.select(Math.max(1, atMost.toMillis()));
    selector.selectedKeys().clear();
    return read();
  }

  private Arrival read() throws IOException {
    buffer.clear();
    try {
      int length = channel.read(buffer);
      if (length <= 0) {
        return new Arrival.Nothing();
      }
      return new Arrival.Datagram(new Slice(buffer.array(), 0, length).copy());
    } catch (PortUnreachableException closed) {
      return new Arrival.Icmp(IcmpError.PORT_UNREACHABLE);
    } catch (IOException unreachable) {
      return new Arrival.Icmp(icmp(unreachable));
    }
  }

  /** The JDK names the errno only in words; anything but these is a broken port. */
  private static IcmpError icmp(IOException failure) throws IOException {
    String words = String.valueOf(failure.getMessage());
    if (words.contains("No route to host")
        || words.contains("unreachable")
        || words.contains("Host is down")
        || words.contains("not permitted")
        || words.contains("Protocol not available")) {
      return IcmpError.UNREACHABLE;
    }
    throw failure;
  }

  @Override
  public void close() throws IOException {
    selector.close();
    channel.close();
  }
}
