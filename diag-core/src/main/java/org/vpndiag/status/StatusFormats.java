package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.TextFormat;

/** The formats of status output. */
public final class StatusFormats {

  /** All of them. */
  public static final List<TextFormat> ALL =
      List.of(
          new StrokeStatus(),
          new WhackStatus(),
          new GlobalStatus(),
          new IpsecVerify(),
          new SwanctlSas(),
          new SwanctlConnections(),
          new SwanctlDump());

  private StatusFormats() {}
}
