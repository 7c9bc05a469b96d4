package io.qunflow.web.console;

import io.qunflow.activity.format.FileFormat.Setting;
import io.qunflow.activity.intake.LegalBasis;
import io.qunflow.activity.upload.GroupChoice;
import io.qunflow.activity.upload.ImportChoice;
import io.qunflow.activity.upload.NewGroupKeys;
import io.qunflow.activity.upload.Preview;
import io.qunflow.activity.upload.PreviewedColumn;
import io.qunflow.activity.upload.PreviewedFile;
import io.qunflow.activity.upload.Proposal;
import io.qunflow.activity.upload.SourcePlatform;
import io.qunflow.community.Group;
import io.qunflow.community.NewGroup;
import io.qunflow.community.Platform;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What becomes of an upload, as typed: kept as it is when something is wrong with it.
 *
 * @param groups one for each group of the preview
 * @param columns one for each column of answers
 * @param staff numbers of those of the ten who are our own people
 * @param bots numbers of those who are programs
 */
record ImportForm(
    List<GroupLine> groups,
    String timeZone,
    String takenAt,
    List<ColumnLine> columns,
    Set<String> staff,
    Set<String> bots,
    String basis,
    String noticeGivenOn) {

  /** Choices beside the keys of groups, which contain no sign like it. */
  static final String NEW = "+";

  static final String LEFT_OUT = "";
  private static final String FACT = "fact";
  private static final int MOST_NAME = 120;
  private static final int MOST_FACT = 64;

  /**
   * @param choice key of a group, {@link #NEW} or {@link #LEFT_OUT}
   */
  record GroupLine(String choice, String newName) {}

  /**
   * @param use {@code member}, {@code answered_at}, {@code fact} or empty
   * @param fact what the fact is called
   */
  record ColumnLine(String name, String use, String fact) {}

  /** What is most likely. */
  static ImportForm proposed(Preview preview, Proposal proposal) {
    var lines = new ArrayList<GroupLine>();
    for (var group : preview.groups()) {
      var name = group.name().isEmpty() ? bare(group.ref()) : group.name();
      lines.add(
          new GroupLine(
              proposal.groups().getOrDefault(group.ref(), NEW), shortened(name, MOST_NAME)));
    }
    var columns =
        columnsOf(preview).stream()
            .map(
                column ->
                    column.use().startsWith("fact:")
                        ? new ColumnLine(
                            column.name(), FACT, column.use().substring("fact:".length()))
                        : new ColumnLine(
                            column.name(), column.use(), shortened(column.name(), MOST_FACT)))
            .toList();
    var staff = new HashSet<String>();
    var bots = new HashSet<String>();
    for (int i = 0; i < preview.talkers().size(); i++) {
      var account = preview.talkers().get(i).account();
      if (proposal.staff().contains(account)) {
        staff.add(String.valueOf(i));
      }
      if (proposal.bots().contains(account)) {
        bots.add(String.valueOf(i));
      }
    }
    return new ImportForm(lines, preview.readAs().zone().getId(), "", columns, staff, bots, "", "");
  }

  static ImportForm typed(Preview preview, MultiValueMap<String, String> given) {
    var lines = new ArrayList<GroupLine>();
    for (int i = 0; i < preview.groups().size(); i++) {
      lines.add(new GroupLine(text(given, "group." + i), text(given, "newName." + i)));
    }
    var columns = new ArrayList<ColumnLine>();
    for (var column : columnsOf(preview)) {
      int i = columns.size();
      columns.add(new ColumnLine(column.name(), text(given, "use." + i), text(given, "fact." + i)));
    }
    return new ImportForm(
        lines,
        text(given, "timeZone"),
        text(given, "takenAt"),
        columns,
        new HashSet<>(given.getOrDefault("staff", List.of())),
        new HashSet<>(given.getOrDefault("bot", List.of())),
        text(given, "basis"),
        text(given, "noticeGivenOn"));
  }

  /** The columns of all files, each name once. */
  static List<PreviewedColumn> columnsOf(Preview preview) {
    var columns = new LinkedHashMap<String, PreviewedColumn>();
    preview.files().stream()
        .filter(file -> file.needs().contains(Setting.COLUMNS))
        .flatMap(file -> file.columns().stream())
        .forEach(column -> columns.putIfAbsent(column.name(), column));
    return List.copyOf(columns.values());
  }

  /**
   * @param communityZone for local times where the files need no zone
   * @param today no notice was given later
   * @param wrong takes field → message key for what cannot be read or is missing
   */
  ImportChoice toChoice(
      Preview preview,
      List<Group> known,
      ZoneId communityZone,
      LocalDate today,
      Map<String, String> wrong) {
    var zone = zone(wrong);
    return new ImportChoice(
        groupChoices(preview, known),
        zone,
        taken(zone == null ? communityZone : zone, wrong),
        uses(),
        accounts(preview, staff),
        accounts(preview, bots),
        basis(wrong),
        notice(today, wrong));
  }

  Map<String, String> uses() {
    var uses = new HashMap<String, String>();
    for (var column : columns) {
      if (column.use().equals(FACT)) {
        uses.put(
            column.name(), "fact:" + (column.fact().isEmpty() ? column.name() : column.fact()));
      } else if (!column.use().isEmpty()) {
        uses.put(column.name(), column.use());
      }
    }
    return uses;
  }

  ZoneId zone(Map<String, String> wrong) {
    if (ZoneId.getAvailableZoneIds().contains(timeZone)) {
      return ZoneId.of(timeZone);
    }
    if (!timeZone.isEmpty()) {
      wrong.put("timeZone", "wrong.timeZone");
    }
    return null;
  }

  Instant taken(ZoneId zone, Map<String, String> wrong) {
    try {
      return takenAt.isEmpty() ? null : LocalDateTime.parse(takenAt).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      wrong.put("takenAt", "import.takenAt.wrong");
      return null;
    }
  }

  private Map<String, GroupChoice> groupChoices(Preview preview, List<Group> known) {
    var keys = new NewGroupKeys(known);
    var platform = platform(preview, known);
    var choices = new HashMap<String, GroupChoice>();
    for (int i = 0; i < preview.groups().size(); i++) {
      var line = groups.get(i);
      choices.put(
          preview.groups().get(i).ref(),
          switch (line.choice()) {
            case LEFT_OUT -> new GroupChoice.LeftOut();
            case NEW ->
                new GroupChoice.Opened(
                    new NewGroup(keys.next(), line.newName(), platform.name(), null, null, null));
            default -> new GroupChoice.Existing(line.choice());
          });
    }
    return choices;
  }

  /** A new group is where its file is from; where that is not known, where the first group is. */
  private static Platform platform(Preview preview, List<Group> known) {
    return preview.files().stream()
        .map(PreviewedFile::format)
        .flatMap(format -> SourcePlatform.of(format).stream())
        .findFirst()
        .orElse(known.isEmpty() ? Platform.OTHER : known.get(0).platform());
  }

  private LegalBasis basis(Map<String, String> wrong) {
    for (var one : LegalBasis.values()) {
      if (one.word().equals(basis)) {
        return one;
      }
    }
    wrong.put("basis", "import.basis.missing");
    return null;
  }

  private LocalDate notice(LocalDate today, Map<String, String> wrong) {
    try {
      var day = LocalDate.parse(noticeGivenOn);
      if (!day.isAfter(today)) {
        return day;
      }
      wrong.put("noticeGivenOn", "import.notice.future");
    } catch (DateTimeException e) {
      wrong.put("noticeGivenOn", "import.notice.missing");
    }
    return null;
  }

  private static Set<String> accounts(Preview preview, Set<String> numbers) {
    var accounts = new HashSet<String>();
    for (int i = 0; i < preview.talkers().size(); i++) {
      if (numbers.contains(String.valueOf(i))) {
        accounts.add(preview.talkers().get(i).account());
      }
    }
    return accounts;
  }

  private static String shortened(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }

  private static String bare(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  private static String text(MultiValueMap<String, String> given, String field) {
    var text = given.getFirst(field);
    return text == null ? "" : text.strip();
  }
}
