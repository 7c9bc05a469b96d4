package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line above a message: {@code 2025-07-02 9:49:08 【管理员】小明(10001)}.
 *
 * @param at local to the exporting computer; null if there is no such time
 * @param account number or mail; null where the line names none
 * @param nickname without its title; null where there is none but the number
 */
record QqHeader(LocalDateTime at, String account, String nickname) {

  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})"
              + "(?:\\s+(AM|PM|上午|下午))?(?:\\s+(.*))?",
          Pattern.CASE_INSENSITIVE);

  /** The last bracket is the id; a nickname may have any others. */
  private static final Pattern WITH_ID =
      Pattern.compile(
          "(.*?)(?:\\((\\d{5,12})\\)|<([^<>\\s@]+@[^<>\\s]+|\\d{5,12})>)", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("\\d{5,12}");
  private static final Pattern TITLE = Pattern.compile("^【[^】]*】");
  private static final Set<String> SYSTEM = Set.of("10000", "1000000");
  private static final String SYSTEM_NAME = "系统消息";

  /** The header that stands in a line; empty if it does not look like one. */
  static Optional<QqHeader> of(String line) {
    if (line.length() < 14 || line.charAt(0) < '0' || line.charAt(0) > '9') {
      return Optional.empty();
    }
    var found = LINE.matcher(line);
    return found.matches() ? sender(time(found), found.group(8)) : Optional.empty();
  }

  private static Optional<QqHeader> sender(LocalDateTime at, String found) {
    var sender = found == null ? "" : Kept.name(found);
    var withId = WITH_ID.matcher(sender);
    if (withId.matches()) {
      var account = withId.group(2) == null ? withId.group(3) : withId.group(2);
      return Optional.of(new QqHeader(at, account, nickname(withId.group(1), account)));
    }
    if (NUMBER.matcher(sender).matches()) {
      return Optional.of(new QqHeader(at, sender, null));
    }
    var nickname = nickname(sender, "");
    return nickname == null ? Optional.empty() : Optional.of(new QqHeader(at, null, nickname));
  }

  private static String nickname(String found, String account) {
    var name = TITLE.matcher(found).replaceFirst("").strip();
    return name.isEmpty() || name.equals(account) ? null : name;
  }

  private static LocalDateTime time(Matcher found) {
    try {
      return LocalDateTime.of(
          Integer.parseInt(found.group(1)),
          Integer.parseInt(found.group(2)),
          Integer.parseInt(found.group(3)),
          hour(Integer.parseInt(found.group(4)), found.group(7)),
          Integer.parseInt(found.group(5)),
          Integer.parseInt(found.group(6)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Twelve at night is 12 AM, twelve at noon is 12 PM. */
  private static int hour(int hour, String half) {
    if (half == null || hour > 12) {
      return hour;
    }
    boolean afternoon = half.equalsIgnoreCase("PM") || half.equals("下午");
    return hour % 12 + (afternoon ? 12 : 0);
  }

  boolean isOfSystem() {
    return account == null ? SYSTEM_NAME.equals(nickname) : SYSTEM.contains(account);
  }

  /** What is wrong with it, for an operator. */
  Optional<Wording> wrong() {
    if (at == null || at.getYear() < 1970) {
      return Optional.of(
          Wording.of(
              "这条消息的时间不存在，或早于 1970 年",
              "the time of this message does not exist or lies before 1970"));
    }
    if (length(account) > Kept.LONGEST_NAME || length(nickname) > Kept.LONGEST_NAME) {
      return Optional.of(
          Wording.of(
              "发言人的昵称或账号超过 %d 个字符",
              "the sender's nickname or account has more than %d characters", Kept.LONGEST_NAME));
    }
    return Optional.empty();
  }

  private static int length(String name) {
    return name == null ? 0 : name.length();
  }
}
