package org.vpndiag.document;

import java.util.List;
import org.vpndiag.fact.FactType;

/** A format of small text documents: a command's output or a configuration file. */
public interface TextFormat {

  /** The kind's name in reports: {@code ip-xfrm-state}. */
  String kind();

  /**
   * Whether a document is of this format, by its content; the path may break a tie between formats
   * that look alike ({@code etc/ppp/options}).
   */
  boolean recognises(Text text);

  /** Whether an empty file of this name is an empty document of this format, which says "none". */
  default boolean namesEmpty(String fileName) {
    return false;
  }

  /** Every type of fact that {@link #read} can make. */
  List<FactType> factTypes();

  /** Reads it. Lines that are not understood are counted, never an exception. */
  Reading read(Text text);
}
