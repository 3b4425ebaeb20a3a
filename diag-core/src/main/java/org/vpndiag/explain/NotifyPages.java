package org.vpndiag.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vpndiag.log.NotifyName;
import org.vpndiag.report.Explanation;
import org.vpndiag.report.Explanation.Item;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Numbers;

/** Notify types of IKEv1 and IKEv2, by name, charon's short name or number. */
final class NotifyPages {
  private static final String RESOURCE = "notify.types";
  private static final Numbers IKEV1 = org.vpndiag.wire.ikev1.NotifyTypes.NAMES;
  private static final Numbers IKEV2 = org.vpndiag.wire.ikev2.NotifyTypes.NAMES;
  private static final int FIRST_STATUS = org.vpndiag.wire.ikev2.NotifyTypes.FIRST_STATUS;

  private record Meaning(String standard, Words words) {}

  private NotifyPages() {}

  /** The pages on a name or number; none when there is no such type. */
  static List<Explanation> of(String written) {
    return named(written).stream().map(NotifyPages::page).toList();
  }

  /** Every name. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(IKEV1.all().values());
    names.addAll(IKEV2.all().values());
    return names;
  }

  private static Set<String> named(String written) {
    Set<String> found = new TreeSet<>();
    if (written.matches("\\d{1,5}")) {
      int number = Integer.parseInt(written);
      IKEV1.known(number).ifPresent(found::add);
      IKEV2.known(number).ifPresent(found::add);
      return found;
    }
    String upper = written.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    String bare = upper.replaceAll("^N\\((.*)\\)$", "$1");
    String name = NotifyName.longName(bare).replaceFirst("^DPD_", "");
    if (names().contains(name)) {
      found.add(name);
    }
    return found;
  }

  private static Explanation page(String name) {
    List<Item> items = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    IKEV1.number(name).ifPresent(n -> numbers.add("IKEv1 " + n));
    IKEV2.number(name).ifPresent(n -> numbers.add("IKEv2 " + n));
    items.add(Item.of("numbers", new Words("number", "番号"), numbers));
    items.add(new Item("class", new Words("class", "種別"), List.of(kind(name))));
    Meaning meaning = meanings().get(name);
    if (meaning != null) {
      items.add(Item.of("standard", new Words("standard", "規格"), List.of(meaning.standard())));
    }
    String shortName = NotifyName.shortName(name);
    if (!shortName.equals(name)) {
      items.add(
          Item.of("logged", new Words("in charon's logs", "charon のログでは"), List.of(shortName)));
    }
    return new Explanation(
        Explanation.Kind.NOTIFY,
        name,
        new Words("The notify " + name + " of IKE", "IKE の通知 " + name),
        meaning == null ? List.of() : List.of(meaning.words()),
        items);
  }

  private static Words kind(String name) {
    int number = IKEV1.number(name).orElse(IKEV2.number(name).orElse(0));
    return number >= FIRST_STATUS
        ? new Words("a state, no error", "状態の通知（エラーではない）")
        : new Words("an error", "エラー");
  }

  /** Four lines each: name, standard, English, Japanese. */
  private static Map<String, Meaning> meanings() {
    List<String> lines = text().lines().filter(l -> !l.startsWith("#")).toList();
    Map<String, Meaning> meanings = new HashMap<>();
    for (int i = 0; i + 3 < lines.size(); i += 4) {
      Words words = new Words(lines.get(i + 2), lines.get(i + 3));
      meanings.put(lines.get(i), new Meaning(lines.get(i + 1), words));
    }
    return meanings;
  }

  private static String text() {
    try (InputStream in = NotifyPages.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
