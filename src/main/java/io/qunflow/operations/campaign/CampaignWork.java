package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import java.util.Map;

/** What each firing does. */
public sealed interface CampaignWork {

  /** By which channel it reaches people. */
  String channel();

  /** Whether it is posted into the community's groups instead of sent to each member. */
  boolean toGroups();

  /**
   * @param texts by language, {@code zh} at least
   */
  record Message(MessageKind kind, String channel, boolean toGroups, Map<String, MessageText> texts)
      implements CampaignWork {

    public Message {
      texts = Map.copyOf(texts);
    }
  }

  /**
   * A round, which an operator approves as always.
   *
   * @param days until it closes, the day of the firing included
   */
  record Questionnaire(long questionnaire, int days, String channel, boolean toGroups)
      implements CampaignWork {}

  default CampaignKind what() {
    return this instanceof Message ? CampaignKind.MESSAGE : CampaignKind.QUESTIONNAIRE;
  }
}
