package io.qunflow.activity.intake;

import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.FileRefusedException;
import io.qunflow.activity.format.Findings;
import io.qunflow.activity.format.FoundAnswer;
import io.qunflow.activity.format.FoundContent;
import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.FoundMember;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.shared.LineErrors;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** What a format finds, on its way to where it belongs. */
final class Intake implements Findings {

  static final int MOST_ROWS = 5_000_000;

  private final GroupRoutes routes;
  private final EventIntake events;
  private final RowIntake others;
  private final LineErrors errors;
  private final CountedFile file;
  private final ImportProgress progress;
  private final Map<Reason, Integer> leftOut = new EnumMap<>(Reason.class);
  private RowResult rowResult;
  private int otherGroups;
  private long rows;

  /** Ends the reading from inside the format. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoppedException() {
      super(null, null, false, false);
    }
  }

  Intake(
      GroupRoutes routes,
      EventIntake events,
      RowIntake others,
      LineErrors errors,
      CountedFile file,
      ImportProgress progress) {
    this.routes = routes;
    this.events = events;
    this.others = others;
    this.errors = errors;
    this.file = file;
    this.progress = progress;
  }

  /** Takes the whole file in. */
  void read(FileFormat format, CountedFile source, ReadSettings settings)
      throws FileRefusedException, ImportCancelledException, IOException {
    try {
      format.read(source, settings, this);
    } catch (StoppedException e) {
      if (rows > MOST_ROWS) {
        throw new FileRefusedException(
            Wording.of(
                "文件里有超过 %,d 行，一次最多导入这么多。请按时间分成几份导出，再分别导入。",
                "The file has more than %,d rows, the most one import takes. Export it in parts by time and import those.",
                MOST_ROWS));
      }
      throw new ImportCancelledException();
    }
    events.flush();
    rowResult = others.finish();
    progress.progressed(rows, file.bytes());
    stopIfCancelled();
  }

  void stopIfCancelled() throws ImportCancelledException {
    if (progress.isCancelled()) {
      throw new ImportCancelledException();
    }
  }

  @Override
  public void found(FoundEvent event) {
    routes
        .find(event.group())
        .ifPresentOrElse(group -> events.add(group, event), () -> otherGroups++);
    passed();
  }

  @Override
  public void found(FoundMember member) {
    others.add(member);
    passed();
  }

  @Override
  public void found(FoundContent content) {
    others.add(content);
    passed();
  }

  @Override
  public void found(FoundAnswer answer) {
    others.add(answer);
    passed();
  }

  @Override
  public void unreadable(long line, Wording reason) {
    errors.add(line, reason);
    passed();
  }

  @Override
  public void leftOut(Reason reason) {
    leftOut.merge(reason, 1, Integer::sum);
    passed();
  }

  private void passed() {
    rows++;
    if (rows % EventIntake.BATCH == 0) {
      progress.progressed(rows, file.bytes());
      if (rows > MOST_ROWS || progress.isCancelled()) {
        throw new StoppedException();
      }
    }
  }

  EventIntake events() {
    return events;
  }

  LineErrors errors() {
    return errors;
  }

  Map<Reason, Integer> leftOut() {
    return leftOut;
  }

  /** What came of the rows that are no events; of use only after the reading. */
  RowResult rows() {
    return rowResult;
  }

  int otherGroups() {
    return otherGroups + rowResult.leftOut();
  }
}
