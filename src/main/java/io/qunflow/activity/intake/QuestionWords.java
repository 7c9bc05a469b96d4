package io.qunflow.activity.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whether a message asks something (L7.1). */
@Component
class QuestionWords {

  /** What stands in an export for a picture, a voice message and the like. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]\\n]{1,20}\\]");

  private final List<String> words;

  @org.springframework.beans.factory.annotation.Autowired
  QuestionWords(Environment environment) {
    this(
        Binder.get(environment)
            .bindOrCreate("qunflow.activity", QuestionProperties.class)
            .questionWords());
  }

  QuestionWords(List<String> words) {
    this.words =
        words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
  }

  /**
   * @param text null for none
   */
  boolean isQuestion(String text) {
    if (text == null) {
      return false;
    }
    var said = PLACEHOLDER.matcher(text).replaceAll("");
    return said.indexOf('?') >= 0
        || said.indexOf('？') >= 0
        || words.stream().anyMatch(said::contains);
  }
}
