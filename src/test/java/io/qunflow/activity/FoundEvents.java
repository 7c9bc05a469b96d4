package io.qunflow.activity;

import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.Findings;
import io.qunflow.activity.format.FoundAnswer;
import io.qunflow.activity.format.FoundContent;
import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.FoundMember;
import io.qunflow.activity.format.ReadSettings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The events of a file of which every line is right. */
final class FoundEvents implements Findings {

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

  @Override
  public void found(FoundMember member) {
    throw new AssertionError(member);
  }

  @Override
  public void found(FoundContent content) {
    throw new AssertionError(content);
  }

  @Override
  public void found(FoundAnswer answer) {
    throw new AssertionError(answer);
  }

  @Override
  public void unreadable(long line, String reason) {
    throw new AssertionError(line + ": " + reason);
  }

  @Override
  public void leftOut(Reason reason) {
    throw new AssertionError(reason);
  }
}
