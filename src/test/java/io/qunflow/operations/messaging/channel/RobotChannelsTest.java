package io.qunflow.operations.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.ChannelException.Outcome;
import io.qunflow.operations.messaging.NetworkChannel;
import io.qunflow.support.SteppedClock;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What robots are told, as their platforms describe it, and what their answers mean. */
class RobotChannelsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINK = "https://m.qunflow.example/g/abcdefghij";
  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T04:00:00Z"));

  @Test
  void wecomTakesEachKindOfMessage() throws Exception {
    try (var robot = new WecomStandIn(clock, "k1")) {
      var message =
          Outgoing.message()
              .saying("新成员信息", "请填写\n" + LINK)
              .linking(LINK)
              .with("url", robot.url("/cgi-bin/webhook/send?key=k1"));
      for (var format : new String[] {"text", "markdown", "news", "image"}) {
        wecom(robot).send(message.with("format", format).build());
      }

      assertThat(robot.got()).hasSize(4);
      assertThat(said(robot, 0)).isEqualTo("{\"content\":\"请填写\\n" + LINK + "\"}");
      assertThat(body(robot, 1).path("markdown").path("content").asText()).startsWith("请填写");
      var article = body(robot, 2).path("news").path("articles").path(0);
      assertThat(article.path("title").asText()).isEqualTo("新成员信息");
      assertThat(article.path("description").asText()).isEqualTo("请填写");
      assertThat(article.path("url").asText()).isEqualTo(LINK);
      assertThat(scanned(body(robot, 3).path("image").path("base64").asText())).isEqualTo(LINK);
    }
  }

  @Test
  void wecomSaysThatTheKeyIsWrong() {
    try (var robot = new WecomStandIn(clock, "k1")) {
      var refused = refusal(wecom(robot), to(robot, "/cgi-bin/webhook/send?key=other"));

      assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(refused.reason()).isEqualTo("channel_off");
      assertThat(refused).hasMessage("code 93000");
    }
  }

  @Test
  void theTwentyFirstMessageInAMinuteHasToWait() throws Exception {
    try (var robot = new WecomStandIn(clock, "k1")) {
      var message = to(robot, "/cgi-bin/webhook/send?key=k1");
      for (int i = 0; i < 20; i++) {
        wecom(robot).send(message.build());
      }

      var refused = refusal(wecom(robot), message);

      assertThat(refused.outcome()).isEqualTo(Outcome.RETRY_LATER);
      assertThat(refused.reason()).isEqualTo("rate_limited");
      assertThat(refused.after()).contains(Duration.ofMinutes(1));
      clock.advance(Duration.ofMinutes(1));
      wecom(robot).send(message.build());
    }
  }

  @Test
  void aTextThatIsTooLongForWecomIsNotSent() {
    try (var robot = new WecomStandIn(clock, "k1")) {
      var refused =
          refusal(
              wecom(robot), to(robot, "/cgi-bin/webhook/send?key=k1").saying("", "字".repeat(700)));

      assertThat(refused.reason()).isEqualTo("bad_template");
      assertThat(refused).hasMessage("2100 bytes, most 2048");
      assertThat(robot.got()).isEmpty();
    }
  }

  @Test
  void noTextCallsAWholeGroup() throws Exception {
    try (var wecom = new WecomStandIn(clock, "k1");
        var feishu = new StandIn(got -> StandIn.Reply.json(200, "{\"code\":0}"))) {
      var named = "欢迎 <@all> <at user_id=\"all\">所有人</at>";
      wecom(wecom).send(to(wecom, "/cgi-bin/webhook/send?key=k1").saying("", named).build());
      feishu(feishu).send(to(feishu, "/hook/x").saying("", named).build());

      assertThat(said(wecom, 0)).doesNotContain("<@all>").contains("all");
      assertThat(feishu.got().get(0).body()).doesNotContain("<at ").contains("所有人");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1, RETRY_LATER, unreachable",
    "45009, RETRY_LATER, rate_limited",
    "45033, RETRY_LATER, rate_limited",
    "93000, REFUSED, channel_off",
    "93004, REFUSED, channel_off",
    "93008, REFUSED, channel_off",
    "40058, REFUSED, bad_template",
    "301019, REFUSED, bad_template",
    "44004, REFUSED, bad_template",
    "60020, REFUSED, refused_by_receiver"
  })
  void understandsWecom(int code, Outcome outcome, String reason) {
    try (var robot = answering("{\"errcode\":%d,\"errmsg\":\"x\"}".formatted(code))) {
      understood(wecom(robot), to(robot, "/x?key=1"), outcome, reason);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "11232, RETRY_LATER, rate_limited",
    "19001, REFUSED, channel_off",
    "19021, REFUSED, channel_off",
    "19022, REFUSED, channel_off",
    "19024, REFUSED, bad_template",
    "9499, REFUSED, bad_template",
    "1, REFUSED, refused_by_receiver"
  })
  void understandsFeishu(int code, Outcome outcome, String reason) {
    try (var robot = answering("{\"code\":%d,\"msg\":\"x\"}".formatted(code))) {
      understood(feishu(robot), to(robot, "/x"), outcome, reason);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1, x, RETRY_LATER, unreachable", "130101, x, RETRY_LATER, rate_limited",
    "410100, x, RETRY_LATER, rate_limited", "310000, sign not match, REFUSED, channel_off",
    "310000, keywords not in content, REFUSED, bad_template", "300001, x, REFUSED, channel_off",
    "400102, x, REFUSED, channel_off", "430102, x, REFUSED, bad_template",
    "1, x, REFUSED, refused_by_receiver"
  })
  void understandsDingtalk(int code, String words, Outcome outcome, String reason) {
    try (var robot = answering("{\"errcode\":%d,\"errmsg\":\"%s\"}".formatted(code, words))) {
      understood(dingtalk(robot), to(robot, "/robot/send?access_token=x"), outcome, reason);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500, x, UNKNOWN, timeout",
    "502, <html>, UNKNOWN, timeout",
    "200, hello, UNKNOWN, timeout",
    "200, {}, UNKNOWN, timeout",
    "404, no, REFUSED, refused_by_receiver",
    "429, no, RETRY_LATER, rate_limited"
  })
  void anAnswerNobodyUnderstandsIsADoubt(int status, String body, Outcome outcome, String reason) {
    try (var robot = new StandIn(got -> StandIn.Reply.json(status, body))) {
      understood(wecom(robot), to(robot, "/x"), outcome, reason);
      understood(feishu(robot), to(robot, "/x"), outcome, reason);
      understood(dingtalk(robot), to(robot, "/x"), outcome, reason);
    }
  }

  @Test
  void feishuFindsTheSignatureInTheBody() throws Exception {
    try (var robot = answering("{\"code\":0,\"msg\":\"success\"}")) {
      var message = to(robot, "/hook/x").with("secret", "demo").linking(LINK);
      feishu(robot).send(message.build());
      feishu(robot).send(message.saying("标题", "请填\n" + LINK).with("format", "post").build());

      var text = body(robot, 0);
      assertThat(text.path("timestamp").asText()).isEqualTo("" + clock.instant().getEpochSecond());
      assertThat(text.path("sign").asText())
          .isEqualTo(RobotSignature.feishu("demo", clock.instant()));
      assertThat(text.path("msg_type").asText()).isEqualTo("text");
      assertThat(text.path("content").path("text").asText()).isEqualTo("你好😀");
      var post = body(robot, 1).path("content").path("post").path("zh_cn");
      assertThat(post.path("title").asText()).isEqualTo("标题");
      assertThat(post.path("content").path(1).path(0).path("href").asText()).isEqualTo(LINK);
    }
  }

  @Test
  void dingtalkFindsTheSignatureInTheAddress() throws Exception {
    try (var robot = answering("{\"errcode\":0,\"errmsg\":\"ok\"}")) {
      var message = to(robot, "/robot/send?access_token=x").with("secret", "SECabc").linking(LINK);
      dingtalk(robot).send(message.build());
      dingtalk(robot).send(message.with("format", "markdown").build());
      dingtalk(robot).send(message.with("format", "link").build());

      var query = robot.got().get(0).path().split("&");
      assertThat(query[1]).isEqualTo("timestamp=" + clock.millis());
      assertThat(URLDecoder.decode(query[2].substring(5), StandardCharsets.UTF_8))
          .isEqualTo(RobotSignature.dingtalk("SECabc", clock.instant()));
      assertThat(body(robot, 1).path("markdown").path("title").asText()).isEqualTo("新问卷");
      assertThat(body(robot, 2).path("link").path("messageUrl").asText()).isEqualTo(LINK);
    }
  }

  @Property(tries = 500)
  void aTextIsCutBetweenCharacters(@ForAll String text, @ForAll @IntRange(max = 60) int most) {
    var cut = Utf8.cut(text, most);

    assertThat(text).startsWith(cut);
    assertThat(
            cut.isEmpty()
                || !Character.isHighSurrogate(cut.charAt(cut.length() - 1))
                || Character.isHighSurrogate(text.charAt(cut.length() - 1)))
        .isTrue();
    if (text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
      assertThat(Utf8.length(cut)).isLessThanOrEqualTo(most);
    }
  }

  private static void understood(
      NetworkChannel channel, Outgoing message, Outcome outcome, String reason) {
    var refused = refusal(channel, message);
    assertThat(refused.outcome()).isEqualTo(outcome);
    assertThat(refused.reason()).isEqualTo(reason);
  }

  private static ChannelException refusal(NetworkChannel channel, Outgoing message) {
    var refused = catchThrowableOfType(ChannelException.class, () -> channel.send(message.build()));
    assertThat(refused).as("a refusal").isNotNull();
    return refused;
  }

  private static StandIn answering(String body) {
    return new StandIn(got -> StandIn.Reply.json(200, body));
  }

  private static Outgoing to(StandIn robot, String path) {
    return Outgoing.message().with("url", robot.url(path));
  }

  private static WecomRobotChannel wecom(StandIn robot) {
    var properties = Outgoing.properties(robot.host());
    return new WecomRobotChannel(new OutgoingHttp(properties), null, properties);
  }

  private FeishuRobotChannel feishu(StandIn robot) {
    return new FeishuRobotChannel(http(robot), null, Outgoing.properties(), clock);
  }

  private DingtalkRobotChannel dingtalk(StandIn robot) {
    return new DingtalkRobotChannel(http(robot), null, Outgoing.properties(), (Clock) clock);
  }

  private static OutgoingHttp http(StandIn robot) {
    return new OutgoingHttp(Outgoing.properties(robot.host()));
  }

  private static JsonNode body(StandIn robot, int at) throws Exception {
    return JSON.readTree(robot.got().get(at).body());
  }

  private static String said(StandIn robot, int at) throws Exception {
    return body(robot, at).path("text").toString();
  }

  private static String scanned(String base64) throws Exception {
    var picture = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    int width = picture.getWidth();
    int height = picture.getHeight();
    var source =
        new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
