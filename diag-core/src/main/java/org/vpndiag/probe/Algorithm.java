package org.vpndiag.probe;

import org.vpndiag.report.Words;

/**
 * A phase 1 algorithm: its numbers, what each program calls it, and what is thought of it.
 *
 * @param kind which attribute it is a value of
 * @param number its number there
 * @param keyLength in bits; 0 where the attribute is not sent
 * @param strongswan strongSwan's keyword, also swanctl's and NetworkManager-l2tp's
 * @param libreswan Libreswan's keyword; empty where it has none
 * @param strength estimated, in bits; orders what is offered first
 * @param grade the verdict
 * @param reason why, with its RFC; empty for {@link Grade#GOOD}
 */
public record Algorithm(
    Kind kind,
    int number,
    int keyLength,
    String strongswan,
    String libreswan,
    int strength,
    Grade grade,
    Words reason) {

  /** The phase 1 attributes that name algorithms. */
  public enum Kind {
    /** Encryption. */
    ENCRYPTION,
    /** Hash and PRF. */
    HASH,
    /** Diffie-Hellman group. */
    GROUP
  }

  /** What is thought of an algorithm, best first. */
  public enum Grade {
    /** Recommended or at least sound. */
    GOOD,
    /** To be left behind. */
    WEAK,
    /** Breakable today by those who care. */
    BROKEN
  }
}
