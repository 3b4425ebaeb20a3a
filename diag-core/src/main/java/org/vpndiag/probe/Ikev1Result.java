package org.vpndiag.probe;

import java.util.List;
import java.util.Optional;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.isakmp.IsakmpMessage;

/**
 * What an IKEv1 responder accepts in phase 1, from this source address.
 *
 * @param reach what came of asking
 * @param accepted in the responder's order of preference where it has one, else the strongest first
 * @param order whose order decides
 * @param refusal how it refuses
 * @param authentication whether the methods of the accepted proposals mean anything
 * @param lifetime the lifetime that was offered, in seconds; 0 for none
 * @param complete whether everything of the universe was asked or inferred
 * @param exchanges how many requests that took
 */
public record Ikev1Result(
    Reach reach,
    List<AcceptedProposal> accepted,
    Order order,
    Refusal refusal,
    AuthenticationCheck authentication,
    long lifetime,
    boolean complete,
    int exchanges) {

  /** The lifetime that is offered first, in seconds: what most clients offer. */
  public static final long USUAL_LIFETIME = MainModeOffer.USUAL_LIFETIME;

  private static final int BOTH_COOKIES = 16;

  /** Whose order of preference decides. */
  public enum Order {
    /** The first transform of the offer that fits. */
    INITIATOR,
    /** The responder's own first that is offered. */
    RESPONDER,
    /** Not found out. */
    UNKNOWN
  }

  /** How proposals are refused. */
  public enum Refusal {
    /** By a notify about a connection that exists: both cookies in its SPI (strongSwan). */
    NOTIFY_FOR_CONNECTION,
    /** By a notify of no connection: strongSwan has none of IKEv1 for this source address. */
    NOTIFY_NO_CONNECTION,
    /** By a notify under a zero cookie (Libreswan), or another form. */
    NOTIFY,
    /** By silence. */
    SILENT,
    /** Nothing was refused. */
    NONE;

    /** How an answer refuses. */
    static Refusal of(IsakmpMessage answer) {
      Optional<Notification> notify = answer.first(Notification.class);
      if (notify.isEmpty()) {
        return NONE;
      }
      if (notify.get().spi().length() == BOTH_COOKIES) {
        return NOTIFY_FOR_CONNECTION;
      }
      return answer.header().responderSpi() != 0 && answer.header().messageId() != 0
          ? NOTIFY_NO_CONNECTION
          : NOTIFY;
    }
  }

  /** Whether the responder looks at the authentication method in Main Mode. */
  public enum AuthenticationCheck {
    /** It refuses a method that does not exist. */
    CHECKED,
    /** It takes anything: which method it wants is not shown. */
    NOT_REVEALED,
    /** Not found out. */
    UNKNOWN
  }

  /** Keeps its own copy. */
  public Ikev1Result {
    accepted = List.copyOf(accepted);
  }

  static Ikev1Result of(Reach reach, Refusal refusal, boolean complete, int exchanges) {
    return new Ikev1Result(
        reach,
        List.of(),
        Order.UNKNOWN,
        refusal,
        AuthenticationCheck.UNKNOWN,
        0,
        complete,
        exchanges);
  }
}
