package io.qunflow.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.format.FoundEvent;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/** What is known follows from what was ever imported, not from the order of the files. */
class ImportOrderPropertyTest {

  private static ImportWorld world;

  ImportWorld openWorld() {
    return new ImportWorld(TestDatabases.h2(), Clock.systemUTC());
  }

  @BeforeTry
  void start() {
    if (world == null) {
      world = openWorld();
    }
  }

  @AfterContainer
  static void stop() {
    world.close();
    world = null;
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void overlappingPartsInAnyOrderAreTheWhole(
      @ForAll("files") List<FoundEvent> events, @ForAll int from, @ForAll int to) throws Exception {
    checkParts(world, events, from, to);
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void whatIsTakenBackWasNeverThere(
      @ForAll("files") List<FoundEvent> events, @ForAll int from, @ForAll int to) throws Exception {
    checkTakeBack(world, events, from, to);
  }

  @Provide
  Arbitrary<List<FoundEvent>> files() {
    return MadeUpEvents.files();
  }

  static void checkParts(ImportWorld world, List<FoundEvent> events, int from, int to)
      throws Exception {
    var parts = Parts.of(events, from, to);
    var whole = world.aCommunity();
    var forwards = world.aCommunity();
    var backwards = world.aCommunity();

    world.take(whole, events);
    world.take(forwards, parts.first());
    world.take(forwards, parts.second());
    world.take(backwards, parts.second());
    world.take(backwards, parts.first());
    world.take(backwards, events);

    assertThat(world.dump(forwards)).containsExactlyElementsOf(world.dump(whole));
    assertThat(world.dump(backwards)).containsExactlyElementsOf(world.dump(whole));
  }

  static void checkTakeBack(ImportWorld world, List<FoundEvent> events, int from, int to)
      throws Exception {
    var parts = Parts.of(events, from, to);
    var never = world.aCommunity();
    var laterOne = world.aCommunity();
    var earlierOne = world.aCommunity();
    var nothing = world.aCommunity();
    var before = world.dump(never);

    world.take(never, parts.second());
    world.take(laterOne, parts.second());
    world.takeBack(laterOne, world.take(laterOne, parts.first()));
    var first = world.take(earlierOne, parts.first());
    world.take(earlierOne, parts.second());
    world.takeBack(earlierOne, first);
    var one = world.take(nothing, parts.first());
    var other = world.take(nothing, parts.second());
    world.takeBack(nothing, one);
    world.takeBack(nothing, other);

    assertThat(world.dump(laterOne)).containsExactlyElementsOf(world.dump(never));
    assertThat(world.dump(earlierOne)).containsExactlyElementsOf(world.dump(never));
    assertThat(world.dump(nothing)).isEqualTo(before);
  }

  /**
   * Two exports of one conversation that overlap or touch. They begin and end with whole seconds,
   * as programs export them: were a second cut in two, nobody could tell from the second file which
   * of several identical messages of that second it has.
   */
  record Parts(List<FoundEvent> first, List<FoundEvent> second) {

    static Parts of(List<FoundEvent> events, int from, int to) {
      var seconds = events.stream().map(e -> e.at().getEpochSecond()).distinct().sorted().toList();
      long end = seconds.get(Math.floorMod(to, seconds.size()));
      long begin = seconds.get(Math.floorMod(from, seconds.indexOf(end) + 1));
      return new Parts(
          events.stream().filter(e -> e.at().getEpochSecond() <= end).toList(),
          events.stream().filter(e -> e.at().getEpochSecond() >= begin).toList());
    }
  }
}
