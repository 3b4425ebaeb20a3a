package org.vpndiag.capture;

import java.util.BitSet;
import org.vpndiag.wire.link.IpAddress;

/** A message that its sender cut, as far as its pieces came. */
final class IkeCut {
  private static final int MAX_PIECES = 255;

  private final IpAddress sender;
  private final int id;
  private final BitSet come = new BitSet();
  private int total;

  IkeCut(IpAddress sender, IkeFragment first) {
    this.sender = sender;
    this.id = first.id();
  }

  boolean isOf(IpAddress sender, IkeFragment piece) {
    return this.sender.equals(sender) && id == piece.id();
  }

  /** Takes a piece, and says of it whether it makes the message whole. */
  IkeFragment add(IkeFragment piece) {
    if (piece.number() <= MAX_PIECES) {
      come.set(piece.number());
    }
    total = Math.max(total, piece.total());
    boolean whole = total > 0 && come.nextClearBit(1) > total;
    return new IkeFragment(piece.id(), piece.number(), piece.total(), whole);
  }
}
