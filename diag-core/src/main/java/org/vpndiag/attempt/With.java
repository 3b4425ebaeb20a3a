package org.vpndiag.attempt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With whom an attempt is, as far as that is told.
 *
 * @param peer the address of the other end
 * @param connection the name of the connection
 */
record With(@Nullable String peer, @Nullable String connection) {

  static final With UNTOLD = new With(null, null);

  /** The attributes that may hold the peer's address. */
  private static final List<String> ADDRESSES = List.of("peer", "source", "destination");

  static With of(Map<String, Object> values) {
    return new With(text(values, "peer"), text(values, "connection"));
  }

  private static @Nullable String text(Map<String, Object> values, String attribute) {
    Object value = values.get(attribute);
    return value == null ? null : value.toString();
  }

  /** This, and of another what this does not tell. */
  With or(With other) {
    return new With(
        peer == null ? other.peer : peer, connection == null ? other.connection : connection);
  }

  /** Whether another is with another peer or, where one tells none, for another connection. */
  boolean isAnother(With other) {
    if (peer != null && other.peer != null) {
      return !peer.equals(other.peer);
    }
    return connection != null && other.connection != null && !connection.equals(other.connection);
  }

  /** Whether an event's values name the peer. */
  boolean isPeerOf(Map<String, Object> values) {
    return peer != null && ADDRESSES.stream().anyMatch(each -> peer.equals(text(values, each)));
  }

  /** Whether an event's values name the connection, and no other peer. */
  boolean isConnectionOf(Map<String, Object> values) {
    With other = of(values);
    return connection != null && connection.equals(other.connection) && !isAnother(other);
  }
}
