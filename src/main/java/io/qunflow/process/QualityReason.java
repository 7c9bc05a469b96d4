package io.qunflow.process;

import io.qunflow.lifecycle.questionnaire.QualityAspect;
import io.qunflow.shared.Wording;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Why a questionnaire is not fit to be sent (L2.2).
 *
 * @param questions numbers of the questions it is about, from 1; empty when it is about all
 * @param words in Chinese, what is wrong and what helps; as the decision table says it
 */
public record QualityReason(QualityAspect aspect, List<Integer> questions, String words) {

  public QualityReason {
    questions = List.copyOf(questions);
  }

  /** In both languages; the table speaks Chinese only. */
  public Wording wording() {
    var english = ResourceBundle.getBundle("questionnaire", Locale.ENGLISH);
    var what = english.getString(aspect.messageKey());
    return new Wording(
        words,
        questions.isEmpty()
            ? what
            : new MessageFormat(english.getString("quality.at"), Locale.ROOT)
                .format(
                    new Object[] {
                      what,
                      questions.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    }));
  }
}
