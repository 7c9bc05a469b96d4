package io.qunflow.activity.upload;

import io.qunflow.activity.EventKind;
import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.FileRefusedException;
import io.qunflow.activity.format.Findings;
import io.qunflow.activity.format.FoundAnswer;
import io.qunflow.activity.format.FoundContent;
import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.FoundMember;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.shared.LineError;
import io.qunflow.shared.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** Counts what a format finds in one file. */
final class FileReading implements Findings {

  private static final int MOST_ERRORS = 100;
  private static final int MOST_EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 60;
  private static final int STEP = 1000;

  private final PreviewReading reading;
  private final String fileName;
  private final LongConsumer progress;
  private final Map<Reason, Long> leftOut = new EnumMap<>(Reason.class);
  private final List<LineError> unreadable = new ArrayList<>();
  private final Map<String, Set<String>> examples = new LinkedHashMap<>();
  private List<String> columns = List.of();
  private long unreadableTotal;
  private long contents;
  private long answers;
  private long rows;

  /** Passes a refusal through the format, which does not know it. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(FileRefusedException why) {
      super(why);
    }

    FileRefusedException why() {
      return (FileRefusedException) getCause();
    }
  }

  /**
   * @param progress hears now and then how many things were found; may throw to stop the reading
   */
  FileReading(PreviewReading reading, String fileName, LongConsumer progress) {
    this.reading = reading;
    this.fileName = fileName;
    this.progress = progress;
  }

  @Override
  public void found(FoundEvent event) {
    next();
    var group = group(event.group());
    boolean message = event.kind() == EventKind.MESSAGE;
    boolean isNew =
        reading.talkers().add(event.account(), event.nickname(), group.number(), message);
    group.event(event.at(), LocalDate.ofInstant(event.at(), reading.dayZone()), message, isNew);
  }

  @Override
  public void found(FoundMember member) {
    next();
    var group = group(member.group());
    group.listed(reading.talkers().add(member.account(), member.nickname(), group.number(), false));
  }

  @Override
  public void found(FoundContent content) {
    next();
    contents++;
  }

  @Override
  public void found(FoundAnswer answer) {
    next();
    answers++;
    answer.facts().forEach(this::example);
  }

  @Override
  public void columns(List<String> names) {
    columns = List.copyOf(names);
  }

  @Override
  public void unreadable(long line, Wording reason) {
    unreadableTotal++;
    if (unreadable.size() < MOST_ERRORS) {
      unreadable.add(new LineError(line, reason));
    }
    tell(unreadableTotal);
  }

  @Override
  public void leftOut(Reason reason) {
    leftOut.merge(reason, 1L, Long::sum);
    tell(leftOut.get(reason));
  }

  long rows() {
    return rows;
  }

  PreviewedFile finish(FileFormat format, String encoding, ReadSettings readAs, long bytes) {
    return new PreviewedFile(
        fileName,
        format.key(),
        encoding,
        null,
        format.needs(),
        format.isStrict(),
        bytes,
        rows,
        contents,
        answers,
        columns.stream().map(name -> column(name, readAs)).toList(),
        Map.copyOf(leftOut),
        List.copyOf(unreadable),
        unreadableTotal);
  }

  private PreviewedColumn column(String name, ReadSettings readAs) {
    var use = readAs.columns().getOrDefault(name, "");
    var fact = use.startsWith("fact:") ? use.substring("fact:".length()) : "";
    return new PreviewedColumn(name, use, List.copyOf(examples.getOrDefault(fact, Set.of())));
  }

  private void example(String fact, String answer) {
    var known = examples.computeIfAbsent(fact, key -> new LinkedHashSet<>());
    if (known.size() < MOST_EXAMPLES) {
      known.add(
          answer.length() <= LONGEST_EXAMPLE ? answer : answer.substring(0, LONGEST_EXAMPLE) + "…");
    }
  }

  private GroupCount group(String name) {
    try {
      return reading.group(name, fileName);
    } catch (FileRefusedException e) {
      throw new Refused(e);
    }
  }

  private void next() {
    tell(++rows);
  }

  /** Also where only unreadable or left out lines follow each other, so that all can be stopped. */
  private void tell(long count) {
    if (count % STEP == 0) {
      progress.accept(rows);
    }
  }
}
