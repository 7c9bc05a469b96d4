package io.qunflow.operations.identification;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.ContactFacts;
import io.qunflow.community.MemberId;
import io.qunflow.operations.messaging.Addresses;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes: who comes by a group link types the mail address or phone the community knows
 * them by, gets six digits by mail, and types those. Whether anybody is known by what was typed,
 * nobody learns.
 */
@Service
public class VisitorCodes {

  static final Duration OPENS = Duration.ofMinutes(10);
  static final int MOST_TRIES = 5;

  /** To one member within an hour, whoever asks for it. */
  static final int MOST_SENDS = 3;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final String CHANNEL = "mail";

  private final VisitorCodeMapper codes;
  private final Addresses addresses;
  private final Outbox outbox;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  VisitorCodes(VisitorCodeMapper codes, Addresses addresses, Outbox outbox, Clock clock) {
    this.codes = codes;
    this.addresses = addresses;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Sends a code if exactly one member of the community is known by this and can be reached. An
   * earlier code of this browser ends.
   *
   * @param about what it is for, such as {@code round:17}
   * @param browser at most 64 characters
   * @param contact mail address or phone, as typed
   */
  @Transactional
  public void send(CommunityKey community, String about, String browser, String contact) {
    var member = reachable(community, contact);
    var code = "%06d".formatted(random.nextInt(1_000_000));
    var now = clock.instant();
    var hash = hash(about, browser, code);
    codes.deleteOlder(now.minus(KEPT));
    if (codes.update(about, browser, member.orElse(null), hash, now) == 0) {
      try {
        codes.insert(about, browser, member.orElse(null), hash, now);
      } catch (DuplicateKeyException e) {
        codes.update(about, browser, member.orElse(null), hash, now);
      }
    }
    member.ifPresent(found -> outbox.enqueue(order(community, about, browser, code), found));
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

  private Optional<MemberId> reachable(CommunityKey community, String contact) {
    var typed = contact == null ? "" : contact.strip().toLowerCase(Locale.ROOT);
    if (typed.length() < 5 || typed.length() > 190) {
      return Optional.empty();
    }
    var known = codes.findByContact(community, ContactFacts.KEYS, typed);
    if (known.size() != 1 || addresses.find(CHANNEL, known).isEmpty()) {
      return Optional.empty();
    }
    var member = known.get(0);
    var sent = codes.countSends(member, clock.instant().minus(Duration.ofHours(1)));
    return sent < MOST_SENDS ? Optional.of(member) : Optional.empty();
  }

  private MessageOrder order(CommunityKey community, String about, String browser, String code) {
    var now = clock.instant();
    return new MessageOrder(
        "visitor-code:" + hash(about, browser, code + now.toEpochMilli()),
        "visitor-code",
        community,
        MessageKind.REPLY,
        CHANNEL,
        Map.of(
            "zh", new MessageText("验证码 {{code}}", "您的验证码是 {{code}}，十分钟内有效。不是您本人在填写，就不用理会。"),
            "en",
                new MessageText(
                    "Your code {{code}}",
                    "Your code is {{code}}. It holds for ten minutes. If it was not you who asked, ignore it.")),
        Map.of("code", code),
        Optional.empty(),
        now);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String about, String browser, String code) {
    try {
      var text = String.join("\n", List.of(about, browser, code));
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
