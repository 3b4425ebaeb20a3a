package org.vpndiag.capture;

import java.util.List;

/**
 * What one end of a PPP link wanted in a negotiation.
 *
 * @param address the end, by the address of what carries the link
 * @param requests how many Configure-Requests it sent
 * @param acknowledged whether the other end accepted one
 * @param options what its last request asked for
 * @param suggested what the other end's Naks wanted instead
 * @param rejected what the other end refused to negotiate
 */
public record PppSide(
    String address,
    long requests,
    boolean acknowledged,
    List<String> options,
    List<String> suggested,
    List<String> rejected) {

  /** Keeps its own copies. */
  public PppSide {
    options = List.copyOf(options);
    suggested = List.copyOf(suggested);
    rejected = List.copyOf(rejected);
  }
}
