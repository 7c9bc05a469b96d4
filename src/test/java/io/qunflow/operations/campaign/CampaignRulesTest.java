package io.qunflow.operations.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.support.CampaignWorld;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be written, and what becomes of what was kept before it might not (C1). */
class CampaignRulesTest {

  private CampaignWorld world;
  private Campaigns campaigns;

  @BeforeEach
  void open() {
    world = CampaignWorld.onH2();
    campaigns = world.get(Campaigns.class);
  }

  @AfterEach
  void close() {
    world.close();
  }

  /** In a group everybody reads it, so it is for no segment, by nobody's day, and to no number. */
  @Test
  void whatIsPostedIntoGroupsIsForEverybody() throws Exception {
    long segment = world.get(Segments.class).save(TEA, "VIP", SegmentRule.everybody(), "yunying");

    assertRefused(posted().with("segment", segment), "segment", "分组");
    assertRefused(posted().with("capTimes", 1).with("capDays", 7), "capTimes", "上限");
    assertRefused(byDays(posted()), "when", "成员的日子");
    assertRefused(byDays(posted()).with("toGroups", null).with("segment", segment), "when", "");
    campaigns.create(TEA, posted().document(), "paiqi");
    campaigns.create(TEA, byDays(Given.notice()).with("segment", segment).document(), "paiqi");
  }

  /** What would be left out without a word. */
  @Test
  void textsAreInALanguageThatIsKnown() {
    var words = new CampaignDocument.Words("", "茶会明天开始");
    var french = Map.of("zh", words, "fr", words);

    assertRefused(Given.notice().with("texts", french), "texts.fr", "没有语言 fr 的文字；可以写：zh, en");
    assertRefused(
        Given.notice().with("texts", Map.of("zh", words, "ZH", words)), "texts.ZH", "zh, en");
    var step = new CampaignDocument.Step(0, 0, french, 50, null, Map.of("zh", words, "de", words));
    var wave = Given.notice().with("what", "wave").with("texts", null).with("steps", List.of(step));
    assertRefused(wave, "steps.1.texts.fr", "zh, en");
    assertRefused(wave, "steps.1.others.de", "zh, en");
  }

  @Test
  void aQuestionnaireHasNoLimitForEachMember() {
    assertRefused(
        Given.notice()
            .with("what", "questionnaire")
            .with("questionnaire", 4L)
            .with("answerDays", 7)
            .with("capTimes", 1)
            .with("capDays", 7),
        "capTimes",
        "上限");
  }

  /** It would tell everybody what is for some: it is shown, can be mended, and posts nothing. */
  @Test
  void whatWasKeptForSomeAndPostsToAllPostsNothing() throws Exception {
    long id = world.on(posted().document());
    keep(id, byDays(posted()).document());

    world.clock.set(campaigns.find(id).next().orElseThrow());
    world.tick();

    assertThat(world.launched).isEmpty();
    var firing = world.get(CampaignHistory.class).findPage(id, 0, 1).get(0);
    assertThat(firing.state()).isEqualTo(FiringState.FAILED);
    assertThat(firing.reason()).contains(FiringReason.NOT_FOR_GROUPS);
    world.change(id, byDays(Given.notice()).document(), "paiqi");
    assertThat(campaigns.find(id).plan().work().toGroups()).isFalse();
  }

  @Test
  void whatHasPassedIsNotWritten() {
    assertRefused(once("2026-11-23T10:00"), "at", "过去");
    assertRefused(
        Given.notice().with("from", "2026-11-01T00:00").with("until", "2026-11-22T00:00"),
        "until",
        "过去");
  }

  /** A quiet hour moves it: at eleven in the night it is the next morning's. */
  @Test
  void whatPassedInQuietHoursIsStillToCome() throws Exception {
    world.at("2026-11-23T15:30:00Z");

    long id = campaigns.create(TEA, once("2026-11-23T23:00").document(), "paiqi");

    assertThat(campaigns.next(campaigns.find(id).plan(), world.clock.instant(), 1)).hasSize(1);
  }

