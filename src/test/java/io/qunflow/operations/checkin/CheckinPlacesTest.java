package io.qunflow.operations.checkin;

import static io.qunflow.operations.checkin.CheckinWorld.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.support.Statements;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which place a tap takes, with many at once and on long lists (H1). */
class CheckinPlacesTest {

  private CheckinWorld world;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void start() throws Exception {
    world = new CheckinWorld(openDatabase(), new BackwardClock());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void ofTwentyWhoTapAtOnceEachIsToldThePlaceTheListShowsWhateverTheClocksSay() throws Exception {
    var checkin = world.open(1);
    var people = IntStream.range(0, 20).mapToObj(i -> world.member("茶友" + i)).toList();
    var work = new ArrayList<Callable<CheckinEntry>>();
    people.forEach(member -> work.add(() -> world.entries.checkIn(checkin.id(), member, "")));

    Map<MemberId, Integer> told = new HashMap<>();
    var pool = Executors.newFixedThreadPool(20);
    try {
      for (var done : pool.invokeAll(work)) {
        told.put(done.get().member().orElseThrow(), done.get().place().orElseThrow());
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(told.values())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    assertThat(world.entries.findAll(checkin.id()))
        .allSatisfy(
            entry -> assertThat(entry.place()).contains(told.get(entry.member().orElseThrow())));
  }

  @Test
  void nothingIsCountedWhileTheCheckInIsHeld() throws Exception {
    var checkin = world.open(1);
    var anna = world.member("安娜");
    world.statements.forget();

    world.entries.checkIn(checkin.id(), anna, "");

    var noted = world.statements.noted();
    int held = first(noted, "FOR UPDATE");
    int counted = first(noted, "SELECT COUNT(*) FROM checkin_entry");
    assertThat(held).isNotNegative();
    assertThat(counted).isGreaterThan(held);
    assertThat(noted.subList(held, counted)).contains(Statements.COMMIT);
  }

  @Test
  void aPageCountsOnFromThePageBefore() throws Exception {
    var checkin = world.open(1);
    var own = world.member("小助手");
    world.modules.get(MemberService.class).markStaff(own);
    world.entries.checkIn(checkin.id(), own, "");
    for (int i = 0; i < 7; i++) {
      world.entries.checkIn(checkin.id(), world.member("茶友" + i), "");
      world.entries.checkIn(world.comes(checkin, "b" + i, "谁" + i), "");
    }

    assertThat(world.entries.count(checkin.id(), 1)).isEqualTo(15);
    var paged = new ArrayList<CheckinEntry>();
    for (int page = 0; page < 4; page++) {
      paged.addAll(world.entries.findPage(checkin.id(), 1, page, 4));
    }
    assertThat(paged).isEqualTo(world.entries.findAll(checkin.id()));
    assertThat(paged)
        .extracting(CheckinEntry::place)
        .filteredOn(Optional::isPresent)
        .extracting(Optional::get)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(world.entries.findPage(checkin.id(), 1, 9, 4)).isEmpty();
  }

  @Test
  void whoWaitsIsShownByPages() throws Exception {
    var checkin = world.open(1);
    for (int i = 0; i < 5; i++) {
      world.entries.checkIn(world.comes(checkin, "b" + i, "谁" + i), "");
    }
    world.comes(checkin, "b9", "还没有打卡的");

    assertThat(world.visitors.countUnknown(checkin)).isEqualTo(5);
    assertThat(world.visitors.countUnknown(CheckinWorld.TEA)).isEqualTo(5);
    assertThat(world.visitors.findUnknown(checkin, 1, 2))
        .extracting(UnknownPerson::nickname)
        .containsExactly("谁2", "谁3");
  }

  @Test
  void whoMayBeMeantIsLookedUpForAllAtOnce() throws Exception {
    var members = world.modules.get(MemberService.class);
    for (var name : List.of("安娜", "安娜小号", "Ben", "a%b", "李安娜", "安娜4", "安娜5")) {
      world.member(name);
    }
    var asked = new ArrayList<>(List.of("安娜", "ben", "%", " ", "没有这个人"));
    IntStream.range(0, 60).forEach(i -> asked.add("谁" + i));
    world.statements.forget();

    var found = members.findMatchingEach(CheckinWorld.TEA, asked, 4);

    assertThat(world.statements.noted().stream().filter(one -> one.contains("SELECT")))
        .as("statements")
        .hasSizeLessThanOrEqualTo(4);
    assertThat(found).containsOnlyKeys("安娜", "ben", "%");
    assertThat(found.get("安娜"))
        .extracting(member -> member.nickname())
        .containsExactly("安娜", "安娜小号", "李安娜", "安娜4");
    assertThat(found.get("%")).extracting(member -> member.nickname()).containsExactly("a%b");
    assertThat(members.findMatchingEach(CheckinWorld.TEA, List.of(""), 4)).isEmpty();
  }

  private static int first(List<String> noted, String text) {
    return IntStream.range(0, noted.size())
        .filter(i -> noted.get(i).contains(text))
        .findFirst()
        .orElse(-1);
  }

  /** Whoever looks later reads an earlier time, as on a node whose clock is behind. */
  private static final class BackwardClock extends Clock {

    private final AtomicLong behind = new AtomicLong();

    @Override
    public Instant instant() {
      return NOON.minusMillis(behind.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
