package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A replay that is there only after the absent were told that there will be one: they are told
 * once, while the class is followed up (P2, P3). Who has not got the first message yet finds the
 * replay behind its link.
 */
@Component
class LateReplays {

  private static final String TOLD =
      """
      cls_r.ended_as IS NULL
        AND EXISTS (SELECT 1 FROM class_followup f WHERE f.registration_id = cls_r.id AND f.part = 'B')
        AND EXISTS (SELECT 1 FROM message_delivery d WHERE d.member_id = cls_r.member_id AND d.order_key = :clsReplay
          AND d.state NOT IN ('Q', 'G') AND COALESCE(d.reason, '') <> 'withdrawn')""";

  private final FollowupEnds ends;
  private final ClassOfferMessages messages;
  private final ClassProperties properties;
  private final Clock clock;

  LateReplays(
      FollowupEnds ends, ClassOfferMessages messages, ClassProperties properties, Clock clock) {
    this.ends = ends;
    this.messages = messages;
    this.properties = properties;
    this.clock = clock;
  }

  /** Nothing before the follow-up and after it. Repeatable. */
  void tell(PublicClass of) {
    var since = of.followupAt();
    if (of.replayUrl().isEmpty()
        || since == null
        || !clock.instant().isBefore(since.plus(properties.offerFor()))) {
      return;
    }
    ends.order(of);
    var told = ClassMembers.of(of.id(), TOLD);
    Map<String, Object> values = new HashMap<>(told.values());
    values.put("clsReplay", ClassOfferMessages.replayKey(of));
    messages.replayThere(of, new MemberSelect(told.sql(), values));
  }
}
