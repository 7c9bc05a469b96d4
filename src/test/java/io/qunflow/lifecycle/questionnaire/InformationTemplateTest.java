package io.qunflow.lifecycle.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L2.1. */
class InformationTemplateTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void canBeAskedAndIsFitToBeSentByTheDefaults(String language) {
    var template = InformationTemplate.propose(Locale.forLanguageTag(language));

    var quality = QuestionnaireQuality.of(template, QuestionnaireQualityTest.DEFAULTS.quality());

    assertThat(template.language()).isEqualTo(language);
    assertThat(QuestionnaireCheck.check(template)).isEmpty();
    assertThat(quality.numbers().keySet()).containsExactly(QualityAspect.FREE_TEXT);
    assertThat(quality.freeTextPercent()).isLessThan(new BigDecimal("40"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyQuestionFillsOneFactAndSaysWhatItIsFor(String language) {
    var template = InformationTemplate.propose(Locale.forLanguageTag(language));

    assertThat(template.questions())
        .allSatisfy(
            question -> {
              assertThat(question.factKey()).isEqualTo(question.key());
              assertThat(question.answerUse()).isNotEmpty();
              assertThat(question.options().stream().map(Option::text))
                  .noneMatch(text -> text.contains("、"));
              assertThat(question.kind().hasOptions()).isEqualTo(!question.options().isEmpty());
            });
    assertThat(template.questions().stream().map(Question::factKey))
        .containsAll(InformationTemplate.FACT_KEYS);
  }

  @Test
  void isTheSameInBothLanguagesButForTheWords() {
    var chinese = InformationTemplate.propose(Locale.CHINESE);
    var english = InformationTemplate.propose(Locale.ENGLISH);

    assertThat(shape(english)).isEqualTo(shape(chinese));
    assertThat(QuestionnaireJson.write(english)).doesNotContainPattern("\\p{IsHan}");
  }

  private static List<Object> shape(Questionnaire questionnaire) {
    return questionnaire.questions().stream()
        .map(
            question ->
                (Object)
                    List.of(
                        question.fields(),
                        question.kind(),
                        question.required(),
                        question.options().stream().map(Option::key).toList(),
                        question.max(),
                        question.showIf(),
                        question.page()))
        .toList();
  }

  @Test
  void asksForTheNamesOfOrganisationsOnlyWhoIsInOne() {
    var template = InformationTemplate.propose(Locale.CHINESE);
    var inNone =
        Map.of(
            "industry", List.of("retail"),
            "organisation_kinds", List.of("none"),
            "organisations", List.of("商会"));
    var inOne = new HashMap<>(inNone);
    inOne.put("organisation_kinds", List.of("chamber"));

    assertThat(facts(template, inNone))
        .isEqualTo(Map.of("industry", "批发和零售", "organisation_kinds", "都没有"));
    assertThat(facts(template, inOne))
        .isEqualTo(Map.of("industry", "批发和零售", "organisation_kinds", "商会", "organisations", "商会"));
  }

  private static Map<String, String> facts(
      Questionnaire template, Map<String, List<String>> answered) {
    var checked = AnswerCheck.check(template, new Answers(answered), true);
    assertThat(checked.fits()).isTrue();
    return AnswerFacts.of(template, checked.answers());
  }
}
