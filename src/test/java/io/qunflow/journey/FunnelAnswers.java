package io.qunflow.journey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the people of a company write into the forms of its funnel. */
final class FunnelAnswers {

  private FunnelAnswers() {}

  /**
   * @param promotionUntil the last day of the reduced price
   */
  static Map<String, Object> on(LocalDate today, LocalDate promotionUntil) {
    var given = new HashMap<String, Object>();
    given.put("contentPieces", List.of(piece("三步选茶", "article"), piece("一分钟看懂岩茶", "video")));
    given.put("portraitFacts", "行业、城市");
    given.put("contentChecks", List.of(found("https://a.example/1"), found("https://a.example/2")));
    given.put("membersGet", "每周两次泡茶答疑，一份选茶手册");
    given.put("communityGets", "每月 30 条听课反馈，10 位能讲课的老师");
    // A class alone is a valid way in; services have tests of their own.
    given.put("skipServices", true);
    given.put(
        "painPoints",
        List.of(pain("newcomer", "买了贵的也不会泡", "三天学会选和泡"), pain("experienced", "想开店没有证", "带证上岗")));
    given.put(
        "competitors",
        List.of(
            Map.of(
                "competitorName", "茗学堂",
                "competitorYuan", 6200,
                "competitorService", "录播",
                "ourEdge", "小班面授，送手册")));
    given.put("promotionChoice", "plan");
    given.put("promotionOffering", "master");
    given.put("promotionPriceYuan", 5800);
    given.put("promotionUntilDay", promotionUntil.toString());
    given.put("promotionReason", "秋茶上市");
    given.put("sellingBy", "public_class");
    given.put("contentOwner", "operator");
    given.put("teacherAnswers", "yes");
    given.put("contentPercent", 75);
    given.put("payReason", "time_limit");
    given.put("whatFollows", "当天给提问的人打电话，其余群发");
    given.put("classTitle", "三天学会选茶");
    given.put("classDay", today.plusDays(2).toString());
    given.put("classTime", "20:00");
    given.put("classMinutes", 90);
    given.put("classCapacity", 150);
    given.put("classMeetingUrl", "https://meeting.example/1");
    given.put("classRating", 4);
    given.put("ratingNote", "问答太短，下次留半小时");
    given.put("replayUrl", "https://meeting.example/replay");
    given.put("careWork", "给没有买的人补发了回放和手册");
    given.put("nextRound", "over");
    given.put("roundLesson", "问了的人当天打电话最管用");
    return given;
  }

  private static Map<String, Object> piece(String title, String kind) {
    return Map.of(
        "pieceTitle", title, "pieceKind", kind, "pieceEntry", "group", "pieceWay", "文末二维码");
  }

  private static Map<String, Object> found(String url) {
    return Map.of("pieceUrl", url, "pieceState", "indexed");
  }

  private static Map<String, Object> pain(String kind, String pain, String gain) {
    return Map.of("painSegment", "0", "painKind", kind, "pain", pain, "gain", gain);
  }
}
