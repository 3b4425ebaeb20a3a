package org.vpndiag.capture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.decrypt.Decryption;
import org.vpndiag.report.Words;

/**
 * What a capture shows.
 *
 * @param file how it is named
 * @param packets how many packets it has
 * @param linkTypes the link types of its interfaces, as LINKTYPE names
 * @param firstTime when the earliest packet was captured; null without packets
 * @param lastTime when the latest packet was captured; null without packets
 * @param truncatedPackets how many were cut by the snap length
 * @param readError why the reading ended early; null for a whole file
 * @param ike IKE
 * @param esp ESP
 * @param ah AH
 * @param l2tp L2TP
 * @param ppp PPP
 * @param flows what runs over PPP
 * @param icmpErrors ICMP errors
 * @param cutErrors how many more the snap length cut, so that nobody knows what they are about
 * @param fragments how many IP fragments were followed, and how many packets never became whole
 * @param decryption what decrypting came to
 * @param conversations who said what to whom, in time
 * @param copies how many packets it has twice
 * @param limits which limits were reached
 */
public record Capture(
    String file,
    long packets,
    List<String> linkTypes,
    @Nullable Instant firstTime,
    @Nullable Instant lastTime,
    long truncatedPackets,
    @Nullable Words readError,
    IkeTraffic ike,
    EspTraffic esp,
    EspTraffic ah,
    L2tpTraffic l2tp,
    PppTraffic ppp,
    List<TrafficFlow> flows,
    List<IcmpError> icmpErrors,
    long cutErrors,
    FragmentCount fragments,
    Decryption decryption,
    List<Conversation> conversations,
    long copies,
    List<Limit> limits) {

  /**
   * IP fragments.
   *
   * @param fragments how many were followed
   * @param incomplete how many packets never became whole
   * @param lost the last ones of these
   */
  public record FragmentCount(long fragments, long incomplete, List<LostPacket> lost) {

    /** Keeps its own copy. */
    public FragmentCount {
      lost = List.copyOf(lost);
    }
  }

  /** Keeps its own copies. */
  public Capture {
    linkTypes = List.copyOf(linkTypes);
    flows = List.copyOf(flows);
    icmpErrors = List.copyOf(icmpErrors);
    conversations = List.copyOf(conversations);
    limits = List.copyOf(limits);
  }

  /** The same capture as if it ended then. */
  public Capture endingAt(@Nullable Instant end) {
    return with(end, ike);
  }

  /** The same capture as if this were all of its IKE. */
  public Capture with(IkeTraffic other) {
    return with(lastTime, other);
  }

  private Capture with(@Nullable Instant end, IkeTraffic other) {
    return new Capture(
        file,
        packets,
        linkTypes,
        firstTime,
        end,
        truncatedPackets,
        readError,
        other,
        esp,
        ah,
        l2tp,
        ppp,
        flows,
        icmpErrors,
        cutErrors,
        fragments,
        decryption,
        conversations,
        copies,
        limits);
  }
}
