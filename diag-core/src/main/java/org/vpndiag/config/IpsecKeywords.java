package org.vpndiag.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;

/** The keywords of ipsec.conf, of strongSwan's and Libreswan's alike. */
final class IpsecKeywords {

  private static final String CONN =
      """
      aaa_identity aggressive also ah authby auto compress connalias connaddrfamily closeaction
      dontrekey dpdaction dpddelay dpdtimeout dpdtimeout-action eap eap_identity encapsulation
      esp fragmentation forceencaps hostaddrfamily ike ikedscp ikelifetime ikepad ikev2
      initial-contact inactivity installpolicy keepalive keyexchange keyingtries keylife
      lifebytes lifepackets lifetime loose marginbytes marginpackets margintime mark mark-in
      mark-out mark_in mark_out me_peerid mediated_by mediation mobike modeconfig nat-ikev1-method
      nat-keepalive negotiationshunt failureshunt nflog nflog-group no-esp-encapsulation nic-offload
      overlapip pfs pfsgroup phase2 phase2alg ppk ppk-ids intermediate priority reauth rekey
      rekeyfuzz rekeymargin remote-peer-type remote_peer_type replay_window replay-window reqid
      retransmit-interval retransmit-timeout salifetime send-redirect send-vendorid
      send-no-esp-tfc sha2_truncbug sha2-truncbug sareftrack sendca tfc type vti-interface
      vti-routing vti-shared xauth xauthby xauthfail xauth_identity accept-redirect
      accept-redirect-to addresspool cisco-unity cisco_unity decap-dscp dns-resolver esn
      enable-tcp tcp-remoteport encap-dscp ipsec-interface iptfs metric modecfgbanner
      modecfgdomains modecfgdns modecfgdns1 modecfgdns2 modecfgpull msdh-downgrade ms-dh-downgrade
      mtu narrowing nopmtudisc pam-authorize policy-label require-id-on-certificate
      send-esp-tfc-padding-not-supported share-lease nm-configured ikeport iketcp hash
      ignore-peer-dns pool-lease session-resumption reject-simultaneous-ike-auth aggrmode alsoflip
      clientaddrfamily disablearrivalcheck fake-strongswan ike_frag ike-frag ikev1-secctx-attr-type
      ikev1_natt initial_contact ipsec-lifetime ipsec-max-bytes ipsec-max-packets labeled_ipsec
      loopback modecfgdomain nm_configured policy_label sec-label
      send_vendorid tcponly clones
      """;

  private static final String END =
      """
      allowany auth auth2 ca ca2 cert cert2 ckaid dns firewall groups groups2 hostaccess id id2
      ikeport nexthop protoport rsasigkey sigkey sendcert sourceip subnet subnetwithin subnets
      updown interface-ip vti addresspool addresspools modecfgclient modecfgserver xauthclient
      xauthserver xauthusername username cat pubkey eckey ecdsakey autheap certpolicy rsasigkey2
      spibase xauthname
      """;

  private static final String SETUP =
      """
      cachecrls charondebug charonstart crlcheckinterval crluri fragicmp hidetos hostaddrfamily
      interfaces keep_alive klipsdebug nat_traversal nocrsend oe overridemtu packetdefault
      pkcs11initargs pkcs11keepstate pkcs11module pkcs11proxy plutodebug plutostart
      plutostderrlog plutowait postpluto prepluto protostack strictcrlpolicy uniqueids
      virtual_private virtual-private nhelpers dumpdir logfile logappend logip logtime
      ikev1-policy ikev1_policy global-redirect global-redirect-to ddos-mode
      ddos-ike-threshold dnssec-enable dnssec-rootkey-file dnssec-anchors drop-oppo-null
      listen listen-tcp listen-udp ike-socket-bufsize ike-socket-errqueue ikedir ipsecdir
      seccomp statsbin stateless keep-alive myvendorid shuntlifetime force-busy max-halfopen-ike
      nflog-all ocsp-enable ocsp-strict ocsp-timeout ocsp-uri ocsp-trustname ocsp-cache-size
      ocsp-cache-min-age ocsp-cache-max-age ocsp-method crl-strict curl-iface curl-timeout
      audit-log plutorestartoncrash syslog xfrmlifetime expire-lifetime secretsfile rundir
      allow-dns-insecure uniqueid nssdir ike-timeout ipsec-interface-managed starter seedbits
      forwardcontrol force_keepalive manualstart myid nat_ikeport nat-ikeport ikeport
      disable_port_floating opportunistic perpeerlog perpeerlogdir pluto plutofork plutoopts
      plutostderrlogtime rp_filter secctx_attr_type secctx-attr-type secctx_attr_value
      """;

  private static final Map<String, Kind> CONN_KINDS = conn();
  private static final Map<String, Kind> SETUP_KINDS = text(SETUP);

  private IpsecKeywords() {}

  static boolean isOfConn(String keyword) {
    return CONN_KINDS.containsKey(keyword) || keyword.startsWith("x-");
  }

  static boolean isOfSetup(String keyword) {
    return SETUP_KINDS.containsKey(keyword) || keyword.startsWith("x-");
  }

  /** A type with an attribute for each keyword of a connection. */
  static FactType connType() {
    return new FactType("ipsec.conf.conn", "", CONN_KINDS);
  }

  /** A type with an attribute for each keyword of config setup. */
  static FactType setupType() {
    return new FactType("ipsec.conf.setup", "", SETUP_KINDS);
  }

  private static Map<String, Kind> conn() {
    Map<String, Kind> kinds = text(CONN);
    for (String side : List.of("left", "right")) {
      kinds.put(side, Kind.TEXT);
      text(END).keySet().forEach(end -> kinds.put(side + end, Kind.TEXT));
    }
    return kinds;
  }

  private static Map<String, Kind> text(String words) {
    Map<String, Kind> kinds = new HashMap<>();
    Words.of(words, " \n").list().forEach(word -> kinds.put(word, Kind.TEXT));
    return kinds;
  }
}
