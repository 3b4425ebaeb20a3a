package org.vpndiag.cli;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;

/**
 * The kernel's random numbers, which nobody can foresee; {@link java.security.SecureRandom} has the
 * same and takes a tenth of the start to look for them.
 */
final class KernelRandom implements RandomGenerator {
  private static final String DEVICE = "/dev/urandom";

  private final DataInputStream device;

  KernelRandom() {
    try {
      device = new DataInputStream(new FileInputStream(DEVICE));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public long nextLong() {
    try {
      return device.readLong();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
