package io.qunflow.process.admission;

import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.Ask;
import java.util.stream.Collectors;

/** What is to be checked, for the operator; without a word of the applicant's. */
final class AskWords {

  private AskWords() {}

  static String of(Application application) {
    var asked =
        application.asks().stream().sorted().map(AskWords::of).collect(Collectors.joining("、"));
    var money =
        application.asks(Ask.PAYMENT)
            ? "。应收 %s 元，已记 %s 元"
                .formatted(
                    application.fee().major().toPlainString(),
                    application.received().major().toPlainString())
            : "";
    return "第 %d 次申请，要看：%s%s。".formatted(application.tryNo(), asked, money);
  }

  private static String of(Ask ask) {
    return switch (ask) {
      case WORDS -> "申请理由";
      case PROOF -> "身份证明";
      case FORWARD -> "转发截图";
      case QUESTIONNAIRE -> "问卷（已填）";
      case PAYMENT -> "付款";
    };
  }
}
