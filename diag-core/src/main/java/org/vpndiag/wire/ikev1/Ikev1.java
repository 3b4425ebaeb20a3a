package org.vpndiag.wire.ikev1;

import java.util.List;
import org.vpndiag.wire.Numbers;
import org.vpndiag.wire.isakmp.PayloadTypes;
import org.vpndiag.wire.isakmp.PayloadTypes.Row;

/** The payload and exchange types of IKEv1. */
public final class Ikev1 {
  /** The version byte of a header. */
  public static final int VERSION = 0x10;

  public static final int IDENTITY_PROTECTION = 2;
  public static final int AGGRESSIVE = 4;
  public static final int INFORMATIONAL = 5;

  public static final int SA = 1;
  public static final int KE = 4;
  public static final int ID = 5;
  public static final int NONCE = 10;
  public static final int N = 11;
  public static final int D = 12;
  public static final int VID = 13;
  public static final int NAT_D = 20;

  /** Exchange types (RFC 2408 section 3.1, RFC 2409 appendix A). */
  public static final Numbers EXCHANGES =
      Numbers.of(
          """
          0 NONE
          1 BASE
          2 IDENTITY_PROTECTION
          3 AUTHENTICATION_ONLY
          4 AGGRESSIVE
          5 INFORMATIONAL
          6 TRANSACTION
          32 QUICK
          33 NEW_GROUP
          """);

  /** Payload types (RFC 2408 section 3.1, RFC 3947 section 9, earlier drafts' private numbers). */
  public static final PayloadTypes PAYLOADS =
      new PayloadTypes(
          List.of(
              Row.of(SA, "SA", SecurityAssociation::walk, SecurityAssociation.BLANK),
              Row.of(KE, "KE", KeyExchange::walk, KeyExchange.BLANK),
              Row.of(ID, "ID", Identification::walk, Identification.BLANK),
              Row.of(6, "CERT", Certificate::walk, Certificate.BLANK),
              Row.of(7, "CR", CertificateRequest::walk, CertificateRequest.BLANK),
              Row.of(8, "HASH", Hash::walk, Hash.BLANK),
              Row.of(9, "SIG", Signature::walk, Signature.BLANK),
              Row.of(NONCE, "NONCE", Nonce::walk, Nonce.BLANK),
              Row.of(N, "N", Notification::walk, Notification.BLANK),
              Row.of(D, "D", Delete::walk, Delete.BLANK),
              Row.of(VID, "VID", VendorId::walk, VendorId.BLANK),
              Row.of(14, "ATTR", Configuration::walk, Configuration.BLANK),
              Row.of(NAT_D, "NAT-D", NatDiscovery::walk, NatDiscovery.BLANK),
              Row.of(21, "NAT-OA", NatOriginalAddress::walk, NatOriginalAddress.BLANK),
              Row.of(130, "NAT-D", NatDiscovery::walk, NatDiscovery.BLANK),
              Row.of(131, "NAT-OA", NatOriginalAddress::walk, NatOriginalAddress.BLANK),
              Row.of(132, "FRAG", Fragment::walk, Fragment.BLANK)));

  private Ikev1() {}
}
