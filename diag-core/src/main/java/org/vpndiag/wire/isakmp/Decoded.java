package org.vpndiag.wire.isakmp;

import java.util.Optional;

/** What came of reading a message. */
public sealed interface Decoded {

  /** A message that was read to its end. */
  record Whole(IsakmpMessage message) implements Decoded {}

  /**
   * A message whose reading stopped early.
   *
   * @param prefix the header and the payloads before the flaw; where the capture cut the message,
   *     the one that was cut is opaque
   * @param reason where and why it stopped
   */
  record Partial(IsakmpMessage prefix, Flaw reason) implements Decoded {}

  /** Not even a header. */
  record Unreadable(Flaw reason) implements Decoded {}

  /** What could be read, if it includes the header. */
  default Optional<IsakmpMessage> readable() {
    if (this instanceof Whole whole) {
      return Optional.of(whole.message());
    }
    return this instanceof Partial partial ? Optional.of(partial.prefix()) : Optional.empty();
  }

  /** Why it is not whole. */
  default Optional<Flaw> flaw() {
    if (this instanceof Partial partial) {
      return Optional.of(partial.reason());
    }
    return this instanceof Unreadable nothing ? Optional.of(nothing.reason()) : Optional.empty();
  }
}
