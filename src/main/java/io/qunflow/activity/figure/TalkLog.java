package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics and discussions that were held, of which the participation is counted (L4.1, L7.1). */
@Service
public class TalkLog {

  private static final Set<String> KINDS = Set.of("topic", "discussion");

  private final StatementMapper statements;
  private final GroupService groups;
  private final WeekMarks marks;
  private final Clock clock;

  TalkLog(StatementMapper statements, GroupService groups, WeekMarks marks, Clock clock) {
    this.statements = statements;
    this.groups = groups;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * Records a talk, or records it anew under its key. Repeatable. It counts in the week it starts.
   *
   * @throws InvalidStatementException names each wrong field
   * @throws UnknownGroupException if the community has no such group
   */
  @Transactional(rollbackFor = Exception.class)
  public void record(CommunityKey community, Talk talk)
      throws InvalidStatementException, UnknownGroupException {
    check(talk);
    var groupId = talk.groupKey() == null ? null : groups.find(community, talk.groupKey()).id();
    var before = statements.findTalkStart(community, talk.key());
    statements.upsertTalk(community, talk, groupId);
    marks.mark(
        community,
        before.map(start -> List.of(start, talk.startsAt())).orElse(List.of(talk.startsAt())));
  }

  /**
   * Forgets a talk; its week is counted anew.
   *
   * @throws UnknownTalkException if there is none under this key, or not any more
   */
  @Transactional(rollbackFor = Exception.class)
  public void remove(CommunityKey community, String key) throws UnknownTalkException {
    var start =
        statements
            .findTalkStart(community, key)
            .orElseThrow(() -> new UnknownTalkException(community, key));
    statements.deleteTalk(community, key);
    marks.mark(community, List.of(start));
  }

  /** The latest first, at most so many. */
  @Transactional(readOnly = true)
  public List<RecordedTalk> findLatest(CommunityKey community, int most) {
    return statements.findTalks(community, most).stream()
        .map(
            row ->
                new RecordedTalk(
                    new Talk(
                        row.talkKey(),
                        row.kind(),
                        row.title(),
                        row.groupKey(),
                        row.startsAt(),
                        row.endsAt()),
                    row.groupName()))
        .toList();
  }

  private void check(Talk talk) throws InvalidStatementException {
    var wrong = new LinkedHashMap<String, Wording>();
    if (isWrong(talk.key(), 120)) {
      wrong.put(
          "key", Wording.of("标识（key）要有 1 到 120 个字符", "The key (key) has 1 to 120 characters"));
    }
    if (talk.kind() == null || !KINDS.contains(talk.kind())) {
      wrong.put(
          "kind",
          Wording.of(
              "种类（kind）写 topic（话题）或 discussion（约局）", "The kind (kind) is topic or discussion"));
    }
    if (isWrong(talk.title(), 400)) {
      wrong.put(
          "title",
          Wording.of("标题（title）要有 1 到 400 个字符", "The title (title) has 1 to 400 characters"));
    }
    if (talk.startsAt() == null || talk.startsAt().isAfter(clock.instant())) {
      wrong.put(
          "startsAt",
          Wording.of(
              "开始时间（startsAt）要写，如 2026-01-31T12:00:00Z，而且已经过去",
              "The beginning (startsAt) must be given, such as 2026-01-31T12:00:00Z, and be in the past"));
    } else if (talk.endsAt() == null || talk.endsAt().isBefore(talk.startsAt())) {
      wrong.put(
          "endsAt",
          Wording.of(
              "结束时间（endsAt）要写，不早于开始时间",
              "The end (endsAt) must be given, not before the beginning"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidStatementException(wrong);
    }
  }

  private static boolean isWrong(String text, int most) {
    return text == null || text.isBlank() || text.length() > most;
  }
}
