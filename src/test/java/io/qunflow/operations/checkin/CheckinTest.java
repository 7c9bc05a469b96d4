package io.qunflow.operations.checkin;

import static io.qunflow.operations.checkin.CheckinWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.support.Corpora;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checking in: once a member and day, in order of time, by whom (H1). */
class CheckinTest {

  private CheckinWorld world;
  private MemberId anna;
  private MemberId ben;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void twoMembers() throws Exception {
    world = new CheckinWorld(openDatabase());
    anna = world.member("安娜😀");
    ben = world.member("本");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void placesGoByTimeAndLeaveStaffOut() throws Exception {
    var checkin = world.open(1);
    var own = world.member("小助手");
    world.modules.get(MemberService.class).markStaff(own);

    world.entries.checkIn(checkin.id(), own, "");
    world.clock.advance(Duration.ofSeconds(1));
    var first = world.entries.checkIn(checkin.id(), ben, "龙井");
    world.clock.advance(Duration.ofSeconds(1));
    var second = world.entries.checkIn(checkin.id(), anna, "");

    assertThat(first.place()).contains(1);
    assertThat(second.place()).contains(2);
    assertThat(world.entries.findAll(checkin.id()))
        .extracting(CheckinEntry::nickname, CheckinEntry::place, CheckinEntry::note)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("小助手", Optional.empty(), ""),
            org.assertj.core.groups.Tuple.tuple("本", Optional.of(1), "龙井"),
            org.assertj.core.groups.Tuple.tuple("安娜😀", Optional.of(2), ""));
    assertThat(world.checkins.counts(List.of(checkin.id())))
        .containsExactly(new DayCount(checkin.id(), 1, 2, 0));
  }

  @Test
  void theFirstTapOfADayStaysAndTheNextDayIsANewOne() throws Exception {
    var checkin = world.open(2);
    var first = world.entries.checkIn(checkin.id(), anna, "一");
    world.clock.advance(Duration.ofHours(1));

    assertThat(world.entries.checkIn(checkin.id(), anna, "二")).isEqualTo(first);
    world.clock.advance(Duration.ofDays(1));
    assertThat(world.entries.checkIn(checkin.id(), anna, "三").day()).isEqualTo(2);
    assertThat(world.entries.findAll(checkin.id(), anna))
        .extracting(CheckinEntry::note)
        .containsExactly("一", "三");
  }

  @Test
  void tooEarlyAndTooLateAreRefusedToTheMillisecond() throws Exception {
    var checkin = world.open(1);
    var day = checkin.days().get(0);

    for (var moment : List.of(day.opensAt().minusMillis(1), day.closesAt())) {
      world.clock.set(moment);
      assertThatThrownBy(() -> world.entries.checkIn(checkin.id(), anna, ""))
          .isInstanceOf(CheckinClosedException.class);
    }
    assertThat(world.entries.findAll(checkin.id(), anna)).isEmpty();
    world.clock.set(day.closesAt().minusMillis(1));
    assertThat(world.entries.checkIn(checkin.id(), anna, "").place()).contains(1);
  }

  @Test
  void whoWasEndedEarlyTakesNobodyAndPostsNothingMore() throws Exception {
    var checkin = world.open(3);
    assertThat(queued()).isEqualTo(3);

    world.checkins.close(checkin.id(), "yunying");
    world.checkins.close(checkin.id(), "anna");

    assertThatThrownBy(() -> world.entries.checkIn(checkin.id(), anna, ""))
        .isInstanceOf(CheckinClosedException.class);
    assertThat(queued()).isZero();
  }

