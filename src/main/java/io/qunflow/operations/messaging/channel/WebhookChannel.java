package io.qunflow.operations.messaging.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.OutgoingMessage;
import io.qunflow.operations.messaging.Receipt;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A server of the company's own: CloudEvents 1.0 in JSON, signed as Standard Webhooks say. The id
 * stays the same for every try, so that the receiver drops what it has; the try stands in {@code
 * qunflow-attempt}.
 */
@Component
class WebhookChannel extends LimitedChannel {

  static final String TYPE = "io.qunflow.message.v1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(30);

  private final OutgoingHttp http;
  private final Clock clock;

  WebhookChannel(
      OutgoingHttp http, SendingLimits limits, ChannelProperties properties, Clock clock) {
    super(limits, properties);
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String key() {
    return ChannelKind.WEBHOOK.key();
  }

  @Override
  public boolean forGroups() {
    return true;
  }

  @Override
  public boolean forMembers() {
    return true;
  }

  @Override
  public boolean repeatsAreHarmless() {
    return true;
  }

  @Override
  public int senders() {
    return 8;
  }

  @Override
  Receipt deliver(OutgoingMessage message) throws ChannelException {
    var body = event(message);
    var answer =
        http.post(
            URI.create(message.endpoint().getOrDefault("url", message.address())),
            JsonFormat.CONTENT_TYPE,
            headers(message, body),
            body);
    if (answer.isSuccess()) {
      return new Receipt("HTTP " + answer.status());
    }
    throw refusal(answer);
  }

  private static ChannelException refusal(HttpAnswer answer) {
    var detail = "HTTP " + answer.status();
    if (answer.status() == 429 || answer.status() == 503 && answer.retryAfter().isPresent()) {
      return ChannelException.notBefore(
          answer.retryAfter().orElse(SOON), MessageReason.RATE_LIMITED, detail);
    }
    if (answer.status() >= 500 || answer.status() == 408) {
      return ChannelException.retryLater(MessageReason.UNREACHABLE, detail);
    }
    if (answer.status() == 410 || answer.status() >= 300 && answer.status() < 400) {
      return ChannelException.refused(MessageReason.CHANNEL_OFF, detail);
    }
    return ChannelException.refused(MessageReason.REFUSED_BY_RECEIVER, detail);
  }

  private Map<String, String> headers(OutgoingMessage message, String body) {
    var now = clock.instant();
    var headers = new LinkedHashMap<String, String>();
    headers.put(WebhookSignature.ID, message.messageKey());
    headers.put(WebhookSignature.TIMESTAMP, String.valueOf(now.getEpochSecond()));
    var signature =
        WebhookSignature.sign(message.endpoint().get("secret"), message.messageKey(), now, body);
    var old = message.endpoint().getOrDefault("oldSecret", "");
    headers.put(
        WebhookSignature.SIGNATURE,
        old.isEmpty()
            ? signature
            : signature + " " + WebhookSignature.sign(old, message.messageKey(), now, body));
    headers.put("qunflow-attempt", String.valueOf(message.attempt()));
    return headers;
  }

  private String event(OutgoingMessage message) {
    var data = JSON.createObjectNode();
    data.put("community", message.community().value());
    data.put("kind", message.kind().name().toLowerCase(Locale.ROOT));
    data.put("language", message.language());
    data.put("subject", message.subject());
    data.put("body", message.body());
    message.link().ifPresent(link -> data.put("link", link.toString()));
    message.optOutLink().ifPresent(link -> data.put("optOutLink", link.toString()));
    message.member().ifPresent(member -> data.put("member", member.value()));
    message.group().ifPresent(group -> data.put("group", group));
    address(message, data);
    return new String(serialized(message, data), StandardCharsets.UTF_8);
  }

  /** Where the receiver is to hand it on to: it knows by the member's id. */
  void address(OutgoingMessage message, ObjectNode data) {}

  private byte[] serialized(OutgoingMessage message, ObjectNode data) {
    var event =
        CloudEventBuilder.v1()
            .withId(message.messageKey())
            .withType(TYPE)
            .withSource(URI.create("/communities/" + message.community().value()))
            .withSubject(
                message
                    .member()
                    .map(member -> "member/" + member.value())
                    .or(() -> message.group().map(group -> "group/" + group))
                    .orElse("community"))
            .withTime(clock.instant().atOffset(ZoneOffset.UTC))
            .withData("application/json", data.toString().getBytes(StandardCharsets.UTF_8))
            .build();
    return new JsonFormat().serialize(event);
  }
}
