package org.vpndiag.config;

import java.util.List;
import java.util.Optional;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;
import org.vpndiag.fact.Values;

/** A file of pppd's options: /etc/ppp/options, a peer, the pppoptfile of xl2tpd. */
final class PppOptions implements TextFormat {

  private static final int ENOUGH = 2;

  @Override
  public String kind() {
    return "ppp-options";
  }

  @Override
  public boolean recognises(Text text) {
    List<String> lines =
        text.lines().stream().map(String::strip).filter(PppOptions::isSetting).toList();
    long known = lines.stream().filter(PppOptions::isOption).count();
    return known * 2 > lines.size() && (known >= ENOUGH || isNamed(text.source()));
  }

  private static boolean isSetting(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  private static boolean isOption(String line) {
    Words words = Words.of(line);
    String first = words.get(0);
    boolean told = PppKeywords.kind(first).isPresent() || first.equals("password");
    return told && !words.get(1).equals("=") && words.size() < 12;
  }

  private static boolean isNamed(String source) {
    return source.contains("ppp/options") || source.contains("ppp/peers/");
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return fileName.startsWith("options.") || fileName.equals("options");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(ConfigFacts.PPP_OPTIONS);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Values values = notes.values().text("file", HostPath.of(text.source()));
    Lines lines = new Lines(notes, values);
    notes.each(lines::read);
    if (!text.isBlank()) {
      notes.state(ConfigFacts.PPP_OPTIONS, lines.values, lines.start, lines.shown);
    }
    return notes.covering(ConfigFacts.PPP_OPTIONS);
  }

  /** The options; several may stand in a line. */
  private static final class Lines {
    private final Notes notes;
    private final Values values;
    private final StringBuilder line = new StringBuilder();
    private String shown = "";
    private int start;

    Lines(Notes notes, Values values) {
      this.notes = notes;
      this.values = values;
    }

    boolean read(int index, String text) {
      List<String> words = Quoted.words(text);
      line.setLength(0);
      boolean understood = true;
      for (int i = 0; i < words.size(); i++) {
        start = shown.isEmpty() ? index : start;
        int taken = option(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
        understood &= taken >= 0;
        i += Math.max(taken, 0);
      }
      boolean loses = isName(words) && Quoted.losesBackslash(text);
      notes.show(index, loses ? text.strip() : line.toString());
      if (loses) {
        values.flag("nameLosesBackslash", true);
        shown = start == index ? text.strip() : shown;
      }
      return understood;
    }

    private static boolean isName(List<String> words) {
      return words.size() == 2 && (words.get(0).equals("name") || words.get(0).equals("user"));
    }

    /** Reads an option; how many words its value takes, -1 where the option is not known. */
    private int option(String option, String value) {
      if (option.equals("password")) {
        values.flag("passwordGiven", true);
        String form = SecretForm.of(value).name();
        values.text("passwordForm", form.equals("typographic") ? form : "");
        show("password …");
        return 1;
      }
      Optional<Kind> kind = PppKeywords.kind(option);
      if (kind.isEmpty()) {
        return addresses(option) ? 0 : -1;
      }
      String attribute = PppKeywords.attribute(option);
      switch (kind.get()) {
        case FLAG -> values.flag(attribute, true);
        case NUMBER -> values.number(attribute, value);
        default -> values.text(attribute, PppKeywords.isCommand(option) ? "…" : value);
      }
      boolean hidden = PppKeywords.isCommand(option);
      show(kind.get() == Kind.FLAG ? option : option + " " + (hidden ? "…" : value));
      return kind.get() == Kind.FLAG ? 0 : 1;
    }

    /**
     * {@code 10.98.0.222:} asks for an address of one's own, {@code :10.98.0.1} names the peer's.
     */
    private boolean addresses(String word) {
      int colon = word.indexOf(':');
      String local = colon < 0 ? "" : word.substring(0, colon);
      String remote = colon < 0 ? "" : word.substring(colon + 1);
      boolean known = Addresses.isAddress(local) || Addresses.isAddress(remote);
      if (known) {
        values.address("localAddress", local).address("remoteAddress", remote);
        show(word);
      }
      return known;
    }

    private void show(String option) {
      shown = shown.isEmpty() ? option : shown;
      line.append(line.isEmpty() ? "" : " ").append(option);
    }
  }
}
