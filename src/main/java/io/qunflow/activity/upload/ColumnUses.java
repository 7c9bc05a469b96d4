package io.qunflow.activity.upload;

import io.qunflow.activity.format.FileFormat.Setting;
import io.qunflow.activity.format.FileRefusedException;
import io.qunflow.activity.format.Findings;
import io.qunflow.activity.format.FoundAnswer;
import io.qunflow.activity.format.FoundContent;
import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.FoundMember;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.activity.intake.AnswerMappings;
import io.qunflow.community.CommunityKey;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the columns of a file are used for: as somebody said, else as remembered or proposed. */
@Component
class ColumnUses {

  private final AnswerMappings mappings;

  ColumnUses(AnswerMappings mappings) {
    this.mappings = mappings;
  }

  /**
   * How to read this file: with the uses of its own columns.
   *
   * @param said of the columns of all files; empty if nobody said anything
   */
  ReadSettings settle(CommunityKey community, ReceivedFile file, ReadSettings said)
      throws FileRefusedException, IOException {
    if (!file.format().needs().contains(Setting.COLUMNS)) {
      return said;
    }
    var columns = columnsOf(file, said);
    var uses =
        said.columns().isEmpty()
            ? mappings.propose(community, columns)
            : ofThese(columns, said.columns());
    return new ReadSettings(said.zone(), said.takenAt(), uses);
  }

  /** The same where a file can be read so, else without any use, so that its columns are found. */
  static ReadSettings readable(ReadSettings settled) {
    var uses = settled.columns().values();
    boolean isReadable =
        uses.contains("member")
            && new HashSet<>(uses).size() == uses.size()
            && uses.stream().allMatch(ColumnUses::isKnown);
    return isReadable ? settled : ReadSettings.in(settled.zone(), settled.takenAt());
  }

  /** Remembers what was said of the columns of a file. */
  void remember(CommunityKey community, Collection<String> columns, Map<String, String> uses) {
    mappings.remember(community, columns, ofThese(columns, uses));
  }

  static Map<String, String> ofThese(Collection<String> columns, Map<String, String> uses) {
    var these = new HashMap<>(uses);
    these.keySet().retainAll(columns);
    return these;
  }

  /** {@code member}, {@code answered_at} or {@code fact:<key>} with a key of 1 to 64 characters. */
  static boolean isKnown(String use) {
    if (use.startsWith("fact:")) {
      var key = use.substring("fact:".length()).strip();
      return !key.isEmpty() && key.length() <= 64 && key.chars().noneMatch(Character::isISOControl);
    }
    return use.equals("member") || use.equals("answered_at");
  }

  private static List<String> columnsOf(ReceivedFile file, ReadSettings said)
      throws FileRefusedException, IOException {
    var head = new Head();
    file.format().read(file.source(), ReadSettings.in(said.zone(), said.takenAt()), head);
    return head.columns;
  }

  /** Hears the columns only; without uses no row is found. */
  private static final class Head implements Findings {

    private List<String> columns = List.of();

    @Override
    public void columns(List<String> names) {
      columns = List.copyOf(names);
    }

    @Override
    public void found(FoundEvent event) {}

    @Override
    public void found(FoundMember member) {}

    @Override
    public void found(FoundContent content) {}

    @Override
    public void found(FoundAnswer answer) {}

    @Override
    public void unreadable(long line, Wording reason) {}

    @Override
    public void leftOut(Reason reason) {}
  }
}
