package io.qunflow.operations.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.shared.Wording;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts of a community, on the real schema. */
class TemplatesTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final MessageText OWN = new MessageText("请填", "{{nickname}}😀 {{link}}");

  private TestDatabase database;
  private Modules modules;
  private Templates templates;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.operations.messaging.template");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    templates = modules.get(Templates.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void everyShippedTextIsThereInBothLanguagesAndCanBeSent() throws Exception {
    assertThat(templates.findAll(TEA)).hasSizeGreaterThan(12);
    for (var template : templates.findAll(TEA)) {
      assertThat(template.texts()).containsOnlyKeys("zh", "en");
      var values = new HashMap<String, String>();
      TemplateVariable.of(template.kind()).forEach(v -> values.put(v.key(), v.example("zh")));
      for (var text : template.texts().values()) {
        assertThat(TemplateText.render(text.subject() + text.body(), values)).doesNotContain("{{");
      }
    }
  }

  @Test
  void whatTheCommunityWroteCountsFromThenOn() throws Exception {
    var before = templates.find(TEA, "questionnaire-invite");

    var saved = templates.save(TEA, invite(OWN), "yunying");

    assertThat(before.isShipped()).isTrue();
    assertThat(saved.version()).isEqualTo(1);
    assertThat(templates.find(TEA, "questionnaire-invite").text("en")).isEqualTo(OWN);
    assertThat(templates.findVersions(TEA, "questionnaire-invite"))
        .extracting(MessageTemplate::version)
        .containsExactly(1, 0);
    assertThat(templates.findAll(TEA))
        .filteredOn(t -> t.key().equals("questionnaire-invite"))
        .extracting(MessageTemplate::version)
        .containsExactly(1);
  }

  @Test
  void theSameOnceMoreIsNoNewVersion() throws Exception {
    templates.save(TEA, invite(OWN), "yunying");

    assertThat(templates.save(TEA, invite(OWN), "admin").version()).isEqualTo(1);
    assertThat(templates.findVersions(TEA, "questionnaire-invite")).hasSize(2);
  }

  @Test
  void anUnknownVariableIsRefusedByNameAndNothingIsKept() throws Exception {
    assertThatThrownBy(
            () ->
                templates.save(
                    TEA, invite(new MessageText("{{tilte}}", "{{link}} {{whatever}}")), "yunying"))
        .isInstanceOfSatisfying(
            InvalidTemplateException.class,
            e ->
                assertThat(e.errors())
                    .extractingByKeys("zh.subject", "zh.body")
                    .extracting(Wording::chinese)
                    .containsExactly("不认识变量 {{tilte}}，是不是想写 {{title}}", "不认识变量 {{whatever}}"));
    assertThat(templates.find(TEA, "questionnaire-invite").isShipped()).isTrue();
  }

  @Test
  void aTextOfItsOwnNeedsAKeyANameAKindAndChinese() {
    assertThatThrownBy(
            () -> templates.save(TEA, new NewTemplate("Ä", null, "", Map.of()), "yunying"))
        .isInstanceOfSatisfying(
            InvalidTemplateException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("key", "kind"));
    assertThatThrownBy(
            () ->
                templates.save(
                    TEA, new NewTemplate("autumn", MessageKind.MARKETING, "", Map.of()), "yunying"))
        .isInstanceOfSatisfying(
            InvalidTemplateException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("name", "zh.body"));
  }

  @Test
  void nobodyTurnsAQuestionnaireIntoSomethingElse() throws Exception {
    var given = new NewTemplate("questionnaire-invite", MessageKind.REPLY, "别的", Map.of("zh", OWN));

    assertThat(templates.save(TEA, given, "yunying"))
        .extracting(MessageTemplate::kind, MessageTemplate::name)
        .containsExactly(MessageKind.QUESTIONNAIRE, "问卷邀请");
  }

  @Test
  void whatNobodyWroteIsUnknown() {
    assertThatThrownBy(() -> templates.find(TEA, "nothing"))
        .isInstanceOf(UnknownTemplateException.class)
        .hasMessageContaining("nothing");
  }

  private static NewTemplate invite(MessageText zh) {
    return new NewTemplate(
        "questionnaire-invite", null, null, Map.of("zh", zh, "en", new MessageText("", " ")));
  }
}
