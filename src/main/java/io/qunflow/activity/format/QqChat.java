package io.qunflow.activity.format;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The conversation a part of an export is about.
 *
 * @param folder in which the client shows it ({@code 消息分组}); null where the export does not say
 * @param name {@code 消息对象}; null where the export does not say
 */
record QqChat(String folder, String name) {

  static final QqChat UNSTATED = new QqChat(null, null);

  static final String FOLDER = "消息分组";
  static final String OBJECT = "消息对象";

  /**
   * The client's own folders of groups. All others are named by the user or hold contacts, and a
   * folder called 群友 is one of contacts: so what is not listed is private.
   */
  private static final Set<String> GROUPS =
      Set.of(
          "我的群聊", "我的QQ群", "我的群", "QQ群", "群聊", "我创建的群聊", "我管理的群聊", "我加入的群聊", "我创建的群", "我管理的群",
          "我加入的群");

  private static final Pattern RULE = Pattern.compile("={40,80}\\s*");

  private static final Set<String> WITHOUT_IDS = Set.of("讨论组", "我的讨论组", "多人聊天", "我的多人聊天");

  boolean isPrivate() {
    return folder != null && !GROUPS.contains(folder) && !isWithoutIds();
  }

  /** Whether its messages name their senders by nickname only. */
  boolean isWithoutIds() {
    return folder != null && WITHOUT_IDS.contains(folder);
  }

  boolean isUnstated() {
    return folder == null;
  }

  QqChat withLine(String line) {
    var found = Kept.name(line.substring(FOLDER.length() + 1));
    var value = found.isEmpty() ? null : Kept.shortened(found, Kept.LONGEST_NAME);
    return line.startsWith(FOLDER) ? new QqChat(value, name) : new QqChat(folder, value);
  }

  static boolean isHead(String line) {
    return begins(line, FOLDER) || begins(line, OBJECT);
  }

  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  static boolean begins(String line, String word) {
    return line.startsWith(word + ":") || line.startsWith(word + "：");
  }
}
