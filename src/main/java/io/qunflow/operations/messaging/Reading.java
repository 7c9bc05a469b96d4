package io.qunflow.operations.messaging;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Messages with what they say, for people to read. */
@Component
class Reading {

  /** In place of a link that would let its reader act as the member. */
  private static final URI HIDDEN = URI.create("https://…/m/…");

  private final MessageMapper messages;
  private final Dispatch dispatch;
  private final Filling filling;
  private final SendingCheck check;
  private final SendingRules rules;
  private final Channels channels;
  private final Clock clock;

  Reading(
      MessageMapper messages,
      Dispatch dispatch,
      Filling filling,
      SendingCheck check,
      SendingRules rules,
      Channels channels,
      Clock clock) {
    this.messages = messages;
    this.dispatch = dispatch;
    this.filling = filling;
    this.check = check;
    this.rules = rules;
    this.channels = channels;
    this.clock = clock;
  }

  MessageDetail forOperators(MessageRow row, List<MessageEvent> events) {
    var candidate = dispatch.candidates(List.of(row.id())).get(0);
    var link =
        row.groupId() != null
            ? filling.knownGroupLink(candidate)
            : candidate.order().link().map(target -> HIDDEN);
    return detail(row, candidate, link, Optional.empty(), events);
  }

  /** Those that may be sent, or only have to wait, with the time zone of their community. */
  Map<MessageDetail, ZoneId> forSheet(Collection<Long> ids) {
    var details = new LinkedHashMap<MessageDetail, ZoneId>();
    if (ids.isEmpty()) {
      return details;
    }
    var links = filling.links(dispatch.candidates(ids));
    Map<Long, MessageRow> rows =
        messages.findAll(ids).stream()
            .collect(Collectors.toMap(MessageRow::id, Function.identity()));
    judged(ids)
        .forEach(
            (candidate, verdict) -> {
              var held =
                  verdict instanceof Verdict.Wait wait
                      ? Optional.of(wait.reason())
                      : Optional.<String>empty();
              if (held.isPresent() || Dispatch.isSend(verdict)) {
                var link = Optional.ofNullable(links.get(candidate.id()));
                details.put(
                    detail(
                        row(rows.get(candidate.id()), candidate), candidate, link, held, List.of()),
                    candidate.order().zone());
              }
            });
    return details;
  }

  private Map<Candidate, Verdict> judged(Collection<Long> ids) {
    var all = new LinkedHashMap<Candidate, Verdict>();
    dispatch.candidates(ids).stream()
        .collect(
            Collectors.groupingBy(c -> c.row().channel(), LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (key, candidates) ->
                channels
                    .find(key)
                    .ifPresent(
                        channel -> all.putAll(check.judge(channel, candidates, clock.instant()))));
    return all;
  }

  /** Whoever writes to a visitor has to know where. */
  private static MessageRow row(MessageRow row, Candidate candidate) {
    return candidate.visitor().map(visitor -> row.to(visitor.receiver())).orElse(row);
  }

  private MessageDetail detail(
      MessageRow row,
      Candidate candidate,
      Optional<URI> link,
      Optional<String> held,
      List<MessageEvent> events) {
    boolean queued = "Q".equals(row.state());
    var text = candidate.order().unfilled(candidate.language());
    if (candidate.order().isComplete()
        && link.isPresent() == candidate.order().link().isPresent()) {
      text = queued ? filling.textNow(candidate, link) : filling.text(candidate, link);
    }
    var due = due(row, candidate.order());
    return new MessageDetail(
        row.view(),
        text.subject(),
        text.body(),
        candidate.order().isCleared(),
        link,
        due,
        queued && due.isBefore(clock.instant()),
        held,
        events);
  }

  private Instant due(MessageRow row, OrderContent order) {
    if (order.kind().isAnswer()) {
      return row.dueAt();
    }
    var rule = rules.find(Set.of(order.community())).get(order.community());
    return rule.quiet().endAfter(row.dueAt(), order.zone()).orElse(row.dueAt());
  }
}
