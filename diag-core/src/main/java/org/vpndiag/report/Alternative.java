package org.vpndiag.report;

/**
 * Another cause that fits the same evidence.
 *
 * @param rule its id
 * @param title what it is
 * @param tellApart the command or observation that decides
 */
public record Alternative(String rule, Words title, Words tellApart) {}
