package org.vpndiag.wire.ikev1;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.isakmp.Attribute;

/**
 * What a phase 1 transform says (RFC 2409 appendix A); null is an attribute that is not there.
 *
 * @param encryptionId see {@link Oakley#ENCRYPTION}
 * @param keyLength in bits
 * @param hashId see {@link Oakley#HASH}
 * @param groupId see {@link Oakley#GROUP}
 * @param authenticationId see {@link Oakley#AUTHENTICATION}
 * @param prfId a negotiated PRF, which hardly anybody uses
 * @param lifetimeSeconds the first duration in seconds
 */
public record Phase1Suite(
    @Nullable Integer encryptionId,
    @Nullable Integer keyLength,
    @Nullable Integer hashId,
    @Nullable Integer groupId,
    @Nullable Integer authenticationId,
    @Nullable Integer prfId,
    @Nullable Long lifetimeSeconds) {

  /** What a transform says. */
  public static Phase1Suite of(Transform transform) {
    return new Phase1Suite(
        value(transform, Oakley.ENCRYPTION_ALGORITHM),
        value(transform, Oakley.KEY_LENGTH),
        value(transform, Oakley.HASH_ALGORITHM),
        value(transform, Oakley.GROUP_DESCRIPTION),
        value(transform, Oakley.AUTHENTICATION_METHOD),
        value(transform, Oakley.PRF),
        lifetime(transform.attributes()));
  }

  private static @Nullable Integer value(Transform transform, int type) {
    OptionalLong number = transform.number(type);
    return number.isPresent() ? (Integer) (int) number.getAsLong() : null;
  }

  private static @Nullable Long lifetime(List<Attribute> attributes) {
    boolean seconds = false;
    for (Attribute attribute : attributes) {
      OptionalLong number = attribute.number();
      if (attribute.type() == Oakley.LIFE_TYPE) {
        seconds = number.isPresent() && number.getAsLong() == Oakley.SECONDS;
      } else if (attribute.type() == Oakley.LIFE_DURATION && seconds && number.isPresent()) {
        return number.getAsLong();
      }
    }
    return null;
  }
}
