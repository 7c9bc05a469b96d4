package io.qunflow.activity.format;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that answers another one, as the clients of WeCom and of WeChat write it.
 *
 * @param addressee nickname of the one who is answered
 * @param reply what was written
 */
record WecomQuote(String addressee, String reply) {

  /**
   * {@code 这是一条引用/回复消息：}, then {@code “Name：}, the quote, {@code ”}, a rule, the reply. The last
   * rule counts, since what is quoted may be a reply itself.
   */
  private static final Pattern OF_WECOM =
      Pattern.compile(
          "(?:这是一条引用/回复消息：|This is a quote/reply:)\\s*[“\"]([^\\n：:][^\\n]*?)[：:][ \\t]*\\n"
              + ".*[”\"][ \\t]*\\n-{6,}\\n(.*)",
          Pattern.DOTALL);

  /** {@code 「Name：quote」}, a rule of dashes and blanks, the reply. */
  private static final Pattern OF_WECHAT =
      Pattern.compile("「([^\\n：]+)：.*」[ \\t]*\\n-[- ]{3,}\\n(.*)", Pattern.DOTALL);

  static Optional<WecomQuote> of(String text) {
    return find(OF_WECOM, text).or(() -> find(OF_WECHAT, text));
  }

  private static Optional<WecomQuote> find(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var name = Kept.name(found.group(1));
    return name.isEmpty() || name.length() > Kept.LONGEST_NAME
        ? Optional.empty()
        : Optional.of(new WecomQuote(name, found.group(2).strip()));
  }
}
