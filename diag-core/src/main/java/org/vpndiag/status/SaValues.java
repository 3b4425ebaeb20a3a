package org.vpndiag.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Fact;

/** The values of a fact by their kinds; null where it lacks them. */
record SaValues(Fact fact) {

  @Nullable String text(String attribute) {
    return fact.value(attribute).map(String::valueOf).orElse(null);
  }

  @Nullable Long number(String attribute) {
    return fact.value(attribute).map(Long.class::cast).orElse(null);
  }

  @Nullable Boolean flag(String attribute) {
    return fact.value(attribute).map(Boolean.class::cast).orElse(null);
  }

  @Nullable List<String> words(String attribute) {
    return fact.value(attribute)
        .map(value -> ((List<?>) value).stream().map(String::valueOf).toList())
        .orElse(null);
  }
}
