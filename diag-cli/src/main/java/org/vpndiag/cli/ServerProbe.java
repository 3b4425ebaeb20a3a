package org.vpndiag.cli;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vpndiag.document.Document;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.FactBase;
import org.vpndiag.probe.HostProbe;
import org.vpndiag.probe.IkeScanText;
import org.vpndiag.probe.PortFactory;
import org.vpndiag.probe.ProbeListener;
import org.vpndiag.probe.ProbeSettings;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.report.Report;
import org.vpndiag.report.Role;
import org.vpndiag.report.Stage;

/**
 * Asks a live host's VPN server what it accepts, where phase 1 is what fails. The answer is a
 * document like those that the host's own commands make.
 */
final class ServerProbe {
  private static final Set<Stage> PHASE_1 = EnumSet.of(Stage.REACHABILITY, Stage.IKE_PHASE1);

  private final PortFactory ports;
  private final Clock clock;
  private final Consumer<String> say;

  /**
   * A prober.
   *
   * @param ports opens the way to the server
   * @param clock what time it is
   * @param say is told what is about to be sent
   */
  ServerProbe(PortFactory ports, Clock clock, Consumer<String> say) {
    this.ports = ports;
    this.clock = clock;
    this.say = say;
  }

  /** The answer of the server that a case is about; empty where phase 1 is not what fails. */
  Optional<Document> ask(Report report, FactBase facts) {
    boolean phase1 =
        report.diagnoses().stream()
            .anyMatch(d -> d.role() == Role.ROOT_CAUSE && PHASE_1.contains(d.stage()));
    return phase1 ? server(facts).map(this::answer) : Optional.empty();
  }

  /** Where a client's server stands, the surest first: logged, loaded, configured. */
  private record Place(String type, String attribute) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("ike.initiating", "peer"),
          new Place("ike.connection", "remote"),
          new Place("ipsec.conf.conn", "right"),
          new Place("swanctl.conf.conn", "remoteAddresses"),
          new Place("nm.connection", "gateway"));

  /** Whom the client calls. */
  private static Optional<String> server(FactBase facts) {
    return PLACES.stream().flatMap(place -> last(place, facts).stream()).findFirst();
  }

  private static Optional<String> last(Place place, FactBase facts) {
    return facts.ofType(place.type).stream()
        .flatMap(fact -> fact.value(place.attribute).stream())
        .flatMap(value -> address(String.valueOf(value), facts).stream())
        .reduce((earlier, later) -> later);
  }

  /** An address; a name's first one, as this host has just resolved it. */
  private static Optional<String> address(String server, FactBase facts) {
    if (Addresses.isAddress(server)) {
      return Optional.of(server);
    }
    return facts.ofType("name.address").stream()
        .filter(fact -> fact.value("name").filter(server::equals).isPresent())
        .flatMap(fact -> fact.value("address").stream())
        .map(String::valueOf)
        .findFirst();
  }

  private Document answer(String address) {
    ProbeSettings settings = ProbeSettings.standard();
    say.accept(
        "at most %2$d IKE messages to %1$s, UDP 500 and 4500, to ask what it accepts (--no-probe leaves that out)"
            .formatted(address, settings.exchanges()));
    HostProbe probe =
        new HostProbe(settings, ports, clock, new KernelRandom(), ProbeListener.NONE, () -> false);
    TargetResult result = probe.probe(address, inetAddress(address));
    byte[] text = IkeScanText.render(List.of(result), null).getBytes(StandardCharsets.UTF_8);
    return new Document(
        "vpndiag probe --format ike-scan " + address,
        "ike-scan.txt",
        () -> new ByteArrayInputStream(text));
  }

  private static InetAddress inetAddress(String numeric) {
    try {
      return InetAddress.getByName(numeric);
    } catch (UnknownHostException notNumeric) {
      throw new IllegalArgumentException(notNumeric);
    }
  }
}
