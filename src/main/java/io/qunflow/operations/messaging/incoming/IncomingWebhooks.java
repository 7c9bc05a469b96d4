package io.qunflow.operations.messaging.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.operations.messaging.channel.SecretBox;
import io.qunflow.operations.messaging.channel.WebhookSignature;
import io.qunflow.shared.Wording;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports in, each once: the same id with the same body gets the first answer, with another
 * body it is refused (reliability rule 4).
 */
@Service
public class IncomingWebhooks {

  /** Largest body, in bytes. */
  public static final int MOST_BYTES = 256 * 1024;

  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final int MOST_ID = 190;
  private static final int MOST_ACCOUNT = 190;
  private static final String ACCEPTED = "ACCEPTED";

  /** A reply that only says that no more is wanted. */
  private static final String STOPPED = "STOPPED";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WebhookMapper webhooks;
  private final MemberService members;
  private final SecretBox box;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IncomingWebhooks(
      WebhookMapper webhooks,
      MemberService members,
      SecretBox box,
      ApplicationEventPublisher events,
      Clock clock) {
    this.webhooks = webhooks;
    this.members = members;
    this.box = box;
    this.events = events;
    this.clock = clock;
  }

  /** The three headers of Standard Webhooks as they came; null where one is missing. */
  public record Headers(String id, String timestamp, String signature) {}

  /**
   * Keeps a report and publishes it as {@link WebhookReceived}.
   *
   * @param body {@code {"type": …, "data": {…}}}, also as a CloudEvent; {@code data.member} or
   *     {@code data.account} names a member
   * @throws UnsignedWebhookException if no secret of the source signed it within five minutes
   * @throws InvalidWebhookException if it cannot be understood, or whoever it is for refuses it
   * @throws WebhookReusedException if the id came before with another body
   */
  @Transactional(rollbackFor = Exception.class)
  public WebhookAnswer receive(String source, Headers headers, String body)
      throws UnsignedWebhookException, InvalidWebhookException, WebhookReusedException {
    return receive(source, headers, body, "");
  }

  /**
   * The same of reports of one kind: any other is refused, and its id may come again.
   *
   * @param kind how their types begin, such as {@code order.}
   */
  @Transactional(rollbackFor = Exception.class)
  public WebhookAnswer receive(String source, Headers headers, String body, String kind)
      throws UnsignedWebhookException, InvalidWebhookException, WebhookReusedException {
    var from = verified(source, headers, body);
    var hash = hash(body);
    var before = webhooks.find(source, headers.id());
    if (before.isPresent()) {
      return sameAnswer(before.get(), hash);
    }
    var report = read(body);
    requireKind(report.path("type").asText(), kind);
    var data = report.path("data");
    var row =
        new IncomingRow(
            source,
            headers.id(),
            hash,
            from.community(),
            report.path("type").asText(),
            member(from.community(), data).orElse(null),
            data.toString(),
            StopReply.isStop(report.path("type").asText(), data) ? STOPPED : ACCEPTED,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    try {
      webhooks.insert(row);
    } catch (DuplicateKeyException e) {
      return sameAnswer(webhooks.find(source, headers.id()).orElseThrow(() -> e), hash);
    }
    publish(row);
    return answer(row);
  }

  private static void requireKind(String type, String kind) throws InvalidWebhookException {
    if (!type.startsWith(kind)) {
      throw new InvalidWebhookException(
          Wording.of(
              "type 是“%s”，这里只收 %s 开头的",
              "type is “%s”; only those that begin with %s are taken here", type, kind));
    }
  }

  private void publish(IncomingRow row) throws InvalidWebhookException {
    try {
      events.publishEvent(
          new WebhookReceived(
              row.community(),
              row.sourceKey(),
              row.webhookId(),
              row.eventType(),
              Optional.ofNullable(row.member()),
              row.body(),
              row.receivedAt()));
    } catch (ReportRefused e) {
      throw new InvalidWebhookException(e.why());
    }
  }

  /** The latest reports, newest first. */
  @Transactional(readOnly = true)
  public List<ReceivedWebhook> findLatest(CommunityKey community, int most) {
    return webhooks.findLatest(community, most).stream()
        .map(
            row ->
                new ReceivedWebhook(
                    row.sourceKey(),
                    row.eventType(),
                    Optional.ofNullable(row.member()),
                    row.body() == null ? "" : tree(row.body()).path("text").asText(),
                    row.receivedAt()))
        .toList();
  }

  private SourceRow verified(String source, Headers headers, String body)
      throws UnsignedWebhookException {
    var from = webhooks.findSource(source).filter(SourceRow::enabled);
    if (from.isEmpty()
        || Stream.of(headers.id(), headers.timestamp(), headers.signature())
            .anyMatch(h -> h == null || h.isBlank())
        || headers.id().length() > MOST_ID
        || !signed(from.get(), headers, body)) {
      throw new UnsignedWebhookException();
    }
    return from.get();
  }

  private boolean signed(SourceRow from, Headers headers, String body) {
    var secrets =
        Stream.of(from.secret(), from.oldSecret())
            .filter(secret -> secret != null)
            .map(box::open)
            .toList();
    return WebhookSignature.isValid(
        secrets, headers.id(), headers.timestamp(), headers.signature(), body, clock.instant());
  }

  private static WebhookAnswer sameAnswer(IncomingRow row, String hash)
      throws WebhookReusedException {
    if (!row.bodyHash().equals(hash)) {
      throw new WebhookReusedException();
    }
    return answer(row);
  }

  private static WebhookAnswer answer(IncomingRow row) {
    return new WebhookAnswer(
        row.webhookId(), row.eventType(), row.receivedAt(), row.member() != null);
  }

  private static JsonNode read(String body) throws InvalidWebhookException {
    JsonNode report;
    try {
      report = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new InvalidWebhookException(Wording.of("不是正确的 JSON。", "not valid JSON."));
    }
    if (report == null
        || !report.path("type").isTextual()
        || !TYPE.matcher(report.path("type").asText()).matches()) {
      throw new InvalidWebhookException(
          Wording.of(
              "type 是 1 到 100 个字母、数字、点、- 或 _，如 message.reply。",
              "type has 1 to 100 letters, digits, dots, - or _, such as message.reply."));
    }
    if (!report.path("data").isObject()) {
      throw new InvalidWebhookException(Wording.of("data 是一个对象。", "data is an object."));
    }
    return report;
  }

  private Optional<MemberId> member(CommunityKey community, JsonNode data)
      throws InvalidWebhookException {
    if (data.path("member").isIntegralNumber()) {
      var id = new MemberId(data.path("member").longValue());
      if (members.find(id).filter(m -> m.community().equals(community)).isEmpty()) {
        throw new InvalidWebhookException(
            Wording.of(
                "社群里没有编号为 %d 的成员。", "the community has no member with the number %d.", id.value()));
      }
      return Optional.of(id);
    }
    if (data.hasNonNull("member")) {
      throw new InvalidWebhookException(
          Wording.of(
              "data.member 是成员的编号，要写成整数。", "data.member is the number of a member, an integer."));
    }
    var account = data.path("account").asText("");
    if (account.isEmpty() || account.length() > MOST_ACCOUNT) {
      return Optional.empty();
    }
    var platform =
        data.path("platform").isTextual()
            ? data.path("platform").asText().toUpperCase(Locale.ROOT)
            : null;
    var found = webhooks.findByAccount(community, platform, account);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
