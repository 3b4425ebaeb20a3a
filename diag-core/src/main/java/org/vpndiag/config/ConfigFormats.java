package org.vpndiag.config;

import java.util.List;
import org.vpndiag.document.TextFormat;

/** The formats of configuration files. */
public final class ConfigFormats {

  /** All of them. */
  public static final List<TextFormat> ALL =
      List.of(
          new IpsecConf(),
          new IpsecSecrets(),
          new Xl2tpdConf(),
          new PppOptions(),
          new PppSecrets(),
          new PppScript(),
          new NmConnection(),
          new NmcliConnection(),
          new SwanctlConf(),
          new StrongswanConf());

  private ConfigFormats() {}
}
