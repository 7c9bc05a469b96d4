package io.qunflow.operations.identification;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.ContactFacts;
import io.qunflow.community.MemberId;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.operations.messaging.template.UnknownTemplateException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes: who comes by a group link types the mail address or phone the community knows
 * them by, gets six digits there, and types those. Whether anybody is known by what was typed,
 * nobody learns.
 */
@Service
public class VisitorCodes {

  static final Duration OPENS = Duration.ofMinutes(10);
  static final int MOST_TRIES = 5;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final String TEMPLATE = "code";

  private final VisitorCodeMapper codes;
  private final CodeRequests requests;
  private final CodeChannels channels;
  private final Templates templates;
  private final Outbox outbox;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  VisitorCodes(
      VisitorCodeMapper codes,
      CodeRequests requests,
      CodeChannels channels,
      Templates templates,
      Outbox outbox,
      Clock clock) {
    this.codes = codes;
    this.requests = requests;
    this.channels = channels;
    this.templates = templates;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Sends a code if exactly one member of the community is known by this and can be reached: by
   * mail, by SMS, or by whatever else goes over the network to the member alone. An earlier code of
   * this browser ends, unless the browser asked too often: then nothing changes.
   *
   * @param about what it is for, such as {@code round:17}
   * @param browser at most 64 characters
   * @param contact mail address or phone, as typed
   */
  @Transactional
  public void send(CommunityKey community, String about, String browser, String contact) {
    var typed = Contact.of(contact);
    var typedHash = hash("contact", typed.map(Contact::canonical).orElse(""));
    if (requests.isTooMany(browser, typedHash)) {
      return;
    }
    var reached = typed.flatMap(known -> reach(community, known, typedHash, browser));
    var code = "%06d".formatted(random.nextInt(1_000_000));
    keep(about, browser, reached.map(Reached::member), hash(about, browser, code));
    reached.ifPresent(
        found ->
            outbox.enqueue(
                order(community, about, browser, code, found.channel()), found.member()));
  }

  /**
   * Whose code it is. A code holds ten minutes, five tries and once.
   *
   * @param typed as typed; blanks do not count
   */
  @Transactional
  public Optional<MemberId> check(String about, String browser, String typed) {
    var oldest = clock.instant().minus(OPENS);
    if (codes.countTry(about, browser, MOST_TRIES, oldest) == 0) {
      return Optional.empty();
    }
    var given = typed == null ? "" : typed.replaceAll("\\s", "");
    var row = codes.find(about, browser);
    var member =
        row.filter(known -> same(known.codeHash(), hash(about, browser, given)))
            .flatMap(known -> Optional.ofNullable(known.member()));
    member.ifPresent(found -> codes.delete(about, browser));
    return member;
  }

  private record Reached(MemberId member, String channel) {}

  private Optional<Reached> reach(
      CommunityKey community, Contact contact, String typedHash, String browser) {
    var known = codes.findByContact(community, ContactFacts.KEYS, contact.text(), contact.phone());
    if (known.size() != 1) {
      return Optional.empty();
    }
    var member = known.get(0);
    return channels
        .find(community, member, contact.text())
        .filter(channel -> requests.take(member, typedHash, browser))
        .map(channel -> new Reached(member, channel));
  }

  private void keep(String about, String browser, Optional<MemberId> member, String hash) {
    var now = clock.instant();
    codes.deleteOlder(now.minus(KEPT));
    if (codes.update(about, browser, member.orElse(null), hash, now) == 0) {
      try {
        codes.insert(about, browser, member.orElse(null), hash, now);
      } catch (DuplicateKeyException e) {
        codes.update(about, browser, member.orElse(null), hash, now);
      }
    }
  }

  private MessageOrder order(
      CommunityKey community, String about, String browser, String code, String channel) {
    var now = clock.instant();
    return new MessageOrder(
        "visitor-code:" + hash(about, browser, code + now.toEpochMilli()),
        "visitor-code",
        community,
        MessageKind.REPLY,
        channel,
        texts(community),
        Map.of("code", code, "minutes", String.valueOf(OPENS.toMinutes())),
        Optional.empty(),
        now);
  }

  private Map<String, MessageText> texts(CommunityKey community) {
    try {
      return templates.find(community, TEMPLATE).texts();
    } catch (UnknownTemplateException e) {
      throw new IllegalStateException("The product ships no template " + TEMPLATE, e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String... parts) {
    try {
      var text = String.join("\n", List.of(parts));
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
