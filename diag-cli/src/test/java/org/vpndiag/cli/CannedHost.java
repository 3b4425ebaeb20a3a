package org.vpndiag.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vpndiag.host.Host;

/** A host that shows what a test says. */
record CannedHost(Map<String, String> outputs, Map<String, String> files) implements Host {
  @Override
  public Outcome run(List<String> command, Duration limit) {
    String output = outputs.get(String.join(" ", command));
    return output == null ? new Missing() : new Ended(0, output, "");
  }

  @Override
  public InputStream open(String path) throws IOException {
    String content = files.get(path);
    if (content == null) {
      throw new NoSuchFileException(path);
    }
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<String> list(String directory) {
    return files.keySet().stream()
        .filter(f -> f.substring(0, f.lastIndexOf('/')).equals(directory))
        .map(f -> f.substring(directory.length() + 1))
        .sorted()
        .toList();
  }

  @Override
  public boolean isRoot() {
    return true;
  }
}
