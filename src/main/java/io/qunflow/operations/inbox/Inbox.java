package io.qunflow.operations.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.AccountLinks;
import io.qunflow.community.MemberId;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.template.MissingValueException;
import io.qunflow.operations.messaging.template.TemplateText;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to a member on the channel {@code inbox}. */
@Service
public class Inbox {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final InboxMapper messages;
  private final AccountLinks accounts;
  private final MemberLinks links;
  private final Clock clock;

  Inbox(InboxMapper messages, AccountLinks accounts, MemberLinks links, Clock clock) {
    this.messages = messages;
    this.accounts = accounts;
    this.links = links;
    this.clock = clock;
  }

  /**
   * The latest first, with those of linked members.
   *
   * @param language {@code zh} or {@code en}; Chinese where there is no such text
   * @param most at least 1
   */
  @Transactional(readOnly = true)
  public List<InboxMessage> find(MemberId member, String language, int most) {
    return messages.find(accounts.findAllOf(member), most).stream()
        .map(row -> filled(row, language))
        .toList();
  }

  private InboxMessage filled(InboxRow row, String language) {
    var texts = read(row.texts(), new TypeReference<Map<String, MessageText>>() {});
    var text = texts.getOrDefault(language, texts.get("zh"));
    var link = link(row);
    var values =
        new HashMap<>(read(row.sharedValues(), new TypeReference<Map<String, String>>() {}));
    values.put("nickname", row.nickname());
    values.put("community", row.communityName());
    values.put("link", link.map(URI::toString).orElse(""));
    return new InboxMessage(
        row.id(), row.sentAt(), fill(text.subject(), values), fill(text.body(), values), link);
  }

  private Optional<URI> link(InboxRow row) {
    if (row.linkPurpose() == null || !clock.instant().isBefore(row.linkUntil())) {
      return Optional.empty();
    }
    var purpose = LinkPurpose.valueOf(row.linkPurpose());
    return Optional.of(
        purpose.isOfMember()
            ? links.link(purpose, row.member().value(), row.linkObject(), row.linkUntil())
            : links.link(purpose, row.linkObject(), 0, row.linkUntil()));
  }

  private static String fill(String text, Map<String, String> values) {
    try {
      return text == null ? "" : TemplateText.render(text, values);
    } catch (MissingValueException e) {
      return text; // better read with a gap than not at all
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not the JSON of an order", e);
    }
  }
}
