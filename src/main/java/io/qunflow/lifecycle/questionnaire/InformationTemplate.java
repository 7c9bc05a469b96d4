package io.qunflow.lifecycle.questionnaire;

import java.util.List;

/** The information template: facts about a member, no opinions (L2.1). */
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

  private InformationTemplate() {}
}
