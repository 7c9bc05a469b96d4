package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Answers as a table of any columns, whatever file it stands in: which column names the member and
 * which are facts is said by a person. As long as nobody has said anything, only the columns are
 * found.
 */
final class AnswerTable {

  static final int MOST_COLUMNS = 1000;

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_FACT = 2000;

  private final List<String> columns;
  private final Map<Integer, AnswerColumn> targets = new LinkedHashMap<>();
  private final ReadSettings settings;
  private final Findings findings;

  /**
   * @param header the first row; columns without a name are called by their place, equal names are
   *     told apart by a number, long ones are cut
   */
  AnswerTable(List<String> header, ReadSettings settings, Findings findings)
      throws FileRefusedException {
    this.columns = named(header);
    this.settings = settings;
    this.findings = findings;
    findings.columns(columns);
    if (isMapped()) {
      assign();
    }
  }

  /** Whether somebody said what the columns mean; without it no row is of use. */
  boolean isMapped() {
    return !settings.columns().isEmpty();
  }

  int width() {
    return columns.size();
  }

  /** Finds the answer in a row; a row without any value is none. */
  void read(long line, List<String> row) {
    if (row.stream().allMatch(String::isBlank)) {
      return;
    }
    var wrong = new ArrayList<Wording>();
    var facts = new HashMap<String, String>();
    var member = "";
    Instant answeredAt = null;
    for (var entry : targets.entrySet()) {
      var value = entry.getKey() < row.size() ? AnswerText.of(row.get(entry.getKey())) : "";
      switch (entry.getValue().kind()) {
        case MEMBER -> member = value;
        case ANSWERED_AT -> answeredAt = time(entry.getKey(), value, wrong);
        default -> addFact(entry.getKey(), entry.getValue().factKey(), value, facts, wrong);
      }
    }
    if (member.isBlank()) {
      wrong.add(
          0,
          Wording.of(
              "%s：没有写是谁，请补上账号或群昵称，或删掉这一行",
              "%s: nobody is named; add the account or nickname, or delete the line",
              place(memberColumn())));
    }
    if (wrong.isEmpty()) {
      findings.found(new FoundAnswer(line, member, answeredAt, facts));
    } else {
      findings.unreadable(line, Wording.clauses(wrong));
    }
  }

  private Instant time(int column, String value, List<Wording> wrong) {
    if (value.isEmpty()) {
      return null;
    }
    var time = StatedTime.time(value, settings.zone());
    if (time.isEmpty()) {
      wrong.add(
          Wording.of("%s：“%s”不是时间", "%s: “%s” is no time", place(column), Quoted.shortened(value)));
    }
    return time.orElse(null);
  }

  private void addFact(
      int column, String key, String value, Map<String, String> facts, List<Wording> wrong) {
    if (value.length() > LONGEST_FACT) {
      wrong.add(
          Wording.of(
              "%s：有 %d 个字符，最多 %d 个",
              "%s: %d characters, at most %d", place(column), value.length(), LONGEST_FACT));
    } else if (!value.isEmpty()) {
      facts.put(key, value);
    }
  }

  private Wording place(int column) {
    return Wording.of(
        "第 %d 列“%s”", "column %d “%s”", column + 1, Quoted.shortened(columns.get(column)));
  }

  private int memberColumn() {
    return targets.entrySet().stream()
        .filter(entry -> entry.getValue().kind() == AnswerColumn.Kind.MEMBER)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private void assign() throws FileRefusedException {
    for (var entry : settings.columns().entrySet()) {
      int place = columns.indexOf(entry.getKey());
      if (place < 0) {
        throw new FileRefusedException(
            Wording.of(
                "文件里没有列“%s”，请重新选择每一列的含义。",
                "The file has no column “%s”. Choose again what each column is.",
                Quoted.shortened(entry.getKey())));
      }
      targets.put(place, AnswerColumn.of(entry.getValue()));
    }
    var once = new HashSet<AnswerColumn>();
    for (var target : targets.values()) {
      if (!once.add(target)) {
        throw new FileRefusedException(
            Wording.of(
                "有两列都选成了“%s”，只能选一列。",
                "Two columns were chosen as “%s”; only one can be.", target.word()));
      }
    }
    if (!once.contains(AnswerColumn.MEMBER)) {
      throw new FileRefusedException(
          Wording.of(
              "还没有选哪一列是成员（账号或群昵称），请选一列。",
              "No column is chosen as the member (account or nickname). Choose one."));
    }
  }

  private static List<String> named(List<String> header) throws FileRefusedException {
    if (header.size() > MOST_COLUMNS) {
      throw new FileRefusedException(
          Wording.of(
              "表格超过 %d 列。请删掉用不到的列再上传。",
              "The table has more than %d columns. Delete those nobody needs and upload it again.",
              MOST_COLUMNS));
    }
    var names = new LinkedHashSet<String>();
    for (var cell : header) {
      var name = AnswerText.shortened(AnswerText.oneLine(cell), LONGEST_NAME);
      name = name.isEmpty() ? "第 %d 列".formatted(names.size() + 1) : name;
      var unique = name;
      for (int i = 2; !names.add(unique); i++) {
        unique = "%s (%d)".formatted(name, i);
      }
    }
    return List.copyOf(names);
  }
}
