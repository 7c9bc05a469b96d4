package io.qunflow.operations.messaging.channel;

import io.qunflow.shared.Wording;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what was said about an endpoint can be right, before anything is sent there. */
final class EndpointCheck {

  private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}");
  private static final int MOST_TEXT = 500;

  /** Where the platforms' robots are. */
  private static final Map<ChannelKind, List<String>> ROBOTS =
      Map.of(
          ChannelKind.WECOM_ROBOT, List.of("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key="),
          ChannelKind.FEISHU_ROBOT,
              List.of(
                  "https://open.feishu.cn/open-apis/bot/v2/hook/",
                  "https://open.larksuite.com/open-apis/bot/v2/hook/"),
          ChannelKind.DINGTALK_ROBOT,
              List.of("https://oapi.dingtalk.com/robot/send?access_token="));

  private final ChannelKind kind;
  private final Set<String> privateHosts;
  private final Map<String, Wording> wrong = new LinkedHashMap<>();

  EndpointCheck(ChannelKind kind, List<String> privateHosts) {
    this.kind = kind;
    this.privateHosts = Set.copyOf(privateHosts);
  }

  /**
   * @param values what would be kept, secrets that are kept already among them
   * @return field → what is wrong with it
   */
  Map<String, Wording> wrongFields(Map<String, String> values, int perMinute, int quota) {
    values.forEach(this::text);
    if (kind.fields().stream().anyMatch(f -> f.name().equals("url"))) {
      address(values.getOrDefault("url", ""));
    }
    kind.fields().stream()
        .filter(f -> !f.choices().isEmpty() && !f.choices().contains(values.get(f.name())))
        .forEach(
            f ->
                wrong.put(
                    f.name(),
                    Wording.of("请选择 %s 之一", "Choose one of %s", Wording.list(f.choices()))));
    mail(values, "from");
    mail(values, "replyTo");
    if (kind == ChannelKind.WEBHOOK || kind == ChannelKind.SMS) {
      signingSecret(values, "secret", true);
      signingSecret(values, "oldSecret", false);
    }
    if (perMinute < 0 || perMinute > kind.mostPerMinute()) {
      wrong.put("perMinute", Wording.of("每分钟最多 %d 条", "At most %d a minute", kind.mostPerMinute()));
    } else if (kind.place() == ChannelKind.Place.GROUP && perMinute == 0) {
      wrong.put(
          "perMinute",
          Wording.of(
              "平台有上限，请填 1 到 %d", "The platform has a limit: give 1 to %d", kind.mostPerMinute()));
    }
    if (quota < 0 || quota > 10_000_000) {
      wrong.put(
          "quota",
          Wording.of(
              "额度是 0（不限）到 10000000 之间的整数",
              "The quota is a whole number between 0 (no limit) and 10000000"));
    }
    return wrong;
  }

  private void text(String field, String value) {
    if (value.length() > MOST_TEXT) {
      wrong.put(field, Wording.of("最多 %d 个字符", "At most %d characters", MOST_TEXT));
    } else if (value.codePoints().anyMatch(Character::isISOControl)) {
      wrong.put(field, Wording.of("只能是一行", "One line only"));
    }
  }

  private void address(String url) {
    var uri = uri(url);
    if (uri.isEmpty()) {
      wrong.put(
          "url",
          Wording.of("请填完整的地址，以 https:// 开头", "Give the whole address, beginning with https://"));
      return;
    }
    var ours = privateHosts.contains(PublicHosts.hostAndPort(uri.get()));
    if (!ours && !"https".equals(uri.get().getScheme())) {
      wrong.put("url", Wording.of("地址要以 https:// 开头", "The address begins with https://"));
    } else if (uri.get().getUserInfo() != null || uri.get().getFragment() != null) {
      wrong.put(
          "url", Wording.of("地址里不能有用户名、密码和 #", "An address without user name, password and #"));
    } else if (!ours
        && ROBOTS.containsKey(kind)
        && ROBOTS.get(kind).stream()
            .noneMatch(begin -> url.startsWith(begin) && url.length() > begin.length())) {
      wrong.put(
          "url",
          Wording.of(
              "机器人的地址应以 %s 开头，请从群机器人的设置页完整复制",
              "The address of a robot begins with %s; copy all of it from the robot's settings",
              new Wording(
                  String.join(" 或 ", ROBOTS.get(kind)), String.join(" or ", ROBOTS.get(kind)))));
    }
  }

  private void mail(Map<String, String> values, String field) {
    var given = values.getOrDefault(field, "");
    if (!given.isEmpty() && !MAIL.matcher(given).matches()) {
      wrong.put(
          field,
          Wording.of(
              "请填一个邮箱地址，如 hello@example.com", "Give a mail address such as hello@example.com"));
    }
  }

  private void signingSecret(Map<String, String> values, String field, boolean required) {
    var given = values.getOrDefault(field, "");
    if (given.isEmpty() ? required : !WebhookSignature.isSecret(given)) {
      wrong.put(
          field,
          Wording.of(
              "签名密钥以 whsec_ 开头，后面是 24 到 64 个字节的 Base64",
              "The signing key begins with whsec_, followed by 24 to 64 bytes in Base64"));
    }
  }

  private static Optional<URI> uri(String url) {
    try {
      var uri = URI.create(url);
      return Optional.of(uri)
          .filter(
              u ->
                  u.getHost() != null
                      && ("https".equals(u.getScheme()) || "http".equals(u.getScheme())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
