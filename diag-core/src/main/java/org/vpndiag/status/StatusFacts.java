package org.vpndiag.status;

import java.util.List;
import org.vpndiag.fact.FactType;

/** What the status of an IKE daemon tells. */
public final class StatusFacts {

  /** An IKE SA that the daemon holds, established or not. */
  public static final FactType IKE_SA =
      FactType.of("ike-sa", "an IKE SA")
          .text("connection", "state", "localId", "peerId", "initiatorSpi", "responderSpi")
          .text("proposal", "story")
          .number("number", "version", "ageSeconds", "localPort", "peerPort", "retransmitSeconds")
          .address("local", "peer")
          .flag("initiator", "natLocal", "natRemote")
          .words("tasks");

  /** A CHILD_SA (IPsec SA) that the daemon holds. */
  public static final FactType CHILD_SA =
      FactType.of("child-sa", "a CHILD_SA")
          .text("connection", "state", "mode", "inboundSpi", "outboundSpi", "proposal", "protocol")
          .text("story")
          .number("number", "ikeNumber", "reqid", "ageSeconds")
          .number("inboundBytes", "outboundBytes", "inboundPackets", "outboundPackets")
          .number("inboundIdleSeconds", "outboundIdleSeconds", "localPort", "remotePort")
          .address("peer")
          .flag("udpEncapsulation")
          .words("localSelectors", "remoteSelectors");

  /** A connection that the daemon has loaded. */
  public static final FactType CONNECTION =
      FactType.of("ike.connection", "a connection loaded in the IKE daemon")
          .text("connection", "child", "local", "remote", "version", "mode", "localAuth")
          .text("remoteAuth", "localId", "remoteId", "childMode", "routing", "dpdAction")
          .number("localPort", "remotePort", "dpdDelay", "ikeNumber", "childNumber")
          .flag("oriented")
          .words("localSelectors", "remoteSelectors", "policy");

  /** The daemon itself. */
  public static final FactType DAEMON =
      FactType.of("ike.daemon", "the IKE daemon")
          .text("daemon", "version", "reason")
          .number("uptimeSeconds")
          .flag("running")
          .words("plugins");

  /** An address that the daemon listens on. */
  public static final FactType LISTENING =
      FactType.of("ike.listening", "an address the IKE daemon listens on")
          .address("address")
          .text("interface")
          .number("port");

  /** A policy that lets traffic pass IPsec by, or drops it. */
  public static final FactType SHUNT =
      FactType.of("ike.shunt", "a policy that exempts traffic from IPsec or drops it")
          .text("connection", "action")
          .words("localSelectors", "remoteSelectors");

  /** A setting of the daemon as it runs. */
  public static final FactType SETTING =
      FactType.of("ike.setting", "a setting of the running IKE daemon").text("key", "value");

  /** A counter of pluto's that is not zero. */
  public static final FactType COUNTER =
      FactType.of("ike.counter", "a counter of the IKE daemon").text("name").number("value");

  /** All of them. */
  public static final List<FactType> ALL =
      List.of(IKE_SA, CHILD_SA, CONNECTION, DAEMON, LISTENING, SHUNT, SETTING, COUNTER);

  private StatusFacts() {}
}
