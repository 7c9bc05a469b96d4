package io.qunflow.honour.welfare;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import java.util.Map;
import java.util.Optional;

/**
 * A round to be opened.
 *
 * @param key unique business key of at most 160 characters
 * @param firing of the campaign that opens it; empty for none
 * @param about what its messages are about, such as {@code campaign:17}
 * @param title for people, at most 200 characters
 * @param item what is given, at most 100 characters
 * @param partner who gives it; empty for the community itself
 * @param pieces how many there are, from 1
 * @param measureDays before and after which participation is compared
 * @param forLeft whether it is for those who left; else whoever is not there any more gets none
 * @param cap of the rounds about the same
 * @param channel that reaches members
 * @param texts by language, {@code zh} at least; {@code {{item}}} is what is given
 */
public record NewWelfare(
    String key,
    CommunityKey community,
    Optional<Long> firing,
    String about,
    String title,
    String item,
    Optional<String> partner,
    int pieces,
    WelfareChoice choice,
    int measureDays,
    boolean forLeft,
    Optional<WelfareCap> cap,
    MessageKind kind,
    String channel,
    Map<String, MessageText> texts,
    String by) {

  public NewWelfare {
    if (pieces < 1 || measureDays < 1) {
      throw new IllegalArgumentException(pieces + " pieces, " + measureDays + " days");
    }
    texts = Map.copyOf(texts);
  }
}
