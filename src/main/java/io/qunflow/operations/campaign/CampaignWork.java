package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each firing does. */
public sealed interface CampaignWork {

  CampaignKind what();

  /** By which channel it reaches people; empty where it asks operators to do something. */
  default String channel() {
    return "";
  }

  /** Whether it is posted into the community's groups instead of sent to each member. */
  default boolean toGroups() {
    return false;
  }

  /** Whether it reaches members of a segment by itself; else it begins with an operator's task. */
  default boolean reachesMembers() {
    return !channel().isEmpty();
  }

  /**
   * @param texts by language, {@code zh} at least
   */
  record Message(MessageKind kind, String channel, boolean toGroups, Map<String, MessageText> texts)
      implements CampaignWork {

    public Message {
      texts = Map.copyOf(texts);
    }

    @Override
    public CampaignKind what() {
      return CampaignKind.MESSAGE;
    }
  }

  /**
   * A round, which an operator approves as always.
   *
   * @param days until it closes, the day of the firing included
   */
  record Questionnaire(long questionnaire, int days, String channel, boolean toGroups)
      implements CampaignWork {

    @Override
    public CampaignKind what() {
      return CampaignKind.QUESTIONNAIRE;
    }
  }

  /**
   * @param steps its messages in order, at least one
   */
  record Wave(MessageKind kind, String channel, List<Step> steps) implements CampaignWork {

    public Wave {
      steps = List.copyOf(steps);
    }

    @Override
    public CampaignKind what() {
      return CampaignKind.WAVE;
    }
  }

  /**
   * A message of a wave.
   *
   * @param after how long after the one before; whole hours
   * @param texts by language
   * @param share of 1000 who get these texts, where others get others to see which is better
   * @param segment whose members get these texts, where others get others or nothing
   * @param others by language; empty for none
   */
  record Step(
      Duration after,
      Map<String, MessageText> texts,
      Optional<Integer> share,
      Optional<Long> segment,
      Map<String, MessageText> others) {

    public Step {
      texts = Map.copyOf(texts);
      others = Map.copyOf(others);
    }
  }

  /**
   * @param topic proposed to the operator; may be empty
   */
  record Discussion(String topic) implements CampaignWork {

    @Override
    public CampaignKind what() {
      return CampaignKind.DISCUSSION;
    }
  }

  /**
   * @param offering key of what it is to sell; empty for nothing in particular
   */
  record PublicClass(Optional<String> offering) implements CampaignWork {

    @Override
    public CampaignKind what() {
      return CampaignKind.PUBLIC_CLASS;
    }
  }

  /**
   * A round of awards; the groups hear of it once an operator has chosen.
   *
   * @param awards keys, such as {@code best_question}
   * @param days the last so many whole days; empty: since the last round
   * @param most honoured for each award
   * @param post channel by which the groups hear of it
   */
  record AwardRound(List<String> awards, Optional<Integer> days, int most, String post)
      implements CampaignWork {

    public AwardRound {
      awards = List.copyOf(awards);
    }

    @Override
    public CampaignKind what() {
      return CampaignKind.AWARD;
    }
  }

  /**
   * Pieces for members; operators hand them out.
   *
   * @param partner who gives them; empty for the community itself
   * @param longest whether those get one who have been there longest; else by lot
   * @param measureDays before and after which participation is compared
   * @param texts by language, told to those who get one
   */
  record Welfare(
      String item,
      Optional<String> partner,
      int pieces,
      boolean longest,
      int measureDays,
      MessageKind kind,
      String channel,
      Map<String, MessageText> texts)
      implements CampaignWork {

    public Welfare {
      texts = Map.copyOf(texts);
    }

    @Override
    public CampaignKind what() {
      return CampaignKind.WELFARE;
    }
  }

  /**
   * @param offering key of what is sold
   */
  record Funnel(String offering) implements CampaignWork {

    @Override
    public CampaignKind what() {
      return CampaignKind.FUNNEL;
    }
  }
}
