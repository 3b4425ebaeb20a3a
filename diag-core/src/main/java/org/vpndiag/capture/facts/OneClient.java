package org.vpndiag.capture.facts;

import java.util.List;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.IkeSession;

/**
 * One of the clients that a capture shows.
 *
 * @param name its address, with a port where others have the same; empty where there is no client
 * @param capture what of the capture is its own
 * @param neighbours the sessions of others behind the same NAT
 */
record OneClient(String name, Capture capture, List<IkeSession> neighbours) {

  /** Keeps its own copy. */
  OneClient {
    neighbours = List.copyOf(neighbours);
  }
}
