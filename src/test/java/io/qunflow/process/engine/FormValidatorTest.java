package io.qunflow.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormValidatorTest {

  static final FormSchema FORM =
      form(
          """
          {"components":[
            {"type":"text","text":"hello"},
            {"type":"checkbox","key":"skip","label":"本周跳过"},
            {"type":"textfield","key":"shown","label":"只读","readonly":true},
            {"type":"group","label":"g","conditional":{"hide":"=skip = true"},"components":[
              {"type":"textfield","key":"carrier","label":"价值载体","validate":{"required":true,"maxLength":5}},
              {"type":"number","key":"hours","label":"小时","decimalDigits":0,"validate":{"min":1,"max":720}},
              {"type":"number","key":"fee","label":"价格","decimalDigits":2},
              {"type":"radio","key":"kind","label":"种类","values":[{"value":"a","label":"甲"},{"value":"b","label":"乙"}]},
              {"type":"checklist","key":"rights","label":"权益","values":[{"value":"a","label":"甲"},{"value":"b","label":"乙"}]},
              {"type":"select","key":"member","label":"成员","valuesKey":"candidates"},
              {"type":"datetime","subtype":"date","key":"day","dateLabel":"哪天"},
              {"type":"checkbox","key":"confirmed","label":"已确认","validate":{"required":true}},
              {"type":"dynamiclist","path":"parties","label":"参与方","properties":{"minRows":"1"},"components":[
                {"type":"textfield","key":"name","label":"名称","validate":{"required":true}},
                {"type":"number","key":"share","label":"占比","validate":{"max":100}}]}]}]}
          """);

  static final Map<String, Object> RIGHT =
      Map.of("carrier", "课程", "confirmed", true, "parties", List.of(Map.of("name", "学员")));

  final FormValidator validator = new FormValidator();

  @Test
  void acceptsWhatTheFormAsksFor() {
    assertThatCode(() -> validator.check(FORM, RIGHT, Map.of())).doesNotThrowAnyException();
  }

  @Test
  void namesEveryMissingFieldInTheOrderOfTheForm() {
    assertThat(errors(Map.of()))
        .containsExactly(
            tuple("carrier", "“价值载体”必须填写"),
            tuple("confirmed", "“已确认”必须填写"),
            tuple("parties", "“参与方”至少要有 1 行"));
  }

  @Test
  void asksForNothingThatIsHidden() {
    assertThatCode(() -> validator.check(FORM, Map.of("skip", true), Map.of()))
        .doesNotThrowAnyException();
  }

  @Test
  void countsWhatIsKnownFromBefore() {
    assertThatCode(() -> validator.check(FORM, Map.of(), RIGHT)).doesNotThrowAnyException();
  }

  @Test
  void refusesAValueTheFormDoesNotHave() {
    assertThat(errors(with("communityName", "别的社群")))
        .containsExactly(tuple("communityName", "表单里没有“communityName”这一项"));
  }

  @ParameterizedTest
  @CsvSource({
    "carrier, '   ',      “价值载体”必须填写",
    "carrier, 一二三四五六, “价值载体”最多 5 个字，现在有 6 个",
    "kind,    c,          “种类”不能选“c”",
    "day,     明天,        “哪天”要填日期，例如 2026-01-31",
    "hours,   twelve,     “小时”要填数字",
    "rights,  a,          “权益”要填一个列表",
    "confirmed, yes,      “已确认”要填 true 或 false",
    "parties, x,          “参与方”要填一个列表"
  })
  void refusesAWrongText(String key, String value, String message) {
    assertThat(errors(with(key, value))).containsExactly(tuple(key, message));
  }

  @ParameterizedTest
  @CsvSource({
    "hours, 0,     “小时”不能小于 1",
    "hours, 721,   “小时”不能大于 720",
    "hours, 1.5,   “小时”要填整数",
    "fee,   0.125, “价格”最多 2 位小数",
    "carrier, 7,   “价值载体”要填文字"
  })
  void refusesAWrongNumber(String key, double value, String message) {
    assertThat(errors(with(key, value))).containsExactly(tuple(key, message));
  }

  @Test
  void countsAnEmojiAsOneCharacter() {
    assertThatCode(() -> validator.check(FORM, with("carrier", "😀😀😀😀😀"), Map.of()))
        .doesNotThrowAnyException();
  }

  @Test
  void offersWhatAVariableHolds() {
    var known = Map.of("candidates", List.of(Map.of("value", "7", "label", "小明😀")));

    assertThatCode(() -> validator.check(FORM, with("member", "7"), known))
        .doesNotThrowAnyException();
    assertThat(errors(with("member", "8"), known)).containsExactly(tuple("member", "“成员”不能选“8”"));
  }

  @Test
  void offersNothingWhenTheVariableHoldsNothing() {
    assertThat(errors(with("member", "8"))).containsExactly(tuple("member", "“成员”不能选“8”"));
  }

  @Test
  void namesTheRowOfAList() {
    assertThat(errors(with("parties", List.of(Map.of("name", "学员"), Map.of("share", 101)))))
        .containsExactly(
            tuple("parties[2].name", "“参与方”第 2 行：“名称”必须填写"),
            tuple("parties[2].share", "“参与方”第 2 行：“占比”不能大于 100"));
  }

  @Test
  void asksForNoFieldThatIsReadOnly() {
    assertThat(FORM.fields())
        .filteredOn(f -> f.key().equals("shown"))
        .singleElement()
        .matches(FormSchema.Field::disabled);
  }

  private List<Tuple> errors(Map<String, Object> sent) {
    return errors(sent, Map.of());
  }

  private List<Tuple> errors(Map<String, Object> sent, Map<String, ?> known) {
    return catchThrowableOfType(
            FormViolationException.class, () -> validator.check(FORM, sent, known))
        .errors()
        .stream()
        .map(error -> tuple(error.key(), error.message().chinese()))
        .toList();
  }

  private static Map<String, Object> with(String key, Object value) {
    var values = new HashMap<String, Object>(RIGHT);
    values.put(key, value);
    return values;
  }

  private static FormSchema form(String json) {
    return FormSchema.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
