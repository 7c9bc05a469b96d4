package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.operations.messaging.MessageState;
import io.qunflow.operations.messaging.MessageView;
import io.qunflow.operations.sheet.SheetEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The daily sheet as its page draws it. */
@Component
class DailySheetViews {

  private static final int MOST_NAMES = 8;

  private final CommunityService communities;
  private final Words words;
  private final Clock clock;

  DailySheetViews(CommunityService communities, Words words, Clock clock) {
    this.communities = communities;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Something to be sent.
   *
   * @param ids of its messages, separated by commas
   * @param late in words; null if it is not
   * @param now whether it is due
   * @param where the group, the member or how many customers
   * @param names of several receivers; empty for one
   * @param picture address of the picture; null without
   * @param page where to look up whom to write to; null without
   * @param held why it must wait, in words; null if it may go
   */
  record Entry(
      long id,
      String ids,
      String time,
      String late,
      boolean now,
      String communityKey,
      String community,
      String where,
      boolean group,
      String names,
      String how,
      String text,
      String picture,
      String page,
      String held) {}

  /** Something this person settled. */
  record Settled(long id, String ids, String community, String where, boolean sent, String time) {}

  List<Entry> entries(List<SheetEntry> entries, Duration lateAfter) {
    var known = known();
    return entries.stream()
        .map(entry -> entry(entry, known.get(entry.community()), lateAfter))
        .toList();
  }

  List<Settled> settled(List<List<MessageView>> presses) {
    var known = known();
    return presses.stream()
        .map(press -> settled(press, known.get(press.get(0).community())))
        .toList();
  }

  private Entry entry(SheetEntry entry, Community community, Duration lateAfter) {
    var zone = ZoneId.of(community.timeZone());
    var now = clock.instant();
    var names = entry.receivers().stream().map(AccountMask::maskNickname).toList();
    return new Entry(
        entry.first(),
        ids(entry.messages()),
        time(entry.due(), zone),
        entry.isLate(now, lateAfter) ? words.due(entry.due(), zone).words() : null,
        !entry.due().isAfter(now),
        community.key().value(),
        community.name(),
        names.size() == 1 ? names.get(0) : words.say("daily.receivers", names.size()),
        entry.toGroup(),
        names.size() == 1 ? "" : some(names),
        words.say(
            "daily.how",
            words.sayOr("daily.channel." + entry.channel(), entry.channel()),
            words.say("daily.kind." + entry.kind())),
        entry.subject().isBlank() ? entry.body() : entry.subject() + "\n" + entry.body(),
        entry.toGroup() && entry.link().isPresent()
            ? "/sheet/" + entry.first() + "/picture.png"
            : null,
        entry.about().startsWith(Receivers.APPLICATION)
            ? "/communities/%s/applications/%s"
                .formatted(community.key(), entry.about().substring(Receivers.APPLICATION.length()))
            : null,
        entry
            .held()
            .map(reason -> words.sayOr("daily.held." + reason, words.say("daily.held")))
            .orElse(null));
  }

  private Settled settled(List<MessageView> press, Community community) {
    var first = press.get(0);
    return new Settled(
        first.id(),
        ids(press.stream().map(MessageView::id).toList()),
        community.name(),
        press.size() == 1 ? Receivers.of(first, words) : words.say("daily.receivers", press.size()),
        first.state() == MessageState.SENT,
        words.time(first.settledAt(), ZoneId.of(community.timeZone())));
  }

  private String some(List<String> names) {
    var shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
    return names.size() <= MOST_NAMES
        ? shown
        : words.say("daily.andMore", shown, names.size() - MOST_NAMES);
  }

  private String time(Instant due, ZoneId zone) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    return LocalDate.ofInstant(due, zone).equals(today)
        ? words.time(due, zone)
        : words.exactly(due, zone);
  }

  private Map<CommunityKey, Community> known() {
    return communities.findAll().stream()
        .collect(Collectors.toMap(Community::key, Function.identity()));
  }

  private static String ids(List<Long> messages) {
    return messages.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
