package org.vpndiag.probe;

import java.time.Duration;

/** Is told what happens while it happens. */
public interface ProbeListener {
  /** Hears nothing. */
  ProbeListener NONE =
      new ProbeListener() {
        @Override
        public void accepted(Phase1Proposal proposal) {}

        @Override
        public void silent() {}

        @Override
        public void waiting(Duration duration) {}
      };

  /** A proposal was accepted that is stronger than all before. */
  void accepted(Phase1Proposal strongest);

  /** What is common is not answered; everything else is asked, for it may refuse silently. */
  void silent();

  /** The responder stopped answering; after a pause it is asked again. */
  void waiting(Duration duration);
}
