package io.qunflow.operations.messaging;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.qunflow.community.CommunityKey;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An order, read: what it says, once it is filled in for one receiver. */
final class OrderContent {

  private static final Mustache.Compiler MUSTACHE = Mustache.compiler().escapeHTML(false);
  private static final Map<String, String> EVERYBODY = Map.of("zh", "大家", "en", "everybody");

  private final OrderRow row;
  private final Map<String, MessageText> texts;
  private final Map<String, String> values;

  OrderContent(OrderRow row) {
    this.row = row;
    this.texts = OrderTexts.readTexts(row.texts());
    this.values = OrderTexts.readValues(row.sharedValues());
  }

  long id() {
    return row.id();
  }

  String key() {
    return row.orderKey();
  }

  String about() {
    return row.about();
  }

  CommunityKey community() {
    return row.community();
  }

  ZoneId zone() {
    return ZoneId.of(row.timeZone());
  }

  MessageKind kind() {
    return MessageKind.valueOf(row.kind());
  }

  Optional<LinkTarget> link() {
    return row.linkPurpose() == null
        ? Optional.empty()
        : Optional.of(
            new LinkTarget(
                LinkPurpose.valueOf(row.linkPurpose()), row.linkObject(), row.linkUntil()));
  }

  /** Whether its link leads nowhere any more, or what it says is not true any more. */
  boolean isExpired(Instant now) {
    return isOver(row.linkUntil(), now) || isOver(row.notAfter(), now);
  }

  private static boolean isOver(Instant end, Instant now) {
    return end != null && !now.isBefore(end);
  }

  /** Whether its words were deleted. */
  boolean isCleared() {
    return row.cleared();
  }

  /** Whether its words are there, and every variable of every language has a value. */
  boolean isComplete() {
    if (isCleared()) {
      return false;
    }
    try {
      var link = link().map(target -> URI.create("https://example.org"));
      for (var language : texts.keySet()) {
        fill(language, Optional.of("x"), link, Map.of());
      }
      return true;
    } catch (MustacheException e) {
      return false;
    }
  }

  /**
   * @param nickname empty for a group
   * @param changing in place of the order's own values
   * @throws MustacheException if a variable has no value; see {@link #isComplete}
   */
  MessageText fill(
      String language,
      Optional<String> nickname,
      Optional<URI> link,
      Map<String, String> changing) {
    var known = texts.containsKey(language) ? language : "zh";
    var filled = new HashMap<>(values);
    filled.putAll(changing);
    filled.put("community", row.communityName());
    filled.put("nickname", nickname.orElse(EVERYBODY.getOrDefault(known, EVERYBODY.get("zh"))));
    link.ifPresent(uri -> filled.put("link", uri.toString()));
    var text = texts.get(known);
    return new MessageText(fill(text.subject(), filled), fill(text.body(), filled));
  }

  /** As it was written, variables and all. */
  MessageText unfilled(String language) {
    return texts.getOrDefault(language, texts.get("zh"));
  }

  private static String fill(String text, Map<String, String> values) {
    return text == null ? "" : MUSTACHE.compile(text).execute(values);
  }
}
