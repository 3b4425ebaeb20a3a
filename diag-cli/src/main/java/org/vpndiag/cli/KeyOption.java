package org.vpndiag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vpndiag.capture.decrypt.EspKeys;
import picocli.CommandLine.Model.CommandSpec;

/** {@code --xfrm-state}: the keys that captures are decrypted with. */
final class KeyOption {
  private static final String NAME = "--xfrm-state";

  private KeyOption() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        CommonOptions.value(
            NAME,
            "FILE",
            "Decrypt ESP in captures with the keys in FILE: the output of 'ip xfrm state'."));
  }

  static EspKeys keys(CommonOptions options) throws IOException {
    String file = options.valueOf(NAME, "");
    if (file.isEmpty()) {
      return EspKeys.none();
    }
    if (!Files.isReadable(Path.of(file))) {
      throw new UsageException(NAME + ": cannot read " + file);
    }
    return EspKeys.of(Files.readAllLines(Path.of(file)));
  }
}