  @Test
  void eachDayIsPostedWhenItBeginsUnderOneLink() throws Exception {
    var checkin = world.open(2);

    assertThat(
            world.sql.queryForList("SELECT due_at_ms FROM message ORDER BY due_at_ms", Long.class))
        .as("what has begun already is posted at once")
        .containsExactly(
            CheckinWorld.NOON.toEpochMilli(), checkin.days().get(1).opensAt().toEpochMilli());
    var link =
        world
            .modules
            .get(GroupLinks.class)
            .find(TEA, GroupLinkPurpose.CHECK_IN, checkin.id())
            .orElseThrow();
    assertThat(link.isOpen(checkin.endsAt())).isTrue();
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(
            () ->
                world.checkins.open(
                    new NewCheckin(
                        TEA, " ", "x".repeat(1001), "soon", "2026-11-23T22:00", 61, "", true, "y")))
        .isInstanceOfSatisfying(
            InvalidCheckinException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("title", "text", "from", "days"));
    assertThat(wrong("2026-11-23T22:00", "2026-11-23T22:00", 1)).isEqualTo("截止要晚于开始");
    assertThat(wrong("2026-11-23T06:00", "2026-11-24T06:01", 2)).isEqualTo("每天打卡时，每次最长 24 小时");
    assertThat(wrong("2026-11-23T06:00", "2026-12-25T06:00", 1)).isEqualTo("一次最长 31 天");
    assertThat(wrong("2026-11-22T06:00", "2026-11-23T12:00", 1)).isEqualTo("截止时间已经过了");
  }

  private String wrong(String from, String until, int days) {
    try {
      world.checkins.open(new NewCheckin(TEA, "早起", "", from, until, days, "", true, "y"));
      return "";
    } catch (InvalidCheckinException e) {
      return e.errors().get("until").chinese();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aNicknameThatExactlyOneMemberHasIsThatMember() throws Exception {
    var checkin = world.open(2);

    var visitor = world.comes(checkin, "b1", " 安娜😀 ");
    var entry = world.entries.checkIn(visitor, "早");

    assertThat(visitor.member()).contains(anna);
    assertThat(entry.member()).contains(anna);
    assertThat(entry.proven()).isFalse();
    assertThat(entry.place()).contains(1);
    world.clock.advance(Duration.ofDays(1));
    assertThat(world.entries.checkIn(world.visitors.find(checkin.id(), "b1").orElseThrow(), ""))
        .extracting(CheckinEntry::day, CheckinEntry::member)
        .containsExactly(2, Optional.of(anna));
  }

  @Test
  void whoIsCalledLikeTwoOrLikeNobodyWaitsToBeRecognised() throws Exception {
    world.member("本");
    var checkin = world.open(1);

    for (var nickname : List.of("本", "新来的", "已注销-1")) {
      var entry = world.entries.checkIn(world.comes(checkin, "b-" + nickname, nickname), "");
      assertThat(entry.member()).isEmpty();
      assertThat(entry.place()).isEmpty();
    }

    assertThat(world.waiting())
        .extracting(UnknownPerson::nickname)
        .containsExactly("本", "新来的", "已注销-1");
    assertThat(world.checkins.counts(List.of(checkin.id())))
        .containsExactly(new DayCount(checkin.id(), 1, 0, 3));
  }

  @Test
  void aSecondBrowserWithTheSameNicknameWaits() throws Exception {
    var checkin = world.open(1);
    world.entries.checkIn(world.comes(checkin, "b1", "安娜😀"), "");

    var other = world.comes(checkin, "b2", "安娜😀");

    assertThat(other.member()).isEmpty();
    assertThat(world.entries.checkIn(other, "").member()).isEmpty();
    assertThat(world.entries.findAll(checkin.id(), anna)).hasSize(1);
  }

  @Test
  void whoProvesToBeTheMemberDisplacesWhoOnlySaidSo() throws Exception {
    var checkin = world.open(1);
    world.entries.checkIn(world.comes(checkin, "stranger", "安娜😀"), "骂人的话");
    world.clock.advance(Duration.ofMinutes(5));

    var own = world.entries.checkIn(checkin.id(), anna, "我来了");

    assertThat(own.proven()).isTrue();
    assertThat(world.entries.findAll(checkin.id(), anna)).containsExactly(own);
    assertThat(own.note()).isEqualTo("我来了");
    assertThat(world.visitors.findUnknown(checkin, 0, 1000))
        .extracting(UnknownPerson::nickname, UnknownPerson::note)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("安娜😀", "骂人的话"));
    assertThat(world.visitors.find(checkin.id(), "stranger").orElseThrow().member()).isEmpty();
  }

  @Test
  void aCodeIsAProofTooAndMovesWhatTheBrowserHasDone() throws Exception {
    var checkin = world.open(1);
    world.entries.checkIn(world.comes(checkin, "stranger", "安娜😀"), "");
    world.entries.checkIn(world.comes(checkin, "b2", "小安"), "我的");

    var visitor = world.visitors.prove(checkin.id(), "b2", anna);
    world.visitors.prove(checkin.id(), "b2", anna);

    assertThat(visitor.knownBy()).contains(KnownBy.CODE);
    assertThat(world.entries.findAll(checkin.id(), anna))
        .extracting(CheckinEntry::note, CheckinEntry::proven)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("我的", true));
    assertThat(world.visitors.findUnknown(checkin, 0, 1000)).hasSize(1);
  }

