package org.vpndiag.wire.ikev2;

import java.util.List;
import org.vpndiag.wire.Numbers;
import org.vpndiag.wire.isakmp.PayloadTypes;
import org.vpndiag.wire.isakmp.PayloadTypes.Row;

/** The payload and exchange types of IKEv2. */
public final class Ikev2 {
  /** The version byte of a header. */
  public static final int VERSION = 0x20;

  public static final int IKE_SA_INIT = 34;

  public static final int SA = 33;
  public static final int KE = 34;
  public static final int NONCE = 40;
  public static final int N = 41;
  public static final int V = 43;
  public static final int SK = 46;
  public static final int SKF = 53;

  /** Exchange types (RFC 7296 section 3.1 and IANA). */
  public static final Numbers EXCHANGES =
      Numbers.of(
          """
          34 IKE_SA_INIT
          35 IKE_AUTH
          36 CREATE_CHILD_SA
          37 INFORMATIONAL
          38 IKE_SESSION_RESUME
          43 IKE_INTERMEDIATE
          44 IKE_FOLLOWUP_KE
          """);

  /** Payload types (RFC 7296 section 3.2, RFC 7383). */
  public static final PayloadTypes PAYLOADS =
      new PayloadTypes(
          List.of(
              Row.of(SA, "SA", SecurityAssociation::walk, SecurityAssociation.BLANK),
              Row.of(KE, "KE", KeyExchange::walk, KeyExchange.BLANK),
              Row.of(35, "IDi", Identification::walk, Identification.BLANK),
              Row.of(36, "IDr", Identification::walk, Identification.BLANK),
              Row.of(37, "CERT", Certificate::walk, Certificate.BLANK),
              Row.of(38, "CERTREQ", Certificate::walk, Certificate.BLANK),
              Row.of(39, "AUTH", Authentication::walk, Authentication.BLANK),
              Row.of(NONCE, "NONCE", Nonce::walk, Nonce.BLANK),
              Row.of(N, "N", Notify::walk, Notify.BLANK),
              Row.of(42, "D", Delete::walk, Delete.BLANK),
              Row.of(V, "V", VendorId::walk, VendorId.BLANK),
              Row.of(44, "TSi", TrafficSelectors::walk, TrafficSelectors.BLANK),
              Row.of(45, "TSr", TrafficSelectors::walk, TrafficSelectors.BLANK),
              Row.of(SK, "SK", Encrypted.Sk::walk, Encrypted.Sk.BLANK),
              Row.of(47, "CP", Configuration::walk, Configuration.BLANK),
              Row.of(48, "EAP", Eap::walk, Eap.BLANK),
              Row.of(SKF, "SKF", Encrypted.Skf::walk, Encrypted.Skf.BLANK)));

  private Ikev2() {}
}
