package io.qunflow.journey;

import io.qunflow.support.TaskAnswers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an operator brings along: some activity, and answers that carry a community through. */
final class Journey {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Journey() {}

  /** Four weeks of a community of 42 members, as CSV; ends a day ago. */
  static String smallActivity() {
    var lines = new StringBuilder("external_id,sent_at,member,kind,text,reply_to,content_id\n");
    var start = Instant.now().minus(Duration.ofDays(28));
    for (int i = 0; i < 280; i++) {
      lines.append(
          "e%d,%s,%s,message,第 %d 句话，怎么泡？,%s,%n"
              .formatted(
                  i,
                  start.plus(Duration.ofMinutes(138L * i)),
                  member(i),
                  i,
                  i % 3 == 0 ? "none" : "e" + (i - 1)));
    }
    return lines.toString();
  }

  private static String member(int i) {
    return switch (i % 5) {
      case 0 -> "小明😀";
      case 1 -> "𠮷";
      default -> "茶友" + i % 40;
    };
  }

  /**
   * Answers that no rule refuses.
   *
   * @param agreed nicknames of members who agreed to serve, one a line
   */
  static Map<String, Object> given(String agreed) {
    var today = LocalDate.now(SHANGHAI);
    var given = new HashMap<String, Object>();
    // L1
    given.put(
        "parties",
        List.of(
            Map.of("name", "学员𠮷", "side", "external", "coreBusiness", "学泡茶"),
            Map.of("name", "茶馆", "side", "internal", "coreBusiness", "卖茶")));
    given.put(
        "exchanges",
        List.of(
            Map.of("fromParty", "学员𠮷", "toParty", "茶馆", "what", "money"),
            Map.of("fromParty", "茶馆", "toParty", "学员𠮷", "what", "service")));
    given.put("position", "traffic");
    given.put("carrierKind", "course");
    given.put("carrier", "手冲入门课😀");
    given.put("conversionStep", "听完公开课后报名");
    given.put("conversionEnd", "main_profit");
    given.put("audiences", List.of(Map.of("name", "爱喝茶的人", "coreBusiness", "consumer")));
    given.put("purposeKind", "own_business");
    given.put("purposeRole", "卖课，也卖茶");
    given.put("thresholds", List.of("action_questionnaire", "price_yearly"));
    given.put("platform", "wecom");
    // L2
    given.put("roundDays", 7);
    given.put("sentOn", today.toString());
    given.put("invitedMembers", 42);
    given.put("answeredMembers", 20);
    given.put("answerUses", List.of("facts", "topics"));
    // L3
    given.put(
        "topics",
        List.of(
            Map.of(
                "title",
                "你喝的第一口茶",
                "kind",
                "universal",
                "source",
                "ugc",
                "plannedDay",
                today.plusDays(2).toString()),
            Map.of(
                "title",
                "水温多少合适",
                "kind",
                "universal",
                "source",
                "pgc",
                "plannedDay",
                today.plusDays(3).toString())));
    // L4
    given.put("discussionFormat", "formal");
    given.put("discussionTopic", "第一次约局：水温");
    given.put("discussionHost", "小明😀");
    given.put("startsAt", today.plusDays(4) + "T20:00:00+08:00");
    given.put("hostConfirmed", "yes");
    given.put("confirmedCount", 12);
    given.put("hostAttendance", "came");
    given.put("participants", 15);
    given.put("staffHours", 2);
    given.put("hostRating", "5");
    // L5
    given.put("rewardSource", "company");
    given.put("rewardYuan", 100);
    given.put("handoverOn", "MONDAY");
    given.put("answerWithinDays", 2);
    given.put("otherAgreedMembers", agreed);
    given.put("invitationAnswer", "accepted");
    given.put("dutyStaff", "小编");
    given.put("dutiesDone", List.of("welcome", "topics"));
    given.put("rewardHandedOut", "yes");
    given.put("rewardPaidFrom", "company");
    // L6
    given.put(
        "promises",
        List.of(
            Map.of(
                "level",
                "免费",
                "feeYuan",
                0,
                "scope",
                "群聊和公开课",
                "answerWithinHours",
                72,
                "notIncluded",
                "一对一"),
            Map.of(
                "level",
                "年费会员",
                "feeYuan",
                199.5,
                "scope",
                "每周答疑",
                "answerWithinHours",
                24,
                "notIncluded",
                "上门")));
    given.put("expectedVsPromise", "more");
    given.put("deliveredVsPromise", "kept");
    given.put("refusedRequests", 3);
    // L7
    given.put("dailyActiveMin", 10);
    given.put("dailyActiveMax", 15);
    given.put("messagesPerDayLimit", 999);
    given.put("solvingRateMin", 60);
    given.put("knowEachOther", "4");
    given.put("trustEachOther", "4");
    given.put("interactOften", "4");
    given.put("stateVerdict", "green");
    // L8
    given.put("partnerRelation", "complementary");
    given.put(
        "weGive", List.of(Map.of("kind", "exposure", "description", "群公告一次", "valueYuan", 500)));
    given.put(
        "theyGive", List.of(Map.of("kind", "samples", "description", "茶样 50 份", "valueYuan", 600)));
    given.put("cashYuan", 0);
    given.put("welfareItems", List.of(Map.of("item", "茶样", "quantity", 50)));
    given.put("welfareOn", today.toString());
    given.put("welfareMembers", 50);
    // The cycle
    given.put("endReason", "planned");
    given.put("verdict", "next");
    return given;
  }

  static TaskAnswers answers() {
    return new TaskAnswers(given("小明😀\n𠮷"));
  }
}
