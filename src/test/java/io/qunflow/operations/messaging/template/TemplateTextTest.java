package io.qunflow.operations.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a text may say, and what becomes of it. */
class TemplateTextTest {

  @Test
  void aTypingMistakeIsNamedWithWhatWasMeant() {
    assertThat(body("{{nicknam}}，你好", MessageKind.NOTICE))
        .isEqualTo("不认识变量 {{nicknam}}，是不是想写 {{nickname}}");
    assertThat(body("{{昵称}}，你好", MessageKind.NOTICE)).isEqualTo("不认识变量 {{昵称}}");
  }

  @Test
  void eachMistakeIsNamedAtOnce() {
    assertThat(body("{{one}}{{two}} {nickname}", MessageKind.NOTICE))
        .isEqualTo("不认识变量 {{one}}；不认识变量 {{two}}；{nickname} 少了一层花括号，要写成 {{nickname}}");
  }

  @Test
  void whatBelongsToOtherMessagesIsRefused() {
    assertThat(body("{{deadline}} 截止", MessageKind.HONOUR)).isEqualTo("变量 {{deadline}} 不能用在这类消息里");
  }

  @Test
  void aQuestionnaireWithoutALinkIsRefused() {
    assertThat(body("请填写", MessageKind.QUESTIONNAIRE)).contains("缺少 {{link}}");
    assertThat(body("请填写 {{ link }}", MessageKind.QUESTIONNAIRE)).isNull();
  }

  @Test
  void nothingOfMustacheButVariablesIsAllowed() {
    for (var tag :
        new String[] {
          "{{#nickname}}a{{/nickname}}",
          "{{^link}}",
          "{{>file}}",
          "{{!note}}",
          "{{=<% %>=}}",
          "{{&nickname}}",
          "{{{nickname}}}",
          "{{nickname",
          "nickname}}",
          "{{}}",
          "{{a b}}",
          "｛｛link｝｝"
        }) {
      assertThat(body("你好 " + tag, MessageKind.NOTICE)).as(tag).isNotNull();
    }
  }

  @Test
  void aSubjectIsOneShortLine() {
    assertThat(TemplateText.check(new MessageText("a\nb", "正文"), MessageKind.NOTICE))
        .containsOnlyKeys("subject");
    assertThat(TemplateText.check(new MessageText("题".repeat(201), "正文"), MessageKind.NOTICE))
        .hasEntrySatisfying(
            "subject",
            wrong -> {
              assertThat(wrong.chinese()).isEqualTo("最多 200 个字符，现在是 201 个");
              assertThat(wrong.english()).isEqualTo("At most 200 characters; it has 201");
            });
    assertThat(body("字".repeat(4001), MessageKind.NOTICE)).contains("最多 4000 个字符");
    assertThat(body("  ", MessageKind.NOTICE)).isEqualTo("正文不能为空");
  }

  @Test
  void valuesGoInAsTheyAre() throws Exception {
    var values = Map.of("nickname", "<b>{{link}}</b>&\"𠮷😀", "link", "x");

    assertThat(TemplateText.render("{{nickname}}！{{ link }}", values))
        .isEqualTo("<b>{{link}}</b>&\"𠮷😀！x");
  }

  @Test
  void aMissingValueIsNamed() {
    assertThatThrownBy(() -> TemplateText.render("{{nickname}} {{code}}", Map.of("nickname", "安娜")))
        .isInstanceOfSatisfying(
            MissingValueException.class, e -> assertThat(e.variable()).isEqualTo("code"));
  }

  /** Whatever is kept can be sent: it renders, and nothing of a variable is left in it. */
  @Property(tries = 500)
  void whateverIsAllowedRenders(@ForAll("texts") String text, @ForAll MessageKind kind)
      throws Exception {
    if (!TemplateText.check(new MessageText("", text), kind).isEmpty()) {
      return;
    }
    var values = new HashMap<String, String>();
    TemplateVariable.of(kind).forEach(v -> values.put(v.key(), "§"));

    assertThat(TemplateText.render(text, values)).doesNotContain("{{").doesNotContain("}}");
  }

  @Property(tries = 500)
  void aTextWithoutBracesStaysAsItIs(@ForAll String text) throws Exception {
    var plain = text.replaceAll("[{}]", "");

    assertThat(TemplateText.render(plain, Map.of())).isEqualTo(plain);
  }

  @Property(tries = 300)
  void everyUnknownVariableIsNamed(@ForAll("names") String name) {
    if (TemplateVariable.find(name).isEmpty()) {
      assertThat(body("x {{" + name + "}} y", MessageKind.NOTICE)).contains("{{" + name + "}}");
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "{{nickname}}",
            "{{ link }}",
            "{{time}}",
            "{{",
            "}}",
            "{",
            "}",
            "{{#a}}",
            "你好",
            "😀",
            " ",
            "\n",
            "{{code}}",
            "{{link}}",
            "<",
            "$",
            "\\")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static String body(String text, MessageKind kind) {
    var wrong = TemplateText.check(new MessageText("", text), kind).get("body");
    return wrong == null ? null : wrong.chinese();
  }
}
