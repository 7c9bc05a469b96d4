package io.qunflow.operations.messaging.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.membership.consent.Consents;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever replies 退订 gets no more messages by that way: withdrawing is as easy as answering. */
@Component
class StopReply {

  static final String REPLY = "message.reply";
  private static final Set<String> STOP = Set.of("TD", "T", "退订", "STOP", "UNSUBSCRIBE");
  private static final int MOST_CHANNEL = 20;
  private static final Pattern AROUND = Pattern.compile("[\\s\\p{P}]+");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Consents consents;

  StopReply(Consents consents) {
    this.consents = consents;
  }

  /** Whether this report is a reply that says so. */
  static boolean isStop(String type, JsonNode data) {
    return type.equals(REPLY) && isStop(data.path("text").asText());
  }

  @EventListener
  void on(WebhookReceived report) {
    if (report.member().isEmpty()) {
      return;
    }
    try {
      var data = JSON.readTree(report.data());
      if (isStop(report.type(), data)) {
        var channel = data.path("channel").asText("");
        boolean known = !channel.isBlank() && channel.length() <= MOST_CHANNEL;
        consents.optOut(report.member().get(), known ? channel : Consents.ALL_CHANNELS, "reply");
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Typed wide or with a full stop, it means the same. */
  private static boolean isStop(String reply) {
    var plain = Normalizer.normalize(reply, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return STOP.contains(AROUND.matcher(plain).replaceAll(""));
  }
}
