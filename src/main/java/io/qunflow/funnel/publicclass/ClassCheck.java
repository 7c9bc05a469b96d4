package io.qunflow.funnel.publicclass;

import io.qunflow.shared.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is wrong with plan and date of a class, one message a field. */
final class ClassCheck {

  static final int MOST_TITLE = 60;
  private static final int MOST_ABOUT = 500;
  private static final int MOST_URL = 500;
  private static final int LEAST_MINUTES = 10;
  private static final int MOST_MINUTES = 600;
  private static final int MOST_CAPACITY = 100_000;
  private static final Duration FAR = Duration.ofDays(400);
  private static final Pattern URL = Pattern.compile("https?://[^\\s\"<>]+");

  private final Map<String, Wording> errors = new LinkedHashMap<>();

  static void text(ClassPlan plan) throws InvalidPublicClassException {
    var check = new ClassCheck();
    check.length("whatFollows", plan.whatFollows(), 0, ClassPlan.MOST_TEXT);
    check.done();
  }

  static void date(ClassDate given, ZoneId zone, Instant now) throws InvalidPublicClassException {
    var check = new ClassCheck();
    check.length("title", given.title(), 1, MOST_TITLE);
    check.length("about", given.about(), 0, MOST_ABOUT);
    check.length("againWhy", given.againWhy(), 0, ClassPlan.MOST_TEXT);
    check.number("minutes", given.minutes(), LEAST_MINUTES, MOST_MINUTES);
    check.number("capacity", given.capacity(), 1, MOST_CAPACITY);
    check.url("meetingUrl", given.meetingUrl());
    if (given.startsAt() == null) {
      check.errors.put("startsAt", Wording.of("请选开始的日期和时间", "Choose date and time of the begin"));
    } else {
      var starts = given.starts(zone);
      if (!starts.isAfter(now)) {
        check.errors.put("startsAt", Wording.of("开始时间已经过了", "It would have begun already"));
      } else if (starts.isAfter(now.plus(FAR))) {
        check.errors.put("startsAt", Wording.of("最多提前 400 天", "At most 400 days ahead"));
      }
    }
    check.done();
  }

  static void offering(boolean offered) throws InvalidPublicClassException {
    if (!offered) {
      throw new InvalidPublicClassException(
          Map.of("offering", Wording.of("这个社群没有这件商品", "The community has no such offering")));
    }
  }

  static void again(boolean missing) throws InvalidPublicClassException {
    var check = new ClassCheck();
    if (missing) {
      check.errors.put(
          "againWhy",
          Wording.of(
              "这一波已经开过公开课。一波默认只开一场，再开请写明为什么",
              "This wave had a class already. One a wave is the rule; say why there is another"));
    }
    check.done();
  }

  static void gap(PlanGap gap) throws InvalidPublicClassException {
    if (gap != PlanGap.NONE) {
      var field =
          switch (gap) {
            case OWNER -> "contentOwner";
            case TEACHER -> "teacherAnswers";
            case SHARE -> "contentPercent";
            case PAY -> "payReason";
            default -> "whatFollows";
          };
      throw new InvalidPublicClassException(Map.of(field, gap.wording()));
    }
  }

  static void rating(int rating, String note, String replay) throws InvalidPublicClassException {
    var check = new ClassCheck();
    check.number("rating", rating, 1, 5);
    check.length("ratingNote", note, 0, 1000);
    check.url("replayUrl", replay);
    check.done();
  }

  static void question(String text) throws InvalidPublicClassException {
    var check = new ClassCheck();
    check.length("question", text, 1, 1000);
    check.done();
  }

  private void length(String field, String value, int least, int most) {
    var text = value == null ? "" : value.strip();
    int length = text.codePointCount(0, text.length());
    if (length < least) {
      errors.put(field, Wording.of("请填写", "State it"));
    } else if (length > most) {
      errors.put(field, Wording.of("最多 %d 个字", "At most %d characters", most));
    }
  }

  private void number(String field, int value, int least, int most) {
    if (value < least || value > most) {
      errors.put(
          field,
          Wording.of("应为 %d 到 %d，收到的是 %d", "From %d to %d; given was %d", least, most, value));
    }
  }

  private void url(String field, String value) {
    var url = value == null ? "" : value.strip();
    if (!url.isEmpty() && (url.length() > MOST_URL || !URL.matcher(url).matches())) {
      errors.put(
          field,
          Wording.of(
              "要是以 http:// 或 https:// 开头的链接，最多 500 个字符",
              "A link that begins with http:// or https://, at most 500 characters"));
    }
  }

  private void done() throws InvalidPublicClassException {
    if (!errors.isEmpty()) {
      throw new InvalidPublicClassException(errors);
    }
  }
}
