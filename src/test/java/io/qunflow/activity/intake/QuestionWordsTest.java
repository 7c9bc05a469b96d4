package io.qunflow.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class QuestionWordsTest {

  private final QuestionWords byDefault = new QuestionWords(new MockEnvironment());

  @ParameterizedTest
  @ValueSource(
      strings = {"really?", "真的？", "这个好喝吗", "求助！", "[图片] 这是什么", "怎么泡", "https://a.b/c?d=1"})
  void knowsQuestionMarksAndWords(String text) {
    assertThat(byDefault.isQuestion(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "那么好吧", "[疑问?]", "[图片][什么？]", "早"})
  void knowsWhatAsksNothing(String text) {
    assertThat(byDefault.isQuestion(text)).isFalse();
  }

  @Test
  void noTextAsksNothing() {
    assertThat(byDefault.isQuestion(null)).isFalse();
  }

  @Test
  void takesOtherWordsFromTheConfiguration() {
    var environment =
        new MockEnvironment().withProperty("qunflow.activity.question-words", "pls, 懂的来");

    var own = new QuestionWords(environment);

    assertThat(own.isQuestion("help pls")).isTrue();
    assertThat(own.isQuestion("懂的来")).isTrue();
    assertThat(own.isQuestion("怎么泡")).isFalse();
  }

  @Test
  void aBlankWordIsNone() {
    assertThat(new QuestionWords(List.of(" ", "")).isQuestion("早")).isFalse();
  }
}
