package io.qunflow.activity;

import io.qunflow.shared.LineErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Takes the lines of one file in: judges each, compares with what is known, stores what is new. */
final class EventIntake {

  static final int BATCH = 1000;

  private final EventStore store;
  private final LineErrors errors;
  private final List<Line> batch = new ArrayList<>(BATCH);
  private int imported;
  private int unchanged;

  private record Line(long number, Event event) {}

  EventIntake(EventStore store, LineErrors errors) {
    this.store = store;
    this.errors = errors;
  }

  int imported() {
    return imported;
  }

  int unchanged() {
    return unchanged;
  }

  /** Judges one line; a good one waits for {@link #flush}. */
  void add(RawEvent raw) {
    var check = new EventCheck(raw);
    if (check.wrong().isPresent()) {
      errors.add(raw.line(), check.wrong().get());
    } else {
      batch.add(new Line(raw.line(), check.event()));
    }
  }

  /** Works off what was added since the last time. */
  void flush() {
    var known =
        store.find(batch.stream().map(line -> line.event().externalId()).distinct().toList());
    var fresh = new LinkedHashMap<String, Event>();
    for (var line : batch) {
      var event = line.event();
      var stored = known.get(event.externalId());
      var twin = stored != null ? stored.event() : fresh.get(event.externalId());
      if (twin == null) {
        fresh.put(event.externalId(), event);
      } else if (twin.equals(event)) {
        unchanged++;
      } else {
        boolean inFile = stored == null || store.isOfThisImport(stored);
        errors.add(line.number(), otherContent(event, twin, inFile));
      }
    }
    store.insert(fresh.values());
    imported += fresh.size();
    batch.clear();
  }

  private static String otherContent(Event event, Event twin, boolean inFile) {
    return "external_id：“%s”%s，但 %s 不同。一个编号只能指一件事"
        .formatted(
            Quoted.shortened(event.externalId()),
            inFile ? "在本文件前面出现过" : "以前导入过",
            difference(event, twin));
  }

  private static String difference(Event event, Event twin) {
    var names = new ArrayList<String>();
    if (!event.sentAt().equals(twin.sentAt())) {
      names.add("sent_at");
    }
    if (!event.member().equals(twin.member())) {
      names.add("member");
    }
    if (event.kind() != twin.kind()) {
      names.add("kind");
    }
    if (!Objects.equals(event.text(), twin.text())) {
      names.add("text");
    }
    if (!Objects.equals(event.replyTo(), twin.replyTo())) {
      names.add("reply_to");
    }
    if (!Objects.equals(event.contentId(), twin.contentId())) {
      names.add("content_id");
    }
    return String.join("、", names);
  }
}
