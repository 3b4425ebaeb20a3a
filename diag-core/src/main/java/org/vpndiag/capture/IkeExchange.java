package org.vpndiag.capture;

import java.util.List;

/**
 * An exchange.
 *
 * @param name its type: {@code IDENTITY_PROTECTION}, {@code QUICK}, {@code IKE_AUTH}, …
 * @param messageId its message ID
 * @param messages its messages in the order of their first sending
 */
public record IkeExchange(String name, long messageId, List<IkeMessage> messages) {

  /** Keeps its own copy. */
  public IkeExchange {
    messages = List.copyOf(messages);
  }
}