  @Test
  void whatIsOverByNowCanBeLookedAtAndChangedOtherwise() throws Exception {
    long id = campaigns.create(TEA, once("2026-11-24T10:00").document(), "paiqi");
    world.at("2026-11-25T00:00:00Z");

    world.change(id, once("2026-11-24T10:00").with("name", "改名").document(), "paiqi");

    assertThat(campaigns.export(campaigns.find(id)).name()).isEqualTo("改名");
    campaigns.switchOff(id, "paiqi");
    assertThatThrownBy(() -> world.change(id, once("2026-11-24T11:00").document(), "paiqi"))
        .isInstanceOf(InvalidCampaignException.class);
    world.change(id, once("2026-11-26T10:00").document(), "paiqi");
  }

  @Test
  void whoeverReadItBeforeSomebodyElseChangedItIsTold() throws Exception {
    long id = campaigns.create(TEA, Given.notice().document(), "paiqi");
    int read = campaigns.find(id).revision();
    campaigns.change(id, read, Given.notice().with("name", "先来").document(), "zhang");

    assertThatThrownBy(
            () -> campaigns.change(id, read, Given.notice().with("name", "后到").document(), "paiqi"))
        .isInstanceOf(CampaignChangedException.class)
        .hasMessageContaining("zhang");
    assertThat(campaigns.find(id).plan().name()).isEqualTo("先来");
  }

  /** One that cannot be read is said so; the others are shown, planned anew and fire. */
  @Test
  void whatCannotBeReadHoldsUpNobodyElseAndCanBeWrittenAnew() throws Exception {
    long broken = world.on(Given.notice().document());
    long other = world.on(Given.notice().document());
    world.sql.update(
        "UPDATE campaign SET definition = '{\"what\":\"dance\"}' WHERE id = ?", broken);

    assertThat(campaigns.findAll(java.util.Optional.empty()))
        .extracting(Campaign::id)
        .containsExactly(other);
    assertThat(campaigns.findUnreadable(java.util.Optional.of(TEA))).containsExactly(broken);
    world
        .get(WorkCalendars.class)
        .set(
            new WorkDay(java.time.LocalDate.of(2026, 11, 25), DayKind.HOLIDAY, "公司日", "通知", false),
            "paiqi");
    world.at("2026-11-24T02:00:00Z");
    world.tick();
    assertThat(world.launched).extracting(CampaignFiring::campaign).containsExactly(other);
    campaigns.change(broken, 1, Given.notice().document(), "paiqi");
    assertThat(campaigns.findUnreadable(java.util.Optional.of(TEA))).isEmpty();
    assertThat(campaigns.find(broken).state()).isEqualTo(CampaignState.ON);
  }

  /** As a version before the rule kept it. */
  private void keep(long id, CampaignDocument document) {
    for (var table :
        new String[] {
          "campaign SET definition = ? WHERE id",
          "campaign_revision SET definition = ? WHERE campaign_id"
        }) {
      world.sql.update("UPDATE " + table + " = ?", CampaignDocuments.write(document), id);
    }
  }

  private static Given posted() {
    return Given.notice().with("channel", "manual").with("toGroups", true);
  }

  private static Given byDays(Given given) {
    return given
        .with("when", "event")
        .with("cron", null)
        .with("event", "joined")
        .with("after", 1)
        .with("time", "10:00");
  }

  private static Given once(String at) {
    return Given.notice().with("when", "once").with("cron", null).with("at", at);
  }

  private void assertRefused(Given given, String field, String word) {
    assertThatThrownBy(() -> campaigns.create(TEA, given.document(), "paiqi"))
        .isInstanceOfSatisfying(
            InvalidCampaignException.class,
            refused -> {
              assertThat(refused.errors()).containsKey(field);
              assertThat(refused.errors().get(field).in(Locale.CHINESE)).contains(word);
              assertThat(refused.errors().get(field).in(Locale.ENGLISH)).isNotBlank();
            });
  }
}
