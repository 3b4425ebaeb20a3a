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

  /** Whether it is one by which an IKE SA begins. */
  public boolean opensSession() {
    return switch (name) {
      case "IDENTITY_PROTECTION", "AGGRESSIVE", "IKE_SA_INIT" -> true;
      default -> false;
    };
  }
}
