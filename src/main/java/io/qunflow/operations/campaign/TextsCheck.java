package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.template.TemplateText;
import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what campaigns say out of their documents. */
final class TextsCheck {

  /** What is known of every receiver. */
  private static final Set<String> VARIABLES = Set.of("nickname", "community");

  private final Faults faults;
  private static final List<String> LANGUAGES = List.of("zh", "en");

  private final Set<String> more;

  /**
   * @param more variables besides, of what the campaign does
   */
  TextsCheck(Faults faults, String... more) {
    this.faults = faults;
    this.more = Set.of(more);
  }

  /**
   * @param field where they stand, such as {@code steps.1.texts}
   * @param needed whether there must be a Chinese one
   */
  Map<String, MessageText> read(
      String field, Map<String, CampaignDocument.Words> given, MessageKind kind, boolean needed) {
    var texts = new LinkedHashMap<String, MessageText>();
    var said = given == null ? Map.<String, CampaignDocument.Words>of() : given;
    for (var language : said.keySet()) {
      if (!LANGUAGES.contains(language)) {
        faults.rule(field + "." + language, noLanguage(language));
      }
    }
    for (var language : LANGUAGES) {
      var words = said.get(language);
      if (words != null && !(Faults.isBlank(words.subject()) && Faults.isBlank(words.body()))) {
        texts.put(language, text(field + "." + language, words, kind));
      }
    }
    if (!texts.containsKey("zh") && (needed || !texts.isEmpty())) {
      faults.rule(field + ".zh.body", Wording.of("中文正文不能为空", "The Chinese text must not be empty"));
    }
    return texts;
  }

  private MessageText text(String field, CampaignDocument.Words words, MessageKind kind) {
    var text = new MessageText(lines(words.subject()), lines(words.body()));
    TemplateText.check(text, kind).forEach((part, fault) -> faults.rule(field + "." + part, fault));
    for (var part : List.of(text.subject(), text.body())) {
      TemplateText.variables(part).stream()
          .filter(name -> !VARIABLES.contains(name) && !more.contains(name))
          .findFirst()
          .ifPresent(name -> faults.rule(field + ".body", unknown(name)));
    }
    return text;
  }

  private static Wording noLanguage(String given) {
    return Wording.of(
        "没有语言 %s 的文字；可以写：%s",
        "There are no texts in %s; these languages are known: %s",
        given,
        String.join(", ", LANGUAGES));
  }

  private Wording unknown(String name) {
    var known = new ArrayList<String>(List.of("{{nickname}}", "{{community}}"));
    more.stream().sorted().map("{{%s}}"::formatted).forEach(known::add);
    return Wording.of(
        "定时活动里没有 {{%s}}，可以用 %s；链接请直接写出来",
        "A campaign has no {{%s}}; it has %s. Write links as they are", name, Wording.list(known));
  }

  private static String lines(String text) {
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
