package io.qunflow.activity.intake;

import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.FileHead;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.Findings;
import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.ReadSettings;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** A file of a made-up format with just these events. */
record ListedEvents(List<FoundEvent> events) implements FileFormat, FileSource {

  @Override
  public String key() {
    return "listed";
  }

  @Override
  public boolean recognises(FileHead head) {
    return false;
  }

  @Override
  public void read(FileSource file, ReadSettings settings, Findings findings) {
    events.forEach(findings::found);
  }

  @Override
  public String name() {
    return "events.txt";
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(new byte[0]);
  }
}
