package org.vpndiag.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.vpndiag.examination.Hosts;
import org.vpndiag.host.Gathered;
import org.vpndiag.host.PathSource;

/**
 * What the paths on the command line stand for: one case that they all belong to, or a case each
 * where they, or the folders and archives in them, are of several hosts.
 *
 * @param hosts the hosts, of at least two; none when all is one case
 * @param rest what belongs to none of them, or the one case
 */
record Cases(List<One> hosts, One rest) {

  /** Keeps its own copy. */
  Cases {
    hosts = List.copyOf(hosts);
  }

  /**
   * What is examined as a whole.
   *
   * @param name the paths that it came from
   */
  record One(String name, Gathered gathered) {}

  static Cases of(List<String> paths, InputStream in) throws IOException {
    List<One> given = new ArrayList<>();
    for (String path : paths) {
      given.add(new One(path, gathered(path, in)));
    }
    Cases cases = of(given);
    if (cases.hosts().isEmpty()) {
      Cases parts = of(parts(given));
      return parts.hosts().isEmpty() ? cases : parts;
    }
    return cases;
  }

  private static Cases of(List<One> ones) {
    List<Boolean> whole = Hosts.areWhole(ones.stream().map(One::gathered).toList());
    List<One> hosts = new ArrayList<>();
    List<One> rest = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      (whole.get(i) ? hosts : rest).add(ones.get(i));
    }
    return hosts.size() < 2 ? new Cases(List.of(), joined(ones)) : new Cases(hosts, joined(rest));
  }

  private static Gathered gathered(String path, InputStream in) throws IOException {
    return path.equals("-")
        ? Gathered.of(List.of(StandardInput.document(in)))
        : PathSource.gather(path);
  }

  /** The folders and archives in the folders that were given, and what else there is. */
  private static List<One> parts(List<One> given) throws IOException {
    List<One> parts = new ArrayList<>();
    for (One one : given) {
      List<String> inside = one.name().equals("-") ? List.of() : PathSource.parts(one.name());
      for (String part : inside) {
        parts.add(new One(part, PathSource.gather(part)));
      }
      parts.add(inside.isEmpty() ? one : new One(one.name(), PathSource.loose(one.name())));
    }
    return parts;
  }

  private static One joined(List<One> ones) {
    return new One(
        String.join(" ", ones.stream().map(One::name).toList()),
        new Gathered(
            ones.stream().flatMap(o -> o.gathered().documents().stream()).toList(),
            ones.stream().flatMap(o -> o.gathered().unseen().stream()).toList(),
            List.of()));
  }
}
