package io.qunflow.honour.welfare;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

record WelfareRow(
    long id,
    String roundKey,
    CommunityKey community,
    Long firing,
    String about,
    String title,
    String item,
    String partner,
    int pieces,
    String choice,
    String seed,
    int measureDays,
    boolean forLeft,
    Integer capTimes,
    Integer capDays,
    String messageKind,
    String channel,
    String texts,
    String state,
    int audience,
    int receivers,
    String openedBy,
    Instant openedAt,
    Instant chosenAt,
    Instant settledAt,
    Instant endedAt,
    String stoppedBy,
    Instant measuredAt,
    Integer receiversMeasured,
    Integer receiversBefore,
    Integer receiversAfter,
    Integer restMeasured,
    Integer restBefore,
    Integer restAfter) {

  WelfareRound toRound() {
    return new WelfareRound(
        id,
        roundKey,
        community,
        Optional.ofNullable(firing),
        about,
        title,
        item,
        Optional.ofNullable(partner),
        pieces,
        WelfareChoice.of(choice),
        seed,
        measureDays,
        forLeft,
        capTimes == null ? Optional.empty() : Optional.of(new WelfareCap(capTimes, capDays)),
        WelfareState.of(state),
        audience,
        receivers,
        openedBy,
        openedAt,
        Optional.ofNullable(chosenAt),
        Optional.ofNullable(settledAt),
        Optional.ofNullable(endedAt),
        Optional.ofNullable(stoppedBy),
        effect());
  }

  MessageOrder order(Instant notBefore) {
    return new MessageOrder(
        WelfareRound.orderKey(id),
        about,
        community,
        MessageKind.valueOf(messageKind),
        channel,
        WelfareTexts.read(texts),
        Map.of("item", item),
        Optional.empty(),
        notBefore);
  }

  private Optional<WelfareEffect> effect() {
    return measuredAt == null
        ? Optional.empty()
        : Optional.of(
            new WelfareEffect(
                measuredAt,
                new WelfareEffect.Group(receiversMeasured, receiversBefore, receiversAfter),
                new WelfareEffect.Group(restMeasured, restBefore, restAfter)));
  }
}
