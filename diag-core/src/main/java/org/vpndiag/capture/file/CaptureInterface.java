package org.vpndiag.capture.file;

/**
 * Where packets of a capture come from.
 *
 * @param linkType the LINKTYPE number of their first header
 * @param name the interface's name; empty where the file does not tell it
 */
public record CaptureInterface(int linkType, String name) {

  /** Asked for each packet, mostly of one and the same: that much the client compiler inlines. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof CaptureInterface source && isSame(source));
  }

  private boolean isSame(CaptureInterface source) {
    return linkType == source.linkType && name.equals(source.name);
  }

  @Override
  public int hashCode() {
    return 31 * linkType + name.hashCode();
  }
}
