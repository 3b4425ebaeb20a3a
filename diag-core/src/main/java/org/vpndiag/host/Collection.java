package org.vpndiag.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.redact.Secrets;

/** Asks a host everything that the catalogue holds, several commands at a time. */
final class Collection {
  private static final int AT_A_TIME = 4;
  private static final int MAX_FILE = 8 << 20;
  static final int MAX_SERVERS = 4;

  /** Where xl2tpd.conf names pppd's options. */
  static final String OPTIONS_LINE = "^[ \t]*pppoptfile[ \t]*=[ \t]*(/[^ \t;#]+).*$";

  private static final Pattern SERVER = Pattern.compile(Catalogue.SERVER_LINE);
  private static final Pattern PEER = Pattern.compile(Catalogue.PEER_LINE);
  private static final Pattern OPTIONS_FILE = Pattern.compile(OPTIONS_LINE);
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  private final Host host;
  private final Request request;
  private final Consumer<String> say;
  private final List<Piece> files = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();

  private Collection(Host host, Request request, Consumer<String> say) {
    this.host = host;
    this.request = request;
    this.say = say;
  }

  /**
   * Everything that was asked for, commands first, in the catalogue's order.
   *
   * @param say is told what is about to be sent
   */
  static List<Piece> of(Host host, Request request, Consumer<String> say) {
    return new Collection(host, request, say).pieces();
  }

  private List<Piece> pieces() {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, Collection::daemon);
    try {
      List<Future<List<Piece>>> running = new ArrayList<>();
      for (Command command : Catalogue.commands()) {
        if (!asksForServer(command) && !command.asksFor("{peer}")) {
          running.add(threads.submit(() -> run(command)));
        }
      }
      readFiles();
      Set<String> servers = servers();
      for (Command command : Catalogue.commands()) {
        if (asksForServer(command)) {
          running.add(threads.submit(() -> runFor(command, servers)));
        }
      }
      List<Piece> pieces = results(running);
      pieces.addAll(askPeer(threads, pieces));
      Catalogue.later().forEach(c -> pieces.add(Answers.of(host, c)));
      return withLogs(pieces);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "collection");
    thread.setDaemon(true);
    return thread;
  }

  private static boolean asksForServer(Command command) {
    return command.asksFor("{server}") || command.asksFor("{name}");
  }

  private static List<Piece> results(List<Future<List<Piece>>> running) {
    List<Piece> pieces = new ArrayList<>();
    for (Future<List<Piece>> future : running) {
      try {
        pieces.addAll(future.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return pieces;
  }

  private List<Piece> run(Command command) {
    if (command.asksFor("{far}")) {
      return request.far().isEmpty() ? List.of() : List.of(send(command, "{far}", request.far()));
    }
    return List.of(Answers.of(host, command.with("{since}", request.since(), 1)));
  }

  private Piece send(Command command, String placeholder, String value) {
    Command filled = command.with(placeholder, value, 1);
    say.accept(filled.line());
    return Answers.of(host, filled);
  }

  /** The other end of PPP, if there is one and it may be asked. */
  private List<Piece> askPeer(ExecutorService threads, List<Piece> pieces) {
    Optional<String> peer =
        pieces.stream()
            .filter(p -> p.path().equals("ip-addr.txt"))
            .flatMap(p -> p.content().lines())
            .map(PEER::matcher)
            .filter(Matcher::find)
            .map(m -> m.group(1))
            .findFirst();
    List<Future<List<Piece>>> running = new ArrayList<>();
    if (peer.isPresent() && request.names()) {
      Catalogue.commands().stream()
          .filter(c -> c.asksFor("{peer}"))
          .forEach(c -> running.add(threads.submit(() -> List.of(send(c, "{peer}", peer.get())))));
    }
    return results(running);
  }

  private List<Piece> runFor(Command command, Set<String> servers) {
    String placeholder = command.asksFor("{server}") ? "{server}" : "{name}";
    boolean addresses = placeholder.equals("{server}");
    if (!addresses && !request.names()) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    for (String server : servers) {
      if (ADDRESS.matcher(server).matches() == addresses) {
        Command filled = command.with(placeholder, server, pieces.size() + 1);
        if (!addresses) {
          say.accept(filled.line());
        }
        pieces.add(Answers.of(host, filled));
      }
    }
    return pieces;
  }

  private void readFiles() {
    Catalogue.files().forEach(this::readMatching);
    matches(OPTIONS_FILE, 1).forEach(path -> read(path, false));
  }

  private Set<String> servers() {
    Set<String> servers = new TreeSet<>();
    for (String server : matches(SERVER, 2)) {
      if (servers.size() < MAX_SERVERS && !server.equals("0.0.0.0")) {
        servers.add(server);
      }
    }
    return servers;
  }

  private Set<String> matches(Pattern pattern, int group) {
    Set<String> found = new TreeSet<>();
    for (Piece file : files) {
      file.content()
          .lines()
          .map(pattern::matcher)
          .filter(Matcher::find)
          .forEach(m -> found.add(m.group(group)));
    }
    return found;
  }

  private List<Piece> withLogs(List<Piece> commands) {
    List<Piece> all = new ArrayList<>(commands);
    Catalogue.ownLogs().forEach(log -> readLogs(log));
    boolean journal =
        commands.stream().anyMatch(p -> p.path().equals("journal.txt") && !p.content().isEmpty());
    if (!journal) {
      Catalogue.systemLogs().forEach(log -> readLogs(log));
    }
    all.addAll(files);
    return all;
  }

  private void readLogs(String glob) {
    for (String path : expand(glob)) {
      read(path, true);
    }
  }

  private void readMatching(String glob) {
    for (String path : expand(glob)) {
      read(path, false);
    }
  }

  private List<String> expand(String glob) {
    int slash = glob.lastIndexOf('/');
    if (glob.indexOf('*') < 0) {
      return List.of(glob);
    }
    String directory = glob.substring(0, slash);
    try {
      return host.list(directory).stream()
          .map(name -> directory + "/" + name)
          .filter(path -> Globs.matches(glob, path))
          .toList();
    } catch (IOException e) {
      files.add(refused(glob, "denied", "permission denied"));
      return List.of();
    }
  }

  private void read(String path, boolean log) {
    if (!seen.add(path)) {
      return;
    }
    long start = System.nanoTime();
    String inBundle = path.substring(1);
    try (InputStream in = host.open(path)) {
      String content =
          log ? new LogFilter(inBundle).kept(in) : Secrets.of(inBundle).text(small(in));
      long millis = (System.nanoTime() - start) / 1_000_000;
      files.add(new Piece(inBundle, path, Piece.Status.OK, content, true, "", millis));
    } catch (NoSuchFileException e) {
      // Most hosts lack most of these files; the listing of directories says which.
    } catch (AccessDeniedException e) {
      files.add(refused(path, "denied", "permission denied"));
    } catch (IOException e) {
      files.add(refused(path, "failed", String.valueOf(e.getMessage())));
    }
  }

  private static String small(InputStream in) throws IOException {
    return new String(in.readNBytes(MAX_FILE), StandardCharsets.ISO_8859_1);
  }

  private static Piece refused(String path, String word, String reason) {
    return new Piece(path.substring(1), path, Piece.Status.of(word), "", false, reason, 0);
  }
}
