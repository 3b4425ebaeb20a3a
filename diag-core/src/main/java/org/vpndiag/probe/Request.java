package org.vpndiag.probe;

import java.util.Optional;
import org.vpndiag.wire.isakmp.IsakmpMessage;

/** A message that asks for an answer. */
interface Request {

  /** The initiator's cookie or SPI, by which the answer is known. */
  long spi();

  /** Its bytes; the same when it is sent again. */
  byte[] datagram();

  /** Whether a message with this cookie can be the answer; anything else is ignored. */
  boolean answeredBy(IsakmpMessage message);

  /** What to send at once after an answer, so that the responder forgets the exchange. */
  Optional<byte[]> farewell(IsakmpMessage answer);
}
