package org.vpndiag.config;

import java.util.List;
import org.vpndiag.fact.FactType;

/** What configuration files tell. Of secrets they tell the presence and the form, no more. */
public final class ConfigFacts {

  /** A conn section of ipsec.conf, after also= and %default: an attribute a keyword. */
  public static final FactType IPSEC_CONN =
      FactType.of("ipsec.conf.conn", "a connection of ipsec.conf")
          .merge(IpsecKeywords.connType())
          .text("connection", "file")
          .number("leftPort", "rightPort", "leftProtocol", "rightProtocol")
          .flag("strictIke", "strictEsp");

  /** The section config setup of ipsec.conf. */
  public static final FactType IPSEC_SETUP =
      FactType.of("ipsec.conf.setup", "the global settings of ipsec.conf")
          .merge(IpsecKeywords.setupType())
          .text("file");

  /** A file that a configuration file includes. */
  public static final FactType INCLUDE =
      FactType.of("config.include", "a file that another includes").text("file", "path");

  /** A line of ipsec.conf that its daemons do not take. */
  public static final FactType IPSEC_ERROR =
      FactType.of("ipsec.conf.error", "a mistake in ipsec.conf")
          .text("file", "section", "keyword", "reason")
          .number("line");

  /** What an ipsec.conf is made of, where its daemons stumble over it. */
  public static final FactType IPSEC_LAYOUT =
      FactType.of("ipsec.conf.layout", "what copying has left in an ipsec.conf, or taken from it")
          .text("file", "fault")
          .number("line");

  /** A secret for IKE: whose it is and of which form, never its value. */
  public static final FactType IPSEC_SECRET =
      FactType.of("ipsec.secret", "a secret for IKE")
          .text("file", "type", "form")
          .words("selectors")
          .flag("empty")
          .number("length");

  /** A line of ipsec.secrets that its daemons do not take. */
  public static final FactType IPSEC_SECRET_ERROR =
      FactType.of("ipsec.secret.error", "a mistake in ipsec.secrets")
          .text("file", "reason")
          .number("line");

  /** A connection of swanctl.conf, with one of its children. */
  public static final FactType SWANCTL_CONN =
      FactType.of("swanctl.conf.conn", "a connection of swanctl.conf")
          .text("connection", "child", "file", "version", "localAddresses", "remoteAddresses")
          .text("localAuth", "remoteAuth", "localId", "remoteId", "mode", "startAction")
          .text("aggressive", "encap", "keyingtries", "localSelectors", "remoteSelectors")
          .text("dpdAction")
          .words("proposals", "espProposals");

  /** A setting of strongswan.conf or one of the files it includes. */
  public static final FactType STRONGSWAN_SETTING =
      FactType.of("strongswan.conf.setting", "a setting of strongswan.conf")
          .text("file", "key", "value");

  /** A section lac of xl2tpd.conf. */
  public static final FactType XL2TPD_LAC =
      Xl2tpdKeywords.type("xl2tpd.lac", "an L2TP access concentrator of xl2tpd.conf");

  /** A section lns of xl2tpd.conf. */
  public static final FactType XL2TPD_LNS =
      Xl2tpdKeywords.type("xl2tpd.lns", "an L2TP network server of xl2tpd.conf");

  /** The section global of xl2tpd.conf. */
  public static final FactType XL2TPD_GLOBAL =
      Xl2tpdKeywords.type("xl2tpd.global", "the global settings of xl2tpd.conf");

  /** A line of xl2tpd.conf that xl2tpd does not take. */
  public static final FactType XL2TPD_ERROR =
      FactType.of("xl2tpd.conf.error", "a mistake in xl2tpd.conf")
          .text("file", "section", "keyword", "reason")
          .number("line");

  /** A file of pppd's options. */
  public static final FactType PPP_OPTIONS =
      FactType.of("ppp.options", "a file of PPP options")
          .merge(PppKeywords.type())
          .text("file")
          .flag("nameLosesBackslash");

  /** A secret for PPP or L2TP: whose it is and of which form, never its value. */
  public static final FactType PPP_SECRET =
      FactType.of("ppp.secret", "a secret for PPP or L2TP")
          .text("file", "kind", "client", "server", "form")
          .flag("empty");

  /** A script that pppd runs when a connection comes up or goes down. */
  public static final FactType PPP_SCRIPT =
      FactType.of("ppp.script", "a script that pppd runs")
          .text("file", "directory", "interpreter", "starts")
          .flag("executable", "runPartsName", "addsRoute", "carriageReturns")
          .words("routes");

  /** A connection of NetworkManager's L2TP plugin. */
  public static final FactType NM_CONNECTION =
      FactType.of("nm.connection", "an L2TP connection of NetworkManager")
          .merge(NmKeywords.type())
          .text("file", "id", "uuid");

  /** All of them. */
  public static final List<FactType> ALL =
      List.of(
          IPSEC_CONN,
          IPSEC_SETUP,
          INCLUDE,
          IPSEC_ERROR,
          IPSEC_LAYOUT,
          IPSEC_SECRET,
          IPSEC_SECRET_ERROR,
          SWANCTL_CONN,
          STRONGSWAN_SETTING,
          XL2TPD_LAC,
          XL2TPD_LNS,
          XL2TPD_GLOBAL,
          XL2TPD_ERROR,
          PPP_OPTIONS,
          PPP_SECRET,
          PPP_SCRIPT,
          NM_CONNECTION);

  private ConfigFacts() {}
}
