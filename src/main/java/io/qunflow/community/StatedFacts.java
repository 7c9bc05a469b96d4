package io.qunflow.community;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts of many members at once, however many there are: a statement of the database a part. */
@Service
public class StatedFacts {

  private static final int PART = 500;

  /** Always the same order, so that two who write at once wait instead of blocking each other. */
  private static final Comparator<StatedFact> ORDER =
      Comparator.comparingLong((StatedFact fact) -> fact.member().value())
          .thenComparing(StatedFact::key);

  private final StatedFactMapper facts;

  StatedFacts(StatedFactMapper facts) {
    this.facts = facts;
  }

  /**
   * Records what was said about members. A fact of which something later is known stays as it is;
   * of two that are as old the one recorded last stands. Repeatable.
   */
  @Transactional
  public void record(Collection<StatedFact> stated) {
    record Id(MemberId member, String key) {}
    var latest = new LinkedHashMap<Id, StatedFact>();
    stated.forEach(
        fact ->
            latest.merge(
                new Id(fact.member(), fact.key()),
                fact,
                (one, other) -> other.statedAt().isBefore(one.statedAt()) ? one : other));
    var ordered = latest.values().stream().sorted(ORDER).toList();
    for (int from = 0; from < ordered.size(); from += PART) {
      facts.upsert(ordered.subList(from, Math.min(from + PART, ordered.size())));
    }
  }
}
