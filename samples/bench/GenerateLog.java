import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a syslog (RFC 3164) of a VPN client: attempt after attempt as the recordings in {@code
 * samples/hosts} and {@code attempts/} have them, with new stamps, process ids, SPIs, cookies. One
 * line of a hundred is one of theirs, the others are of programs that have nothing to do with it;
 * with {@code vpn}, all are theirs. The same arguments give the same bytes.
 *
 * <p>{@code java GenerateLog.java FILE [SIZE [vpn]]}, in the repository's root; SIZE is in bytes, or
 * with k, M or G.
 */
final class GenerateLog {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss ", Locale.ENGLISH);

  private final Random random = new Random(1701);
  private final List<Recording> recordings = Recording.all();
  private final Deque<Recording.Line> due = new ArrayDeque<>();
  private final Strangers strangers = new Strangers(random);
  private final OutputStream out;
  private long millis = LocalDateTime.of(2026, 11, 2, 6, 25, 1).toEpochSecond(ZoneOffset.UTC) * 1000;
  private long attemptStart;
  private long stampSecond;
  private byte[] stamp = new byte[0];
  private long written;
  private long lines;
  private long vpnLines;

  private GenerateLog(OutputStream out) throws IOException {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 3) {
      System.err.println("usage: java GenerateLog.java FILE [SIZE [vpn]]");
      System.exit(2);
    }
    long size = size(args.length > 1 ? args[1] : "1G");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 16)) {
      GenerateLog log = new GenerateLog(out);
      while (log.written < size) {
        if (args.length > 2) {
          log.attempt();
        } else {
          log.mixed();
        }
      }
    }
  }

  private static long size(String text) {
    int unit = "kMG".indexOf(text.charAt(text.length() - 1));
    long digits = Long.parseLong(unit < 0 ? text : text.substring(0, text.length() - 1));
    return digits * (long) Math.pow(1000, unit + 1);
  }

  /** An attempt alone; the next one comes within a minute. */
  private void attempt() throws IOException {
    start();
    while (!due.isEmpty()) {
      Recording.Line line = due.poll();
      millis = attemptStart + line.millis();
      write(line.text());
    }
    millis += 1_000 + random.nextInt(60_000);
  }

  /** A line of somebody, and those of the attempt that are due. */
  private void mixed() throws IOException {
    millis += random.nextInt(200);
    write(strangers.line());
    if (due.isEmpty() && vpnLines * 100 < lines) {
      start();
    }
    while (!due.isEmpty() && attemptStart + due.peek().millis() <= millis) {
      write(due.poll().text());
      vpnLines++;
    }
  }

  private void start() {
    attemptStart = millis;
    due.addAll(recordings.get(random.nextInt(recordings.size())).replayed(random));
  }

  private void write(String text) throws IOException {
    if (millis / 1000 != stampSecond) {
      stampSecond = millis / 1000;
      LocalDateTime time = LocalDateTime.ofEpochSecond(stampSecond, 0, ZoneOffset.UTC);
      stamp = (STAMP.format(time) + "client ").getBytes(StandardCharsets.US_ASCII);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(stamp);
    out.write(bytes);
    out.write('\n');
    written += stamp.length + bytes.length + 1;
    lines++;
  }
}

/** The lines of one recorded attempt. */
final class Recording {
  private static final Pattern STAMP = Pattern.compile("(\\w{3}) +(\\d+) (\\d\\d):(\\d\\d):(\\d\\d) \\S+ (.*)");

  /** What differs from run to run: process ids, SPIs, magic numbers, message and tunnel ids. */
  private static final Pattern VARYING =
      Pattern.compile(
          "(?<=\\w\\[)\\d+(?=\\]: )|(?<=[ x=<])[0-9a-f]{8}(?=[_\\] >])|(?<=[DE] request |response |msgid=)\\d{6,}"
              + "|(?<=ocal: |emote: |tunnel |call )\\d{3,}|(?<=pid )\\d+|[0-9a-f]{32,}");

  private final List<Line> lines = new ArrayList<>();

  /** A line behind its stamp and host, and how long after the first it came. */
  record Line(long millis, String text) {}

  static List<Recording> all() throws IOException {
    List<Recording> all = new ArrayList<>();
    Path samples = Path.of("samples");
    try (Stream<Path> hosts = Files.list(samples.resolve("hosts"));
        Stream<Path> attempts = Files.list(samples.resolve("bench/attempts"))) {
      for (Path path : Stream.concat(hosts.map(h -> h.resolve("syslog")).filter(Files::exists), attempts).sorted().toList()) {
        all.add(new Recording(path));
      }
    }
    return all;
  }

  private Recording(Path path) throws IOException {
    long first = -1;
    for (String line : Files.readAllLines(path)) {
      Matcher matcher = STAMP.matcher(line);
      if (matcher.matches() && !matcher.group(6).startsWith("rsyslogd")) {
        long second = seconds(matcher);
        first = first < 0 ? second : first;
        lines.add(new Line((second - first) * 1000, matcher.group(6)));
      }
    }
  }

  private static long seconds(Matcher stamp) {
    long day = Integer.parseInt(stamp.group(2));
    long hour = Integer.parseInt(stamp.group(3));
    return ((day * 24 + hour) * 60 + Integer.parseInt(stamp.group(4))) * 60 + Integer.parseInt(stamp.group(5));
  }

