package org.vpndiag.wire.link;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpndiag.wire.Slice;

/**
 * A link type of captures (the LINKTYPE registry of tcpdump.org).
 *
 * @param number its LINKTYPE number
 * @param name its name without {@code LINKTYPE_}
 * @param header how its header is read
 */
public record LinkType(int number, String name, Function<Slice, Frame> header) {

  private static final List<LinkType> KNOWN =
      List.of(
          new LinkType(0, "NULL", LinkHeaders::loopback),
          new LinkType(1, "ETHERNET", LinkHeaders::ethernet),
          new LinkType(9, "PPP", LinkHeaders::ppp),
          new LinkType(12, "RAW", LinkHeaders::raw),
          new LinkType(14, "RAW", LinkHeaders::raw),
          new LinkType(50, "PPP_HDLC", LinkHeaders::ppp),
          new LinkType(51, "PPP_ETHER", LinkHeaders::pppoe),
          new LinkType(101, "RAW", LinkHeaders::raw),
          new LinkType(108, "LOOP", LinkHeaders::loopback),
          new LinkType(113, "LINUX_SLL", LinkHeaders::linuxCooked),
          new LinkType(166, "PPP_PPPD", LinkHeaders::pppWithDirection),
          new LinkType(204, "PPP_WITH_DIR", LinkHeaders::pppWithDirection),
          new LinkType(228, "IPV4", LinkHeaders::raw),
          new LinkType(229, "IPV6", LinkHeaders::raw),
          new LinkType(239, "NFLOG", LinkHeaders::nflog),
          new LinkType(276, "LINUX_SLL2", LinkHeaders::linuxCooked2));

  private static final Map<Integer, LinkType> BY_NUMBER =
      KNOWN.stream().collect(Collectors.toUnmodifiableMap(LinkType::number, type -> type));

  /** The link type of a number; one that is not known reads nothing and is named by its number. */
  public static LinkType of(int number) {
    LinkType known = BY_NUMBER.get(number);
    return known != null ? known : new LinkType(number, Integer.toString(number), Frame::none);
  }

  /** Whether its frames can be read. */
  public boolean isKnown() {
    return BY_NUMBER.containsKey(number);
  }

  /** Reads the link header of a frame. */
  public Frame open(Slice frame) {
    return header.apply(frame);
  }
}
