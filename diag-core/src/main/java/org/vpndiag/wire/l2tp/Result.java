package org.vpndiag.wire.l2tp;

import org.vpndiag.wire.Slice;

/**
 * The value of a Result Code AVP (RFC 2661 section 4.4.2).
 *
 * @param resultCode why a tunnel or a session ends; its meaning differs between StopCCN and CDN
 * @param errorCode the general error, 0 for none
 * @param message the sender's words; empty when there are none
 */
public record Result(int resultCode, int errorCode, String message) {

  static Result read(Slice value) {
    return new Result(
        value.uint16(0),
        value.has(4) ? value.uint16(2) : 0,
        value.has(5) ? value.slice(4).utf8() : "");
  }

  @Override
  public String toString() {
    return resultCode + "/" + errorCode + (message.isEmpty() ? "" : " " + message);
  }
}
