package io.qunflow.lifecycle.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The information template: facts about a member, no opinions (L2.1). Every question asks one thing
 * and fills one fact.
 */
public final class InformationTemplate {

  /** Keys of the facts by which a profile counts as known, in the order of L2.1. */
  public static final List<String> FACT_KEYS =
      List.of(
          "industry",
          "need_business",
          "need_knowledge",
          "need_life",
          "organisations",
          "information_sources",
          "time_and_attention",
          "rated_communities",
          "liked_community");

  private static final Questionnaire CHINESE = read("zh");
  private static final Questionnaire ENGLISH = read("en");

  private InformationTemplate() {}

  /** The template as a questionnaire to start from: in English for that locale, else in Chinese. */
  public static Questionnaire propose(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
  }

  private static Questionnaire read(String language) {
    var file = "information-template_" + language + ".json";
    try (var in = InformationTemplate.class.getResourceAsStream(file)) {
      return QuestionnaireJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (QuestionnaireRefusedException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
