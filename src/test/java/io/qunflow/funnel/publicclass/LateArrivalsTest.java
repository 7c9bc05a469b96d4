package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is recognised late was there all the same, and asked what they asked (P2, P3). */
class LateArrivalsTest {

  private static final String TIMES = ",2026-11-25 20:00,2026-11-25 21:00\n";

  private ClassWorld world;
  private PublicClass lesson;
  private MemberId anna;
  private MemberId ben;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void twoRegister() throws Exception {
    world = new ClassWorld(openDatabase());
    lesson = world.open(9);
    anna = world.member("安娜");
    ben = world.member("本");
    for (var one : new MemberId[] {anna, ben}) {
      world.registers(lesson, one);
      world.get(Consents.class).state(one, ConsentPurpose.MARKETING, true, "1", "door");
    }
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whoRegistersWhileTheClassRunsWasThereAlready() throws Exception {
    world.clock.set(lesson.startsAt().plusSeconds(600));
    world.attendance.report(lesson.id(), "卡尔", "", "2026-11-25 20:00", "");
    assertThat(world.attendees.findUnmatched(lesson.id())).hasSize(1);

    var carl = world.member("卡尔");
    world.registers(lesson, carl);

    assertThat(mine(carl).attended()).isTrue();
    assertThat(world.attendees.findUnmatched(lesson.id())).isEmpty();
  }

  @Test
  void whatIsLearntOfAMemberUntilTheFollowupCounts() throws Exception {
    imported("13911112222的手机,13911112222");
    assertThat(mine(ben).attended()).isFalse();
    world.get(MemberService.class).recordFact(ben, "手机", "139 1111 2222", "form");

    world.get(Followups.class).split(lesson.id());

    assertThat(mine(ben).attended()).isTrue();
    assertThat(part(ben)).isEqualTo("A");
  }

  @Test
  void attendanceQuestionsAndTheBetterPlaceGoWithWhoIsLinked() throws Exception {
    var stranger = world.groups.register(lesson.id(), "b1", "小安", SignUp.of("13800001111"));
    imported("谁的手机,13800001111");
    world.attendees.recordQuestion(lesson.id(), stranger.member(), "能分期吗", "yunying");

    world.get(AccountLinks.class).link(stranger.member(), anna, "yunying");

    assertThat(mine(anna).attended()).isTrue();
    assertThat(mine(anna).questions()).isOne();
    assertThat(mine(anna).phone()).isEqualTo("13800001111");
    assertThat(world.registrations.find(lesson.id(), stranger.member())).isEmpty();
    assertThat(world.registrations.count(lesson.id())).isEqualTo(new ClassCounts(2, 0, 0, 1, 1, 0));
    world.get(Followups.class).split(lesson.id());
    assertThat(part(anna)).as("asked, so called").isEqualTo("C");
  }

  @Test
  void whoIsLinkedWithoutARegistrationOfTheirOwnTakesItOver() throws Exception {
    var stranger = world.groups.register(lesson.id(), "b1", "小卡", SignUp.of(""));
    var carl = world.member("卡尔");

    world.get(AccountLinks.class).link(stranger.member(), carl, "yunying");

    assertThat(mine(carl).id()).isEqualTo(stranger.id());
  }

  @Test
  void twoPlacesOfOnePersonAreOneAndWhoWaitsMovesUp() throws Exception {
    var other = world.openAnother(2);
    var mine = world.groups.register(other.id(), "b1", "小安", SignUp.of(""));
    world.registers(other, ben);
    world.registers(other, anna);
    var dan = world.member("丹");
    world.registers(other, dan);

    world.get(AccountLinks.class).link(mine.member(), anna, "yunying");

    assertThat(world.registrations.find(other.id(), anna).orElseThrow().state())
        .isEqualTo(PlaceState.REGISTERED);
    assertThat(world.registrations.find(other.id(), anna).orElseThrow().place()).isOne();
    assertThat(world.registrations.count(other.id()).waiting()).isOne();
    world.registrations.leave(other.id(), ben);
    assertThat(world.registrations.find(other.id(), dan).orElseThrow().state())
        .isEqualTo(PlaceState.REGISTERED);
  }

  @Test
  void whoProvesWhoTheyAreBringsWhatTheirBrowserDidUnderANewName() throws Exception {
    world.clock.set(lesson.startsAt().plusSeconds(60));
    var stranger = world.groups.register(lesson.id(), "b1", "小安", SignUp.of(""));
    world.attendance.report(lesson.id(), "小安", "", "2026-11-25 20:00", "");
    assertThat(mine(stranger.member()).attended()).isTrue();

    world.groups.prove(lesson.id(), "b1", anna);

    assertThat(mine(anna).attended()).isTrue();
    assertThat(world.registrations.find(lesson.id(), stranger.member())).isEmpty();
  }

  @Test
  void whoIsMatchedAfterTheSplitGetsTheOfferInsteadOfTheReplayThatWaits() throws Exception {
    followedUp("谁");

    assertThat(matched(anna)).isTrue();

    assertThat(part(anna)).isEqualTo("A");
    assertThat(states(anna, "replay")).isEqualTo("X");
    assertThat(states(anna, "offer")).isEqualTo("Q");
    assertThat(world.get(FollowupFigures.class).count(lesson.id()).late()).isZero();
  }

  @Test
  void whoAskedIsCalledAlsoWhenItIsRecordedAfterTheSplit() throws Exception {
    followedUp("安娜");
    assertThat(part(anna)).isEqualTo("A");
    assertThat(states(anna, "offer")).isEqualTo("Q");

    assertThat(world.attendees.recordQuestion(lesson.id(), anna, "能分期吗", "yunying")).isTrue();

    assertThat(part(anna)).isEqualTo("C");
    assertThat(world.called).containsExactly(anna);
    assertThat(states(anna, "offer")).isEqualTo("X");
    world.attendees.recordQuestion(lesson.id(), anna, "几点上课", "yunying");
    assertThat(world.called).as("once").hasSize(1);
  }

  @Test
  void afterSomethingReachedThemItIsOnlySaid() throws Exception {
    followedUp("谁");
    world.sql.update("UPDATE message SET state = 'S' WHERE member_id = ?", anna.value());

    assertThat(matched(anna)).isFalse();

    assertThat(mine(anna).attended()).isTrue();
    assertThat(part(anna)).isEqualTo("B");
    assertThat(states(anna, "offer")).isEmpty();
    assertThat(world.get(FollowupFigures.class).count(lesson.id()).late()).isOne();
    assertThat(world.attendees.recordQuestion(lesson.id(), anna, "能分期吗", "yunying")).isFalse();
    assertThat(world.called).isEmpty();
  }

  @Test
  void whoWasThereWithoutAPlaceOrARegistrationIsFollowedUpToo() throws Exception {
    followedUp("谁");
    var carl = world.member("卡尔");

    assertThat(matched(carl)).isTrue();

    assertThat(part(carl)).isEqualTo("A");
    assertThat(states(carl, "offer")).isEqualTo("Q");
  }

  @Test
  void aLinkAfterTheSplitBringsTheAttendanceAndLeavesBoth() throws Exception {
    var stranger = world.groups.register(lesson.id(), "b1", "小安", SignUp.of(""));
    followedUp("小安");

    world.get(AccountLinks.class).link(stranger.member(), anna, "yunying");

    assertThat(mine(anna).attended()).isTrue();
    assertThat(mine(stranger.member()).attended()).isFalse();
    assertThat(part(anna)).isEqualTo("A");
    assertThat(states(anna, "offer")).isEqualTo("Q");
  }

  @Test
  void nothingBeginsAnewWhenTheOfferIsOver() throws Exception {
    followedUp("谁");
    world.clock.advance(Duration.ofDays(3));

    assertThat(matched(anna)).isFalse();

    assertThat(part(anna)).isEqualTo("B");
  }

  private void imported(String who) throws Exception {
    world.clock.set(lesson.endsAt());
    var header = who.contains(",") ? "昵称,手机号,入会时间,退会时间\n" : "昵称,入会时间,退会时间\n";
    world.imports(lesson, header + who + TIMES);
  }

  /** The offers and replays wait to be sent. */
  private void followedUp(String whoCame) throws Exception {
    imported(whoCame);
    var followups = world.get(Followups.class);
    followups.split(lesson.id());
    world.get(ClassOfferMessages.class).offer(lesson, followups.attended(lesson.id()));
    world.get(ClassOfferMessages.class).replay(lesson, followups.absent(lesson.id()));
  }

  private boolean matched(MemberId member) throws Exception {
    long who = world.attendees.findUnmatched(lesson.id()).get(0).id();
    return world.attendees.match(lesson.id(), who, member, "yunying");
  }

  private Registration mine(MemberId member) {
    return world.registrations.find(lesson.id(), member).orElseThrow();
  }

  private String part(MemberId member) {
    return world.sql.queryForObject(
        "SELECT part FROM class_followup WHERE registration_id = ?",
        String.class,
        mine(member).id());
  }

  private String states(MemberId member, String what) {
    return String.join(
        "",
        world.sql.queryForList(
            "SELECT state FROM message_delivery WHERE member_id = ? AND order_key = ?",
            String.class,
            member.value(),
            "class:%d:%s".formatted(lesson.id(), what)));
  }
}
