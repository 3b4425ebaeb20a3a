package org.vpndiag.wire.isakmp;

/** What a payload holds behind its generic header; each version has its own closed set. */
public interface Body {

  /**
   * What the Next Payload field says when this payload ends the chain: 0, except where the
   * encrypted payloads begin inside.
   */
  default int inner() {
    return 0;
  }
}
