package org.vpndiag.evidence;

/** Where something was seen, precise enough for a reader to open the place. */
public sealed interface Evidence
    permits LineEvidence, PacketEvidence, ExchangeEvidence, AbsenceEvidence {

  /** The file, command, capture or target; paths relative to the named folder, with {@code /}. */
  String source();

  /** What stands there, or its telling part; redacted, harmless to print, one line. */
  String text();
}
