package io.qunflow.operations.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes to each member is written a day at a time, in pieces, in the background (H1). */
class PersonalInvitationsTest {

  private static final int MEMBERS = 25;

  private CheckinWorld world;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void someMembers() throws Exception {
    world = new CheckinWorld(openDatabase());
    for (int i = 0; i < MEMBERS; i++) {
      world.member("茶友" + i);
    }
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void openingItForManyDaysWritesNothingToMembers() throws Exception {
    world.openPersonal(60);

    assertThat(count("SELECT COUNT(*) FROM message")).isZero();
  }

  @Test
  void aDayIsWrittenShortlyBeforeItBeginsAlsoToWhoJoinedMeanwhile() throws Exception {
    var checkin = world.openPersonal(2);
    var second = checkin.days().get(1);

    world.invitations.write();
    world.invitations.write();
    assertThat(perDay()).containsExactly(MEMBERS);

    world.member("新来的");
    world.clock.set(second.opensAt().minus(PersonalInvitations.AHEAD).minusMillis(1));
    world.invitations.write();
    assertThat(perDay()).containsExactly(MEMBERS);

    world.clock.advance(Duration.ofMillis(2));
    world.invitations.write();
    assertThat(perDay()).containsExactly(MEMBERS, MEMBERS + 1);
    assertThat(
            world.sql.queryForList(
                "SELECT DISTINCT due_at_ms FROM message ORDER BY due_at_ms", Long.class))
        .containsExactly(CheckinWorld.NOON.toEpochMilli(), second.opensAt().toEpochMilli());
  }

  @Test
  void nobodyIsInvitedToTheDaysAfterTheCommunityWasRetired() throws Exception {
    var checkin = world.openPersonal(2);
    world.invitations.write();

    world.modules.get(CommunityService.class).changeState(CheckinWorld.TEA, CommunityState.RETIRED);
    world.clock.set(checkin.days().get(1).opensAt());
    world.invitations.write();

    assertThat(count("SELECT COUNT(*) FROM message WHERE state <> 'X'")).isZero();
    assertThat(perDay()).containsExactly(MEMBERS);
  }

  @Test
  void killedInTheMiddleItGoesOnWhereItWas() throws Exception {
    var checkin = world.openPersonal(1);
    var day = new DueInvitation(checkin.id(), 1);

    assertThat(world.invitations.writePiece(day, 7)).isTrue();
    assertThat(world.invitations.writePiece(day, 7)).isTrue();
    assertThat(world.invitations.progress(checkin))
        .extracting(
            InvitationProgress::written, InvitationProgress::members, InvitationProgress::done)
        .containsExactly(tuple(14, MEMBERS, false));

    world.invitations.write();

    assertThat(perDay()).containsExactly(MEMBERS);
    assertThat(count("SELECT COUNT(DISTINCT target_id) FROM message")).isEqualTo(MEMBERS);
    assertThat(world.invitations.progress(checkin))
        .extracting(InvitationProgress::written, InvitationProgress::done)
        .containsExactly(tuple(MEMBERS, true));
  }

  /**
   * Killed between writing a piece and its commit: neither the messages nor the place are there.
   */
  @Test
  void aPieceIsThereWithItsPlaceOrNotAtAll() throws Exception {
    var checkin = world.openPersonal(1);
    world.sql.execute(
        "ALTER TABLE checkin_invitation ADD CONSTRAINT ck_killed CHECK (written <= 14)");

    world.invitations.writePiece(new DueInvitation(checkin.id(), 1), 7);
    world.invitations.writePiece(new DueInvitation(checkin.id(), 1), 7);
    world.invitations.write();
    assertThat(perDay()).as("the third piece failed as a whole").containsExactly(14);

    world.sql.execute("ALTER TABLE checkin_invitation DROP CONSTRAINT ck_killed");
    world.invitations.write();
    assertThat(perDay()).containsExactly(MEMBERS);
  }

  @Test
  void twoWhoWriteAtOnceWriteEachMemberOnce() throws Exception {
    var checkin = world.openPersonal(1);
    var day = new DueInvitation(checkin.id(), 1);
    var work = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 20; i++) {
      work.add(() -> world.invitations.writePiece(day, 3));
    }

    var pool = Executors.newFixedThreadPool(8);
    try {
      for (var done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(perDay()).containsExactly(MEMBERS);
    assertThat(world.invitations.progress(checkin))
        .extracting(InvitationProgress::written, InvitationProgress::done)
        .containsExactly(tuple(MEMBERS, true));
  }

  @Test
  void whatWasEndedOrIsOverIsNotWrittenAnyMore() throws Exception {
    var ended = world.openPersonal(1);
    world.invitations.writePiece(new DueInvitation(ended.id(), 1), 7);
    world.checkins.close(ended.id(), "yunying");
    world.invitations.writePiece(new DueInvitation(ended.id(), 1), 7);
    world.invitations.write();
    assertThat(count("SELECT COUNT(*) FROM message WHERE state = 'Q'")).isZero();
    assertThat(count("SELECT COUNT(*) FROM message")).isEqualTo(7);

    var late = world.openPersonal(1);
    world.clock.set(late.endsAt());
    world.invitations.write();
    assertThat(count("SELECT COUNT(*) FROM message WHERE state = 'Q'")).isZero();
  }

  @Test
  void whatIsPostedIntoGroupsHasNoProgress() throws Exception {
    assertThat(world.invitations.progress(world.open(3))).isEmpty();
  }

  private List<Integer> perDay() {
    return world.sql.queryForList(
        "SELECT COUNT(*) FROM message GROUP BY order_id ORDER BY order_id", Integer.class);
  }

  private int count(String sql) {
    return world.sql.queryForObject(sql, Integer.class);
  }
}
