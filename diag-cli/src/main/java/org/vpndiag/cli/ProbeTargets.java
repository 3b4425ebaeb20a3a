package org.vpndiag.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vpndiag.probe.AddressBlock;

/**
 * Whom to ask.
 *
 * @param names names, addresses and networks, as given
 * @param sweep whether they are many: a network was named, or a file
 */
record ProbeTargets(List<String> names, boolean sweep) {
  private static final Pattern HOST = Pattern.compile("[\\w.:%/-]{0,255}");

  /**
   * The targets of a command line.
   *
   * @param named on the command line
   * @param file with one a line, {@code -} for standard input; empty for none
   */
  static ProbeTargets of(List<String> named, String file, InputStream standardInput)
      throws IOException {
    List<String> all = new ArrayList<>(named);
    if (!file.isEmpty()) {
      all.addAll(lines(file, standardInput));
    }
    if (all.isEmpty()) {
      throw new UsageException("name a server, a network or --file");
    }
    return new ProbeTargets(all, !file.isEmpty() || all.stream().anyMatch(ProbeTargets::network));
  }

  private static List<String> lines(String file, InputStream standardInput) throws IOException {
    boolean standard = file.equals("-");
    try (InputStream in = standard ? standardInput : Files.newInputStream(Path.of(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
      List<String> lines =
          reader.lines().map(line -> line.replaceFirst("#.*", "").strip()).toList();
      for (int i = 0; i < lines.size(); i++) {
        if (!HOST.matcher(lines.get(i)).matches()) {
          // The line may be anything: it is not shown.
          throw new UsageException(file + ":" + (i + 1) + ": no name, address or network");
        }
      }
      return lines.stream().filter(line -> !line.isEmpty()).toList();
    }
  }

  private static boolean network(String name) {
    try {
      return AddressBlock.network(name).isPresent();
    } catch (IllegalArgumentException tooLarge) {
      throw new UsageException(String.valueOf(tooLarge.getMessage()));
    }
  }

  /** The addresses of a name, each once. */
  static List<InetAddress> addresses(String host) throws UnknownHostException {
    return List.copyOf(new LinkedHashSet<>(List.of(InetAddress.getAllByName(host))));
  }

  /**
   * All addresses.
   *
   * @param unresolved is told the names that have none
   */
  List<AddressBlock> blocks(List<String> unresolved) {
    Set<AddressBlock> blocks = new LinkedHashSet<>();
    for (String name : names) {
      Optional<AddressBlock> network = AddressBlock.network(name);
      network.ifPresent(blocks::add);
      if (network.isEmpty()) {
        try {
          addresses(name).forEach(address -> blocks.add(AddressBlock.of(address)));
        } catch (UnknownHostException unknown) {
          unresolved.add(name);
        }
      }
    }
    return List.copyOf(blocks);
  }
}
