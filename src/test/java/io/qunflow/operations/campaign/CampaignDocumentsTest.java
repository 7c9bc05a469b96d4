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
    segment = segment(TEA, "老朋友");
    world.questionnaires.put(4L, new CampaignWorld.Titled(TEA, "会员资料"));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everyKindIsTheSameAfterTheRoundTrip() throws Exception {
    for (var given : everyKind().toList()) {
      var written = export(campaigns.create(TEA, given.document(), "paiqi"));
      var json = CampaignDocuments.write(written);

      var again = export(campaigns.create(TEA, CampaignDocuments.read(json), "paiqi"));

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
    var coffee = coffee();
    var unnamed = full().with("segmentName", null);

    assertRefused(coffee, unnamed.document(), "segment");
    assertRefused(coffee, full().document(), "segment");
    assertRefused(
        coffee,
        wave().with("segment", null).with("segmentName", null).document(),
        "steps.3.segment");
    var nobody = unnamed.with("segment", null).document();
    var taken = campaigns.create(coffee, nobody, "paiqi");

    assertThat(campaigns.find(taken).community()).isEqualTo(coffee);
    assertThat(campaigns.find(taken).document().texts()).isEqualTo(BOTH);
  }

  /** Ids are given anew wherever it comes to: there they may be another's. */
  @Test
  void elsewhereTheNamesDecideWhateverTheIdsSay() throws Exception {
    var coffee = coffee();
    long others = segment(coffee, "别的人");
    long friends = segment(coffee, "老朋友");
    world.questionnaires.put(8L, new CampaignWorld.Titled(coffee, "咖啡调查"));
    world.questionnaires.put(9L, new CampaignWorld.Titled(coffee, "会员资料"));
    var message = full().with("segment", others).document();
    var asked = questionnaire().with("questionnaire", 8L).with("segment", others).document();

    var said = campaigns.find(campaigns.create(coffee, read(message), "paiqi"));
    var waved = campaigns.find(campaigns.create(coffee, exported(wave().document()), "paiqi"));
    var round = campaigns.find(campaigns.create(coffee, read(asked), "paiqi"));

    assertThat(said.plan().segment()).contains(friends);
    assertThat(said.document().segment()).isEqualTo(friends);
    assertThat(said.document().segmentName())
        .as("the id is kept, whatever it is called later")
        .isNull();
    assertThat(waved.plan().segment()).contains(friends);
    assertThat(waved.document().steps().get(2).segment()).isEqualTo(friends);
    assertThat(round.document().questionnaire()).isEqualTo(9L);
    assertThat(round.plan().segment()).contains(friends);
  }

  @Test
  void aNameThatIsNoneOrSeveralIsRefusedByItsField() throws Exception {
    var coffee = coffee();
    segment(coffee, "老朋友");
    assertRefused(coffee, questionnaire().document(), "questionnaire");
    world.questionnaires.put(8L, new CampaignWorld.Titled(coffee, "会员资料"));
    world.questionnaires.put(9L, new CampaignWorld.Titled(coffee, "会员资料"));
    assertRefused(coffee, questionnaire().document(), "questionnaire");
    assertRefused(TEA, full().with("segmentName", "新朋友").document(), "segment");
    var own = questionnaire().with("questionnaire", 9L).document();
    assertThat(campaigns.find(campaigns.create(coffee, own, "paiqi")).document().questionnaire())
        .as("of several the one that is said")
        .isEqualTo(9L);
  }

  @Test
  void aChangeOfTheIdAloneIsNotPassedOver() throws Exception {
    long id = campaigns.create(TEA, full().document(), "paiqi");
    long others = segment(TEA, "别的人");

    assertThatThrownBy(() -> world.change(id, full().with("segment", others).document(), "paiqi"))
        .isInstanceOfSatisfying(
            InvalidCampaignException.class,
            refused -> assertThat(refused.errors()).containsOnlyKeys("segment"));
    world.change(id, full().with("segment", others).with("segmentName", null).document(), "paiqi");
    assertThat(campaigns.export(campaigns.find(id)).segmentName()).isEqualTo("别的人");
  }

  private CommunityKey coffee() throws Exception {
    world
        .get(CommunityService.class)
        .create(new NewCommunity("coffee", "咖啡", "interest", "Asia/Shanghai", null));
    return new CommunityKey("coffee");
  }

  private long segment(CommunityKey community, String name) throws Exception {
    return world.get(Segments.class).save(community, name, SegmentRule.everybody(), "yunying");
  }

  private CampaignDocument export(long id) throws Exception {
    return campaigns.export(campaigns.find(id));
  }

  private CampaignDocument exported(CampaignDocument given) throws Exception {
    return read(export(campaigns.create(TEA, given, "paiqi")));
  }

  private static CampaignDocument read(CampaignDocument given) throws Exception {
    return CampaignDocuments.read(CampaignDocuments.write(given));
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
        posted(),
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
        questionnaire(),
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
        .with("segmentName", "老朋友")
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

  /** Everybody in a group reads it. */
  private Given posted() {
    return full()
        .with("toGroups", true)
        .with("channel", "manual")
        .with("segment", null)
        .with("segmentName", null)
        .with("capTimes", null)
        .with("capDays", null);
  }

  private Given questionnaire() {
    return kind("questionnaire")
        .with("questionnaire", 4L)
        .with("questionnaireName", "会员资料")
        .with("answerDays", 7)
        .with("segment", segment)
        .with("segmentName", "老朋友");
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
                new Step(1, null, BOTH, null, segment, "老朋友", BOTH)));
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
