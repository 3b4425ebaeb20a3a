package org.vpndiag.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.probe.Algorithm.Grade;
import org.vpndiag.probe.Algorithm.Kind;
import org.vpndiag.wire.ikev1.Oakley;
import org.vpndiag.wire.ikev1.Phase1Suite;
import org.vpndiag.wire.ikev1.Transform;
import org.vpndiag.wire.isakmp.Attribute;

/**
 * What one phase 1 transform offers.
 *
 * @param encryption see {@link Oakley#ENCRYPTION}
 * @param keyLength in bits; 0 where the attribute is not sent
 * @param hash see {@link Oakley#HASH}
 * @param group see {@link Oakley#GROUP}
 * @param authentication see {@link Oakley#AUTHENTICATION}
 */
public record Phase1Proposal(
    int encryption, int keyLength, int hash, int group, int authentication) {

  /** The authentication method of a pre-shared key. */
  public static final int PSK = 1;

  private static final int AES = 7;
  private static final int AES_DEFAULT = 128;

  /** The strongest first: no bad part before a bad part, then by group, cipher and hash. */
  public static final Comparator<Phase1Proposal> STRONGEST_FIRST =
      Comparator.comparing(Phase1Proposal::grade).thenComparingLong(Phase1Proposal::weakness);

  /** More than any strength, in bits. */
  private static final int STRENGTHS = 1_024;

  private long weakness() {
    long weakness = 0;
    for (Kind kind : new Kind[] {Kind.GROUP, Kind.ENCRYPTION, Kind.HASH}) {
      weakness = (weakness + 1) * STRENGTHS - strength(kind);
    }
    return weakness;
  }

  /** The same with another authentication method. */
  Phase1Proposal with(int method) {
    return new Phase1Proposal(encryption, keyLength, hash, group, method);
  }

  /** Whether an answer chooses this, as far as a responder can be held to it. */
  boolean chosenBy(Phase1Suite answer) {
    return Integer.valueOf(encryption).equals(answer.encryptionId())
        && Integer.valueOf(hash).equals(answer.hashId())
        && Integer.valueOf(group).equals(answer.groupId())
        && effectiveKeyLength() == effective(answer.keyLength());
  }

  private int effectiveKeyLength() {
    return effective(keyLength);
  }

  /** AES without a length is AES-128; other ciphers' lengths are fixed. */
  private int effective(@Nullable Integer bits) {
    if (bits == null || bits == 0) {
      return encryption == AES ? AES_DEFAULT : 0;
    }
    return encryption == 5 || encryption == 1 || encryption == 6 ? 0 : bits;
  }

  /** As a transform, with a lifetime in seconds unless that is 0. */
  Transform transform(int number, long lifetime) {
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(Attribute.of(Oakley.ENCRYPTION_ALGORITHM, encryption));
    if (keyLength > 0) {
      attributes.add(Attribute.of(Oakley.KEY_LENGTH, keyLength));
    }
    attributes.add(Attribute.of(Oakley.HASH_ALGORITHM, hash));
    attributes.add(Attribute.of(Oakley.AUTHENTICATION_METHOD, authentication));
    attributes.add(Attribute.of(Oakley.GROUP_DESCRIPTION, group));
    if (lifetime > 0) {
      attributes.add(Attribute.of(Oakley.LIFE_TYPE, Oakley.SECONDS));
      attributes.add(Attribute.of(Oakley.LIFE_DURATION, lifetime));
    }
    return new Transform(number, Oakley.KEY_IKE, attributes);
  }

  /** The worst of its parts. */
  public Grade grade() {
    Grade worst = Grade.GOOD;
    for (Algorithm part : parts()) {
      worst = part.grade().compareTo(worst) > 0 ? part.grade() : worst;
    }
    return worst;
  }

  /** What is known of its algorithms; an unknown one is left out. */
  public List<Algorithm> parts() {
    List<Algorithm> parts = new ArrayList<>();
    Algorithms.find(Kind.ENCRYPTION, encryption, effective(keyLength)).ifPresent(parts::add);
    Algorithms.find(Kind.HASH, hash, 0).ifPresent(parts::add);
    Algorithms.find(Kind.GROUP, group, 0).ifPresent(parts::add);
    return parts;
  }

  private int strength(Kind kind) {
    for (Algorithm part : parts()) {
      if (part.kind() == kind) {
        return part.strength();
      }
    }
    return 0;
  }

  /** As the record's own, which would be put together at run time and cost a tenth of the start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Phase1Proposal p
        && encryption == p.encryption
        && keyLength == p.keyLength
        && hash == p.hash
        && group == p.group
        && authentication == p.authentication;
  }

  @Override
  public int hashCode() {
    return (((encryption * 512 + keyLength) * 31 + hash) * 31 + group) * 31 + authentication;
  }

  /** {@code AES_CBC-256/SHA2_256/MODP_2048}. */
  @Override
  public String toString() {
    return Oakley.ENCRYPTION.name(encryption)
        + (keyLength > 0 ? "-" + keyLength : "")
        + "/"
        + Oakley.HASH.name(hash)
        + "/"
        + Oakley.GROUP.name(group);
  }
}
