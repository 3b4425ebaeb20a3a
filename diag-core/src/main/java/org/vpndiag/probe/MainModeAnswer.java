package org.vpndiag.probe;

/** What an offer in Main Mode led to, silence already explained. */
sealed interface MainModeAnswer {

  /** One transform was chosen. */
  record Accepted(Phase1Proposal chosen) implements MainModeAnswer {}

  /** None fits. */
  record Refused() implements MainModeAnswer {}

  /** Not known: never answered at all, rate limited, or not asked any more. */
  record Unknown() implements MainModeAnswer {}
}
