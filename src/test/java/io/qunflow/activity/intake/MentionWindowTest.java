package io.qunflow.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionWindowTest {

  private static final long HOUR = 3_600_000;
  private static final long ASKER = 9;

  private final MentionWindow window = new MentionWindow();

  @Test
  void answersTheLatestMessageOfTheOneWhoIsNamed() {
    says("m-1", 1, "小明", 0);
    says("m-2", 1, "小明", HOUR);
    says("m-3", 2, "小红", HOUR);

    assertThat(answered("@小明 对", 2 * HOUR)).isEqualTo("m-2");
  }

  @ParameterizedTest
  @CsvSource({
    "@小明 王你好, m-2",
    "@小明 你好, m-1",
    "＠小明你好, m-1",
    "先@小红再@小明, m-3",
    "@谁 @小红, m-3",
    "@Anna, m-5",
    "@Ann！, m-4",
    "@Anne,",
    "mail@Ann,",
    "小明,",
    "@,"
  })
  void takesTheLongestNicknameThatFits(String text, String expected) {
    says("m-1", 1, "小明", 0);
    says("m-2", 2, "小明 王", 0);
    says("m-3", 3, "小红", 0);
    says("m-4", 4, "Ann", 0);
    says("m-5", 5, "Anna", 0);

    assertThat(answered(text, 1)).isEqualTo(expected);
  }

  @Test
  void aDayIsTheMost() {
    says("m-1", 1, "小明", 0);

    assertThat(answered("@小明", 24 * HOUR)).isEqualTo("m-1");
    assertThat(answered("@小明", 24 * HOUR + 1)).isNull();
  }

  @Test
  void aNicknameCountsForWhomItBelongedTo() {
    says("m-1", 1, "小明", 0);
    says("m-2", 1, "大明", HOUR);
    assertThat(answered("@小明", 2 * HOUR)).isEqualTo("m-2");

    says("m-3", 2, "小明", 3 * HOUR);
    assertThat(answered("@小明", 4 * HOUR)).isEqualTo("m-3");
    assertThat(answered("@大明", 4 * HOUR)).isEqualTo("m-2");
  }

  @Test
  void aQuoteCountsMoreThanAMention() {
    says("m-1", 1, "小明", 0);
    says("m-2", 2, "小红", 0);

    assertThat(window.answeredBy(said("x", ASKER, "我", 1, "小红", "@小明"))).isEqualTo("m-2");
    assertThat(window.answeredBy(said("x", ASKER, "我", 1, "谁", "@小明"))).isEqualTo("m-1");
  }

  @Test
  void nobodyAnswersThemselves() {
    says("m-1", ASKER, "我", 0);
    says("m-2", 1, "小明", 0);

    assertThat(answered("@我 @小明", 1)).isEqualTo("m-2");
    assertThat(answered("@我", 1)).isNull();
  }

  private void says(String id, long account, String called, long at) {
    window.add(said(id, account, called, at, null, null));
  }

  private String answered(String text, long at) {
    return window.answeredBy(said("x", ASKER, "我", at, null, text));
  }

  private static Said said(
      String id, long account, String called, long at, String addressee, String text) {
    return new Said(0, id, account, called, at, true, addressee, text, null);
  }
}
