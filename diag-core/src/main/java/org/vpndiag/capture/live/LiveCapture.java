package org.vpndiag.capture.live;

import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.BlockingMode;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.vpndiag.capture.file.CaptureEnd;
import org.vpndiag.capture.file.CaptureInterface;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.capture.file.PacketSink;
import org.vpndiag.wire.Slice;

/** Captures from an interface, with libpcap. */
public final class LiveCapture {

  /** What belongs to a VPN, and the errors about it. */
  public static final String FILTER =
      "udp port 500 or udp port 4500 or udp port 1701 or proto 50 or proto 51 or proto 115"
          + " or icmp or icmp6 or (ip[6:2] & 0x3fff != 0)";

  private static final int SNAP_LENGTH = 65_535;
  private static final int TIMEOUT_MILLIS = 200;
  private static final long IDLE_NANOS = 20_000_000L;

  private LiveCapture() {}

  /**
   * Delivers packets until it is told to stop.
   *
   * @param name the interface; {@code any} for all
   * @param filter a BPF filter
   * @param ready is run when the capture has begun
   * @param running whether to go on; asked many times a second
   * @throws CannotCapture when libpcap, the permission or the interface is missing, or the filter
   *     is none
   */
  public static CaptureEnd run(
      String name, String filter, PacketSink sink, Runnable ready, BooleanSupplier running)
      throws CannotCapture {
    try (PcapHandle handle = open(name)) {
      filter(handle, filter);
      handle.setBlockingMode(BlockingMode.NONBLOCKING); // libpcap's timeout need not end a wait
      ready.run();
      return loop(handle, name, sink, running);
    } catch (PcapNativeException e) {
      throw CannotCapture.because(name, String.valueOf(e.getMessage()));
    } catch (NotOpenException e) {
      throw CannotCapture.closed(name);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw CannotCapture.withoutLibrary();
    }
  }

  private static void filter(PcapHandle handle, String filter)
      throws CannotCapture, NotOpenException {
    try {
      handle.setFilter(filter, BpfCompileMode.OPTIMIZE);
    } catch (PcapNativeException e) {
      throw CannotCapture.badFilter(filter, String.valueOf(e.getMessage()));
    }
  }

  private static PcapHandle open(String name) throws PcapNativeException {
    NativeFolder.load();
    return new PcapHandle.Builder(name)
        .snaplen(SNAP_LENGTH)
        .promiscuousMode(PromiscuousMode.NONPROMISCUOUS)
        .timeoutMillis(TIMEOUT_MILLIS)
        .timestampPrecision(TimestampPrecision.MICRO)
        .build();
  }

  private static CaptureEnd loop(
      PcapHandle handle, String name, PacketSink sink, BooleanSupplier running)
      throws NotOpenException {
    CaptureInterface source = new CaptureInterface(handle.getDlt().value(), name);
    long packets = 0;
    while (running.getAsBoolean()) {
      byte[] bytes = handle.getNextRawPacket();
      if (bytes == null) {
        LockSupport.parkNanos(IDLE_NANOS);
      } else {
        packets++;
        long length = handle.getOriginalLength();
        sink.accept(
            new CapturedPacket(
                packets, nanos(handle.getTimestamp()), source, Slice.of(bytes), length));
      }
    }
    return new CaptureEnd(packets, List.of(source), null);
  }

  private static long nanos(Timestamp time) {
    return Math.floorDiv(time.getTime(), 1_000L) * 1_000_000_000L + time.getNanos();
  }
}
