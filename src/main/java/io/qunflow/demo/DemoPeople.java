package io.qunflow.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who is in the demonstration community; all of them invented. */
final class DemoPeople {

  static final List<String> STAFF = List.of("茶聚小助手", "掌柜老周");
  static final String BOT = "签到机器人";

  /** They write most, and answer most. */
  static final List<String> CORE = List.of("阿岩", "林下🍃", "青瓷", "一壶闲", "白水先生", "小满");

  /** They were asked and said yes to serving a week as duty admin. */
  static final List<String> AGREED_TO_DUTY = List.of("阿岩", "林下🍃", "青瓷", "小满", "听雨", "南山客");

  static final List<String> REGULAR =
      List.of(
          "听雨", "南山客", "桃子🍑", "木子李", "橘猫不胖", "山月", "阿May", "豆豆妈", "苏木", "云上", "kevin陈", "竹筒", "老狼",
          "小舟");

  static final List<String> QUIET =
      List.of(
          "雪落", "半盏", "阿福", "🐢慢慢来", "晓晓", "周末爬山", "胡桃", "𠮷祥", "石榴", "海边的卡夫", "念念", "大白🐻", "七月",
          "杯中月", "小蘑菇🍄", "陈皮", "不加糖", "长安", "粥粥", "Lily");

  static final List<String> LURKING =
      List.of(
          "风起", "米粒", "阿杰", "春山", "糯米团", "星河", "老张", "一川", "蓝莓", "青禾", "Tony", "小雨点", "麦子", "晚安",
          "柚子茶🍵", "路过", "木木");

  private static final List<String> CITIES =
      List.of("杭州", "成都", "广州", "上海", "北京", "福州", "西安", "长沙", "昆明", "苏州");
  private static final List<String> TRADES =
      List.of("教育", "互联网", "设计", "餐饮", "医疗", "制造", "自由职业", "金融", "公务", "零售");
  private static final List<String> YEARS = List.of("不到一年", "一到三年", "三到五年", "五年以上");
  private static final List<String> TEAS = List.of("岩茶", "单丛", "白茶", "普洱", "绿茶", "红茶");
  private static final List<String> LEARNING = List.of("审评", "冲泡", "茶史", "器具", "外语", "写作");
  private static final List<String> LIVING = List.of("子女教育", "健康", "出行", "兴趣", "社交");
  private static final List<String> SOURCES = List.of("公众号", "同行群", "线下茶课", "视频号", "短视频");
  private static final List<String> TIMES = List.of("早上", "午休", "晚上", "深夜");

  private DemoPeople() {}

  /** Everybody but staff and the bot. */
  static List<String> members() {
    var all = new ArrayList<String>(CORE);
    all.addAll(REGULAR);
    all.addAll(QUIET);
    all.addAll(LURKING);
    return all;
  }

  /**
   * What is known about every second member, as a CSV file: the template's facts and some of their
   * own.
   */
  static String facts() {
    var random = new Random(2);
    var csv =
        new StringBuilder(
            "member,industry,need_knowledge,need_life,information_sources,time_and_attention,"
                + "城市,茶龄,常喝\n");
    var all = members();
    for (int i = 0; i < all.size(); i += 2) {
      csv.append(
          String.join(
              ",",
              all.get(i),
              one(TRADES, random),
              one(LEARNING, random),
              one(LIVING, random),
              random.nextInt(3) == 0 ? "" : one(SOURCES, random),
              one(TIMES, random),
              one(CITIES, random),
              one(YEARS, random),
              one(TEAS, random)));
      csv.append('\n');
    }
    return csv.toString();
  }

  static <T> T one(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
