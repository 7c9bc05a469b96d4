package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.AccountLinks;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import org.junit.jupiter.api.Test;

/** Who registered by one account and bought by another is one person (P3, P4). */
class LinkedBuyersTest {

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @Test
  void endsAsHavingOrderedOnceTheAccountsAreLinked() throws Exception {
    try (var world = new ClassWorld(openDatabase())) {
      var lesson = world.open(3);
      var anna = world.member("安娜");
      var ben = world.member("本");
      world.registers(lesson, anna);
      world.registers(lesson, ben);
      var now = world.member("安娜的新号");
      var followups = world.get(Followups.class);
      followups.split(lesson.id());
      world.get(AccountLinks.class).link(anna, now, "yunying");
      world.bought.add(now.value());

      world.get(FollowupEnds.class).end(lesson, world.clock.instant());

      assertThat(world.registrations.find(lesson.id(), anna).orElseThrow().endedAs())
          .isEqualTo("O");
      assertThat(world.registrations.find(lesson.id(), ben).orElseThrow().endedAs()).isEqualTo("L");
    }
  }
}
