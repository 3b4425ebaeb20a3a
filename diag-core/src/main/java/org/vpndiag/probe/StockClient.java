package org.vpndiag.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A client as it comes, for L2TP/IPsec with a pre-shared key, and what it offers in phase 1.
 *
 * @param name its name
 * @param offers whether it offers a proposal
 */
public record StockClient(String name, Predicate<Phase1Proposal> offers) {
  private static final int DES3 = 5;
  private static final int AES = 7;
  private static final int SHA1 = 2;
  private static final int SHA2_256 = 4;
  private static final int SHA2_384 = 5;
  private static final int SHA2_512 = 6;

  /** The clients that are compared. */
  public static final List<StockClient> ALL =
      List.of(
          new StockClient("Windows 10/11", StockClient::windows),
          new StockClient("macOS/iOS", StockClient::apple),
          new StockClient("Android 11 (L2TP)", StockClient::android),
          new StockClient("NetworkManager-l2tp (strongSwan)", StockClient::networkManager),
          new StockClient("NetworkManager-l2tp (Libreswan)", StockClient::libreswan));

  /** Those of them that would get past phase 1. */
  public static List<StockClient> connecting(List<AcceptedProposal> accepted) {
    List<StockClient> connecting = new ArrayList<>();
    for (StockClient client : ALL) {
      if (accepted.stream()
          .map(AcceptedProposal::proposal)
          .anyMatch(p -> p.authentication() == Phase1Proposal.PSK && client.offers.test(p))) {
        connecting.add(client);
      }
    }
    return connecting;
  }

  private static boolean windows(Phase1Proposal p) {
    return p.hash() == SHA1
        && (is(p, AES, 256, 20)
            || is(p, AES, 128, 19)
            || is(p, AES, 256, 14)
            || is(p, DES3, 0, 14)
            || is(p, DES3, 0, 2));
  }

  private static boolean apple(Phase1Proposal p) {
    boolean cipher = p.encryption() == DES3 || (p.encryption() == AES && p.keyLength() != 192);
    boolean hash = p.hash() == SHA1 || p.hash() == SHA2_256 || p.hash() == SHA2_512;
    return cipher && hash && (p.group() == 14 || p.group() == 5 || p.group() == 2);
  }

  private static boolean android(Phase1Proposal p) {
    boolean cipher = p.encryption() == DES3 || (p.encryption() == AES && p.keyLength() != 192);
    boolean hash = p.hash() == SHA1 || (p.hash() >= SHA2_256 && p.hash() <= SHA2_512);
    return cipher && hash && p.group() == 2;
  }

  /** Its default list: what Windows offers, and its stronger neighbours. */
  private static boolean networkManager(Phase1Proposal p) {
    boolean strong = p.encryption() == AES && p.keyLength() == 256 && p.hash() == SHA2_256;
    return windows(p)
        || (strong && (p.group() == 14 || p.group() == 5))
        || (p.hash() == SHA1 && is(p, AES, 256, 5))
        || (p.hash() == SHA2_384 && is(p, AES, 256, 20));
  }

  /** As with strongSwan, without group 2, which Debian's and Fedora's builds lack. */
  private static boolean libreswan(Phase1Proposal p) {
    return networkManager(p) && p.group() != 2;
  }

  private static boolean is(Phase1Proposal p, int encryption, int keyLength, int group) {
    return p.encryption() == encryption && p.keyLength() == keyLength && p.group() == group;
  }
}
