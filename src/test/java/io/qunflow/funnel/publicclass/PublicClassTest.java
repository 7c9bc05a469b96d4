package io.qunflow.funnel.publicclass;

import static io.qunflow.funnel.publicclass.ClassWorld.PLAN;
import static io.qunflow.funnel.publicclass.ClassWorld.TEA;
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
import org.springframework.dao.DataIntegrityViolationException;
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
      assertThatThrownBy(() -> world.planning.open(world.ordered(plan, date(10))))
          .isInstanceOf(InvalidPublicClassException.class);
    }
    assertThat(world.count("public_class")).isZero();
    assertThat(world.told).isEmpty();
  }

  @Test
  void aDraftGetsItsDateOnlyOnceThePlanIsGood() throws Exception {
    var draft = world.planning.draft(world.ordered(null, null));

    assertThatThrownBy(() -> world.planning.setDate(draft.id(), date(10)))
        .isInstanceOf(InvalidPublicClassException.class)
        .hasMessageContaining("内容由谁负责");
    world.planning.plan(draft.id(), PLAN);
    world.planning.setDate(draft.id(), date(10));

    assertThat(world.classes.find(draft.id()).startsAt())
        .isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
  }

  @Test
  void namesEachWrongField() {
    var wrong = new ClassDate(" ", "", null, 5, 0, "javascript:alert(1)", "");

    assertThatThrownBy(() -> world.planning.open(world.ordered(PLAN, wrong)))
        .isInstanceOfSatisfying(
            InvalidPublicClassException.class,
            e ->
                assertThat(e.errors())
                    .containsOnlyKeys("title", "minutes", "capacity", "meetingUrl", "startsAt"));
  }

  @Test
  void aProcessGoesOnAfterADateWasRefused() throws Exception {
    world.open(10);
    var next = world.planning.draft(world.ordered(PLAN, null));
    var transaction = new TransactionTemplate(world.get(PlatformTransactionManager.class));

    var refused =
        transaction.execute(
            status -> {
              try {
                world.planning.setDate(next.id(), ClassWorld.date(10));
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

    assertThat(world.planning.open(world.ordered(PLAN, again)).againWhy()).startsWith("第一场");
  }

  @Test
  void whoeverOpensItAClassBelongsToTheRoundThatRuns() throws Exception {
    world.runningWave = "funnel:7:1";
    var first = world.planning.open(byTheConsole(date(10)));
    world.classes.rate(first.id(), 4, "好", "");
    var later = new ClassDate("第二场", "", date(10).startsAt().plusDays(2), 60, 10, "", "");
    assertThatThrownBy(() -> world.planning.open(byTheConsole(later)))
        .isInstanceOf(InvalidPublicClassException.class)
        .hasMessageContaining("再开请写明为什么");

    world.runningWave = "funnel:7:2";

    assertThat(world.planning.open(byTheConsole(later)).wave()).isEqualTo("funnel:7:2");
    world.runningWave = "";
    assertThat(world.planning.draft(byTheConsole(null)).wave()).isEmpty();
  }

  private static NewClass byTheConsole(ClassDate date) {
    return new NewClass(ClassWorld.TEA, 7L, "", PLAN, date, "inbox", false, "yunying");
  }

  @Test
  void oneThatWasCalledOffNeedsNoRating() throws Exception {
    var first = world.open(10);
    world.changes.callOff(first.id());

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

    world.changes.move(lesson.id(), later);
    assertThat(states(lesson, people)).isEqualTo("RRRW");
    assertThat(world.told).doesNotContain("moved " + lesson.id());
    world.changes.move(
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
    assertThatThrownBy(() -> world.changes.callOff(lesson.id()))
        .isInstanceOf(ClassNotOpenException.class);
  }

  @Test
  void aNicknameIsTheMemberOfThatNameAndOnlyOnce() throws Exception {
    var lesson = world.open(5);
    var anna = world.member("安娜");

    var mine = world.groups.register(lesson.id(), "b1", " 安娜 ", SignUp.of("138 0000 1111"));

    assertThat(mine.member()).isEqualTo(anna);
    assertThat(mine.knownBy()).isEqualTo(KnownBy.NICKNAME);
    assertThat(mine.phone()).isEqualTo("13800001111");
    assertThat(world.groups.register(lesson.id(), "b1", "别人", SignUp.of(""))).isEqualTo(mine);
    assertThatThrownBy(() -> world.groups.register(lesson.id(), "b2", "安娜", SignUp.of("")))
        .isInstanceOf(AlreadyRegisteredException.class);
    assertThat(world.groups.prove(lesson.id(), "b2", anna).knownBy()).isEqualTo(KnownBy.CODE);
    assertThat(world.groups.find(lesson.id(), "b1")).isEmpty();
  }

  @Test
  void whomNobodyKnowsIsANewMemberUpToALimit() throws Exception {
    var lesson = world.open(1);

    var stranger = world.groups.register(lesson.id(), "b0", "新来的😀", SignUp.of(""));
    for (int i = 1; i < 202; i++) {
      world.groups.register(lesson.id(), "b" + i, "路人" + i, SignUp.of(""));
    }

    assertThat(world.get(MemberService.class).find(stranger.member()).orElseThrow().nickname())
        .isEqualTo("新来的😀");
    assertThatThrownBy(() -> world.groups.register(lesson.id(), "b", "又一个", SignUp.of("")))
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
    var messages = world.get(ClassReminders.class);

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

  @Test
  void sellsOnlyWhatItsOwnCommunityOffers() throws Exception {
    var foreign = new NewClass(TEA, ClassWorld.FOREIGN, "", PLAN, date(10), "", true, "yunying");

    assertThatThrownBy(() -> world.planning.open(foreign))
        .isInstanceOfSatisfying(
            InvalidPublicClassException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("offering"));
    assertThatThrownBy(() -> world.planning.draft(foreign))
        .isInstanceOf(InvalidPublicClassException.class);
    assertThat(world.count("public_class")).isZero();
    var lesson = world.open(10);
    assertThatThrownBy(
            () ->
                world.sql.update(
                    "UPDATE public_class SET offering_id = ? WHERE id = ?",
                    ClassWorld.FOREIGN,
                    lesson.id()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void nothingIsOpenedInACommunityThatWasRetired() {
    world.retire();

    assertThatThrownBy(() -> world.open(10)).isInstanceOf(ClassCommunityRetiredException.class);
    assertThat(world.count("public_class")).isZero();
  }

  @Test
  void remindersUnderKeysOfBeforeAreWithdrawnToo() throws Exception {
    var lesson = world.open(10);
    world.registers(lesson, world.member("安娜"));
    world.get(ClassReminders.class).remind(lesson, Duration.ofHours(1));
    world.sql.update(
        "UPDATE message_order SET order_key = REPLACE(order_key, 'remind:0:', 'remind:1764072000:')");

    moveBy(lesson, 1);

    assertThat(states("%:remind:%")).isEqualTo("X");
  }

  @Test
  void movedThereAndBackItTellsAndRemindsEachTime() throws Exception {
    var lesson = world.open(10);
    world.registers(lesson, world.member("安娜"));
    var reminders = world.get(ClassReminders.class);
    assertThat(reminders.remind(lesson, Duration.ofHours(1))).isOne();

    for (int days : new int[] {1, 0, 1}) {
      moveBy(lesson, days);
    }

    assertThat(states("%:moved:%")).as("each is told, only the last is true").isEqualTo("XXQ");
    assertThat(states("%:remind:%")).as("nobody is reminded of the old time").isEqualTo("X");
    moveBy(lesson, 0);
    var back = world.classes.find(lesson.id());
    assertThat(back.startsAt()).isEqualTo(lesson.startsAt());
    assertThat(reminders.remind(back, Duration.ofHours(1))).isOne();
  }

  @Test
  void whatWasNotSentInTimeIsNotSentAfterwards() throws Exception {
    var lesson = world.open(1);
    world.registers(lesson, world.member("安娜"));
    var reminders = world.get(ClassReminders.class);
    reminders.remind(lesson, Duration.ofHours(24));

    reminders.remind(lesson, Duration.ofHours(1));
    assertThat(reminders.remind(lesson, Duration.ofHours(1))).isZero();
    assertThat(states("%:remind:%")).as("only the latest").isEqualTo("XQ");
    world.get(Followups.class).split(lesson.id());

    assertThat(states("%:remind:%") + states("%:invite")).as("it was held").matches("X+");
  }

  @Test
  void calledOffItRemindsNobodyAndNobodyIsFollowedUp() throws Exception {
    var lesson = world.open(1);
    var people = members(2);
    for (var one : people) {
      world.registers(lesson, one);
    }
    world.get(ClassReminders.class).remind(lesson, Duration.ofHours(1));

    world.changes.callOff(lesson.id());

    assertThat(states("%:remind:%")).isEqualTo("X");
    assertThat(states("%:invite")).matches("X*");
    assertThat(world.registrations.findAll(lesson.id()))
        .extracting(Registration::endedAs, Registration::endedWhy)
        .containsOnly(org.assertj.core.groups.Tuple.tuple("N", "called_off"));
    assertThat(world.get(FollowupFigures.class).countReasons(TEA)).isEmpty();
    world.get(ClassMessages.class).tellCalledOff(world.classes.find(lesson.id()));
    assertThat(states("%:off")).isEqualTo("QQ");
  }

  @Test
  void endsWithItsCommunity() throws Exception {
    var people = members(3);
    var lesson = world.open(1);
    for (var one : people) {
      world.registers(lesson, one);
    }
    world.bought.add(people.get(0).value());
    world.get(ClassReminders.class).remind(lesson, Duration.ofHours(1));

    world.changes.endWithCommunity(lesson.id());
    world.changes.endWithCommunity(lesson.id());

    var ended = world.classes.find(lesson.id());
    assertThat(ended.state()).isEqualTo(ClassState.CALLED_OFF);
    assertThat(ended.offWhy()).isEqualTo("community_retired");
    assertThat(states("%:remind:%") + states("%:invite")).matches("X+");
    assertThat(states("%:off")).as("who registered is told once").isEqualTo("QQQ");
    assertThat(world.registrations.findAll(lesson.id()))
        .extracting(Registration::endedAs)
        .containsExactly("O", "N", "N");
  }

  @Test
  void oneThatBeganWasHeldWhenItsCommunityEnds() throws Exception {
    var lesson = world.open(1);
    world.registers(lesson, world.member("安娜"));
    world.clock.set(lesson.startsAt().plus(Duration.ofHours(3)));

    world.changes.endWithCommunity(lesson.id());

    var ended = world.classes.find(lesson.id());
    assertThat(ended.state()).isEqualTo(ClassState.HELD);
    assertThat(ended.offWhy()).isEmpty();
    assertThat(states("%:off")).isEmpty();
    assertThat(world.registrations.findAll(lesson.id()).get(0).endedWhy())
        .isEqualTo("community_retired");
  }

  @Test
  void countingManyClassesCostsNoMoreThanCountingOne() throws Exception {
    var lesson = world.open(2);
    for (var one : members(4)) {
      world.registers(lesson, one);
    }
    var many = new ArrayList<>(List.of(lesson.id()));
    for (int i = 0; i < 6; i++) {
      many.add(world.planning.draft(world.ordered(PLAN, null)).id());
    }

    var one = world.statements.of(() -> world.registrations.count(List.of(lesson.id())));
    var all = world.statements.of(() -> world.registrations.count(many));

    assertThat(all.statements()).isEqualTo(one.statements()).isOne();
    assertThat(world.registrations.count(many))
        .hasSize(7)
        .containsEntry(lesson.id(), new ClassCounts(2, 2, 0, 0, 0, 0))
        .containsEntry(many.get(6), new ClassCounts(0, 0, 0, 0, 0, 0));
    var listed = world.registrations.findAll(lesson.id());
    assertThat(Registrations.waitingPlaces(listed))
        .containsExactlyInAnyOrderEntriesOf(
            java.util.Map.of(listed.get(2).id(), 1, listed.get(3).id(), 2));
  }

  private void moveBy(PublicClass lesson, int days) throws Exception {
    var to = date(10);
    world.changes.move(
        lesson.id(),
        new ClassDate(to.title(), "", to.startsAt().plusDays(days), 90, 10, to.meetingUrl(), ""));
  }

  /** Of the messages of orders like that, in the order they were made. */
  private String states(String orders) {
    return String.join(
        "",
        world.sql.queryForList(
            "SELECT m.state FROM message m JOIN message_order o ON o.id = m.order_id"
                + " WHERE o.order_key LIKE ? ORDER BY m.id",
            String.class,
            orders));
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
