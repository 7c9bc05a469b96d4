package io.qunflow.funnel.lead;

import static io.qunflow.funnel.lead.LeadWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Only who showed interest is followed, with evidence and a next action (A4, P3, P4). */
class LeadTest {

  private LeadWorld world;
  private Leads leads;
  private MemberId rain;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aMember() {
    world = new LeadWorld(openDatabase());
    leads = world.leads;
    rain = world.member("小雨😀");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void needsShownInterestAndSomebodyWhoShowedIt() {
    var nobody = new NewLead(TEA, LeadKind.PERSON, null, "", null, "", "");
    assertThatThrownBy(() -> leads.open(nobody, "yunying"))
        .isInstanceOfSatisfying(
            InvalidLeadException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("member", "interest"));
    var noCompany = new NewLead(TEA, LeadKind.CORPORATE, null, " ", null, "想上课", "");
    assertThatThrownBy(() -> leads.open(noCompany, "yunying"))
        .isInstanceOf(InvalidLeadException.class)
        .hasMessageContaining("哪家企业");
    assertThatThrownBy(() -> leads.open(LeadWorld.of(new MemberId(999_999)), "yunying"))
        .isInstanceOf(UnknownMemberException.class);
    assertThat(world.told).isEmpty();
  }

  @Test
  void whatIsShownAgainIsAddedToTheOpenOneAndACompanyIsAKindOfItsOwn() throws Exception {
    var first = leads.open(LeadWorld.of(rain), "yunying");

    assertThat(leads.open(LeadWorld.of(rain), "anna").id()).isEqualTo(first.id());
    var company = leads.open(LeadWorld.of("好茶有限公司"), "yunying");
    assertThat(leads.open(LeadWorld.of("好茶有限公司"), "yunying").id()).isEqualTo(company.id());
    assertThat(leads.open(LeadWorld.of("别家"), "yunying").id()).isNotEqualTo(company.id());

    assertThat(company.kind()).isEqualTo(LeadKind.CORPORATE);
    assertThat(leads.findEntries(first.id()))
        .extracting(LeadEntry::step, LeadEntry::doneBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LeadStep.OPENED, "yunying"),
            org.assertj.core.groups.Tuple.tuple(LeadStep.WORKED, "anna"));
    assertThat(world.told).containsExactly("start 1", "start 2", "start 3");
  }

  @Test
  void aStageNeedsEvidenceAndPutsOffTheSilence() throws Exception {
    var lead = leads.open(LeadWorld.of(rain), "yunying");
    assertThat(lead.silentAt()).isEqualTo(LeadWorld.NOON.plus(Duration.ofDays(15)));

    assertThatThrownBy(() -> world.changes.move(lead.id(), RelationStage.TRUSTING, " ", "yunying"))
        .isInstanceOf(InvalidLeadException.class);
    world.clock.advance(Duration.ofDays(10));
    world.changes.move(lead.id(), RelationStage.TRUSTING, "介绍了朋友来", "anna");

    var moved = leads.find(TEA, lead.id());
    assertThat(moved.stage()).isEqualTo(RelationStage.TRUSTING);
    assertThat(moved.silentAt()).isEqualTo(LeadWorld.NOON.plus(Duration.ofDays(24)));
    assertThat(world.told).endsWith("changed " + lead.id());
  }

  @Test
  void workSaysWhatIsNextAndMayHandItOver() throws Exception {
    var lead = leads.open(LeadWorld.of(rain), "yunying");
    var day = LocalDate.parse("2026-11-26");

    world.changes.work(
        lead.id(), new LeadWork(RelationStage.AWARE, "打了电话", "周四再约", day, "anna"), "yunying");

    var now = leads.find(lead.id());
    assertThat(now.owner()).isEqualTo("anna");
    assertThat(now.nextAction()).isEqualTo("周四再约");
    assertThat(now.nextAt()).isEqualTo(java.time.Instant.parse("2026-11-26T01:00:00Z"));
    assertThat(leads.findEntries(lead.id()))
        .extracting(LeadEntry::note)
        .containsExactly("问了两次价格", "打了电话", "yunying → anna");
    var past = new LeadWork(RelationStage.AWARE, "x", "y", LocalDate.parse("2026-11-22"), "");
    assertThatThrownBy(() -> world.changes.work(lead.id(), past, "yunying"))
        .isInstanceOf(InvalidLeadException.class);
  }