  /** The attempt once more, what varies varied in the same way in all of its lines. */
  List<Line> replayed(Random random) {
    long salt = random.nextLong();
    List<Line> replayed = new ArrayList<>();
    for (Line line : lines) {
      String text = VARYING.matcher(line.text()).replaceAll(found -> varied(found.group(), salt));
      replayed.add(new Line(line.millis(), text));
    }
    return replayed;
  }

  /** Another text of the same length and alphabet. */
  private static String varied(String text, long salt) {
    Random random = new Random(salt ^ text.hashCode());
    boolean decimal = text.length() < 8 || text.length() == 10;
    StringBuilder varied = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit = decimal ? 1 + random.nextInt(9) : random.nextInt(16);
      varied.append(Character.forDigit(digit, 16));
    }
    return varied.toString();
  }
}

/** Programs that are of no concern; # stands for a number, @ for an address, ~ for hexadecimal. */
final class Strangers {
  private static final String[] LINES = {
    "systemd[1]: Started Session # of User root.",
    "systemd[1]: session-#.scope: Deactivated successfully.",
    "systemd[1]: Starting Daily apt download activities...",
    "systemd[1]: logrotate.service: Consumed 1.#s CPU time.",
    "systemd[#]: Reached target Main User Target.",
    "systemd-logind[612]: New session # of user deploy.",
    "systemd-resolved[588]: Using degraded feature set UDP instead of UDP+EDNS0 for DNS server @.",
    "CRON[#]: pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)",
    "CRON[#]: (root) CMD (   cd / && run-parts --report /etc/cron.hourly)",
    "CRON[#]: (www-data) CMD (php -f /var/www/nextcloud/cron.php >/dev/null 2>&1)",
    "sshd[#]: Failed password for invalid user admin from @ port # ssh2",
    "sshd[#]: Connection closed by authenticating user root @ port # [preauth]",
    "sshd[#]: Accepted publickey for deploy from @ port # ssh2: ED25519 SHA256:~~~~~",
    "sshd[#]: pam_unix(sshd:session): session closed for user deploy",
    "sshd[#]: Disconnected from invalid user ubnt @ port # [preauth]",
    "kernel: [#.#] [UFW BLOCK] IN=eth0 OUT= MAC=02:00:00:~ SRC=@ DST=192.0.2.10 LEN=40 TOS=0x00 PREC=0x00 TTL=243 ID=# PROTO=TCP SPT=# DPT=23 WINDOW=1024 RES=0x00 SYN URGP=0 ",
    "kernel: [#.#] nf_conntrack: nf_conntrack: table full, dropping packet",
    "kernel: [#.#] EXT4-fs (sda1): re-mounted. Opts: errors=remount-ro",
    "kernel: [#.#] docker0: port 1(veth~) entered blocking state",
    "nginx: @ - - \"GET /api/v1/items/#?page=# HTTP/1.1\" 200 # \"https://www.example.com/\" \"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0\"",
    "nginx: @ - - \"POST /login HTTP/2.0\" 302 # \"-\" \"curl/8.5.0\"",
    "nginx[#]: [error] #: *# connect() failed (111: Connection refused) while connecting to upstream, client: @",
    "dhclient[#]: DHCPREQUEST for 192.0.2.10 on eth0 to @ port 67",
    "dhclient[#]: bound to 192.0.2.10 -- renewal in # seconds.",
    "postfix/smtpd[#]: connect from unknown[@]",
    "postfix/smtpd[#]: NOQUEUE: reject: RCPT from unknown[@]: 554 5.7.1 <info@example.com>: Relay access denied",
    "postfix/qmgr[1012]: ~: from=<noreply@example.com>, size=#, nrcpt=1 (queue active)",
    "dovecot: imap-login: Login: user=<alice>, method=PLAIN, rip=@, lip=192.0.2.10, mpid=#, TLS, session=<~~>",
    "dockerd[801]: time=\"2026-11-02T06:25:01.#Z\" level=info msg=\"ignoring event\" container=~~~~ module=libcontainerd namespace=moby",
    "containerd[702]: time=\"2026-11-02T06:25:01.#Z\" level=info msg=\"shim disconnected\" id=~~~~",
    "named[#]: client @0x~ @##53 (www.example.com): query (cache) 'www.example.com/A/IN' denied",
    "chronyd[655]: Selected source @ (2.debian.pool.ntp.org)",
    "dbus-daemon[601]: [system] Successfully activated service 'org.freedesktop.hostname1'",
    "snapd[#]: storehelpers.go:#: cannot refresh: snap has no updates available: \"core20\", \"lxd\"",
    "rsyslogd: -- MARK --",
    "smartd[699]: Device: /dev/sda [SAT], SMART Usage Attribute: 194 Temperature_Celsius changed from 67 to 66",
    "app[#]: {\"level\":\"info\",\"msg\":\"request done\",\"path\":\"/items/#\",\"ms\":#,\"trace\":\"~~\"}",
    "java[#]: 2026-11-02 06:25:01.# INFO # --- [nio-8080-exec-#] c.e.shop.OrderController : order ~ accepted",
  };

  private final Random random;

  Strangers(Random random) {
    this.random = random;
  }

  String line() {
    String pattern = LINES[random.nextInt(LINES.length)];
    StringBuilder line = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '#' -> line.append(1 + random.nextInt(65_000));
        case '~' -> line.append(Integer.toHexString(random.nextInt() | 0x10000000));
        case '@' -> {
          line.append("203.0.113.").append(random.nextInt(256));
        }
        default -> line.append(pattern.charAt(i));
      }
    }
    return line.toString();
  }
}
