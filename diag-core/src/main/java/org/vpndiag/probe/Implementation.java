package org.vpndiag.probe;

import java.util.List;
import java.util.Optional;
import org.vpndiag.probe.Ikev1Result.AuthenticationCheck;
import org.vpndiag.probe.Ikev1Result.Refusal;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.VendorIds;

/** Tells what software a responder is: by a vendor ID that only it sends, else by its manners. */
final class Implementation {
  /** The beginning of a vendor ID's name, and whose it is. */
  private record Mark(String vendorId, String product) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark("strongSwan", "strongSwan"),
          new Mark("OE-Libreswan-", "Libreswan"),
          new Mark("KAME/racoon", "racoon"),
          new Mark("MS NT5 ISAKMPOAKLEY", "Windows"),
          new Mark("FortiGate", "FortiGate"),
          new Mark("Check Point", "Check Point"),
          new Mark("SonicWall", "SonicWall"),
          new Mark("Cisco Unity", "Cisco IOS or ASA"),
          new Mark("CISCO", "Cisco IOS or ASA"),
          new Mark("NCP", "NCP"),
          new Mark("OpenIKED", "OpenIKED"));

  private Implementation() {}

  /** What it seems to be; empty when nothing tells. */
  static String of(Ikev1Result ikev1, List<Slice> vendorIds) {
    List<String> names = vendorIds.stream().flatMap(id -> VendorIds.name(id).stream()).toList();
    for (Mark mark : MARKS) {
      Optional<String> name = names.stream().filter(n -> n.startsWith(mark.vendorId)).findFirst();
      if (name.isPresent()) {
        return mark.product;
      }
    }
    return byManners(ikev1, names);
  }

  private static String byManners(Ikev1Result ikev1, List<String> names) {
    boolean bareFragmentation = names.contains("FRAGMENTATION");
    if (ikev1.authentication() == AuthenticationCheck.NOT_REVEALED
        || ikev1.refusal() == Refusal.NOTIFY_FOR_CONNECTION
        || ikev1.refusal() == Refusal.NOTIFY_NO_CONNECTION) {
      return "strongSwan";
    }
    if (ikev1.refusal() == Refusal.NOTIFY && (names.isEmpty() || bareFragmentation)) {
      return "Libreswan";
    }
    return bareFragmentation && names.contains("DPD (RFC 3706)") ? "Libreswan" : "";
  }
}
