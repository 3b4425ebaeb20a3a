package org.vpndiag.wire.isakmp;

/** Carries a flaw from a field to the border of its message. */
final class FlawException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Flaw flaw;

  FlawException(Flaw flaw) {
    super(flaw.toString(), null, false, false);
    this.flaw = flaw;
  }

  Flaw flaw() {
    return flaw;
  }
}
