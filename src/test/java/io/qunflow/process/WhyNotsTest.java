package io.qunflow.process;

import static io.qunflow.funnel.publicclass.ClassWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.publicclass.ClassWorld;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.support.TestDatabases;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reasons not to buy, from classes and from leads, each person once (P4). */
class WhyNotsTest {

  private ClassWorld world;
  private WhyNots whyNots;

  @BeforeEach
  void aClassOfThree() throws Exception {
    world = new ClassWorld(TestDatabases.h2());
    whyNots = new WhyNots(world.get(Leads.class), world.get(Followups.class));
    var lesson = world.open(3);
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
    assertThat(whyNots.count(TEA, Optional.empty()).toString())
        .isEqualTo("{price=2, not_interested=1}");
    assertThat(whyNots.count(TEA, Optional.of(ClassWorld.MASTER))).hasSize(2);
  }

  @Test
  void ofAnotherOfferingOrCommunityNothingIsKnown() {
    assertThat(whyNots.count(TEA, Optional.of(ClassWorld.FOREIGN))).isEmpty();
    assertThat(whyNots.count(ClassWorld.COFFEE, Optional.empty())).isEmpty();
  }

  private void says(MemberId member, NotBuying why) throws Exception {
    var given = new NewLead(TEA, LeadKind.PERSON, member, "", ClassWorld.MASTER, "问了价格", "yunying");
    var lead = world.get(Leads.class).open(given, "yunying");
    world.get(LeadChanges.class).end(lead.id(), LeadState.NOT_NOW, why, "以后再说", "yunying");
  }
}