  @Test
  void isHandedOnlyToSomebodyThereIs() throws Exception {
    long id = leads.open(LeadWorld.of(rain), "yunying").id();
    var work =
        new LeadWork(RelationStage.AWARE, "打了电话", "周四再约", LocalDate.parse("2026-11-26"), "ana");

    assertThatThrownBy(() -> world.changes.handOver(id, "ana", "yunying"))
        .isInstanceOf(InvalidLeadException.class)
        .hasMessageContaining("没有“ana”这个账号");
    assertThatThrownBy(() -> world.changes.work(id, work, "yunying"))
        .isInstanceOf(InvalidLeadException.class);
    var foreign = new NewLead(TEA, LeadKind.CORPORATE, null, "好茶", null, "想上课", "ana");
    assertThatThrownBy(() -> leads.open(foreign, "yunying"))
        .isInstanceOfSatisfying(
            InvalidLeadException.class, e -> assertThat(e.errors()).containsOnlyKeys("owner"));
    world.changes.handOver(id, " anna ", "yunying");

    assertThat(leads.find(id).owner()).isEqualTo("anna");
  }

  @Test
  void notBuyingNeedsAReasonAndReasonsAreCounted() throws Exception {
    var lead = leads.open(LeadWorld.of(rain), "yunying");
    long id = lead.id();

    assertThatThrownBy(() -> world.changes.end(id, LeadState.NOT_NOW, null, "太贵", "yunying"))
        .isInstanceOf(InvalidLeadException.class);
    assertThatThrownBy(() -> world.changes.end(id, LeadState.SILENT, null, "x", "yunying"))
        .isInstanceOf(InvalidLeadException.class);
    world.changes.end(id, LeadState.NOT_NOW, NotBuying.PRICE, "太贵", "yunying");

    assertThat(leads.countReasons(TEA)).containsExactly(java.util.Map.entry(NotBuying.PRICE, 1));
    assertThatThrownBy(() -> world.changes.move(id, RelationStage.AWARE, "又来了", "yunying"))
        .isInstanceOf(LeadEndedException.class);
    assertThat(leads.open(LeadWorld.of(rain), "yunying").id()).isNotEqualTo(id);
  }

  @Test
  void silenceEndsOnlyWhatIsOpen() throws Exception {
    var lead = leads.open(LeadWorld.of(rain), "yunying");
    world.changes.endSilent(lead.id());
    world.changes.endSilent(lead.id());

    assertThat(leads.find(lead.id()).state()).isEqualTo(LeadState.SILENT);
    assertThat(leads.findEntries(lead.id())).hasSize(2);
    assertThat(leads.findPage(TEA, true, 0, 10)).isEmpty();
    assertThat(leads.findPage(TEA, false, 0, 10)).hasSize(1);
  }

  @Test
  void saysWhichFactsOfThePortraitAreMissing() throws Exception {
    var lead = leads.open(LeadWorld.of(rain), "yunying");
    assertThat(world.portraits.findMissing(lead)).containsExactly("industry", "city");

    world.get(MemberService.class).recordFact(rain, "city", "杭州", "form");

    assertThat(world.portraits.findMissing(lead)).containsExactly("industry");
    assertThat(world.portraits.findMissing(leads.open(LeadWorld.of("好茶"), "yunying"))).isEmpty();
  }

  @Test
  void saysWhoIsInterestedInWhatStaffLeftOut() throws Exception {
    leads.open(LeadWorld.of(rain), "yunying");
    leads.open(LeadWorld.of("好茶"), "yunying");
    var own = world.member("小助手");
    leads.open(LeadWorld.of(own), "yunying");
    world.get(MemberService.class).markStaff(own);

    assertThat(chosen(leads.interested(7))).containsExactly(rain.value());
    assertThat(chosen(leads.interested(8))).isEmpty();
    assertThat(
            chosen(
                leads.interested(7, LeadWorld.NOON.plusMillis(1), LeadWorld.NOON.plusSeconds(9))))
        .isEmpty();
  }

  @Test
  void anotherCommunitysLeadIsNotFound() throws Exception {
    var lead = leads.open(LeadWorld.of(rain), "yunying");

    assertThatThrownBy(() -> leads.find(new CommunityKey("wine"), lead.id()))
        .isInstanceOf(UnknownLeadException.class);
  }

