package org.vpndiag.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.redact.Secrets;

/** Asks a host everything that the catalogue holds, several commands at a time. */
final class Collection {
  private static final int AT_A_TIME = 4;
  private static final int SENDERS = 8;
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
  private final ExecutorService commands = pool(AT_A_TIME);

  /** Echo requests wait most of their time. */
  private final ExecutorService senders = pool(SENDERS);

  private final Map<Command, Future<List<Piece>>> begun = new HashMap<>();
  private final List<Piece> files = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();
  private Optional<String> peer = Optional.empty();
  private Set<String> servers = Set.of();

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

  /** Counters are read before anything is sent, and again when all else is done. */
  private List<Piece> pieces() {
    try {
      begin(Collection::comesFirst);
      peer = peer(results(Collection::comesFirst));
      begin(c -> c.sends() && !asksForServer(c));
      begin(c -> !asksForServer(c));
      readFiles();
      servers = servers();
      begin(c -> true);
      List<Piece> pieces = results(c -> true);
      Catalogue.later().forEach(c -> pieces.add(Answers.of(host, c)));
      return withLogs(pieces);
    } finally {
      commands.shutdownNow();
      senders.shutdownNow();
    }
  }

  private static ExecutorService pool(int size) {
    return Executors.newFixedThreadPool(
        size,
        task -> {
          Thread thread = new Thread(task, "collection");
          thread.setDaemon(true);
          return thread;
        });
  }

  private static boolean comesFirst(Command command) {
    return command.subject() == Command.Subject.ADDRESSES
        || Catalogue.later().stream().anyMatch(c -> c.subject() == command.subject());
  }

  private static boolean asksForServer(Command command) {
    return command.asksFor("{server}") || command.asksFor("{name}");
  }

  /** Begins those that have not begun yet. */
  private void begin(Predicate<Command> which) {
    for (Command command : Catalogue.commands()) {
      if (which.test(command) && !begun.containsKey(command)) {
        ExecutorService pool = command.sends() ? senders : commands;
        begun.put(command, pool.submit(() -> run(command)));
      }
    }
  }

  /** In the catalogue's order. */
  private List<Piece> results(Predicate<Command> which) {
    List<Piece> pieces = new ArrayList<>();
    for (Command command : Catalogue.commands()) {
      Future<List<Piece>> future = begun.get(command);
      if (future != null && which.test(command)) {
        pieces.addAll(result(future));
      }
    }
    return pieces;
  }

  private static List<Piece> result(Future<List<Piece>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Runs it for each value of its placeholder. */
  private List<Piece> run(Command command) {
    if (command.sends() && !request.send()) {
      return List.of();
    }
    Optional<String> placeholder = command.placeholder();
    if (placeholder.isEmpty()) {
      return List.of(Answers.of(host, command));
    }
    List<Piece> pieces = new ArrayList<>();
    for (String value : values(placeholder.get())) {
      Command filled = command.with(placeholder.get(), value, pieces.size() + 1);
      if (command.sends()) {
        say.accept(filled.line());
      }
      pieces.add(Answers.of(host, filled));
    }
    return pieces;
  }

  private List<String> values(String placeholder) {
    return switch (placeholder) {
      case "{since}" -> List.of(request.since());
      case "{far}" -> request.far().isEmpty() ? List.of() : List.of(request.far());
      case "{peer}" -> peer.stream().toList();
      case "{server}" -> servers.stream().filter(s -> ADDRESS.matcher(s).matches()).toList();
      case "{name}" -> servers.stream().filter(s -> !ADDRESS.matcher(s).matches()).toList();
      default -> throw new IllegalStateException(placeholder);
    };
  }

  /** The other end of PPP, if there is one. */
  private static Optional<String> peer(List<Piece> pieces) {
    return pieces.stream()
        .filter(p -> p.path().equals("ip-addr.txt"))
        .flatMap(p -> p.content().lines())
        .map(PEER::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
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
