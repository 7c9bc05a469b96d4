package io.qunflow.lifecycle.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ContentServiceTest {

  static final CommunityKey TEA = new CommunityKey("tea");

  /** Sunday evening in UTC, Monday already in Shanghai. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  final TestDatabase database = openDatabase();
  final Modules modules =
      Modules.start(
          database.dataSource(), CLOCK, "io.qunflow.community", "io.qunflow.lifecycle.content");
  final ContentService contents = modules.get(ContentService.class);
  final JdbcTemplate sql = modules.get(JdbcTemplate.class);

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity() {
    sql.update("INSERT INTO business_line (line_key, name, created_at_ms) VALUES ('l', '线', 0)");
    sql.update(
        "INSERT INTO community (community_key, line_key, name, type, time_zone, state,"
            + " created_at_ms) VALUES ('tea', 'l', '茶友会', 'INTEREST', 'Asia/Shanghai', 'OPEN', 0)");
  }

  @AfterEach
  void close() {
    modules.close();
    database.close();
  }

  @Test
  void keepsEachPlanAndFindsTheLast() throws Exception {
    int first = contents.recordTopics(TEA, 1, TopicKind.UNIVERSAL, List.of(idea("周一")));
    int second =
        contents.recordTopics(
            TEA,
            1,
            TopicKind.PERSONAL,
            List.of(
                new TopicIdea("😀".repeat(100), TopicKind.PERSONAL, ContentSource.UGC, "周日"),
                new TopicIdea("𠮷野家", TopicKind.PROFESSIONAL, ContentSource.PGC, "2026-12-31")));

    assertThat(first).isOne();
    assertThat(second).isEqualTo(2);
    assertThat(contents.findLastTopics(TEA))
        .containsExactly(
            new Topic("😀".repeat(100), TopicKind.PERSONAL, ContentSource.UGC, TODAY.plusDays(6)),
            new Topic(
                "𠮷野家", TopicKind.PROFESSIONAL, ContentSource.PGC, LocalDate.of(2026, 12, 31)));
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM topic", Integer.class)).isEqualTo(3);
  }

  @Test
  void findsNoTopicsBeforeTheFirstPlan() {
    assertThat(contents.findLastTopics(TEA)).isEmpty();
  }

  @Test
  void recordsNoneOfTheTopicsWhenOneGoesTooFar() {
    var personal = new TopicIdea("谁和谁像", TopicKind.PERSONAL, ContentSource.UGC, "周三");

    assertThatThrownBy(
            () ->
                contents.recordTopics(
                    TEA, 1, TopicKind.PROFESSIONAL, List.of(idea("周一"), personal)))
        .isInstanceOf(TopicRefusedException.class)
        .hasMessageContainingAll("谁和谁像", "个性", "专业", "L3.2");

    assertThat(contents.findLastTopics(TEA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, 已经过去", "2026-02-30, 不是一个日子"})
  void refusesADayThatIsOverOrNone(String day, String reason) {
    assertThatThrownBy(() -> contents.recordTopics(TEA, 1, TopicKind.UNIVERSAL, List.of(idea(day))))
        .isInstanceOf(TopicRefusedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void keepsTheLastWordOnTheContentOfAPlan() throws Exception {
    int plan = contents.recordTopics(TEA, 1, TopicKind.UNIVERSAL, List.of(idea("2026-11-23")));
    contents.recordContent(
        TEA, plan, List.of(item(ContentSource.PGC, ""), item(ContentSource.PGC, "")));
    contents.recordContent(TEA, plan, List.of(item(ContentSource.UGC, "小明😀")));

    assertThat(
            sql.queryForList("SELECT plan_number, position, credit_to, medium FROM content_item"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("plan_number", 1)
                    .containsEntry("position", 1)
                    .containsEntry("credit_to", "小明😀")
                    .containsEntry("medium", "VIDEO"));
  }

  @Test
  void publishesNothingOfAMemberWithoutTheName() throws Exception {
    int plan = contents.recordTopics(TEA, 1, TopicKind.UNIVERSAL, List.of(idea("周一")));

    assertThatThrownBy(
            () ->
                contents.recordContent(
                    TEA, plan, List.of(item(ContentSource.PGC, ""), item(ContentSource.UGC, " "))))
        .isInstanceOf(CreditMissingException.class)
        .hasMessageContaining("存茶");

    assertThat(sql.queryForObject("SELECT COUNT(*) FROM content_item", Integer.class)).isZero();
  }

  private static TopicIdea idea(String day) {
    return new TopicIdea("春茶", TopicKind.UNIVERSAL, ContentSource.UGC, day);
  }

  private static ContentItem item(ContentSource source, String creditTo) {
    return new ContentItem("存茶", Medium.VIDEO, source, "上月的问答", creditTo);
  }
}
