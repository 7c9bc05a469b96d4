package io.qunflow.lifecycle.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the hosted discussions say about the hosts (L4.3): who is not asked again, and whether one
 * star carries the format.
 *
 * @param records discussions that were held
 */
record HostStanding(List<HostRecord> records) {

  /** Fewer discussions than this say nothing about shares. */
  static final int FEWEST_FOR_SHARES = 4;

  /** The busiest host. */
  record TopHost(String name, int hosted, int of) {}

  /** Who was rated below the limit or pulled members elsewhere, by name. */
  TreeSet<String> barred(int minRating) {
    return records.stream()
        .filter(r -> r.pulledAway() || r.rating() != null && r.rating() < minRating)
        .map(HostRecord::host)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The host of more than this share; empty when nobody is, or too few were held. */
  Optional<TopHost> above(int sharePercent) {
    if (records.size() < FEWEST_FOR_SHARES) {
      return Optional.empty();
    }
    return records.stream()
        .map(HostRecord::host)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .filter(top -> top.getValue() * 100 > (long) sharePercent * records.size())
        .map(top -> new TopHost(top.getKey(), top.getValue().intValue(), records.size()));
  }
}
