package io.qunflow.activity.format;

import io.qunflow.shared.LineError;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything a format found in a file. */
final class Found implements Findings {

  static final ReadSettings SHANGHAI =
      ReadSettings.in(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-01-31T08:00:00Z"));

  final List<FoundEvent> events = new ArrayList<>();
  final List<FoundMember> members = new ArrayList<>();
  final List<FoundContent> contents = new ArrayList<>();
  final List<FoundAnswer> answers = new ArrayList<>();
  final List<LineError> unreadable = new ArrayList<>();
  final Map<Reason, Integer> leftOut = new EnumMap<>(Reason.class);

  static Found in(FileFormat format, FileSource file) throws FileRefusedException, IOException {
    var found = new Found();
    format.read(file, SHANGHAI, found);
    return found;
  }

  @Override
  public void found(FoundEvent event) {
    events.add(event);
  }

  @Override
  public void found(FoundMember member) {
    members.add(member);
  }

  @Override
  public void found(FoundContent content) {
    contents.add(content);
  }

  @Override
  public void found(FoundAnswer answer) {
    answers.add(answer);
  }

  @Override
  public void unreadable(long line, Wording reason) {
    unreadable.add(new LineError(line, reason));
  }

  @Override
  public void leftOut(Reason reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }
}
