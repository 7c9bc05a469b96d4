package io.qunflow.funnel.value;

import io.qunflow.shared.Wording;
import java.util.Locale;

/** What the decision says of a value card (F1), with what helps. */
public enum ValueVerdict {
  MUTUAL("双方都得到具体的东西。", "Both sides get something real."),
  ONE_SIDED(
      "只有一方得到好处，长不了。补上另一方得到什么，或者写明为什么先这样。",
      "Only one side gains, which does not last. Say what the other side gets, or why it may stay so for now."),
  NO_CARRIER(
      "还没有价值载体。先在“梳理业务”里定一门课程、一个产品或一项服务。",
      "There is no value carrier yet. Name a course, a product or a service in the business step first."),
  VAGUE_CARRIER(
      "价值载体只是一句口号，看不出卖的是什么。先在“梳理业务”里写出名称。",
      "The value carrier is a slogan and names nothing for sale. Name it in the business step first."),
  EMPTY_VALUE(
      "“一起成长”这类话说不出得到什么。写成员或社群能用上的东西。",
      "Words like growing together do not say what is gained. Say what members or the community can use.");

  private final Wording advice;

  ValueVerdict(String chinese, String english) {
    this.advice = new Wording(chinese, english);
  }

  public Wording advice() {
    return advice;
  }

  /** As the decision table says it: {@code mutual}. */
  public static ValueVerdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
