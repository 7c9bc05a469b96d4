package io.qunflow.lifecycle.questionnaire;

import static io.qunflow.lifecycle.questionnaire.ApprovedQuestionKind.MULTIPLE;
import static io.qunflow.lifecycle.questionnaire.ApprovedQuestionKind.SINGLE;
import static io.qunflow.lifecycle.questionnaire.ApprovedQuestionKind.TEXT;

import java.util.List;

/** The information template: facts about a member, no opinions (L2.1). */
public final class ApprovedTemplate {

  private static final List<ApprovedQuestion> QUESTIONS =
      List.of(
          new ApprovedQuestion(
              "您在哪个行业？",
              SINGLE,
              "选最接近的一项：制造、零售、餐饮、教育、互联网、金融、医疗、文旅、农业、其他",
              "选专业话题，给成员分群",
              "industry"),
          new ApprovedQuestion(
              "业务上最近三个月要办的事有哪些？",
              MULTIPLE,
              "最多选三项：获客、招人、选品、供应链、资金、合规、数字化、其他",
              "对接资源，定分享的主题",
              "need_business"),
          new ApprovedQuestion(
              "今年正在学或准备学什么？",
              MULTIPLE,
              "最多选三项：营销、管理、财务、法律、技术、写作、外语、其他",
              "定课程和资料",
              "need_knowledge"),
          new ApprovedQuestion(
              "生活里最近三个月要办的事有哪些？",
              MULTIPLE,
              "最多选三项：子女教育、健康、住房、出行、养老、兴趣、社交、其他",
              "定福利和线下活动",
              "need_life"),
          new ApprovedQuestion(
              "现在加入了哪些协会、商会、校友会或俱乐部？", TEXT, "写全称，用逗号隔开；没有写“无”", "找合作方，定承诺时对照", "organisations"),
          new ApprovedQuestion(
              "上周从哪里看到行业消息？",
              MULTIPLE,
              "可以多选：公众号、视频号、短视频、行业网站、同行群、线下会议、其他",
              "定内容的形式和渠道",
              "information_sources"),
          new ApprovedQuestion(
              "上周哪几段时间看了群，一共多久？",
              MULTIPLE,
              "选时段：早上、午休、下午、晚上、深夜；再选合计：不到一小时、一到三小时、三小时以上",
              "定约局和发内容的时间",
              "time_and_attention"),
          new ApprovedQuestion(
              "上周打开最多的三个社群是哪几个？我们排第几？",
              TEXT,
              "按打开次数从多到少写群名，把我们也排进去；不在前三写“不在”",
              "对照承诺和成员的期望",
              "rated_communities"),
          new ApprovedQuestion(
              "最近一次聊得最久是在哪个社群？当时在做什么？",
              TEXT,
              "写一个群名和当时的场景，例如：读书群，共读打卡的晚上",
              "定社群的最佳状态",
              "liked_community"));

  /** Keys of the facts on a member, in the order the template asks for them. */
  public static final List<String> FACT_KEYS =
      QUESTIONS.stream().map(ApprovedQuestion::factKey).toList();

  private ApprovedTemplate() {}

  /** The template as a questionnaire to start from; answered within a week. */
  static ApprovedQuestionnaire propose() {
    return new ApprovedQuestionnaire("成员信息模板", 7, QUESTIONS);
  }
}
