package org.vpndiag.wire.ppp;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of an MS-CHAPv2 Failure packet's message (RFC 2759 section 6).
 *
 * @param error the error number, {@code E=}
 * @param retry whether another try is allowed, {@code R=1}
 * @param message the server's words, {@code M=}; empty when there are none
 */
public record MsChapFailure(int error, boolean retry, String message) {

  private static final Pattern FORM =
      Pattern.compile("E=(\\d{1,9})(?: R=(\\d))?(?: C=\\p{XDigit}*)?(?: V=\\d+)?(?: M=(.*))?");

  private static final Map<Integer, String> ERRORS =
      Map.of(
          646, "restricted logon hours",
          647, "account disabled",
          648, "password expired",
          649, "no dial-in permission",
          691, "authentication failure",
          709, "error changing the password");

  /** Reads a Failure packet's message; empty when it is not of this form. */
  public static Optional<MsChapFailure> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.lookingAt()) {
      return Optional.empty();
    }
    String message = form.group(3);
    return Optional.of(
        new MsChapFailure(
            Integer.parseInt(form.group(1)),
            "1".equals(form.group(2)),
            message == null ? "" : message));
  }

  /** What the error number means; empty when it is not known. */
  public String meaning() {
    return ERRORS.getOrDefault(error, "");
  }
}
