package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.fact.FactType;

/** What the state of a host tells. */
public final class HostFacts {

  /** A file or directory, there or not. */
  public static final FactType FILE =
      FactType.of("file", "a file")
          .text("path", "mode", "owner", "group", "reason")
          .flag("exists", "executable", "directory", "readable")
          .number("size");

  /** A network interface. */
  public static final FactType INTERFACE =
      FactType.of("interface", "a network interface")
          .text("name", "kind", "state")
          .flag("up", "pointToPoint")
          .number("mtu", "receivedBytes", "receivedPackets", "receiveErrors")
          .number("sentBytes", "sentPackets", "sendErrors");

  /** An address of an interface. */
  public static final FactType ADDRESS =
      FactType.of("interface.address", "an address of a network interface")
          .text("interface", "scope")
          .address("address", "peer")
          .network("network");

  /** A route in the kernel's tables. */
  public static final FactType ROUTE =
      FactType.of("route", "a route")
          .text("table", "interface", "type", "scope", "protocol")
          .network("destination")
          .address("via", "source")
          .number("metric", "mtu")
          .flag("linkdown");

  /** The way the kernel chooses to a destination. */
  public static final FactType ROUTE_GET =
      FactType.of("route.get", "the route that the kernel takes to an address")
          .text("interface", "type", "reason", "table")
          .address("destination", "via", "source");

  /** A rule that chooses the routing table. */
  public static final FactType ROUTING_RULE =
      FactType.of("routing.rule", "a rule that chooses a routing table")
          .number("priority")
          .text("from", "to", "table", "text");

  /** A neighbour on a link. */
  public static final FactType NEIGHBOUR =
      FactType.of("neighbour", "a neighbour on a link")
          .address("address")
          .text("interface", "linkAddress", "state");

  /** An SA in the kernel's SAD. */
  public static final FactType XFRM_STATE =
      FactType.of("xfrm.state", "an SA in the kernel")
          .address("source", "destination")
          .text("spi", "mode", "protocol", "encryption", "integrity", "lastUsed")
          .number("reqid", "packets", "bytes", "encapsulationSourcePort")
          .number("encapsulationDestinationPort", "replayed", "failed")
          .number("movedPackets", "movedBytes")
          .flag("encapsulation", "used", "moved");

  /** A policy in the kernel's SPD. */
  public static final FactType XFRM_POLICY =
      FactType.of("xfrm.policy", "an IPsec policy in the kernel")
          .network("source", "destination")
          .text("direction", "protocol", "mode", "action")
          .text("lastUsed")
          .flag("used", "moved")
          .number("sourcePort", "destinationPort", "reqid", "priority")
          .address("templateSource", "templateDestination");

  /** The kernel has no interface for SAs and policies. */
  public static final FactType XFRM_UNAVAILABLE =
      FactType.of("xfrm.unavailable", "a kernel without IPsec's interface").text("reason");

  /** A counter of IPsec errors in the kernel that is not zero. */
  public static final FactType XFRM_COUNTER =
      FactType.of("xfrm.counter", "a counter of IPsec errors").text("name").number("value");

  /** A program listening on, or connected from, a port. */
  public static final FactType SOCKET =
      FactType.of("socket", "a socket")
          .text("protocol", "program", "state", "interface")
          .address("address", "peer")
          .number("port", "peerPort", "pid");

  /** A kernel module that is loaded, or not to be. */
  public static final FactType MODULE = FactType.of("module", "a loaded module").text("name");

  /** A module that the configuration of modprobe forbids. */
  public static final FactType MODULE_BLACKLISTED =
      FactType.of("module.blacklisted", "a module that may not be loaded").text("name", "file");

  /** A module's file, by modinfo. */
  public static final FactType MODULE_FILE =
      FactType.of("module.file", "a module on disk")
          .text("name", "file", "version", "reason")
          .flag("exists");

