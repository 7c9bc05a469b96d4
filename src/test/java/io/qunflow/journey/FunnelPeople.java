package io.qunflow.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Four hundred members as files bring them: what they said, what is known of them, who came. */
final class FunnelPeople {

  static final int MEMBERS = 400;
  static final int REGISTERED = 120;
  static final int ATTENDED = 70;
  static final int ASKED = 25;

  /** They write a phone number when they register, and are called otherwise in the meeting. */
  static final int WITH_PHONE = 3;

  private static final int WEEKS = 8;
  private static final int LOYAL = 12;

  private FunnelPeople() {}

  static String name(int member) {
    return member == 7 ? "𠮷野😀" : "茶友" + member;
  }

  static String phone(int member) {
    return member < WITH_PHONE ? "1380000%04d".formatted(member) : "";
  }

  /**
   * Register by their own link and tick that offers may be written: half of those who do not ask.
   */
  static boolean agrees(int member) {
    return member >= ASKED && member < REGISTERED && member % 2 == 0;
  }

  /** Everybody spoke once; some every week, and 小编, who is one of ours, most. */
  static String activity() {
    var lines = new StringBuilder("external_id,sent_at,member,kind,text,reply_to,content_id\n");
    var now = Instant.now();
    for (int i = 0; i < MEMBERS; i++) {
      for (int week = 0; week < (i < LOYAL ? WEEKS : 1); week++) {
        lines.append(
            said(i + "-" + week, now.minus(Duration.ofHours(24 + 168 * week + i % 20)), name(i)));
      }
    }
    for (int i = 0; i < 2 * WEEKS; i++) {
      lines.append(said("s-" + i, now.minus(Duration.ofHours(30 + 80 * i)), "小编"));
    }
    return lines.toString();
  }

  private static String said(String id, Instant at, String who) {
    return "%s,%s,%s,message,怎么选茶,none,%n".formatted(id, at, who);
  }

  static String facts() {
    var lines = new StringBuilder("member,行业,城市\n");
    for (int i = 0; i < MEMBERS; i++) {
      lines.append("%s,%s,杭州%n".formatted(name(i), i % 2 == 0 ? "教育" : "餐饮"));
    }
    return lines.toString();
  }

  /**
   * As a meeting tool writes it: the meeting above the table; one comes in twice, one is the
   * teacher's second device.
   *
   * @param day of the class, which began at eight in the evening
   */
  static String attendance(LocalDate day) {
    var lines = new StringBuilder("会议主题,三天学会选茶\n会议号,123 456 789\n\n");
    lines.append("用户昵称（入会昵称）,手机号,首次入会时间,最后退会时间\n");
    for (int i = 0; i < ATTENDED; i++) {
      var shown = i < WITH_PHONE ? "iPhone" + i : name(i);
      lines.append(
          "%s,%s,%s 19:5%d:00,%s 21:1%d:00%n".formatted(shown, phone(i), day, i % 10, day, i % 10));
    }
    lines.append("%s,,%s 21:20:00,%s 21:30:00%n".formatted(name(9), day, day));
    lines.append("讲师的手机,,%s 19:40:00,%s 21:30:00%n".formatted(day, day));
    return lines.toString();
  }
}