  @Test
  void anOperatorSaysWhoItWasForAllDaysAndTheEarlierTimeStays() throws Exception {
    var checkin = world.open(2);
    var unknown = world.comes(checkin, "b1", "安安");
    var early = world.entries.checkIn(unknown, "");
    world.clock.advance(Duration.ofHours(1));
    world.entries.checkIn(checkin.id(), anna, "我的话");
    world.clock.advance(Duration.ofDays(1));
    world.entries.checkIn(unknown, "第二天");

    world.visitors.match(TEA, unknown.id(), anna, "yunying");

    assertThat(world.entries.findAll(checkin.id(), anna))
        .extracting(CheckinEntry::day, CheckinEntry::at, CheckinEntry::note)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, early.at(), "我的话"),
            org.assertj.core.groups.Tuple.tuple(2, world.clock.instant(), "第二天"));
    assertThat(world.waiting()).isEmpty();
    assertThatThrownBy(() -> world.visitors.match(TEA, unknown.id(), ben, "x"))
        .isInstanceOf(UnknownVisitorException.class);
  }

  @Test
  void whatSomebodyProvedStaysTheirsWhoeverUsesTheBrowserNext() throws Exception {
    var checkin = world.open(2);
    var shared = world.visitors.prove(checkin.id(), "shared", anna);
    world.entries.checkIn(shared, "安娜的");

    var next = world.visitors.prove(checkin.id(), "shared", ben);
    world.entries.checkIn(next, "本的");

    assertThat(world.entries.findAll(checkin.id(), anna))
        .extracting(CheckinEntry::note, CheckinEntry::proven)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("安娜的", true));
    assertThat(world.entries.findAll(checkin.id(), ben))
        .extracting(CheckinEntry::note, CheckinEntry::proven)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("本的", true));
  }

  @Test
  void somebodyNewIsMadeAndRecognisedTogetherOrNotAtAll() throws Exception {
    var checkin = world.open(1);
    var unknown = world.comes(checkin, "b1", "小满");
    world.entries.checkIn(unknown, "");
    world.sql.execute(
        "ALTER TABLE checkin_visitor ADD CONSTRAINT ck_fails CHECK (matched_by IS NULL)");

    assertThatThrownBy(() -> world.visitors.add(TEA, unknown.id(), "yunying"))
        .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    assertThat(members("小满")).isZero();

    world.sql.execute("ALTER TABLE checkin_visitor DROP CONSTRAINT ck_fails");
    var made = world.visitors.add(TEA, unknown.id(), "yunying").orElseThrow();
    assertThat(members("小满")).isEqualTo(1);
    assertThat(world.entries.findAll(checkin.id(), made)).hasSize(1);
    assertThatThrownBy(() -> world.visitors.add(TEA, unknown.id(), "anna"))
        .isInstanceOf(UnknownVisitorException.class);
    assertThat(members("小满")).isEqualTo(1);
  }

  private int members(String nickname) {
    return world.sql.queryForObject(
        "SELECT COUNT(*) FROM member WHERE nickname = ?", Integer.class, nickname);
  }

  @Test
  void droppedItIsGone() throws Exception {
    var checkin = world.open(1);
    var unknown = world.comes(checkin, "b1", "广告");
    world.entries.checkIn(unknown, "买茶加我");

    assertThatThrownBy(() -> world.visitors.drop(new CommunityKey("wine"), unknown.id()))
        .isInstanceOf(UnknownVisitorException.class);
    world.visitors.drop(TEA, unknown.id());

    assertThat(world.waiting()).isEmpty();
    assertThat(world.entries.findAll(checkin.id())).isEmpty();
  }

  @Test
  void whoMistypedSaysItAgainBeforeTheFirstTapOnly() throws Exception {
    var checkin = world.open(1);
    world.comes(checkin, "b1", "安那");
    world.visitors.forget(checkin.id(), "b1");
    var visitor = world.comes(checkin, "b1", "安娜😀");
    world.entries.checkIn(visitor, "");

    world.visitors.forget(checkin.id(), "b1");

    assertThat(world.visitors.find(checkin.id(), "b1").orElseThrow().member()).contains(anna);
  }

  @Test
  void aMemberOfAnotherCommunityIsNobodyHere() throws Exception {
    var checkin = world.open(1);

    assertThatThrownBy(() -> world.entries.checkIn(checkin.id(), new MemberId(999_999), ""))
        .isInstanceOf(UnknownMemberException.class);
    assertThatThrownBy(() -> world.entries.checkIn(999, anna, ""))
        .isInstanceOf(UnknownCheckinException.class);
  }

  @Test
  void aFloodOfUnknownOnesEndsAndKeepsNoMemberOut() throws Exception {
    var checkin = world.open(1);
    int let = 0;
    try {
      for (int i = 0; i < 1000; i++) {
        world.comes(checkin, "flood-" + i, "无名" + i);
        let++;
      }
    } catch (CheckinFullException e) {
      assertThat(e.code()).isEqualTo("CHECKIN_FULL");
    }

    assertThat(let).isEqualTo(204);
    assertThat(world.comes(checkin, "anna", "安娜😀").member()).contains(anna);
  }

  @Test
  void twentyTapsAtOnceAreOneRowByTheLinkAndByTheGroupLink() throws Exception {
    var checkin = world.open(1);
    var work = new ArrayList<Callable<CheckinEntry>>();
    for (int i = 0; i < 20; i++) {
      var note = String.valueOf(i);
      work.add(() -> world.entries.checkIn(checkin.id(), anna, note));
      work.add(() -> world.entries.checkIn(world.comes(checkin, "b1", "本"), note));
    }

    var results = new HashSet<CheckinEntry>();
    var pool = Executors.newFixedThreadPool(20);
    try {
      for (var done : pool.invokeAll(work)) {
        results.add(done.get());
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(results).as("each got the same answer").hasSize(2);
    assertThat(world.sql.queryForObject("SELECT COUNT(*) FROM checkin_entry", Integer.class))
        .isEqualTo(2);
    assertThat(world.sql.queryForObject("SELECT COUNT(*) FROM checkin_visitor", Integer.class))
        .isOne();
  }

  @Test
  void namesAndLinesOfEveryKindStayWhatTheyAre() throws Exception {
    var checkin = world.open(1);
    int i = 0;
    var texts = new ArrayList<>(Corpora.NAMES);
    texts.addAll(Corpora.SCRIPTS);
    for (var text : texts) {
      var entry = world.entries.checkIn(world.comes(checkin, "b" + i++, text), text);
      assertThat(entry.nickname()).isEqualTo(text);
      assertThat(entry.note()).isEqualTo(text);
    }
    var cut = world.entries.checkIn(checkin.id(), anna, "😀".repeat(150) + "\n");
    assertThat(cut.note()).isEqualTo("😀".repeat(CheckinEntries.MOST_NOTE));
  }

  @Test
  void segmentsCanAskWhoCheckedIn() throws Exception {
    var checkin = world.open(2);
    world.entries.checkIn(checkin.id(), anna, "");
    world.entries.checkIn(checkin.id(), ben, "");
    world.clock.advance(Duration.ofDays(1));
    world.entries.checkIn(checkin.id(), anna, "");

    assertThat(inSegment(checkin, SegmentOperator.IS_KNOWN, "")).isEqualTo(2);
    assertThat(inSegment(checkin, SegmentOperator.IS_UNKNOWN, "")).isZero();
    assertThat(inSegment(checkin, SegmentOperator.AT_LEAST, "2")).isEqualTo(1);
  }

  private int inSegment(Checkin checkin, SegmentOperator operator, String operand)
      throws Exception {
    var segments = world.modules.get(Segments.class);
    var rule =
        new SegmentRule(
            SegmentMatch.ALL,
            List.of(
                new SegmentCondition("check-in", String.valueOf(checkin.id()), operator, operand)));
    return segments.count(segments.save(TEA, operator + operand, rule, "yunying"));
  }

  private int queued() {
    return world.sql.queryForObject(
        "SELECT COUNT(*) FROM message WHERE state = 'Q'", Integer.class);
  }
}
