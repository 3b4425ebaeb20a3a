package org.vpndiag.host;

import java.util.regex.Pattern;
import org.vpndiag.redact.Secrets;

/** What a command's outcome means. */
final class Answers {
  /** How programs refuse those who are not root, all in the C locale. */
  static final String DENIED =
      "Permission denied|Operation not permitted|you must be root|must be superuser|needs root";

  private static final Pattern DENIAL = Pattern.compile(DENIED);

  private Answers() {}

  /** Runs a command. */
  static Piece of(Host host, Command command) {
    long start = System.nanoTime();
    Host.Outcome outcome = host.run(command.words(), command.limit());
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (outcome instanceof Host.Ended ended) {
      return ended(command, ended, millis);
    }
    return outcome instanceof Host.Missing
        ? none(command, Piece.Status.of("missing"), command.words().get(0) + " not found", millis)
        : none(
            command,
            Piece.Status.of("timeout"),
            "no answer within " + command.limit().toSeconds() + " s",
            millis);
  }

  private static Piece ended(Command command, Host.Ended ended, long millis) {
    Piece.Status status = new Piece.Status(ended.status() == 0 ? "ok" : "failed", ended.status());
    String answer = answer(command, ended);
    boolean empty = answer.isEmpty();
    if (empty && DENIAL.matcher(ended.errors()).find()) {
      status = new Piece.Status("denied", ended.status());
    }
    boolean answers = ended.status() == 0 || command.errors() == Command.Errors.ANSWER;
    if (!empty || (answers && !status.word().equals("denied"))) {
      String content = Secrets.of(command.file()).text(answer);
      return new Piece(command.file(), command.line(), status, content, true, "", millis);
    }
    return none(command, status, reason(command, ended), millis);
  }

  private static String answer(Command command, Host.Ended ended) {
    boolean none = ended.output().isEmpty();
    return switch (command.errors()) {
      case REASON -> ended.output();
      case ANSWER ->
          none && !DENIAL.matcher(ended.errors()).find() ? ended.errors() : ended.output();
      case PART -> ended.errors() + ended.output();
    };
  }

  private static String reason(Command command, Host.Ended ended) {
    String said = ended.errors().lines().findFirst().orElse("").strip();
    String reason = said.isEmpty() ? "exit status " + ended.status() + ", no output" : said;
    return Secrets.line(command.file(), reason);
  }

  private static Piece none(Command command, Piece.Status status, String reason, long millis) {
    return new Piece(command.file(), command.line(), status, "", false, reason, millis);
  }
}
