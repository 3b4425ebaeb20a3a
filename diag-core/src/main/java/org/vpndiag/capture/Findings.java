package org.vpndiag.capture;

import org.vpndiag.capture.file.CapturedPacket;

/** Takes what a first look found, in the order of the capture. */
interface Findings {

  /** A packet that takes a closer look; its bytes are valid during this call only. */
  void packet(CapturedPacket packet);

  /** An ESP packet of which no more is needed, valid during this call only. */
  void esp(Glance packet);
}
