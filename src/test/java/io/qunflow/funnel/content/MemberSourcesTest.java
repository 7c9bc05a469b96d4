package io.qunflow.funnel.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where members came from, down to the tables (F6). */
class MemberSourcesTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final MemberSource LIVE =
      new MemberSource(SourceChannel.PLATFORM, Reach.EXPOSURE, "直播间😀");

  private TestDatabase database;
  private Modules modules;
  private MemberSources sources;
  private Segments segments;
  private PeopleRows rows;
  private MemberId anna;
  private MemberId bo;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void twoMembersAndOneOfOurOwn() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(Instant.parse("2026-11-22T04:00:00Z")),
            "io.qunflow.community",
            "io.qunflow.membership.segment",
            "io.qunflow.funnel.content");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    sources = modules.get(MemberSources.class);
    segments = modules.get(Segments.class);
    rows = new PeopleRows(database.dataSource(), TEA);
    anna = rows.member("安娜", Platform.WECOM, "a");
    bo = rows.member("小波", Platform.WECOM, "b");
    rows.member("自己人", Platform.WECOM, "s");
    new JdbcTemplate(database.dataSource())
        .update("UPDATE account SET staff = TRUE WHERE name = 's'");
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void theLastWordAboutAMemberStands() throws Exception {
    sources.record(anna, LIVE, "yunying");
    var friend = new MemberSource(SourceChannel.FISSION, Reach.CONTEXT, " 小波带来 ");

    sources.record(anna, friend, "yunying");

    assertThat(sources.find(anna))
        .contains(new MemberSource(SourceChannel.FISSION, Reach.CONTEXT, "小波带来"));
    assertThat(sources.find(bo)).isEmpty();
    assertThat(sources.count(TEA))
        .containsExactly(new SourceCount(SourceChannel.FISSION, Reach.CONTEXT, 1));
  }

  @Test
  void ofManyOnlyThoseAreRecordedOfWhomNothingIsKnown() throws Exception {
    sources.record(anna, new MemberSource(SourceChannel.GROUP, Reach.CONTEXT, ""), "yunying");

    assertThat(sources.recordWhereUnknown(segments.selectAll(TEA), LIVE, "yunying")).isEqualTo(1);
    assertThat(sources.recordWhereUnknown(segments.selectAll(TEA), LIVE, "yunying")).isZero();

    assertThat(sources.find(bo)).contains(LIVE);
    assertThat(sources.count(TEA)).extracting(SourceCount::members).containsExactly(1, 1);
    assertThat(segments.sample(sources.select(TEA, SourceChannel.PLATFORM, Reach.EXPOSURE), 9))
        .extracting(member -> member.id())
        .containsExactly(bo);
  }

  @Test
  void aLinkedMemberBringsItsSourceUnlessThereIsOne() throws Exception {
    sources.record(bo, LIVE, "yunying");

    modules.get(AccountLinks.class).link(bo, anna, "yunying");

    assertThat(sources.count(TEA))
        .containsExactly(new SourceCount(SourceChannel.PLATFORM, Reach.EXPOSURE, 1));
    assertThat(inSegment("channel", "PLATFORM")).containsExactly(anna);
    assertThat(inSegment("reach", "DIRECT_AD")).isEmpty();
    sources.record(anna, new MemberSource(SourceChannel.GROUP, Reach.DIRECT_AD, ""), "yunying");
    assertThat(inSegment("channel", "PLATFORM")).isEmpty();
    assertThat(inSegment("reach", "DIRECT_AD")).containsExactly(anna);
  }

  @Test
  void whatIsNoSourceIsRefused() {
    var lengthy = new MemberSource(SourceChannel.GROUP, Reach.CONTEXT, "长".repeat(201));

    assertThatThrownBy(() -> sources.record(anna, lengthy, "yunying"))
        .isInstanceOf(InvalidMemberSourceException.class)
        .hasMessageContaining("200");
    assertThatThrownBy(() -> SourceChannel.of("tv"))
        .hasMessageContaining("channel")
        .hasMessageContaining("group, influencer, fission, platform");
    assertThatThrownBy(() -> Reach.of(null)).hasMessageContaining("direct_ad");
  }

  private List<MemberId> inSegment(String field, String operand) throws Exception {
    var rule =
        new SegmentRule(
            SegmentMatch.ALL,
            List.of(new SegmentCondition(field, "", SegmentOperator.IS, operand)));
    return segments.sample(segments.select(TEA, rule), 9).stream()
        .map(member -> member.id())
        .toList();
  }
}
