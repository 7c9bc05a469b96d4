package io.qunflow.operations.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.campaign.CampaignDocument.Step;
import io.qunflow.operations.campaign.CampaignDocument.Words;
import io.qunflow.support.CampaignWorld;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a campaign says stands in the document it is exported as, and can be imported (C1). */
class CampaignDocumentsTest {

  private static final Map<String, Words> BOTH =
      Map.of("zh", new Words("题目", "{{nickname}}，你好"), "en", new Words("Title", "Hello"));

  private CampaignWorld world;
  private Campaigns campaigns;
  private long segment;

  @BeforeEach
  void aSegment() throws Exception {
    world = CampaignWorld.onH2();
    campaigns = world.get(Campaigns.class);
    segment = world.get(Segments.class).save(TEA, "老朋友", SegmentRule.everybody(), "yunying");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everyKindIsTheSameAfterTheRoundTrip() throws Exception {
    for (var given : everyKind().toList()) {
      var written = campaigns.find(campaigns.create(TEA, given.document(), "paiqi")).document();
      var json = CampaignDocuments.write(written);

      var again =
          campaigns.find(campaigns.create(TEA, CampaignDocuments.read(json), "paiqi")).document();

      assertThat(again).as(given.document().what()).isEqualTo(written);
      assertKept(given.document(), written);
    }
  }

  @Test
  void theDocumentsHaveEveryFieldThereIs() throws Exception {
    Set<String> unused = new HashSet<>();
    for (var field : CampaignDocument.class.getRecordComponents()) {
      unused.add(field.getName());
    }
    for (var given : everyKind().toList()) {
      for (var field : CampaignDocument.class.getRecordComponents()) {
        if (field.getAccessor().invoke(given.document()) != null) {
          unused.remove(field.getName());
        }
      }
    }
    assertThat(unused)
        .as("the address gives the community, and no event here is a fact")
        .containsExactlyInAnyOrder("community", "fact");
  }

  @Test
  void elsewhereASegmentIsRefusedByItsFieldAndTheRestIsTaken() throws Exception {
    world
        .get(CommunityService.class)
        .create(new NewCommunity("coffee", "咖啡", "interest", "Asia/Shanghai", null));
    var coffee = new CommunityKey("coffee");

    assertRefused(coffee, full().document(), "segment");
    assertRefused(coffee, wave().with("segment", null).document(), "steps.3.segment");
    var taken = campaigns.create(coffee, full().with("segment", null).document(), "paiqi");

    assertThat(campaigns.find(taken).community()).isEqualTo(coffee);
    assertThat(campaigns.find(taken).document().texts()).isEqualTo(BOTH);
  }

  private void assertRefused(CommunityKey community, CampaignDocument document, String field) {
    var json = CampaignDocuments.write(document);
    assertThatThrownBy(() -> campaigns.create(community, CampaignDocuments.read(json), "paiqi"))
        .isInstanceOfSatisfying(
            InvalidCampaignException.class,
            refused -> assertThat(refused.errors()).containsOnlyKeys(field));
  }

  /** Nothing that was given was lost or changed on the way. */
  private static void assertKept(CampaignDocument given, CampaignDocument written)
      throws ReflectiveOperationException {
    for (var field : CampaignDocument.class.getRecordComponents()) {
      var value = field.getAccessor().invoke(given);
      if (value != null) {
        assertThat(field.getAccessor().invoke(written))
            .as(given.what() + " " + field.getName())
            .isEqualTo(value);
      }
    }
  }

  private Stream<Given> everyKind() {
    return Stream.of(
        full(),
        full().with("toGroups", true).with("channel", "manual").with("segment", null),
        full()
            .with("when", "once")
            .with("cron", null)
            .with("at", "2026-12-05T10:00")
            .with("from", null)
            .with("until", null),
        full().with("when", "every").with("cron", null).with("every", 3).with("time", "10:00"),
        full()
            .with("when", "event")
            .with("cron", null)
            .with("event", "joined")
            .with("after", 3)
            .with("time", "10:00"),
        wave(),
        kind("questionnaire")
            .with("questionnaire", 4L)
            .with("answerDays", 7)
            .with("segment", segment),
        kind("discussion").with("topic", "冬茶怎么存"),
        kind("public_class").with("offering", "winter"),
        kind("funnel").with("offering", "winter"),
        kind("award")
            .with("channel", "manual")
            .with("awards", List.of("most_active", "best_answer"))
            .with("awardDays", 7)
            .with("awardMost", 2),
        full()
            .with("what", "welfare")
            .with("welfare", new CampaignDocument.Welfare("冬茶一盒", "茶厂", 20, "draw", 7)));
  }

  private Given full() {
    return Given.notice()
        .with("texts", BOTH)
        .with("segment", segment)
        .with("zone", "Asia/Tokyo")
        .with("quietFrom", "21:30")
        .with("quietUntil", "08:30")
        .with("holidays", "move")
        .with("daysOff", "holidays_and_weekends")
        .with("capTimes", 2)
        .with("capDays", 7)
        .with("from", "2026-12-01T00:00")
        .with("until", "2027-01-31T23:59")
        .with("misfire", "catch_up");
  }

  private Given wave() {
    return full()
        .with("what", "wave")
        .with("texts", null)
        .with("toGroups", null)
        .with(
            "steps",
            List.of(
                new Step(null, null, BOTH, null, null, null),
                new Step(2, 3, BOTH, 30, null, BOTH),
                new Step(1, null, BOTH, null, segment, BOTH)));
  }

  private static Given kind(String what) {
    return Given.notice()
        .with("what", what)
        .with("texts", null)
        .with("messageKind", null)
        .with("channel", what.equals("questionnaire") ? "inbox" : null)
        .with("toGroups", null);
  }
}
