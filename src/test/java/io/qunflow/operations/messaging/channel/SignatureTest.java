package io.qunflow.operations.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Signatures by vectors computed elsewhere. */
class SignatureTest {

  /** Of the test suite of the Standard Webhooks libraries. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final Instant AT = Instant.ofEpochSecond(1614265330);
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void signsAWebhookAsTheStandardDoes() {
    assertThat(WebhookSignature.sign(SECRET, ID, AT, BODY)).isEqualTo(SIGNATURE);
  }

  /** Computed with Python's hmac by the platforms' own descriptions. */
  @Test
  void signsForFeishuAndDingtalkAsTheyDescribeIt() {
    assertThat(RobotSignature.feishu("demo", Instant.ofEpochSecond(1599360473)))
        .isEqualTo("l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=");
    assertThat(RobotSignature.dingtalk("this is secret", Instant.ofEpochMilli(1577262236757L)))
        .isEqualTo("hmPWwU+7lVdm3ZZz0r9tSfx0L4Q26jWOZr9+Gs6EZQM=");
  }

  @Test
  void acceptsTheRightSignatureAmongSeveralAndUnderAnOldSecret() {
    var other = WebhookSignature.newSecret();

    assertThat(valid(List.of(SECRET), "v1a,x " + SIGNATURE, BODY, AT)).isTrue();
    assertThat(valid(List.of(other, SECRET), SIGNATURE, BODY, AT)).isTrue();
    assertThat(valid(List.of(other), SIGNATURE, BODY, AT)).isFalse();
  }

  @Test
  void refusesWhatIsOldEarlyOrNoTime() {
    assertThat(valid(List.of(SECRET), SIGNATURE, BODY, AT.plusSeconds(300))).isTrue();
    assertThat(valid(List.of(SECRET), SIGNATURE, BODY, AT.plusSeconds(301))).isFalse();
    assertThat(valid(List.of(SECRET), SIGNATURE, BODY, AT.minusSeconds(301))).isFalse();
    for (var time : new String[] {"", "x", "99999999999999999999", "-9999999999999999"}) {
      assertThat(WebhookSignature.isValid(List.of(SECRET), ID, time, SIGNATURE, BODY, AT))
          .isFalse();
    }
  }

  @Property(tries = 1000)
  void refusesEveryChangedBodyAndSignature(
      @ForAll String body, @ForAll @IntRange(max = 46) int at, @ForAll char put) {
    if (!body.equals(BODY)) {
      assertThat(valid(List.of(SECRET), SIGNATURE, body, AT)).isFalse();
    }
    var changed = new StringBuilder(SIGNATURE);
    changed.setCharAt(at, put);
    if (!changed.toString().equals(SIGNATURE)) {
      assertThat(valid(List.of(SECRET), changed.toString(), BODY, AT)).isFalse();
    }
  }

  @Test
  void knowsASecretWhenItSeesOne() {
    assertThat(WebhookSignature.isSecret(WebhookSignature.newSecret())).isTrue();
    assertThat(WebhookSignature.isSecret(SECRET)).isTrue();
    for (var text :
        new String[] {"", "whsec_", "whsec_abc", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_!!"}) {
      assertThat(WebhookSignature.isSecret(text)).as(text).isFalse();
    }
  }

  private static boolean valid(List<String> secrets, String signature, String body, Instant now) {
    return WebhookSignature.isValid(secrets, ID, "1614265330", signature, body, now);
  }
}
