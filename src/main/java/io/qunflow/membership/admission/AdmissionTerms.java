package io.qunflow.membership.admission;

import io.qunflow.shared.Money;
import io.qunflow.shared.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a community says at its door beyond its design: never what is asked, which the design says
 * (A1), but how much, how, and how to get in.
 *
 * @param fee of the price threshold; zero as long as nobody set it
 * @param paymentWay where and how to pay
 * @param proofWanted which proof of identity
 * @param forwardWanted which poster to forward, and where to
 * @param nicknameFormat such as 城市-行业-名字
 * @param introductionSample a self-introduction newcomers may imitate
 * @param wayIn how somebody who is admitted gets into the group
 * @param welfare what newcomers get; empty for nothing
 * @param handInDays how long the threshold may take
 * @param joinDays how long rules, name and template may take
 * @param applyAgainDays how long somebody who was refused has to wait
 */
public record AdmissionTerms(
    Money fee,
    String paymentWay,
    String proofWanted,
    String forwardWanted,
    String nicknameFormat,
    String nicknameSample,
    String introductionSample,
    String wayIn,
    String welfare,
    int handInDays,
    int joinDays,
    int applyAgainDays) {

  private static final long MOST_FEE = 10_000_000_00L;
  private static final int MOST_DAYS = 365;

  /** As long as the community said nothing else. */
  public static final AdmissionTerms STANDARD =
      new AdmissionTerms(
          new Money(0, "CNY"),
          "",
          "",
          "",
          "城市-行业-名字",
          "杭州-茶业-安娜",
          "大家好，我是安娜，在杭州做茶叶生意七年，负责收购和品控。想请教怎么做会员，也能分享怎么挑春茶。周末常在。",
          "",
          "",
          14,
          14,
          30);

  public AdmissionTerms {
    paymentWay = Plain.lines(paymentWay);
    proofWanted = Plain.lines(proofWanted);
    forwardWanted = Plain.lines(forwardWanted);
    nicknameFormat = Plain.text(nicknameFormat);
    nicknameSample = Plain.text(nicknameSample);
    introductionSample = Plain.lines(introductionSample);
    wayIn = Plain.lines(wayIn);
    welfare = Plain.lines(welfare);
  }

  /** By field; empty if it can be kept. */
  Map<String, Wording> mistakes() {
    var wrong = new LinkedHashMap<String, Wording>();
    if (fee.minor() < 0 || fee.minor() > MOST_FEE) {
      wrong.put("fee", Wording.of("费用是 0 到 1000 万元", "The fee is 0 to 10 million yuan"));
    }
    most(wrong, "paymentWay", paymentWay, 500);
    most(wrong, "proofWanted", proofWanted, 500);
    most(wrong, "forwardWanted", forwardWanted, 500);
    most(wrong, "nicknameFormat", nicknameFormat, 200);
    most(wrong, "nicknameSample", nicknameSample, 60);
    most(wrong, "introductionSample", introductionSample, 1000);
    most(wrong, "wayIn", wayIn, 1000);
    most(wrong, "welfare", welfare, 1000);
    days(wrong, "handInDays", handInDays, 1);
    days(wrong, "joinDays", joinDays, 1);
    days(wrong, "applyAgainDays", applyAgainDays, 0);
    return wrong;
  }

  private static void most(Map<String, Wording> wrong, String field, String text, int most) {
    if (Plain.length(text) > most) {
      wrong.put(field, Wording.of("最多 %d 个字", "At most %d characters", most));
    }
  }

  private static void days(Map<String, Wording> wrong, String field, int days, int least) {
    if (days < least || days > MOST_DAYS) {
      wrong.put(
          field, Wording.of("天数是 %d 到 %d", "The number of days is %d to %d", least, MOST_DAYS));
    }
  }
}
