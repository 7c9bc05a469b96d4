package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.membership.consent.Consents;
import io.qunflow.support.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many the mass part of a follow-up reaches, and why not the others (P3, C5). */
class ClassReachTest {

  private ClassWorld world;
  private PublicClass lesson;
  private final List<MemberId> people = new ArrayList<>();

  /**
   * Two agreed, one of them wants nothing any more; one ticked it under a nickname; two did not.
   */
  @BeforeEach
  void fiveRegister() throws Exception {
    world = new ClassWorld(TestDatabases.h2());
    lesson = world.open(9);
    for (int i = 0; i < 5; i++) {
      people.add(world.member("成员" + i));
    }
    for (int i : new int[] {0, 1, 3, 4}) {
      var typed = new SignUp("", i < 2);
      world.registrations.register(lesson.id(), people.get(i), KnownBy.LINK, typed);
    }
    world.groups.register(lesson.id(), "b2", "成员2", new SignUp("", true));
    world.get(Consents.class).optOut(people.get(1), Consents.ALL_CHANNELS, "door");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void countsBeforeTheFollowupWhomItWouldReach() {
    assertThat(reach()).isEqualTo(new ClassReach(5, 1, Map.of("no_consent", 3, "opted_out", 1), 1));
  }

  @Test
  void countsWhatBecameOfTheMassPartAndLeavesOutWhoIsCalled() throws Exception {
    world.clock.set(lesson.endsAt());
    var at = ",2026-11-25 20:00,2026-11-25 21:00\n";
    world.imports(lesson, "昵称,入会时间,退会时间\n成员0" + at + "成员3" + at);
    world.attendees.recordQuestion(lesson.id(), people.get(3), "能分期吗", "yunying");
    var followups = world.get(Followups.class);
    followups.split(lesson.id());
    assertThat(reach()).isEqualTo(new ClassReach(4, 1, Map.of("no_consent", 2, "opted_out", 1), 1));

    var messages = world.get(ClassOfferMessages.class);
    messages.offer(lesson, followups.attended(lesson.id()));
    messages.replay(lesson, followups.absent(lesson.id()));
    assertThat(reach().reached()).as("queued").isOne();
    world.sql.update("UPDATE message SET state = 'S' WHERE member_id = ?", people.get(0).value());
    world.sql.update(
        "UPDATE message SET state = 'X', reason = 'no_consent' WHERE state = 'Q' AND order_id IN"
            + " (SELECT id FROM message_order WHERE order_key LIKE '%:replay')");

    assertThat(reach()).isEqualTo(new ClassReach(4, 1, Map.of("no_consent", 3), 1));
  }

  private ClassReach reach() {
    return world.get(ClassReaches.class).find(lesson);
  }
}
