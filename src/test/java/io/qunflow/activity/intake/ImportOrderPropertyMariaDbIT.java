package io.qunflow.activity.intake;

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

/** The same on a real MariaDB server, whose comparisons are its own; with fewer tries. */
class ImportOrderPropertyMariaDbIT {

  private static ImportWorld world;

  @BeforeTry
  void start() {
    if (world == null) {
      world = new ImportWorld(TestDatabases.mariaDb(), Clock.systemUTC());
    }
  }

  @AfterContainer
  static void stop() {
    world.close();
    world = null;
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void overlappingPartsInAnyOrderAreTheWhole(
      @ForAll("files") List<FoundEvent> events, @ForAll int from, @ForAll int to) throws Exception {
    ImportOrderPropertyTest.checkParts(world, events, from, to);
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void whatIsTakenBackWasNeverThere(
      @ForAll("files") List<FoundEvent> events, @ForAll int from, @ForAll int to) throws Exception {
    ImportOrderPropertyTest.checkTakeBack(world, events, from, to);
  }

  @Provide
  Arbitrary<List<FoundEvent>> files() {
    return MadeUpEvents.files();
  }
}
