package org.vpndiag.capture.decrypt;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.report.Unseen;
import org.vpndiag.report.Words;

/** The keys that a user gave, for any number of captures. */
public final class EspKeys {
  private static final Words WHAT = new Words("the inside of ESP", "ESP の内側");
  private static final String HOW = "ip xfrm state";

  private final List<String> xfrmState;
  private final List<EspDecryptor> decryptors = new ArrayList<>();

  private EspKeys(List<String> xfrmState) {
    this.xfrmState = List.copyOf(xfrmState);
  }

  /** Those in the lines of {@code ip xfrm state}. */
  public static EspKeys of(List<String> xfrmState) {
    return new EspKeys(xfrmState);
  }

  /** None: nothing is to be decrypted. */
  public static EspKeys none() {
    return new EspKeys(List.of());
  }

  /** A decryptor for one capture. */
  public EspDecryptor decryptor() {
    if (xfrmState.isEmpty()) {
      return EspDecryptor.none();
    }
    EspDecryptor decryptor = EspDecryptor.of(xfrmState);
    decryptors.add(decryptor);
    return decryptor;
  }

  /**
   * What of the captures so far could not be decrypted, and why; nothing where nobody wanted it.
   */
  public List<Unseen> unseen() {
    return decryptors.stream()
        .flatMap(decryptor -> decryptor.result().problems().stream())
        .distinct()
        .map(why -> new Unseen(WHAT, why, HOW))
        .toList();
  }
}
