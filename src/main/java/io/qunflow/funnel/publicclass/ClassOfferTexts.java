package io.qunflow.funnel.publicclass;

import io.qunflow.operations.messaging.MessageText;

/**
 * What is said after a class, in Chinese and English. A price is named with its deadline and what
 * comes after, or not at all; a replay only once there is one (P3, F3).
 */
record ClassOfferTexts(MessageText chinese, MessageText english) {

  private static final String PRICE =
      "{{offering}}现在 {{amount}} 元（原价 {{list}} 元），{{until}} 截止，之后恢复原价。";

  private static final String PRICE_EN =
      "{{offering}} is {{amount}} yuan (instead of {{list}}) until {{until}}, and {{list}}"
          + " afterwards. ";

  private static final String STOP = "不需要的话在这里点一下，不再打扰：{{link}}";

  private static final String STOP_EN =
      "If it is not for you, say so here and we leave you alone: {{link}}";

  static ClassOfferTexts offer(boolean reduced) {
    return of(
        "{{title}}：谢谢您来听",
        "谢谢您来听“{{title}}”。" + (reduced ? PRICE : "") + "想了解的直接回复我们。回放和资料：{{link}}",
        "{{title}}: thank you for coming",
        "Thank you for coming to “{{title}}”. "
            + (reduced ? PRICE_EN : "")
            + "If you want to know more, just answer us. Replay: {{link}}");
  }

  static ClassOfferTexts replay(boolean there, boolean reduced) {
    return of(
        there ? "{{title}}：给您留了回放" : "{{title}}：没赶上也没关系",
        "您报了“{{title}}”没赶上，"
            + (there ? "回放在这里：{{link}}。" : "回放整理好就放在这里：{{link}}。")
            + (reduced ? PRICE : "")
            + "有想问的直接回复我们。",
        there ? "{{title}}: the replay" : "{{title}}: you can still catch up",
        "You registered for “{{title}}” and could not come. "
            + (there
                ? "Here is the replay: {{link}}. "
                : "The replay will be here soon: {{link}}. ")
            + (reduced ? PRICE_EN : "")
            + "If you have a question, just answer us.");
  }

  static ClassOfferTexts lastCall(boolean reduced) {
    return of(
        reduced ? "{{title}}：优惠有截止时间" : "{{title}}：还有想问的吗",
        (reduced ? PRICE : "“{{title}}”听过之后还有想问的，直接回复我们。") + STOP,
        reduced ? "{{title}}: the offer has an end" : "{{title}}: any question left?",
        (reduced ? PRICE_EN : "If you have a question about “{{title}}”, just answer us. ")
            + STOP_EN);
  }

  private static ClassOfferTexts of(
      String subject, String body, String subjectEnglish, String bodyEnglish) {
    return new ClassOfferTexts(
        new MessageText(subject, body), new MessageText(subjectEnglish, bodyEnglish));
  }
}
