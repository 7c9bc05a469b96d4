package io.qunflow.funnel.publicclass;

import static io.qunflow.funnel.publicclass.ClassWorld.PLAN;
import static io.qunflow.funnel.publicclass.ClassWorld.date;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Planning a class and registering for it: first come, first served (P1, P2). */
class PublicClassTest {

  private ClassWorld world;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity() {
    world = new ClassWorld(openDatabase());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void withoutAllFiveAnswersThereIsNoDate() {
    for (var plan :
        List.of(
            ClassPlan.OPEN,
            new ClassPlan("teacher", "no", 75, "both", " "),
            new ClassPlan("teacher", "no", 59, "both", "打电话"))) {
      assertThatThrownBy(() -> world.classes.open(world.ordered(plan, date(10))))
          .isInstanceOf(InvalidPublicClassException.class);
    }
    assertThat(world.count("public_class")).isZero();
    assertThat(world.told).isEmpty();
  }

  @Test
  void aDraftGetsItsDateOnlyOnceThePlanIsGood() throws Exception {
    var draft = world.classes.draft(world.ordered(null, null));

    assertThatThrownBy(() -> world.classes.setDate(draft.id(), date(10)))
        .isInstanceOf(InvalidPublicClassException.class)
        .hasMessageContaining("内容由谁负责");
    world.classes.plan(draft.id(), PLAN);
    world.classes.setDate(draft.id(), date(10));

    assertThat(world.classes.find(draft.id()).startsAt())
        .isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
  }

  @Test
  void namesEachWrongField() {
    var wrong = new ClassDate(" ", "", null, 5, 0, "javascript:alert(1)", "");

    assertThatThrownBy(() -> world.classes.open(world.ordered(PLAN, wrong)))
        .isInstanceOfSatisfying(
            InvalidPublicClassException.class,
            e ->
                assertThat(e.errors())
                    .containsOnlyKeys("title", "minutes", "capacity", "meetingUrl", "startsAt"));
  }

  @Test
  void aProcessGoesOnAfterADateWasRefused() throws Exception {
    world.open(10);
    var next = world.classes.draft(world.ordered(PLAN, null));
    var transaction = new TransactionTemplate(world.get(PlatformTransactionManager.class));

    var refused =
        transaction.execute(
            status -> {
              try {
                world.classes.setDate(next.id(), ClassWorld.date(10));
                return "";
              } catch (BusinessException e) {
                return e.code();
              }
            });

    assertThat(refused).isEqualTo(LastClassUnratedException.CODE);
  }

  @Test
  void theNextOneNeedsTheRatingOfTheLastAndAReasonInTheSameWave() throws Exception {
    var first = world.open(10);

    assertThatThrownBy(() -> world.open(10)).isInstanceOf(LastClassUnratedException.class);
    world.classes.rate(first.id(), 4, "开头太长", "https://replay.example/1");
    assertThatThrownBy(() -> world.open(10))
        .isInstanceOf(InvalidPublicClassException.class)
        .hasMessageContaining("再开请写明为什么");
    var again =
        new ClassDate("再来一场", "", date(10).startsAt().plusDays(2), 60, 10, "", "第一场没排上的有三十位");

    assertThat(world.classes.open(world.ordered(PLAN, again)).againWhy()).startsWith("第一场");
  }

  @Test
  void oneThatWasCalledOffNeedsNoRating() throws Exception {
    var first = world.open(10);
    world.classes.callOff(first.id());

    assertThat(world.open(10).state()).isEqualTo(ClassState.OPEN);
    assertThat(world.told).contains("off " + first.id());
  }

  @Test
  void whoComesWhenAllPlacesAreTakenWaitsAndMovesUpInOrder() throws Exception {
    var lesson = world.open(2);
    var people = members(5);
    for (var one : people) {
      world.registers(lesson, one);
    }

    assertThat(states(lesson, people)).isEqualTo("RRWWW");
    world.registrations.leave(lesson.id(), people.get(0));
    assertThat(states(lesson, people)).isEqualTo("XRRWW");
    assertThat(world.registers(lesson, people.get(0)).state()).isEqualTo(PlaceState.WAITING);
    world.registrations.leave(lesson.id(), people.get(3));
    world.registrations.leave(lesson.id(), people.get(1));

    assertThat(states(lesson, people)).isEqualTo("WXRXR");
    assertThat(world.registrations.waitingPlace(mine(lesson, people.get(0)))).isEqualTo(1);
    assertThat(world.ordered()).filteredOn(key -> key.contains(":place:")).hasSize(2);
  }

  @Test
  void registeringAndLeavingAgainChangesNothing() throws Exception {
    var lesson = world.open(2);
    var anna = world.member("安娜");
    var first = world.registers(lesson, anna);

    assertThat(world.registers(lesson, anna)).isEqualTo(first);
    world.registrations.leave(lesson.id(), anna);
    world.registrations.leave(lesson.id(), anna);

    assertThat(mine(lesson, anna).state()).isEqualTo(PlaceState.LEFT);
    assertThat(world.count("class_registration")).isOne();
  }

  @Test
  void twentyAtOnceGetExactlyThePlacesThereAre() throws Exception {
    var lesson = world.open(7);
    var people = members(20);
    var pool = Executors.newFixedThreadPool(20);
    var work = new ArrayList<Callable<Registration>>();
    people.forEach(one -> work.add(() -> world.registers(lesson, one)));

    for (var done : pool.invokeAll(work)) {
      done.get();
    }
    pool.shutdown();

    var counts = world.registrations.count(lesson.id());
    assertThat(counts.registered()).isEqualTo(7);
    assertThat(counts.waiting()).isEqualTo(13);
    assertThat(world.registrations.findAll(lesson.id()).stream().map(Registration::place))
        .doesNotHaveDuplicates()
        .startsWith(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void morePlacesMoveUpWhoWaitsAndANewDateIsTold() throws Exception {
    var lesson = world.open(1);
    var people = members(4);
    for (var one : people) {
      world.registers(lesson, one);
    }
    var later = date(3);

    world.classes.move(lesson.id(), later);
    assertThat(states(lesson, people)).isEqualTo("RRRW");
    assertThat(world.told).doesNotContain("moved " + lesson.id());
    world.classes.move(
        lesson.id(),
        new ClassDate(
            later.title(), "", later.startsAt().plusDays(1), 90, 3, later.meetingUrl(), ""));

    assertThat(world.told).contains("moved " + lesson.id());
    assertThat(
            world.count(
                "message m JOIN message_order o ON o.id = m.order_id"
                    + " WHERE o.order_key LIKE '%:moved:%'"))
        .isEqualTo(4);
  }

  @Test
  void nobodyRegistersAfterTheEndOrForOneThatWasCalledOff() throws Exception {
    var lesson = world.open(2);
    var anna = world.member("安娜");
    world.clock.set(Instant.parse("2026-11-25T13:29:59.999Z"));
    world.registers(lesson, anna);
    world.clock.advance(Duration.ofMillis(1));

    assertThatThrownBy(() -> world.registers(lesson, world.member("本")))
        .isInstanceOf(ClassClosedException.class);
    assertThatThrownBy(() -> world.registrations.leave(lesson.id(), anna))
        .isInstanceOf(ClassClosedException.class);
    assertThatThrownBy(() -> world.classes.callOff(lesson.id()))
        .isInstanceOf(ClassNotOpenException.class);
  }

  @Test
  void aNicknameIsTheMemberOfThatNameAndOnlyOnce() throws Exception {
    var lesson = world.open(5);
    var anna = world.member("安娜");

    var mine = world.registrations.registerNamed(lesson.id(), "b1", " 安娜 ", "138 0000 1111");

    assertThat(mine.member()).isEqualTo(anna);
    assertThat(mine.knownBy()).isEqualTo(KnownBy.NICKNAME);
    assertThat(mine.phone()).isEqualTo("13800001111");
    assertThat(world.registrations.registerNamed(lesson.id(), "b1", "别人", "")).isEqualTo(mine);
    assertThatThrownBy(() -> world.registrations.registerNamed(lesson.id(), "b2", "安娜", ""))
        .isInstanceOf(AlreadyRegisteredException.class);
    assertThat(world.registrations.prove(lesson.id(), "b2", anna).knownBy())
        .isEqualTo(KnownBy.CODE);
    assertThat(world.registrations.find(lesson.id(), "b1")).isEmpty();
  }

  @Test
  void whomNobodyKnowsIsANewMemberUpToALimit() throws Exception {
    var lesson = world.open(1);

    var stranger = world.registrations.registerNamed(lesson.id(), "b0", "新来的😀", "");
    for (int i = 1; i < 202; i++) {
      world.registrations.registerNamed(lesson.id(), "b" + i, "路人" + i, "");
    }

    assertThat(world.get(MemberService.class).find(stranger.member()).orElseThrow().nickname())
        .isEqualTo("新来的😀");
    assertThatThrownBy(() -> world.registrations.registerNamed(lesson.id(), "b", "又一个", ""))
        .isInstanceOf(ClassFullOfStrangersException.class);
  }

  @Test
  void nobodyOfAnotherCommunityComesIn() throws Exception {
    var lesson = world.open(1);

    assertThatThrownBy(() -> world.registers(lesson, new MemberId(999_999)))
        .isInstanceOf(UnknownMemberException.class);
    assertThatThrownBy(
            () -> world.classes.find(new io.qunflow.community.CommunityKey("wine"), lesson.id()))
        .isInstanceOf(UnknownPublicClassException.class);
  }

  @Test
  void saysWhoRegisteredForWhatIsSoldStaffLeftOut() throws Exception {
    var lesson = world.open(2);
    var people = members(3);
    for (var one : people) {
      world.registers(lesson, one);
    }
    world.get(MemberService.class).markStaff(people.get(0));

    assertThat(chosen(world.classes.registered(7))).containsExactly(people.get(1).value());
    assertThat(chosen(world.classes.registered(8))).isEmpty();
    assertThat(chosen(world.classes.registered(7, ClassWorld.NOON, ClassWorld.NOON))).isEmpty();
    assertThat(chosen(world.classes.attended(7))).isEmpty();
    assertThat(world.registrations.count(lesson.id())).isEqualTo(new ClassCounts(1, 1, 0, 0, 0, 0));
  }

  @Test
  void invitesAndRemindsWhoHasAPlaceOnceAndNobodyTooLate() throws Exception {
    var people = members(3);
    var lesson = world.open(2);
    for (var one : people) {
      world.registers(lesson, one);
    }
    var messages = world.get(ClassMessages.class);

    assertThat(messages.remind(lesson, Duration.ofHours(1))).isEqualTo(2);
    assertThat(messages.remind(lesson, Duration.ofHours(1))).isZero();
    world.registrations.leave(lesson.id(), people.get(0));
    assertThat(
            world.count(
                "message m JOIN message_order o ON o.id = m.order_id WHERE m.state = 'X'"
                    + " AND o.order_key LIKE '%:remind:%'"))
        .isOne();
    world.clock.set(lesson.startsAt());

    assertThat(messages.remind(lesson, Duration.ofMinutes(10))).isZero();
    assertThat(world.ordered()).contains("class:%d:invite".formatted(lesson.id()));
  }

  private List<MemberId> members(int many) {
    var made = new ArrayList<MemberId>();
    for (int i = 0; i < many; i++) {
      made.add(world.member("成员" + i));
    }
    return made;
  }

  private Registration mine(PublicClass lesson, MemberId member) {
    return world.registrations.find(lesson.id(), member).orElseThrow();
  }

  private String states(PublicClass lesson, List<MemberId> people) {
    var states = new StringBuilder();
    for (var one : people) {
      states.append(
          switch (mine(lesson, one).state()) {
            case REGISTERED -> 'R';
            case WAITING -> 'W';
            case LEFT -> 'X';
          });
    }
    return states.toString();
  }

  private List<Long> chosen(MemberSelect select) {
    return new NamedParameterJdbcTemplate(world.sql)
        .queryForList(select.sql(), select.values(), Long.class);
  }
}
