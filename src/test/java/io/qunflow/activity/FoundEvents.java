package io.qunflow.activity;

import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.NothingFound;
import io.qunflow.activity.format.ReadSettings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The events of a file of which every line is right. */
final class FoundEvents extends NothingFound {

  private final List<FoundEvent> events = new ArrayList<>();

  static List<FoundEvent> in(FileFormat format, FileSource file) throws Exception {
    var found = new FoundEvents();
    format.read(file, ReadSettings.in(ZoneOffset.UTC, null), found);
    return found.events;
  }

  @Override
  public void found(FoundEvent event) {
    events.add(event);
  }
}
