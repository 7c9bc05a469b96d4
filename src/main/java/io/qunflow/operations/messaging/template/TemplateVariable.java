package io.qunflow.operations.messaging.template;

import static io.qunflow.operations.messaging.MessageKind.DISCUSSION;
import static io.qunflow.operations.messaging.MessageKind.HONOUR;
import static io.qunflow.operations.messaging.MessageKind.MARKETING;
import static io.qunflow.operations.messaging.MessageKind.NOTICE;
import static io.qunflow.operations.messaging.MessageKind.QUESTIONNAIRE;
import static io.qunflow.operations.messaging.MessageKind.REMINDER;
import static io.qunflow.operations.messaging.MessageKind.REPLY;
import static io.qunflow.operations.messaging.MessageKind.TASK;
import static io.qunflow.operations.messaging.MessageKind.WELCOME;

import io.qunflow.operations.messaging.MessageKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a text may speak of; which of them depends on what the message is about. */
public enum TemplateVariable {
  NICKNAME("nickname", "小明😀", "Xiaoming", EnumSet.allOf(MessageKind.class)),
  COMMUNITY("community", "茶友会", "Tea Friends", EnumSet.allOf(MessageKind.class)),
  LINK(
      "link",
      "https://qunflow.example/m/abc",
      "https://qunflow.example/m/abc",
      EnumSet.allOf(MessageKind.class)),
  TITLE("title", "新成员信息", "About you", EnumSet.allOf(MessageKind.class)),
  DETAIL("detail", "每晚八点在 1 群", "Eight in the evening, group 1", EnumSet.allOf(MessageKind.class)),
  MINUTES("minutes", "3", "3", EnumSet.of(REPLY, QUESTIONNAIRE, REMINDER, TASK, WELCOME)),
  DEADLINE("deadline", "11月29日 22:00", "29 Nov 22:00", EnumSet.of(QUESTIONNAIRE, REMINDER)),
  PURPOSE("purpose", "决定下周聊什么", "to choose next week's topic", EnumSet.of(QUESTIONNAIRE, REMINDER)),
  SILENT("silent", "@小明😀 @安娜 等 12 位", "@Xiaoming @Anna and 10 more", EnumSet.of(REMINDER)),
  DUE("due", "11月29日", "29 Nov", EnumSet.of(TASK, NOTICE, REPLY, WELCOME)),
  TIME("time", "周三 20:00", "Wednesday 20:00", EnumSet.of(DISCUSSION, TASK, NOTICE, MARKETING)),
  GROUP("group", "1群", "Group 1", EnumSet.of(DISCUSSION, TASK, NOTICE, WELCOME, HONOUR)),
  TOPIC("topic", "怎么挑岩茶", "How to choose rock tea", EnumSet.of(DISCUSSION, TASK)),
  HOST("host", "安娜", "Anna", EnumSet.of(DISCUSSION)),
  WEEK("week", "11月23日–29日", "23–29 Nov", EnumSet.of(TASK, HONOUR)),
  CODE("code", "482913", "482913", EnumSet.of(REPLY, MARKETING)),
  REASON("reason", "资料不全", "details are missing", EnumSet.of(REPLY, NOTICE, WELCOME)),
  ITEM("item", "一只茶杯", "a tea cup", EnumSet.of(NOTICE, MARKETING, WELCOME, DISCUSSION, HONOUR)),
  AMOUNT("amount", "¥99.00", "¥99.00", EnumSet.of(REPLY, NOTICE, WELCOME, HONOUR, MARKETING));

  private final String key;
  private final String zh;
  private final String en;
  private final Set<MessageKind> kinds;

  TemplateVariable(String key, String zh, String en, Set<MessageKind> kinds) {
    this.key = key;
    this.zh = zh;
    this.en = en;
    this.kinds = kinds;
  }

  /** As it is written between the braces. */
  public String key() {
    return key;
  }

  /** With its braces, to be copied into a text. */
  public String written() {
    return "{{" + key + "}}";
  }

  /** What a preview shows where nothing real is known. */
  public String example(String language) {
    return "en".equals(language) ? en : zh;
  }

  /** Those a message about this may use, in the order to be offered. */
  public static List<TemplateVariable> of(MessageKind kind) {
    return Arrays.stream(values()).filter(v -> v.kinds.contains(kind)).toList();
  }

  static Optional<TemplateVariable> find(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }
}
