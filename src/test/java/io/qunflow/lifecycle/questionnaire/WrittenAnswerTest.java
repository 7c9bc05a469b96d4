package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenAnswerTest {

  static final Question WANTED =
      Question.of("wanted", QuestionKind.MULTIPLE, "想要什么？")
          .withOptions(
              List.of(
                  Option.of("business", "业务：项目、合作"),
                  Option.of("life", "生活"),
                  new Option("other", "其他", true, false)))
          .withUse("分群", "need");

  static final Question TRADE =
      Question.of("trade", QuestionKind.SINGLE, "哪个行业？")
          .withOptions(List.of(Option.of("edu", "教育、培训"), Option.of("fin", "金融")))
          .withUse("选话题", "industry");

  static final Question YEARS =
      Question.of("years", QuestionKind.NUMBER, "几年？").withBounds(0, 60).withUse("分群", "years");

  static final Questionnaire ASKED =
      new Questionnaire("认识一下", "zh", "", "", 7, List.of(WANTED, TRADE, YEARS));

  @Test
  void readsSeveralOptionsWithoutTearingOneApart() {
    assertThat(WrittenAnswer.read(WANTED, "业务：项目、合作、生活").byField())
        .isEqualTo(Map.of("wanted", List.of("business", "life")));
    assertThat(WrittenAnswer.read(WANTED, " life ; business|生活 ").byField())
        .isEqualTo(Map.of("wanted", List.of("life", "business")));
    assertThat(WrittenAnswer.read(TRADE, "教育、培训").byField())
        .isEqualTo(Map.of("trade", List.of("edu")));
  }

  @Test
  void givesWhatIsNoOptionToTheOneThatTakesWords() {
    assertThat(WrittenAnswer.read(WANTED, "生活、喝茶😀；业务").byField())
        .isEqualTo(Map.of("wanted", List.of("life", "other"), "wanted.other", List.of("喝茶😀、业务")));
    assertThat(WrittenAnswer.read(TRADE, "采茶"))
        .isEqualTo(new WrittenAnswer(Map.of(), List.of("采茶")));
  }

  @Test
  void nothingWrittenIsNothingSaid() {
    assertThat(WrittenAnswer.read(WANTED, "  ")).isEqualTo(new WrittenAnswer(Map.of(), List.of()));
    assertThat(WrittenAnswer.read(WANTED, "、；|").byField()).isEmpty();
  }

  /** L2.3: nobody fills anything twice. */
  @Test
  void whatIsKnownComesBackAsTheAnswersThatSaidIt() {
    var said =
        new Answers(
            Map.of(
                "wanted", List.of("business", "other"),
                "wanted.other", List.of("喝茶"),
                "trade", List.of("edu"),
                "years", List.of("12")));

    assertThat(AnswerFacts.known(ASKED, AnswerFacts.of(ASKED, said))).isEqualTo(said);
  }

  @Test
  void asksAgainWhatTheQuestionCannotTake() {
    assertThat(
            AnswerFacts.known(
                ASKED, Map.of("industry", "采茶", "years", "61", "need", "生活", "city", "杭州")))
        .isEqualTo(new Answers(Map.of("wanted", List.of("life"))));
  }

  @Test
  void fillsInNothingThatIsNotShown() {
    var hidden =
        new Questionnaire(
            "认识一下", "zh", "", "", 7, List.of(TRADE, YEARS.shownIf(Condition.is("trade", "edu"))));

    assertThat(AnswerFacts.known(hidden, Map.of("years", "3", "industry", "金融")))
        .isEqualTo(new Answers(Map.of("trade", List.of("fin"))));
    assertThat(AnswerFacts.known(hidden, Map.of("years", "3", "industry", "教育、培训")))
        .isEqualTo(new Answers(Map.of("trade", List.of("edu"), "years", List.of("3"))));
  }
}
