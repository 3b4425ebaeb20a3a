package org.vpndiag.capture.file;

/**
 * Where packets of a capture come from.
 *
 * @param linkType the LINKTYPE number of their first header
 * @param name the interface's name; empty where the file does not tell it
 */
public record CaptureInterface(int linkType, String name) {}
