package io.qunflow.lifecycle.questionnaire;

import java.util.List;

/** The information template: facts about a member, no opinions (L2.1). */
public final class InformationTemplate {

  /** Keys of the facts on a member, in the order the template asks for them. */
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

  private InformationTemplate() {}
}
