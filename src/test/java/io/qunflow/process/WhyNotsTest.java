package io.qunflow.process;

import static io.qunflow.funnel.publicclass.ClassWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.publicclass.ClassWorld;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reasons not to buy, from classes and from leads, each person once (P4). */
class WhyNotsTest {

  private ClassWorld world;
  private WhyNots whyNots;
  private PublicClass lesson;

  @BeforeEach
  void aClassOfThree() throws Exception {
    world = new ClassWorld(TestDatabases.h2());
    whyNots = new WhyNots(world.sql);
    lesson = world.open(9);
    var anna = world.member("安娜");
    var ben = world.member("本");
    for (var one : new MemberId[] {anna, ben}) {
      world.registers(lesson, one);
      world.get(Followups.class).decline(lesson.id(), one);
    }
    says(ben, NotBuying.PRICE);
    says(world.member("卡尔"), NotBuying.PRICE);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whatWasSaidToAPersonCountsMostFrequentFirst() {
    assertThat(whyNots.count(TEA).toString()).isEqualTo("{price=2, not_interested=1}");
    assertThat(whyNots.count(List.of(ClassWorld.MASTER))).isEqualTo(whyNots.count(TEA));
  }

  @Test
  void ofAnotherOfferingOrCommunityNothingIsKnown() {
    assertThat(whyNots.count(List.of(ClassWorld.FOREIGN))).isEmpty();
    assertThat(whyNots.count(ClassWorld.COFFEE)).isEmpty();
    assertThat(whyNots.count(List.of())).isEmpty();
  }

  @Test
  void whatHappenedToThemIsNoReasonOfTheirs() throws Exception {
    for (var what : List.of("no_place", "called_off", "community_retired")) {
      var one = world.registers(lesson, world.member(what));
      world.sql.update(
          "UPDATE class_registration SET ended_as = 'N', ended_why = ?, ended_at_ms = 1 WHERE id = ?",
          what,
          one.id());
    }

    assertThat(whyNots.count(TEA)).containsOnlyKeys("price", "not_interested");
  }

  @Test
  void ourOwnPeopleAndBotsHaveNoReasons() throws Exception {
    says(world.member("自己人"), NotBuying.TIME);
    says(world.member("机器人"), NotBuying.TIME);
    world.sql.update(
        "UPDATE account SET staff = TRUE WHERE member_id = (SELECT id FROM member WHERE nickname = '自己人')");
    world.sql.update(
        "UPDATE account SET bot = TRUE WHERE member_id = (SELECT id FROM member WHERE nickname = '机器人')");

    assertThat(whyNots.count(TEA)).doesNotContainKey("time");
  }

  @Test
  void whoSaysAnotherReasonLaterOrWithAnotherAccountCountsOnce() throws Exception {
    var dora = world.member("朵拉");
    var again = world.member("朵拉的小号");
    says(dora, NotBuying.TIME);
    world.clock.advance(Duration.ofHours(1));
    says(again, NotBuying.TRUST);
    assertThat(whyNots.count(TEA)).containsEntry("time", 1).containsEntry("trust", 1);

    world.get(AccountLinks.class).link(dora, again, "yunying");

    assertThat(whyNots.count(TEA)).containsEntry("trust", 1).doesNotContainKey("time");
  }

  private void says(MemberId member, NotBuying why) throws Exception {
    var given = new NewLead(TEA, LeadKind.PERSON, member, "", ClassWorld.MASTER, "问了价格", "yunying");
    var lead = world.get(Leads.class).open(given, "yunying");
    world.get(LeadChanges.class).end(lead.id(), LeadState.NOT_NOW, why, "以后再说", "yunying");
  }
}
