package io.qunflow.activity.format;

import io.qunflow.activity.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the system says in a group: who came, who left, or something that is no event.
 *
 * @param nickname of whom it is said
 */
record QqNotice(EventKind kind, String nickname) {

  private static final String GROUP = "(?:本群|群聊|该群|此群|讨论组|多人聊天|群(?=[。.！!，,]|$))[。.！!]?";

  /** Nicknames have 60 characters at most; what is much longer is an announcement. */
  private static final int LONGEST = 500;

  private static final Pattern INVITED =
      Pattern.compile(".+?(?:邀请了?|同意了?|批准了?)(.+?)(?:已经|已)?加入了?" + GROUP + ".*");

  private static final Pattern JOINED =
      Pattern.compile("(.+?)(?:通过.+)?(?:已经|已)?加入了?" + GROUP + ".*");

  private static final Pattern LEFT =
      Pattern.compile("(.+?)(?:已经|已|主动)?(?:(?:退出|离开)了?" + GROUP + "|退群了?[。.！!]?)");

  private static final Pattern REMOVED =
      Pattern.compile("(.+?)(?:已经|已)?被.*?(?:移出|移除|踢出|请出)了?(?:" + GROUP + "|[。.！!])?");

  private static final Pattern REMOVED_BY =
      Pattern.compile(".+?(?:将|把)(.+?)(?:移出|移除|踢出|请出)了?" + GROUP);

  private static final Pattern RECALL =
      Pattern.compile(".*(?:撤回了.*消息|recalled a message).*", Pattern.CASE_INSENSITIVE);

  /** Whoever exports is called so, and who that is nobody knows. */
  private static final Set<String> EXPORTER = Set.of("你", "您", "我");

  /** Who came and who left by a notice, in its order; empty if it says neither. */
  static List<QqNotice> of(String text) {
    var notices = new ArrayList<QqNotice>();
    for (var line : text.lines().map(String::strip).toList()) {
      add(line, notices);
    }
    return notices;
  }

  static boolean isRecall(String text) {
    return text.lines()
        .filter(line -> line.length() <= LONGEST)
        .anyMatch(line -> RECALL.matcher(line).matches());
  }

  private static void add(String line, List<QqNotice> notices) {
    if (line.length() > LONGEST || line.contains("申请") || RECALL.matcher(line).matches()) {
      return;
    }
    if (addAll(INVITED, EventKind.JOINED, line, notices)
        || addAll(REMOVED, EventKind.LEFT, line, notices)
        || addAll(REMOVED_BY, EventKind.LEFT, line, notices)
        || addAll(LEFT, EventKind.LEFT, line, notices)) {
      return;
    }
    addAll(JOINED, EventKind.JOINED, line, notices);
  }

  /** A notice may name several at once: {@code 小明邀请小红、小刚加入了本群。} */
  private static boolean addAll(
      Pattern pattern, EventKind kind, String line, List<QqNotice> notices) {
    var found = pattern.matcher(line);
    if (!found.matches()) {
      return false;
    }
    for (var part : found.group(1).split("、")) {
      var name = Kept.name(part);
      if (!name.isEmpty() && name.length() <= Kept.LONGEST_NAME && !EXPORTER.contains(name)) {
        notices.add(new QqNotice(kind, name));
      }
    }
    return true;
  }
}
