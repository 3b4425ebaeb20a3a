package org.vpndiag.log;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The short names that charon gives to notify types in its lists of payloads. */
public final class NotifyName {

  private static final Map<String, String> LONG =
      Map.ofEntries(
          entry("CRIT", "UNSUPPORTED_CRITICAL_PAYLOAD"),
          entry("INVAL_IKE_SPI", "INVALID_IKE_SPI"),
          entry("INVAL_MAJOR", "INVALID_MAJOR_VERSION"),
          entry("INVAL_SYN", "INVALID_SYNTAX"),
          entry("INVAL_MID", "INVALID_MESSAGE_ID"),
          entry("INVAL_SPI", "INVALID_SPI"),
          entry("NO_PROP", "NO_PROPOSAL_CHOSEN"),
          entry("PLD_MAL", "PAYLOAD_MALFORMED"),
          entry("INVAL_KEY_INFO", "INVALID_KEY_INFORMATION"),
          entry("INVAL_ID", "INVALID_ID_INFORMATION"),
          entry("INVAL_CEN", "INVALID_CERT_ENCODING"),
          entry("INVAL_CERT", "INVALID_CERTIFICATE"),
          entry("CERT_UNSUP", "CERT_TYPE_UNSUPPORTED"),
          entry("INVAL_CAUTH", "INVALID_CERT_AUTHORITY"),
          entry("INVAL_HASH", "INVALID_HASH_INFORMATION"),
          entry("AUTH_FAILED", "AUTHENTICATION_FAILED"),
          entry("INVAL_SIG", "INVALID_SIGNATURE"),
          entry("UNSUP_EX", "UNSUPPORTED_EXCHANGE_TYPE"),
          entry("UNEQ_PAY_LEN", "UNEQUAL_PAYLOAD_LENGTHS"),
          entry("INVAL_KE", "INVALID_KE_PAYLOAD"),
          entry("SINGLE_PAIR", "SINGLE_PAIR_REQUIRED"),
          entry("INT_ADDR_FAIL", "INTERNAL_ADDRESS_FAILURE"),
          entry("FAIL_CP_REQ", "FAILED_CP_REQUIRED"),
          entry("TEMP_FAIL", "TEMPORARY_FAILURE"),
          entry("NO_CHILD_SA", "CHILD_SA_NOT_FOUND"),
          entry("INIT_CONTACT", "INITIAL_CONTACT"),
          entry("NO_ADD_SAS", "NO_ADDITIONAL_SAS"),
          entry("TS_UNACCEPT", "TS_UNACCEPTABLE"),
          entry("INVAL_SEL", "INVALID_SELECTORS"),
          entry("DPD", "DPD_R_U_THERE"),
          entry("DPD_ACK", "DPD_R_U_THERE_ACK"));

  private NotifyName() {}

  /** The name in the standard; the same name when it is no short one. */
  public static String longName(String name) {
    return LONG.getOrDefault(name, name);
  }

  /** The short name; the same name when there is none. */
  public static String shortName(String name) {
    return LONG.entrySet().stream()
        .filter(e -> e.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }

  /** The long name of the first notify in a list of payloads. */
  static Optional<String> first(List<String> payloads) {
    return payloads.stream()
        .filter(payload -> payload.startsWith("N(") && payload.endsWith(")"))
        .map(payload -> longName(payload.substring(2, payload.length() - 1)))
        .findFirst();
  }
}