  @Test
  void isAboutSomethingOfItsOwnCommunity() throws Exception {
    var foreign = new NewLead(TEA, LeadKind.PERSON, rain, "", LeadWorld.FOREIGN, "问了价格", "");

    assertThatThrownBy(() -> leads.open(foreign, "yunying"))
        .isInstanceOfSatisfying(
            InvalidLeadException.class, e -> assertThat(e.errors()).containsOnlyKeys("offering"));
    var lead = leads.open(LeadWorld.of(rain), "yunying");
    assertThatThrownBy(
            () ->
                world.sql.update(
                    "UPDATE lead_file SET offering_id = ? WHERE id = ?",
                    LeadWorld.FOREIGN,
                    lead.id()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void endsWithItsCommunityInWhichNobodyIsFollowedAnyMore() throws Exception {
    var lead = leads.open(LeadWorld.of(rain), "yunying");

    world.changes.endWithCommunity(lead.id());
    world.changes.endWithCommunity(lead.id());

    assertThat(leads.find(lead.id()).state()).isEqualTo(LeadState.RETIRED);
    assertThat(leads.findEntries(lead.id())).hasSize(2);
    world.retire();
    assertThatThrownBy(() -> leads.open(LeadWorld.of("好茶"), "yunying"))
        .isInstanceOf(LeadCommunityRetiredException.class);
    assertThat(world.told).containsExactly("start " + lead.id());
  }

  @Test
  void thePortraitOfTheOfferingSaysWhatMustBeKnown() throws Exception {
    world.get(TeaOfferings.class).mustHave.put(LeadWorld.MASTER, java.util.List.of("预算", "city"));
    world.get(MemberService.class).recordFact(rain, "city", "杭州", "form");

    var lead = leads.open(LeadWorld.of(rain), "yunying");

    assertThat(world.portraits.findMissing(lead)).containsExactly("预算");
  }

  @Test
  void lookingForWhatIsMissingCostsTheSameForManyLeads() throws Exception {
    for (int i = 0; i < 12; i++) {
      leads.open(LeadWorld.of(world.member("成员" + i)), "yunying");
    }
    var all = leads.findPage(TEA, true, 0, 50);

    var one = world.statements.of(() -> world.portraits.findMissing(TEA, all.subList(0, 1)));
    var many = world.statements.of(() -> world.portraits.findMissing(TEA, all));

    assertThat(many.statements()).isEqualTo(one.statements());
    assertThat(world.portraits.findMissing(TEA, all)).hasSize(12);
  }

  @Test
  void saysWhyMembersDoNotBuyEachOnceWithTheLatest() throws Exception {
    for (var why : new NotBuying[] {NotBuying.TIME, NotBuying.PRICE}) {
      var lead = leads.open(LeadWorld.of(rain), "yunying");
      world.changes.end(lead.id(), LeadState.NOT_NOW, why, "以后再说", "yunying");
      world.clock.advance(Duration.ofDays(1));
    }

    var none = java.util.Optional.<Long>empty();
    assertThat(leads.findReasons(TEA, none, LeadWorld.NOON))
        .containsExactly(java.util.Map.entry(rain, NotBuying.PRICE));
    assertThat(leads.findReasons(TEA, java.util.Optional.of(8L), LeadWorld.NOON)).isEmpty();
    assertThat(leads.findReasons(TEA, none, world.clock.instant())).isEmpty();
  }

  @Test
  void oneWhoseOfferingWasTakenAwayStandsForNoOffering() throws Exception {
    var lead = leads.open(LeadWorld.of(rain), "yunying");
    var both = world.member("两条");
    leads.open(LeadWorld.of(both), "yunying");
    var none = new NewLead(TEA, LeadKind.PERSON, both, "", null, "还想听课", "");
    long kept = leads.open(none, "yunying").id();
    world.sql.update("UPDATE lead_file SET offering_id = NULL");

    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/common/V102__lead_open_key.sql"))
        .execute(world.sql.getDataSource());

    var again = new NewLead(TEA, LeadKind.PERSON, rain, "", null, "又问了", "");
    assertThat(leads.open(again, "yunying").id()).isEqualTo(lead.id());
    assertThat(leads.open(none, "yunying").id()).isEqualTo(kept);
  }

  private List<Long> chosen(MemberSelect select) {
    return new NamedParameterJdbcTemplate(world.sql)
        .queryForList(select.sql(), select.values(), Long.class);
  }
}
