package io.qunflow.operations.messaging.channel;

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
  private final Map<String, String> wrong = new LinkedHashMap<>();

  EndpointCheck(ChannelKind kind, List<String> privateHosts) {
    this.kind = kind;
    this.privateHosts = Set.copyOf(privateHosts);
  }

  /**
   * @param values what would be kept, secrets that are kept already among them
   * @return field → what is wrong with it
   */
  Map<String, String> wrongFields(Map<String, String> values, int perMinute, int quota) {
    values.forEach(this::text);
    if (kind.fields().stream().anyMatch(f -> f.name().equals("url"))) {
      address(values.getOrDefault("url", ""));
    }
    kind.fields().stream()
        .filter(f -> !f.choices().isEmpty() && !f.choices().contains(values.get(f.name())))
        .forEach(f -> wrong.put(f.name(), "请选择 " + String.join("、", f.choices()) + " 之一"));
    mail(values, "from");
    mail(values, "replyTo");
    if (kind == ChannelKind.WEBHOOK) {
      signingSecret(values, "secret", true);
      signingSecret(values, "oldSecret", false);
    }
    if (perMinute < 0 || perMinute > kind.mostPerMinute()) {
      wrong.put("perMinute", "每分钟最多 %d 条".formatted(kind.mostPerMinute()));
    } else if (kind.place() == ChannelKind.Place.GROUP && perMinute == 0) {
      wrong.put("perMinute", "平台有上限，请填 1 到 %d".formatted(kind.mostPerMinute()));
    }
    if (quota < 0 || quota > 10_000_000) {
      wrong.put("quota", "额度是 0（不限）到 10000000 之间的整数");
    }
    return wrong;
  }

  private void text(String field, String value) {
    if (value.length() > MOST_TEXT) {
      wrong.put(field, "最多 %d 个字符".formatted(MOST_TEXT));
    } else if (value.codePoints().anyMatch(Character::isISOControl)) {
      wrong.put(field, "只能是一行");
    }
  }

  private void address(String url) {
    var uri = uri(url);
    if (uri.isEmpty()) {
      wrong.put("url", "请填完整的地址，以 https:// 开头");
      return;
    }
    var ours = privateHosts.contains(OutgoingHttp.hostAndPort(uri.get()));
    if (!ours && !"https".equals(uri.get().getScheme())) {
      wrong.put("url", "地址要以 https:// 开头");
    } else if (uri.get().getUserInfo() != null || uri.get().getFragment() != null) {
      wrong.put("url", "地址里不能有用户名、密码和 #");
    } else if (!ours
        && ROBOTS.containsKey(kind)
        && ROBOTS.get(kind).stream()
            .noneMatch(begin -> url.startsWith(begin) && url.length() > begin.length())) {
      wrong.put(
          "url", "机器人的地址应以 %s 开头，请从群机器人的设置页完整复制".formatted(String.join(" 或 ", ROBOTS.get(kind))));
    }
  }

  private void mail(Map<String, String> values, String field) {
    var given = values.getOrDefault(field, "");
    if (!given.isEmpty() && !MAIL.matcher(given).matches()) {
      wrong.put(field, "请填一个邮箱地址，如 hello@example.com");
    }
  }

  private void signingSecret(Map<String, String> values, String field, boolean required) {
    var given = values.getOrDefault(field, "");
    if (given.isEmpty() ? required : !WebhookSignature.isSecret(given)) {
      wrong.put(field, "签名密钥以 whsec_ 开头，后面是 24 到 64 个字节的 Base64");
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
