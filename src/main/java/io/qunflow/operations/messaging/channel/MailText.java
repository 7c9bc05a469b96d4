package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.OutgoingMessage;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A message as a mail reads: the same words as plain text and as HTML. */
final class MailText {

  /** What ends a sentence around a link is no part of it, in Chinese nor in English. */
  private static final Pattern LINK =
      Pattern.compile(
          "https?://[^\\s<>\"'，。、；：！？（）【】《》「」“”‘’…]*[^\\s<>\"'，。、；：！？（）【】《》「」“”‘’….,;:!?)\\]}*]");

  private MailText() {}

  static String plain(OutgoingMessage message) {
    return message.body().strip()
        + "\n"
        + message
            .optOutLink()
            .map(link -> "\n-- \n" + optOut(message) + "\n" + link + "\n")
            .orElse("");
  }

  /** Everything that was said is text; only links of http and https become links. */
  static String html(OutgoingMessage message) {
    var paragraphs =
        Arrays.stream(message.body().strip().split("\n\\s*\n"))
            .map(p -> "<p>" + linked(p) + "</p>")
            .collect(Collectors.joining("\n"));
    var foot =
        message
            .optOutLink()
            .map(
                link ->
                    "<p style=\"color:#64748b;font-size:12px;border-top:1px solid #e2e8f0;padding-top:12px\"><a style=\"color:#64748b\" href=\"%s\">%s</a></p>"
                        .formatted(HtmlUtils.htmlEscape(link.toString()), optOut(message)))
            .orElse("");
    return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
        <body style="margin:0;background:#f6f8f8"><div style="max-width:560px;margin:0 auto;padding:24px 20px;background:#fff;color:#1f2933;font:15px/1.7 'PingFang SC','Microsoft YaHei',system-ui,sans-serif">
        %s
        %s
        </div></body></html>
        """
        .formatted(language(message), HtmlUtils.htmlEscape(message.subject()), paragraphs, foot);
  }

  private static String linked(String paragraph) {
    var html = new StringBuilder();
    var links = LINK.matcher(paragraph);
    int end = 0;
    while (links.find()) {
      html.append(text(paragraph.substring(end, links.start())));
      var link = HtmlUtils.htmlEscape(links.group());
      html.append("<a style=\"color:#0f766e\" href=\"").append(link).append("\">");
      html.append(link).append("</a>");
      end = links.end();
    }
    return html.append(text(paragraph.substring(end))).toString();
  }

  private static String text(String plain) {
    return HtmlUtils.htmlEscape(plain).replace("\n", "<br>\n");
  }

  private static String optOut(OutgoingMessage message) {
    return "en".equals(message.language()) ? "Stop these messages" : "不想再收到这类消息，点这里退订";
  }

  private static String language(OutgoingMessage message) {
    return "en".equals(message.language()) ? "en" : "zh-CN";
  }
}
