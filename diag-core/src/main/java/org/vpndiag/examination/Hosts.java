package org.vpndiag.examination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpndiag.document.Document;
import org.vpndiag.document.Text;
import org.vpndiag.host.Gathered;
import org.vpndiag.host.state.HostFormats;
import org.vpndiag.status.StatusFormats;

/**
 * Tells collections of several hosts from the pieces of one. A host has one routing table at a
 * time: where two collections have the same file, and it is a table of that sort, they are of two
 * hosts, or of two times.
 */
public final class Hosts {
  private static final int MAX_TABLE_BYTES = 1 << 20;

  private final Map<String, Integer> occurrences = new HashMap<>();

  private Hosts(List<Gathered> collections) {
    for (Gathered collection : collections) {
      collection.documents().stream()
          .map(Hosts::place)
          .distinct()
          .forEach(place -> occurrences.merge(place, 1, Integer::sum));
    }
  }

  /** Which of some collections show a whole host, in their order. */
  public static List<Boolean> areWhole(List<Gathered> collections) {
    Hosts hosts = new Hosts(collections);
    return collections.stream().map(hosts::isWhole).toList();
  }

  /**
   * Whether two cases are of one host: by what their bundles say of it, else by its name. Cases
   * that tell neither are taken for what they were given as.
   */
  public static boolean same(Gathered one, CaseFile file, Gathered other, CaseFile otherFile) {
    if (!one.host().isEmpty() && !other.host().isEmpty()) {
      return one.host().equals(other.host());
    }
    Optional<Object> name = name(file);
    Optional<Object> otherName = name(otherFile);
    return name.isEmpty() || otherName.isEmpty() || name.equals(otherName);
  }

  private static Optional<Object> name(CaseFile file) {
    return file.facts().ofType("kernel").stream()
        .flatMap(f -> f.value("hostName").stream())
        .findFirst();
  }

  private boolean isWhole(Gathered collection) {
    return !collection.taken().isEmpty()
        || collection.documents().stream()
            .filter(document -> occurrences.getOrDefault(place(document), 0) > 1)
            .anyMatch(Hosts::isTable);
  }

  /** Where a document lies in its collection; an archive's folder has the host's name and time. */
  private static String place(Document document) {
    String path = document.path();
    int inside = path.indexOf("!/");
    return inside < 0 ? path : path.substring(path.indexOf('/', inside + 2) + 1);
  }

  private static boolean isTable(Document document) {
    try (InputStream in = document.content().open()) {
      String content = new String(in.readNBytes(MAX_TABLE_BYTES), StandardCharsets.ISO_8859_1);
      Text text = new Text(document.source(), content.lines().toList());
      return Stream.concat(HostFormats.ALL.stream(), StatusFormats.ALL.stream())
          .anyMatch(format -> format.recognises(text));
    } catch (IOException e) {
      return false;
    }
  }
}
