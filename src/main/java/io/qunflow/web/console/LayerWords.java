package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.GroupLayer;
import io.qunflow.membership.layer.LayerMove;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Says in the reader's language who moved between groups. */
@Component
class LayerWords {

  private final Words words;

  LayerWords(Words words) {
    this.words = words;
  }

  /**
   * @param why the person's words; null where only the groups show it
   */
  record Line(
      long member, String nickname, String what, String when, boolean in, String why, String by) {}

  Line line(LayerMove move, ZoneId zone) {
    return new Line(
        move.member().value(),
        AccountMask.maskNickname(move.nickname()),
        words.say("layers.move.what", from(move), to(move)),
        words.moment(move.at(), zone),
        move.to() == GroupLayer.CONVERSION,
        move.reason(),
        move.isSeenOnly()
            ? words.say("layers.move.seen", move.group())
            : words.say("layers.move.said", move.by()));
  }

  private String from(LayerMove move) {
    return move.origin().map(this::name).orElseGet(() -> words.say("layers.outside"));
  }

  private String to(LayerMove move) {
    return move.target().map(this::name).orElseGet(() -> words.say("layers.gone"));
  }

  private String name(GroupLayer layer) {
    return words.say("layer." + layer);
  }
}
