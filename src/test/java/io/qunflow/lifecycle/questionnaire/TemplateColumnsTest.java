package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.format.AnswerHeads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to our own template, collected elsewhere, are known by their questions (L2.1). */
class TemplateColumnsTest {

  @Test
  void everyQuestionOfTheTemplateIsKnownByItsWords() {
    var questions = InformationTemplate.propose(Locale.CHINESE).questions();
    var columns = questions.stream().map(Question::text).toList();
    var expected = new LinkedHashMap<String, String>();
    questions.forEach(q -> expected.put(q.text(), "fact:" + q.factKey()));

    assertThat(AnswerHeads.propose(columns)).isEqualTo(expected);
  }

  @Test
  void everyQuestionIsKnownWithTheNumberAServicePutsInFront() {
    var questions = InformationTemplate.propose(Locale.CHINESE).questions();
    for (int i = 0; i < questions.size(); i++) {
      var column = "*%d、%s".formatted(i + 1, questions.get(i).text());

      assertThat(AnswerHeads.propose(List.of(column)))
          .isEqualTo(Map.of(column, "fact:" + questions.get(i).factKey()));
    }
  }

  @Test
  void everyKeyOfTheTemplateIsKnownAsAColumn() {
    for (var question : InformationTemplate.propose(Locale.CHINESE).questions()) {
      var key = question.factKey();
      assertThat(AnswerHeads.propose(List.of(key))).isEqualTo(Map.of(key, "fact:" + key));
    }
  }

  @Test
  void theQuestionsOfEarlierTemplatesAreStillKnown() {
    assertThat(AnswerHeads.propose(List.of("上周打开最多的三个社群是哪几个？我们排第几？", "上周哪几段时间看了群，一共多久？")))
        .isEqualTo(
            Map.of(
                "上周打开最多的三个社群是哪几个？我们排第几？",
                "fact:rated_communities",
                "上周哪几段时间看了群，一共多久？",
                "fact:time_and_attention"));
  }

  @ParameterizedTest
  @CsvSource({
    "昵称,姓名,昵称",
    "姓名,群昵称,群昵称",
    "2、您的微信昵称,QQ号,QQ号",
    "1. 你的姓名：,城市,1. 你的姓名：",
    "接龙人,内容,接龙人",
    "member,nickname,member",
  })
  void theColumnThatNamesAnAccountMostExactlyIsTheMember(String one, String other, String member) {
    assertThat(AnswerHeads.propose(List.of(one, other))).containsEntry(member, "member");
    assertThat(AnswerHeads.propose(List.of(other, one))).containsEntry(member, "member");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"序号", "来自IP", "所用时间", "总分", "3、您的手机号码", "联系电话", "身份证号", "收货地址", "邮箱", "用户标识"})
  void whatReachesAPersonOrSaysNothingIsNotProposed(String column) {
    assertThat(AnswerHeads.propose(List.of(column))).isEmpty();
  }

  @Test
  void anyOtherQuestionIsAFactUnderItsOwnWords() {
    var longest = "问".repeat(63) + "😀" + "题";

    assertThat(AnswerHeads.propose(List.of("5、想去哪里？", longest)))
        .isEqualTo(Map.of("5、想去哪里？", "fact:想去哪里", longest, "fact:" + "问".repeat(63)));
  }
}
