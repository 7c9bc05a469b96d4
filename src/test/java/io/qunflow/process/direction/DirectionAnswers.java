package io.qunflow.process.direction;

import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** What an operator sends with the forms of step 1. */
final class DirectionAnswers {

  private DirectionAnswers() {}

  static Map<String, Object> structure(String payer) {
    return Map.of(
        "parties",
        rows(
            Map.of("name", "学员😀", "side", "external", "coreBusiness", "备考"),
            Map.of("name", "𠮷课堂", "side", "internal", "coreBusiness", "办班")),
        "exchanges",
        rows(
            Map.of("fromParty", payer, "toParty", "𠮷课堂", "what", "money", "detail", "学费"),
            Map.of("fromParty", "𠮷课堂", "toParty", "学员😀", "what", "service")));
  }

  static Map<String, Object> direction(String carrier) {
    return Map.of(
        "structureChanged", false,
        "position", "traffic",
        "phase", "training",
        "carrierKind", "course",
        "carrier", carrier,
        "conversionStep", "听完公开课后报名",
        "conversionEnd", "main_profit");
  }

  /** Audiences by core business, named 人群1, 人群2 … */
  static Map<String, Object> audiences(boolean otherConflict, String... coreBusinesses) {
    var rows = new Object[coreBusinesses.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Map.of("name", "人群" + (i + 1), "coreBusiness", coreBusinesses[i]);
    }
    return Map.of("audiences", rows(rows), "otherConflict", otherConflict);
  }

  static Map<String, Object> move(String audience, String key, String name) {
    return Map.of(
        "rewriteAudiences",
        false,
        "moves",
        rows(Map.of("audience", audience, "communityKey", key, "communityName", name)),
        "otherConflict",
        false);
  }

  static Map<String, Object> ownBusiness() {
    return Map.of("purposeKind", "own_business", "purposeRole", "付费社群");
  }

  static Map<String, Object> untilDay(String day) {
    return Map.of(
        "purposeKind", "link",
        "purposeRole", "找到 100 个种子用户",
        "endKind", "day",
        "endsOn", day);
  }

  static Map<String, Object> identity() {
    return Map.of(
        "sharedIdea", "一次考过",
        "sharedAttribute", "都在备考",
        "slogan", "一起上岸",
        "platform", "wecom",
        "platformReason", "能群发，也能看到群成员");
  }

  static Map<String, Object> admission(String... thresholds) {
    return Map.of(
        "contentRights", "每周真题",
        "socialRights", "同城学伴",
        "serviceRights", "两小时内答疑",
        "thresholds", Spin.JSON(List.of(thresholds)),
        "thresholdDetail", "填完问卷才能进群",
        "innerRules", "不发广告");
  }

  private static SpinJsonNode rows(Object... rows) {
    return Spin.JSON(List.of(rows));
  }
}
