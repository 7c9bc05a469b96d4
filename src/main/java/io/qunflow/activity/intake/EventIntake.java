package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.Quoted;
import io.qunflow.activity.intake.Arrival.Known;
import io.qunflow.community.Group;
import io.qunflow.community.erasure.ErasedNames;
import io.qunflow.shared.LineErrors;
import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the events of one file in: compares with what is known, stores what is new. */
final class EventIntake {

  static final int BATCH = 1000;

  private final long importId;
  private final EventStore store;
  private final HeardNicknames nicknames;
  private final ErasedNames.Open erased;
  private final LineErrors errors;
  private final ExternalIds ids = new ExternalIds();
  private final Map<Group, List<Arrival>> batch = new LinkedHashMap<>();
  private final Map<Group, GroupTally> tallies = new HashMap<>();
  private int waiting;

  EventIntake(
      long importId,
      EventStore store,
      HeardNicknames nicknames,
      ErasedNames.Open erased,
      LineErrors errors) {
    this.erased = erased;
    this.importId = importId;
    this.store = store;
    this.nicknames = nicknames;
    this.errors = errors;
  }

  /** What came to each group so far. */
  Map<Group, GroupTally> tallies() {
    return tallies;
  }

  void add(Group group, FoundEvent event) {
    var wrong = EventBounds.wrong(event);
    if (wrong.isPresent()) {
      errors.add(event.line(), wrong.get());
      return;
    }
    boolean made = event.externalId() == null;
    var id = made ? ids.make(group, event) : event.externalId();
    var taken = WithoutErased.of(event, group, erased);
    batch.computeIfAbsent(group, g -> new ArrayList<>()).add(new Arrival(group, id, made, taken));
    if (++waiting >= BATCH) {
      flush();
    }
  }

  /** Works off what was added since the last time. */
  void flush() {
    batch.forEach(this::takeIn);
    batch.clear();
    waiting = 0;
  }

  private void takeIn(Group group, List<Arrival> arrivals) {
    var tally = tallies.computeIfAbsent(group, g -> new GroupTally());
    var known = store.find(group, arrivals.stream().map(Arrival::externalId).distinct().toList());
    var fresh = new ArrayList<Arrival>();
    var repeats = new ArrayList<EventStore.Repeat>();
    for (var arrival : arrivals) {
      var twin = known.get(arrival.externalId());
      if (twin == null) {
        fresh.add(arrival);
        known.put(arrival.externalId(), arrival.asKnown(importId));
        tally.imported(arrival);
      } else if (isSame(arrival, twin)) {
        tally.unchanged(arrival);
        if (twin.importId() != importId) {
          repeats.add(new EventStore.Repeat(twin.id(), arrival.nickname()));
        }
      }
    }
    var senders = store.insert(group, fresh);
    store.insertRepeats(repeats);
    nicknames.heard(group, fresh, senders);
    tally.answered(store.findAnswered(group, fresh));
  }

  private boolean isSame(Arrival arrival, Known twin) {
    var differences = arrival.differences(twin);
    if (!differences.isEmpty()) {
      errors.add(
          arrival.found().line(),
          Wording.of(
              "external_id：“%s”%s，但 %s 不同。一个编号只能指一件事",
              "external_id: “%s” %s, but %s differ. One id names one thing only",
              Quoted.shortened(arrival.externalId()),
              twin.importId() == importId
                  ? Wording.of("在本文件前面出现过", "stands earlier in this file")
                  : Wording.of("以前导入过", "was imported before"),
              Wording.list(differences)));
    }
    return differences.isEmpty();
  }
}
