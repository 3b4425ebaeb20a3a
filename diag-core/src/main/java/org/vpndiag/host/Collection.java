package org.vpndiag.host;

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
import java.util.stream.Stream;

/** Asks a host everything that the catalogue holds, several commands at a time. */
final class Collection {
  private static final int AT_A_TIME = 4;
  private static final int SENDERS = 8;
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
  private final HostFiles files;
  private Optional<String> peer = Optional.empty();
  private Set<String> servers = Set.of();

  private Collection(Host host, Request request, Consumer<String> say) {
    this.host = host;
    this.request = request;
    this.say = say;
    files = new HostFiles(host);
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
    Catalogue.files().forEach(files::read);
    files.matches(OPTIONS_FILE, 1).forEach(files::readOne);
  }

  private Set<String> servers() {
    Set<String> servers = new TreeSet<>();
    for (String server : files.matches(SERVER, 2)) {
      if (servers.size() < MAX_SERVERS && !server.equals("0.0.0.0")) {
        servers.add(server);
      }
    }
    return servers;
  }

  private List<Piece> withLogs(List<Piece> commands) {
    Catalogue.ownLogs().forEach(files::readLog);
    boolean journal =
        commands.stream().anyMatch(p -> p.path().equals("journal.txt") && !p.content().isEmpty());
    if (!journal) {
      Catalogue.systemLogs().forEach(files::readLog);
    }
    return Stream.concat(commands.stream(), files.pieces().stream()).toList();
  }
}
