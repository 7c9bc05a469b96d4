package io.qunflow.activity.intake;

import static io.qunflow.activity.intake.SaidEvents.anExport;
import static io.qunflow.activity.intake.SaidEvents.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qunflow.activity.EventKind;
import io.qunflow.activity.format.FoundEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileImportTest extends IntoImportWorld {

  @Test
  void groupsOfOneFileGoWhereTheyWereSentAndOthersAreLeftOut() throws Exception {
    var result =
        world.take(
            community,
            anExport()
                .message(null, 0, "10001", "小明", "早")
                .ofGroup("茶友2群")
                .message(null, 1, "10001", "小明", "早")
                .message(null, 2, "10002", "小红", "早")
                .ofGroup("别的群")
                .message(null, 3, "10003", "小绿", "早")
                .list());

    assertThat(result.imported()).isEqualTo(3);
    assertThat(result.newMembers()).isEqualTo(2);
    assertThat(result.otherGroups()).isEqualTo(1);
    assertThat(result.groups())
        .extracting(ImportedGroup::groupKey, ImportedGroup::imported, ImportedGroup::from)
        .containsExactly(tuple("1", 1, at(0)), tuple("2", 2, at(1)));
    assertThat(
            strings(
                "SELECT foreign_name FROM chat_group WHERE community_key = ? AND id > 0"
                    + " AND group_key = '2'"))
        .containsExactly("茶友2群");
  }

  @Test
  void theRecordSaysWhyAndWhatFromWhenToWhen() throws Exception {
    var order =
        new ImportOrder(
            community,
            "anna",
            world.order(community).settings(),
            world.order(community).groups(),
            LegalBasis.LEGAL_DUTY,
            LocalDate.of(2026, 3, 1),
            Set.of(),
            Set.of());
    var file =
        new ListedEvents(
            anExport().message("a", 0, "1", null, "x").message("b", 5, "1", null, "x").list());

    world.get(FileImport.class).run(order, file, file, ImportProgress.NONE);

    var past = world.get(ImportLog.class).findAll(community, 10);
    assertThat(past).hasSize(1);
    assertThat(past.get(0).format()).isEqualTo("listed");
    assertThat(past.get(0).importedBy()).isEqualTo("anna");
    assertThat(past.get(0).basis()).isEqualTo(LegalBasis.LEGAL_DUTY);
    assertThat(past.get(0).noticeGivenOn()).isEqualTo("2026-03-01");
    assertThat(past.get(0).finishedAt()).isEqualTo(NOW);
    assertThat(past.get(0).isTakenBack()).isFalse();
    assertThat(past.get(0).groups())
        .extracting(ImportedGroup::from, ImportedGroup::to, ImportedGroup::imported)
        .containsExactly(tuple(at(0), at(5), 2));
  }

  @Test
  void whatCannotBeStoredIsLeftOutOfAFileOfAnotherProgram() throws Exception {
    var result =
        world.take(
            community,
            anExport()
                .message("m-1", 0, "1", null, "x")
                .message("m-1", 0, "1", null, "other")
                .message("m-2", 0, "1", "n".repeat(191), "x")
                .message("m-3", 0, "1", null, "\uD83D")
                .list());

    assertThat(result.imported()).isEqualTo(1);
    assertThat(result.unreadable()).isEqualTo(3);
    assertThat(result.lines()).extracting(line -> line.line()).containsExactly(2L, 3L, 4L);
    assertThat(result.lines().get(0).message().chinese()).contains("m-1", "text 不同");
  }

  @Test
  void aCancelledImportLeavesNothing() throws Exception {
    var export = anExport();
    for (int i = 0; i < 3000; i++) {
      export.message("m-" + i, i / 10.0, "a-" + i, null, "x");
    }
    var before = world.dump(community);
    var file = new ListedEvents(export.list());
    var cancelled =
        new ImportProgress() {
          private long rows;

          @Override
          public void progressed(long rows, long bytes) {
            this.rows = rows;
          }

          @Override
          public boolean isCancelled() {
            return rows >= 2000;
          }
        };

    assertThatThrownBy(
            () -> world.get(FileImport.class).run(world.order(community), file, file, cancelled))
        .isInstanceOf(ImportCancelledException.class)
        .hasMessageContaining("什么都没有导入");

    assertThat(cancelled.rows).isEqualTo(2000);
    assertThat(world.dump(community)).isEqualTo(before);
    assertThat(world.get(ImportLog.class).findAll(community, 10)).isEmpty();
  }

  @Test
  void ourOwnPeopleAndProgramsAreMarkedThoughTheyAppearWithThisFile() throws Exception {
    var file =
        new ListedEvents(
            anExport()
                .message(null, 0, "1", null, "x")
                .message(null, 0, "2", null, "x")
                .message(null, 0, "3", null, "x")
                .list());

    var result =
        world
            .get(FileImport.class)
            .run(
                world.order(community, Set.of("1", "unknown"), Set.of("2")),
                file,
                file,
                ImportProgress.NONE);

    assertThat(strings("SELECT name FROM account WHERE community_key = ? AND staff = TRUE"))
        .containsExactly("1");
    assertThat(strings("SELECT name FROM account WHERE community_key = ? AND bot = TRUE"))
        .containsExactly("2");
    world.takeBack(community, result);
    assertThat(strings("SELECT name FROM account WHERE community_key = ?")).isEmpty();
  }

  @Test
  void aTextDeletedAfterItsTimeStaysDeletedAndIsNoConflict() throws Exception {
    var events = anExport().message("m-1", 0, "1", null, "x").message(null, 1, "1", null, "y");
    var first = world.take(community, events.list());
    world
        .sql()
        .update("UPDATE activity_event SET text = NULL WHERE import_id = ?", first.importId());
    world
        .sql()
        .update(
            "UPDATE activity_import SET texts_deleted_at_ms = 1 WHERE id = ?", first.importId());

    var again = world.take(community, events.list());

    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.unreadable()).isZero();
    assertThat(strings(EVENTS.formatted("COALESCE(e.text, '-')"))).containsExactly("-", "-");
  }

  @Test
  void aJoinBelongsToWhoNextSpeaksUnderTheNickname() throws Exception {
    world.take(community, anExport().joined(1, "小明").joined(1, "潜水").list());
    assertThat(strings(OWNERS)).containsExactly("小明*", "潜水*");

    world.take(community, anExport().message(null, 5, "10005", "小明", "新来的").list());
    assertThat(strings(OWNERS)).containsExactly("10005", "潜水*");

    world.take(community, anExport().message(null, 3, "10003", "小明", "我先").list());
    assertThat(strings(OWNERS)).containsExactly("10003", "潜水*");
    assertThat(strings("SELECT nickname FROM member WHERE community_key = ? ORDER BY nickname"))
        .containsExactly("小明", "小明", "潜水");
  }

  @Test
  void aLeaveBelongsToWhoSpokeLastUnderTheNickname() throws Exception {
    world.take(
        community,
        anExport()
            .message(null, 1, "10001", "小明", "早")
            .message(null, 2, "10001", "大明", "改名了")
            .left(3, "小明")
            .message(null, 4, "10004", "小明", "另一个")
            .left(5, "没说过话")
            .list());

    assertThat(strings(OWNERS)).containsExactly("10001", "没说过话*");
  }

  @Test
  void aMemberIsCalledByTheLastNameButNotByANumber() throws Exception {
    world.take(
        community,
        anExport()
            .message(null, 1, "10001", "小明", "早")
            .message(null, 3, "10001", "大明", "改名了")
            .message(null, 4, "10001", "777", "又改了")
            .message(null, 5, "10002", "10002", "早")
            .list());
    world.take(community, anExport().message(null, 2, "10001", "明明", "补").list());

    assertThat(strings("SELECT nickname FROM member WHERE community_key = ? ORDER BY nickname"))
        .containsExactly("10002", "大明");
    assertThat(
            strings(
                "SELECT n.nickname FROM account_nickname n JOIN account a ON a.id = n.account_id"
                    + " WHERE a.community_key = ? ORDER BY n.first_at_ms"))
        .containsExactly("小明", "明明", "大明", "777");
  }

  @Test
  void mentionsAnswerUntilTheSourceStatesReplies() throws Exception {
    world.take(
        community,
        anExport()
            .message("q", 1, "10001", "小明", "怎么泡？")
            .message("a", 2, "10002", "小红", "@小明 用热水")
            .list());
    assertThat(strings(EVENTS.formatted("COALESCE(e.mention_of, '-')"))).containsExactly("-", "q");
    assertThat(strings(EVENTS.formatted("CONCAT(e.question, ' ', e.addressed)")))
        .containsExactly("TRUE FALSE", "FALSE TRUE");

    world.take(community, anExport().answer("b", 30, "10003", "q").list());

    assertThat(strings(EVENTS.formatted("COALESCE(e.mention_of, '-')")))
        .containsExactly("-", "-", "-");
  }

  @Test
  void marksTheWeeksTouchedAndAllLaterOnesAndThoseOfAnsweredMessages() throws Exception {
    world.take(community, anExport().message("q", 1, "1", null, "x").list());
    clearMarks();

    world.take(community, anExport().answer("a", 8 * 24, "2", "q").list());

    assertThat(strings("SELECT week_start FROM week_due WHERE community_key = ? ORDER BY 1"))
        .containsExactly("2026-03-02", "2026-03-09", "2026-03-16");
    clearMarks();
    world.take(community, anExport().message("late", 8 * 24, "2", null, "x").list());
    assertThat(strings("SELECT week_start FROM week_due WHERE community_key = ? ORDER BY 1"))
        .containsExactly("2026-03-09", "2026-03-16");
  }

  @Test
  void whatIsSaidTwiceInASecondIsTwoMessages() throws Exception {
    var twice =
        anExport().message(null, 1, "1", "小明", "哈哈").message(null, 1, "1", "小明", "哈哈").list();

    assertThat(world.take(community, twice).imported()).isEqualTo(2);
    assertThat(world.take(community, twice).unchanged()).isEqualTo(2);
  }

  @Test
  void anAccountMayBeCalledAsAnotherIsNamed() throws Exception {
    world.take(
        community,
        List.of(
            event("小明", false, EventKind.MESSAGE, at(0)),
            event("小明", true, EventKind.JOINED, at(1))));

    assertThat(strings("SELECT name FROM account WHERE community_key = ? ORDER BY nickname_only"))
        .containsExactly("小明", "小明");
  }

  private static final String EVENTS =
      "SELECT %s FROM activity_event e JOIN chat_group g ON g.id = e.group_id"
          + " WHERE g.community_key = ? ORDER BY e.occurred_at_ms";

  /** Whose the events are that came by nickname; * for an account that is nothing else. */
  private static final String OWNERS =
      "SELECT CONCAT(a.name, CASE WHEN a.nickname_only = TRUE THEN '*' ELSE '' END)"
          + " FROM activity_event e JOIN account a ON a.id = e.account_id"
          + " WHERE a.community_key = ? AND e.by_nickname = TRUE"
          + " ORDER BY e.occurred_at_ms, e.nickname";

  private static FoundEvent event(String account, boolean byNickname, EventKind kind, Instant at) {
    return new FoundEvent(
        1, null, null, at, account, null, byNickname, kind, null, null, null, null);
  }

  private void clearMarks() {
    world.sql().update("DELETE FROM week_due WHERE community_key = ?", community.value());
  }

  private List<String> strings(String sql) {
    return world.sql().queryForList(sql, String.class, community.value());
  }
}