  /** A rule of the packet filter. */
  public static final FactType FIREWALL_RULE =
      FactType.of("firewall.rule", "a rule of the packet filter")
          .text("chain", "table", "hook", "verdict", "protocol", "ipsecPolicy", "text")
          .text("inInterface", "outInterface", "states")
          .number("sourcePort", "destinationPort", "packets", "bytes", "position")
          .network("source", "destination");

  /** A chain of the packet filter and what becomes of packets that no rule matches. */
  public static final FactType FIREWALL_CHAIN =
      FactType.of("firewall.chain", "a chain of the packet filter")
          .text("table", "chain", "policy", "hook")
          .number("packets", "bytes");

  /** A program that writes the packet filter's rules. */
  public static final FactType FIREWALL_MANAGER =
      FactType.of("firewall.manager", "a program that writes the packet filter's rules")
          .text("name", "zone", "incoming", "interfaces", "services", "ports", "protocols")
          .flag("active");

  /** A kernel setting. */
  public static final FactType SYSCTL =
      FactType.of("sysctl", "a kernel setting").text("key", "value");

  /** A running program. */
  public static final FactType PROCESS =
      FactType.of("process", "a process")
          .text("program", "arguments", "state")
          .number("pid", "parent");

  /** A service by systemd. */
  public static final FactType SERVICE =
      FactType.of("service", "a service")
          .text("name", "state", "detail", "enabled", "result")
          .flag("active");

  /** A name server in use. */
  public static final FactType NAME_SERVER =
      FactType.of("name-server", "a name server").address("address").text("interface", "domain");

  /** An installed package. */
  public static final FactType PACKAGE =
      FactType.of("package", "an installed package").text("name", "version");

  /** The operating system. */
  public static final FactType OS =
      FactType.of("host.os", "the operating system").text("name", "id", "version").words("family");

  /** The running kernel. */
  public static final FactType KERNEL =
      FactType.of("kernel", "the running kernel").text("version", "machine", "hostName");

  /** How many of the echo requests to a host were answered; bytes are their payload's. */
  public static final FactType PING =
      FactType.of("ping", "echo requests to a host")
          .text("name", "refusal")
          .address("destination", "refusedBy")
          .number("bytes", "sent", "received", "mtu")
          .flag("tooLong");

  /** A connection of NetworkManager, active or not. */
  public static final FactType NM_ACTIVE =
      FactType.of("nm.active", "a connection of NetworkManager")
          .text("name", "type", "device", "state");

  /** An L2TP session that the kernel carries. */
  public static final FactType L2TP_SESSION =
      FactType.of("l2tp.kernel-session", "an L2TP session in the kernel")
          .text("interface")
          .number("sentPackets", "sentBytes", "receivedPackets", "receivedBytes");

  /** An address that a name was resolved to, just now. */
  public static final FactType NAME_ADDRESS =
      FactType.of("name.address", "an address of a name").text("name").address("address");

  /** The system's clock. */
  public static final FactType CLOCK =
      FactType.of("clock", "the system's clock").text("zone", "local").flag("synchronized");

  /** All of them. */
  public static final List<FactType> ALL =
      List.of(
          FILE,
          INTERFACE,
          ADDRESS,
          ROUTE,
          ROUTE_GET,
          ROUTING_RULE,
          NEIGHBOUR,
          XFRM_STATE,
          XFRM_POLICY,
          XFRM_UNAVAILABLE,
          XFRM_COUNTER,
          SOCKET,
          MODULE,
          MODULE_BLACKLISTED,
          MODULE_FILE,
          FIREWALL_RULE,
          FIREWALL_CHAIN,
          FIREWALL_MANAGER,
          SYSCTL,
          PROCESS,
          SERVICE,
          NAME_SERVER,
          PACKAGE,
          OS,
          KERNEL,
          PING,
          NM_ACTIVE,
          L2TP_SESSION,
          NAME_ADDRESS,
          CLOCK);

  private HostFacts() {}
}
