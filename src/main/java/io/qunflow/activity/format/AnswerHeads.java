package io.qunflow.activity.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What columns mean by their names, as the common services (问卷星, 腾讯问卷, 接龙) write them: the member,
 * the time, what is about the answering itself, and the questions of our own information template
 * (L2.1) under its keys. Every other question is proposed as a fact under its own words.
 */
public final class AnswerHeads {

  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_QUESTION = 300;

  /** Numbers and marks in front of a question: {@code 1、}, {@code 2.}, {@code Q3：}, {@code *}. */
  private static final Pattern IN_FRONT =
      Pattern.compile(
          "^[*＊\\s]*(?:[QＱ]?\\d{1,3}\\s*[、.．:：)）]\\s*)?[*＊\\s]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern BEHIND = Pattern.compile("[?？:：。\\s]+$");

  /** The more exactly it names an account, the earlier. */
  private static final List<Pattern> MEMBER =
      patterns(
          "member|成员|成员账号|账号|(您?的?)?(qq|qq ?号|qq ?号码)(是什么|是多少|是)?",
          "(你|您)?的?群(内)?(昵称|名片)(是什么|是|叫什么)?",
          "(你|您)?的?(微信|企业微信|企微)?(昵称|名称)(是什么|是|叫什么)?|微信名|网名|接龙人|参与人|填写人|填写者|答题人|用户昵称|nickname",
          "(你|您)?的?(真实)?(姓名|名字)(是什么|是|叫什么)?|称呼|怎么称呼(你|您)?|name");

  /** When it was sent in rather than begun. */
  private static final List<Pattern> ANSWERED_AT =
      patterns(
          "answered_at|提交答卷时间|提交时间|结束答题时间|完成时间|答题时间|填写时间|接龙时间|参与时间|填表时间",
          "开始答题时间|开始时间|创建时间|更新时间|时间戳|timestamp");

  /** About the answering, or nothing a community needs to keep about a person. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "序号|编号|id|答卷编号|答题编号|原始记录编号|所用时间|答题时长|用时|耗时|来源|来源详情|来自ip|ip|ip地址|ip省份|ip城市"
              + "|地理位置(国家和地区|国家|省|市)?|用户类型|用户标识|自定义字段|总分|得分|排名|状态|数据版本|附件个数|清洗数据结果"
              + "|智能清洗数据无效概率|浏览器|操作系统|设备|openid|unionid|.*(手机|电话|身份证|邮箱|住址|地址|银行卡).*",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Pattern> TEMPLATE = template();

  private AnswerHeads() {}

  /**
   * Proposes what the columns mean; those which mean nothing to keep are not in it.
   *
   * @param columns as {@link Findings#columns} told them
   * @return column → {@code member}, {@code answered_at} or {@code fact:<key>}, as in {@link
   *     ReadSettings#columns}; without {@code member} where no column seems to name one
   */
  public static Map<String, String> propose(Collection<String> columns) {
    var proposal = new LinkedHashMap<String, String>();
    best(columns, MEMBER).ifPresent(column -> proposal.put(column, "member"));
    best(columns, ANSWERED_AT).ifPresent(column -> proposal.put(column, "answered_at"));
    for (var column : columns) {
      var question = question(column);
      if (!proposal.containsKey(column)
          && !matchesAny(question, MEMBER)
          && !matchesAny(question, ANSWERED_AT)
          && !LEFT_OUT.matcher(question).matches()) {
        var fact = "fact:" + factKey(question);
        if (!question.isEmpty() && !proposal.containsValue(fact)) {
          proposal.put(column, fact);
        }
      }
    }
    return proposal;
  }

  /** Whether one of the columns seems to name the member. */
  static boolean nameMember(Collection<String> columns) {
    return best(columns, MEMBER).isPresent();
  }

  private static Optional<String> best(Collection<String> columns, List<Pattern> patterns) {
    return patterns.stream()
        .flatMap(
            pattern ->
                columns.stream().filter(column -> pattern.matcher(question(column)).matches()))
        .findFirst();
  }

  private static boolean matchesAny(String question, List<Pattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(question).matches());
  }

  /** The words of a question without number and marks. */
  private static String question(String column) {
    var bare = IN_FRONT.matcher(AnswerText.shortened(column, LONGEST_QUESTION)).replaceFirst("");
    return BEHIND.matcher(bare).replaceFirst("").strip();
  }

  private static String factKey(String question) {
    for (var fact : TEMPLATE.entrySet()) {
      if (question.toLowerCase(Locale.ROOT).equals(fact.getKey())
          || fact.getValue().matcher(question).find()) {
        return fact.getKey();
      }
    }
    return AnswerText.shortened(question, LONGEST_KEY);
  }

  /** The keys are the information template's; a word that stands in two questions is in neither. */
  private static Map<String, Pattern> template() {
    var words = new LinkedHashMap<String, Pattern>();
    words.put("industry", Pattern.compile("(哪个|什么|所在|从事的?|所属)行业|^行业$"));
    words.put("need_business", Pattern.compile("业务.*(要办|需要|需求)|业务需求"));
    words.put("need_knowledge", Pattern.compile("(正在|准备|想)学|学习需求|知识需求"));
    words.put("need_life", Pattern.compile("生活.*(要办|需要|需求)|生活需求"));
    words.put("organisation_kinds", Pattern.compile("(哪几类|哪些类|什么类型的?)组织"));
    words.put("organisations", Pattern.compile("协会|商会|校友会|俱乐部"));
    words.put("information_sources", Pattern.compile("(哪里|渠道|途径).*(消息|资讯|信息)|信息来源|获取信息"));
    words.put("attention_times", Pattern.compile("哪几个时段.*看.*群"));
    words.put("time_and_attention", Pattern.compile("(时间|时段).*看.*群|看.*群.*(时间|多久)"));
    words.put("our_rank", Pattern.compile("次数.*我们社群.*第几"));
    words.put("rated_communities", Pattern.compile("(打开|评价|喜欢)最(多|高)的?.{0,4}社群|排第几"));
    words.put("liked_state", Pattern.compile("当时.*社群.*做什么"));
    words.put("liked_community", Pattern.compile("聊得最久|最喜欢.*社群"));
    return words;
  }

  private static List<Pattern> patterns(String... patterns) {
    return java.util.Arrays.stream(patterns)
        .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
        .toList();
  }
}
