package io.qunflow.membership.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is saved, who may be surprised, and what is refused with which words. */
class SegmentsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final SegmentRule TEACHERS =
      new SegmentRule(
          SegmentMatch.ALL, List.of(new SegmentCondition("fact", "行业", SegmentOperator.IS, "教育")));

  private TestDatabase database;
  private Modules modules;
  private Segments segments;

  @BeforeEach
  void aCommunity() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.membership.segment");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    segments = modules.get(Segments.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void findsAgainWhatWasSaved() throws Exception {
    long id = segments.save(TEA, " 老师 ", TEACHERS, "yunying");

    var found = segments.find(id);

    assertThat(found.name()).isEqualTo("老师");
    assertThat(found.rule()).isEqualTo(TEACHERS);
    assertThat(found.revision()).isEqualTo(1);
    assertThat(found.savedBy()).isEqualTo("yunying");
    assertThat(segments.findAll(TEA)).containsExactly(found);
  }

  @Test
  void whoIsInItIsFoundAnewEachTime() throws Exception {
    var anna = new PeopleRows(database.dataSource(), TEA).member("安娜", Platform.QQ, "10001");
    long id = segments.save(TEA, "老师", TEACHERS, "yunying");
    assertThat(segments.count(id)).isZero();

    modules.get(MemberService.class).recordFact(anna, "行业", "教育", "form");

    assertThat(segments.count(id)).isEqualTo(1);
  }

  @Test
  void whatWasRetiredIsFoundButNotOfferedAndGivesItsNameFree() throws Exception {
    long id = segments.save(TEA, "老师", TEACHERS, "yunying");

    segments.retire(id, "yunying");
    segments.retire(id, "yunying");

    assertThat(segments.findAll(TEA)).isEmpty();
    assertThat(segments.find(id).retired()).isTrue();
    assertThat(segments.count(id)).isZero();
    assertThat(segments.save(TEA, "老师", TEACHERS, "yunying")).isNotEqualTo(id);
  }

  @Test
  void whoChangesWhatSomebodyElseChangedIsTold() throws Exception {
    long id = segments.save(TEA, "老师", TEACHERS, "yunying");
    segments.change(id, 1, "教师", TEACHERS, "anna");

    assertThatThrownBy(() -> segments.change(id, 1, "讲师", TEACHERS, "yunying"))
        .isInstanceOf(SegmentChangedException.class)
        .hasMessageContaining("教师")
        .hasMessageContaining("anna");
    assertThat(segments.find(id).name()).isEqualTo("教师");
    assertThat(segments.find(id).revision()).isEqualTo(2);
  }

  @Test
  void oneNameLeadsToOneSegment() throws Exception {
    segments.save(TEA, "老师", TEACHERS, "yunying");
    long other = segments.save(TEA, "所有人", SegmentRule.everybody(), "yunying");

    assertThatThrownBy(() -> segments.save(TEA, "老师", TEACHERS, "yunying"))
        .isInstanceOf(SegmentExistsException.class);
    assertThatThrownBy(() -> segments.change(other, 1, "老师", TEACHERS, "yunying"))
        .isInstanceOf(SegmentExistsException.class)
        .hasMessageContaining("老师");
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    var rule =
        new SegmentRule(
            SegmentMatch.ANY,
            List.of(
                new SegmentCondition("shoe-size", "", SegmentOperator.IS, "43"),
                new SegmentCondition("fact", "", SegmentOperator.IS, ""),
                new SegmentCondition("messages", "七", SegmentOperator.AT_LEAST, "-1"),
                new SegmentCondition("nickname", "", SegmentOperator.AT_LEAST, "3"),
                new SegmentCondition("platform", "", SegmentOperator.IS, "FAX"),
                new SegmentCondition("fact", "行业", SegmentOperator.IS_KNOWN, "")));

    var refused =
        catchThrowableOfType(
            InvalidSegmentException.class, () -> segments.save(TEA, " ", rule, "yunying"));

    assertThat(refused.errors())
        .containsOnlyKeys(
            "name",
            "conditions[0].field",
            "conditions[1].argument",
            "conditions[1].operand",
            "conditions[2].argument",
            "conditions[2].operand",
            "conditions[3].operator",
            "conditions[4].operand");
    assertThat(segments.findAll(TEA)).isEmpty();
  }

  @Test
  void moreConditionsThanTwentyAreRefused() {
    var rule =
        new SegmentRule(SegmentMatch.ANY, Collections.nCopies(21, TEACHERS.conditions().get(0)));

    assertThatThrownBy(() -> segments.select(TEA, rule))
        .isInstanceOf(InvalidSegmentException.class)
        .hasMessageContaining("20");
  }

  @Test
  void suggestsWhatIsKnownButNoPhones() {
    var anna = new PeopleRows(database.dataSource(), TEA).member("安娜", Platform.QQ, "10001");
    var members = modules.get(MemberService.class);
    members.recordFact(anna, "行业", "教育", "form");
    members.recordFact(anna, "备注", "打 13812341234", "form");
    members.recordFact(anna, "手机", "13812341234", "form");
    var catalog = modules.get(SegmentCatalog.class);

    assertThat(catalog.arguments("fact", TEA))
        .extracting(SegmentChoice::code)
        .containsExactlyInAnyOrder("行业", "备注", "手机");
    assertThat(catalog.operands("fact", "行业", TEA)).containsExactly(SegmentChoice.of("教育"));
    assertThat(catalog.operands("fact", "备注", TEA)).isEmpty();
    assertThat(catalog.operands("fact", "手机", TEA)).isEmpty();
  }
}
