package org.vpndiag.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of observation: its name as rules write it, and the attributes it can have.
 *
 * @param name dotted lower-case words, {@code xfrm.state}
 * @param meaning a noun phrase for people: "an SA in the kernel"
 * @param attributes the attributes' names and kinds; a fact may lack some
 */
public record FactType(String name, String meaning, Map<String, Kind> attributes) {

  /** Keeps its own copy. */
  public FactType {
    attributes = Map.copyOf(attributes);
  }

  /** A type without attributes, to be widened by {@link #with}. */
  public static FactType of(String name, String meaning) {
    return new FactType(name, meaning, Map.of());
  }

  /** This type with one more attribute. */
  public FactType with(String attribute, Kind kind) {
    return with(Map.of(attribute, kind));
  }

  private FactType with(Map<String, Kind> more) {
    Map<String, Kind> wider = new LinkedHashMap<>(attributes);
    for (Map.Entry<String, Kind> attribute : more.entrySet()) {
      Kind kind = attribute.getValue();
      Kind known = wider.put(attribute.getKey(), kind);
      if (known != null && known != kind) {
        throw new IllegalArgumentException(
            name + "." + attribute.getKey() + " is both " + known + " and " + kind);
      }
    }
    return new FactType(name, meaning, wider);
  }

  /** This type with text attributes. */
  public FactType text(String... names) {
    return all(Kind.TEXT, names);
  }

  /** This type with number attributes. */
  public FactType number(String... names) {
    return all(Kind.NUMBER, names);
  }

  /** This type with flags. */
  public FactType flag(String... names) {
    return all(Kind.FLAG, names);
  }

  /** This type with address attributes. */
  public FactType address(String... names) {
    return all(Kind.ADDRESS, names);
  }

  /** This type with network attributes. */
  public FactType network(String... names) {
    return all(Kind.NETWORK, names);
  }

  /** This type with attributes of several words. */
  public FactType words(String... names) {
    return all(Kind.WORDS, names);
  }

  /**
   * This type and another's attributes together: two readers may see the same thing.
   *
   * @throws IllegalArgumentException when the kinds of an attribute differ
   */
  public FactType merge(FactType other) {
    return with(other.attributes);
  }

  /** Written out, because what records get is linked anew at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactType type
        && name.equals(type.name)
        && meaning.equals(type.meaning)
        && attributes.equals(type.attributes);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  private FactType all(Kind kind, String... names) {
    Map<String, Kind> more = new LinkedHashMap<>();
    for (String attribute : names) {
      more.put(attribute, kind);
    }
    return with(more);
  }
}
