package org.vpndiag.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The complete configuration of an L2TP/IPsec client for a server, with placeholders for what only
 * the user knows: {@code PSK}, {@code USER}, {@code PASSWORD} and {@code FAR_NETWORK}.
 */
public final class ClientFiles {

  /**
   * A configuration file.
   *
   * @param path where it belongs
   * @param mode its permissions, {@code 0600} where it holds a secret
   * @param text its content
   */
  public record ClientFile(String path, String mode, String text) {}

  /** For whom files can be made. */
  public static final List<String> KINDS =
      List.of("strongswan", "swanctl", "libreswan", "networkmanager");

  private static final String NAME = "l2tp-vpn";

  private ClientFiles() {}

  /**
   * The files of a kind.
   *
   * @param kind one of {@link #KINDS}
   * @param server the server's address
   * @param lines what to propose
   * @return empty when the kind is unknown, or lacks an algorithm, or the server wants no
   *     pre-shared key
   */
  public static Optional<List<ClientFile>> of(String kind, String server, Suggestions lines) {
    if (lines.proposal().authentication() != Phase1Proposal.PSK) {
      return Optional.empty();
    }
    return switch (kind) {
      case "strongswan" -> Optional.of(with(server, strongswan(server, lines), secret(server)));
      case "swanctl" -> Optional.of(with(server, swanctl(server, lines)));
      case "libreswan" ->
          lines.libreswan().isEmpty()
              ? Optional.empty()
              : Optional.of(with(server, libreswan(server, lines), secret(server)));
      case "networkmanager" -> Optional.of(List.of(networkManager(server, lines)));
      default -> Optional.empty();
    };
  }

  private static List<ClientFile> with(String server, ClientFile... ipsec) {
    List<ClientFile> files = new ArrayList<>(List.of(ipsec));
    files.add(xl2tpd(server));
    files.add(ppp());
    files.add(routes());
    return files;
  }

  private static ClientFile strongswan(String server, Suggestions lines) {
    return new ClientFile(
        "/etc/ipsec.conf",
        "0644",
        """
        config setup

        conn %s
            keyexchange=ikev1
            authby=secret
            type=transport
            left=%%defaultroute
            leftprotoport=17/1701
            right=%s
            rightprotoport=17/1701
            ike=%s
            esp=%s
            keyingtries=%%forever
            dpdaction=restart
            auto=start
        """
            .formatted(NAME, server, lines.ike(), lines.esp()));
  }

  private static ClientFile libreswan(String server, Suggestions lines) {
    String pfs = lines.libreswan().lines().skip(1).anyMatch(l -> l.contains(";")) ? "yes" : "no";
    String algorithms = lines.libreswan().replace("\n", "\n    ");
    return new ClientFile(
        "/etc/ipsec.conf",
        "0644",
        """
        config setup
            # Libreswan 4.6 and later refuse IKEv1 otherwise
            ikev1-policy=accept

        conn %s
            ikev2=no
            authby=secret
            type=transport
            left=%%defaultroute
            leftprotoport=17/1701
            right=%s
            rightprotoport=17/1701
            %s
            pfs=%s
            auto=start
        """
            .formatted(NAME, server, algorithms, pfs));
  }

  private static ClientFile secret(String server) {
    return new ClientFile("/etc/ipsec.secrets", "0600", "%any " + server + " : PSK \"PSK\"\n");
  }

  private static ClientFile swanctl(String server, Suggestions lines) {
    String[] proposals = lines.swanctl().split("\n", 2);
    return new ClientFile(
        "/etc/swanctl/conf.d/" + NAME + ".conf",
        "0600",
        """
        connections {
            %1$s {
                version = 1
                remote_addrs = %2$s
                %3$s
                local {
                    auth = psk
                }
                remote {
                    auth = psk
                    id = %2$s
                }
                children {
                    %1$s {
                        mode = transport
                        local_ts = dynamic[udp/1701]
                        remote_ts = dynamic[udp/1701]
                        %4$s
                        start_action = start
                    }
                }
            }
        }
        secrets {
            ike-%1$s {
                id = %2$s
                secret = "PSK"
            }
        }
        """
            .formatted(NAME, server, proposals[0], proposals[1]));
  }

  private static ClientFile xl2tpd(String server) {
    return new ClientFile(
        "/etc/xl2tpd/xl2tpd.conf",
        "0644",
        """
        [lac %s]
        lns = %s
        pppoptfile = /etc/ppp/options.l2tpd.client
        length bit = yes
        autodial = yes
        redial = yes
        redial timeout = 10
        """
            .formatted(NAME, server));
  }

  private static ClientFile ppp() {
    return new ClientFile(
        "/etc/ppp/options.l2tpd.client",
        "0600",
        """
        name "USER"
        password "PASSWORD"
        ipparam %s
        noauth
        nodefaultroute
        mtu 1400
        mru 1400
        """
            .formatted(NAME));
  }

  private static ClientFile routes() {
    return new ClientFile(
        "/etc/ppp/ip-up.d/" + NAME,
        "0755",
        """
        #!/bin/sh
        # The route to the far network; not the default route, or the tunnel would carry itself.
        [ "$PPP_IPPARAM" = %s ] || exit 0
        ip route replace FAR_NETWORK dev "$PPP_IFACE"
        """
            .formatted(NAME));
  }

  private static ClientFile networkManager(String server, Suggestions lines) {
    return new ClientFile(
        "/etc/NetworkManager/system-connections/" + NAME + ".nmconnection",
        "0600",
        """
        [connection]
        id=%s
        type=vpn
        autoconnect=false

        [vpn]
        service-type=org.freedesktop.NetworkManager.l2tp
        gateway=%s
        ipsec-enabled=yes
        machine-auth-type=psk
        %s
        user=USER
        password-flags=0
        ipsec-psk-flags=0

        [vpn-secrets]
        ipsec-psk=PSK
        password=PASSWORD

        [ipv4]
        method=auto
        never-default=true
        route1=FAR_NETWORK
        """
            .formatted(NAME, server, lines.networkManager()));
  }
}
