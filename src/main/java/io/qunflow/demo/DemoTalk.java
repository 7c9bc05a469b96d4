package io.qunflow.demo;

import java.util.List;
import java.util.Random;

/** What tea friends say to each other: written for this product. */
final class DemoTalk {

  /** A question with the answers it may get; {@code %s} is a tea. */
  record Question(String asked, List<String> answers) {}

  static final List<String> TEAS =
      List.of(
          "肉桂", "水仙", "鸭屎香", "蜜兰香", "白牡丹", "寿眉", "老白茶", "正山小种", "祁红", "龙井", "碧螺春", "铁观音", "熟普",
          "生普", "冻顶乌龙", "茉莉花茶");

  static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "%s用多少度的水合适？",
              List.of("我一般 95 度，太香就降两度。", "看你喝淡还是喝浓，90 度起步慢慢加。", "第一泡 92 度，后面逐泡加热，层次更清楚。")),
          new Question(
              "%s放多少克？盖碗是 110 毫升的。",
              List.of("5 克刚好，怕浓就 4 克。", "110 的碗我放 6 克，出汤快一点。", "先 5 克试一次，再按口味加减。")),
          new Question(
              "手冲%s总是发涩，是哪里不对？",
              List.of("八成是泡久了，头三泡 8 秒就出汤。", "水流别直接砸茶叶上，沿边慢慢绕。", "换低 3 度的水试试，涩感会小很多。")),
          new Question(
              "%s开封以后怎么存？", List.of("分小袋密封，避光避潮，一个月内喝完。", "我放锡罐里，别和香料放一起。", "常喝的放外面，其余真空进冰箱。")),
          new Question(
              "有没有推荐的%s？日常喝的那种。",
              List.of("口粮茶先买 50 克试，别一上来囤一斤。", "看产地和年份，中等价位的最耐喝。", "上次茶课的那款就不错，回甘明显。")),
          new Question("%s第几泡最好喝？", List.of("我觉得第三泡，香和味都出来了。", "二到四泡，之后慢慢变甜。", "看焙火，火高的第四泡才醒。")),
          new Question(
              "办公室喝%s，用什么杯子省事？", List.of("飘逸杯，按一下就出汤。", "双层玻璃杯加滤网，洗起来快。", "马克杯加茶漏也行，别泡太久。")),
          new Question("%s能不能冷泡？", List.of("可以，5 克配 500 毫升，冰箱放六小时。", "能，冷泡更甜，涩感几乎没有。")),
          new Question("晚上喝%s会不会睡不着？", List.of("我八点以后只喝老茶，影响小。", "看个人，先从下午试起。", "少放一点，泡淡些就好。")),
          new Question("新买的壶第一次用%s开壶可以吗？", List.of("可以，茶汤小火煮十分钟再晾干。", "不用煮，热水淋两遍直接泡就行。")),
          new Question("%s送长辈合适吗？", List.of("合适，选焙火足一点的，温和。", "长辈喜欢醇的，可以再配一个小盖碗。")),
          new Question(
              "水质对%s影响大吗？自来水行不行？",
              List.of("影响很大，先换纯净水试一次就知道。", "过滤水就够了，矿泉水反而容易闷。", "自来水烧开放一会儿再用，凑合。")));

  static final List<String> THANKS =
      List.of("谢谢，今晚就试！", "明白了👌", "学到了，感谢～", "试了，果然好多了👍", "收到，周末再来汇报。");

  static final List<String> CHAT =
      List.of(
          "早，今天泡了%s，香得很。",
          "下雨天就适合来一壶%s🍵",
          "刚收到%s，晚上开汤。",
          "周末有人一起去茶山吗？",
          "今天的%s比上次好喝，水换对了。",
          "办公室同事都被我带着喝%s了😂",
          "求一起拼%s，半斤就够。",
          "打卡：%s，三泡。",
          "晒一下新到的盖碗，手感真好。",
          "分享一个心得：注水高度对%s影响真不小。",
          "下午困，%s救命。",
          "昨天的茶课笔记我整理好了，要的说一声。",
          "家里%s喝完了，补货。",
          "第一次自己手冲，成功！");

  static final List<String> CHAT_REPLIES =
      List.of("看着就想喝。", "求链接！", "+1", "我也刚泡上。", "这个季节正合适。", "算我一个。", "😍", "拍个照看看汤色？", "同款！");

  /** The articles of the four weeks, two a week. */
  static final List<String> ARTICLES =
      List.of(
          "手冲乌龙的三段注水",
          "一张表看懂水温",
          "白茶越老越好吗？",
          "盖碗怎么拿不烫手",
          "茶友家的茶席",
          "换水之后：五位茶友的盲测",
          "岩茶的焙火是什么味道",
          "冬天喝什么：群友投票结果");

  private DemoTalk() {}

  static String about(String line, String tea) {
    return line.replace("%s", tea);
  }

  static String aTea(Random random) {
    return DemoPeople.one(TEAS, random);
  }
}
