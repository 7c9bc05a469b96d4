package io.qunflow.operations.messaging.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with variables as <code>{{nickname}}</code>, and nothing else of Mustache: no sections, no
 * partials, no own delimiters. Values are put in as they are, they are never read as a text again.
 */
public final class TemplateText {

  public static final int MOST_SUBJECT = 200;
  public static final int MOST_BODY = 4000;

  private static final Set<MessageKind> USELESS_WITHOUT_LINK =
      Set.of(MessageKind.QUESTIONNAIRE, MessageKind.REMINDER);

  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]{1,40}");
  private static final Pattern SINGLE = Pattern.compile("(?<!\\{)\\{\\s*([A-Za-z]+)\\s*}(?!})");
  private static final Pattern WIDE = Pattern.compile("[｛｝]");
  private static final Mustache.Compiler MUSTACHE =
      Mustache.compiler().escapeHTML(false).strictSections(true);

  private TemplateText() {}

  /** The names of the variables in it, in their order, each once. */
  public static Set<String> variables(String text) {
    return TAG.matcher(text)
        .results()
        .map(found -> found.group(1).strip())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * What is wrong with a text for such a message, for the operator; empty if it can be kept.
   *
   * @return {@code subject} or {@code body} → every mistake in it
   */
  public static Map<String, Wording> check(MessageText text, MessageKind kind) {
    var wrong = new LinkedHashMap<String, Wording>();
    put(wrong, "subject", mistakes(text.subject(), kind, MOST_SUBJECT));
    var body = mistakes(text.body(), kind, MOST_BODY);
    if (text.body().isBlank()) {
      body.add(Wording.of("正文不能为空", "The text must not be empty"));
    } else if (USELESS_WITHOUT_LINK.contains(kind) && !variables(text.body()).contains("link")) {
      body.add(
          Wording.of(
              "缺少 {{link}}：没有链接，收到的人无法填写",
              "{{link}} is missing: without a link nobody can answer"));
    }
    if (text.subject().lines().count() > 1) {
      wrong.merge(
          "subject",
          Wording.of("标题只能是一行", "The subject is one line"),
          (a, b) -> Wording.clauses(List.of(a, b)));
    }
    put(wrong, "body", body);
    return wrong;
  }

  /**
   * The text with its values.
   *
   * @throws MissingValueException names the variable nothing was given for
   */
  public static String render(String text, Map<String, String> values)
      throws MissingValueException {
    for (var name : variables(text)) {
      if (!values.containsKey(name)) {
        throw new MissingValueException(name);
      }
    }
    try {
      return MUSTACHE.compile(text).execute(values);
    } catch (MustacheException e) {
      throw new MissingValueException(e.getMessage());
    }
  }

  private static void put(Map<String, Wording> wrong, String field, List<Wording> mistakes) {
    if (!mistakes.isEmpty()) {
      wrong.put(field, Wording.clauses(mistakes));
    }
  }

  private static List<Wording> mistakes(String text, MessageKind kind, int most) {
    var found = new ArrayList<Wording>();
    if (text.length() > most) {
      found.add(
          Wording.of(
              "最多 %d 个字符，现在是 %d 个", "At most %d characters; it has %d", most, text.length()));
    }
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      found.add(
          Wording.of("里面有看不见的控制字符，请重新输入", "It holds invisible control characters; type it again"));
    }
    if (WIDE.matcher(text).find()) {
      found.add(
          Wording.of(
              "变量要用半角的花括号 {{ }}，不是全角的｛｝",
              "Variables take the plain braces {{ }}, not the wide ｛｝"));
    }
    variables(text).forEach(name -> wrongName(name, kind).ifPresent(found::add));
    var rest = TAG.matcher(text).replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      found.add(
          Wording.of(
              "花括号没有成对：每个变量以 {{ 开始，以 }} 结束",
              "The braces do not match: each variable begins with {{ and ends with }}"));
    }
    SINGLE
        .matcher(rest)
        .results()
        .map(single -> single.group(1))
        .filter(name -> TemplateVariable.find(name).isPresent())
        .distinct()
        .forEach(
            name ->
                found.add(
                    Wording.of(
                        "{%s} 少了一层花括号，要写成 {{%s}}",
                        "{%s} lacks a pair of braces; write {{%s}}", name, name)));
    return found;
  }

  private static Optional<Wording> wrongName(String name, MessageKind kind) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of(
          Wording.of(
              "{{%s}} 不是变量，花括号里只能写变量的名字",
              "{{%s}} is no variable; only the name of a variable stands between braces",
              shortened(name)));
    }
    var allowed = TemplateVariable.of(kind);
    if (allowed.stream().anyMatch(v -> v.key().equals(name))) {
      return Optional.empty();
    }
    if (TemplateVariable.find(name).isPresent()) {
      return Optional.of(
          Wording.of(
              "变量 {{%s}} 不能用在这类消息里",
              "The variable {{%s}} cannot be used in messages of this kind", name));
    }
    return Optional.of(
        Wording.of("不认识变量 {{%s}}", "There is no variable {{%s}}", name)
            .and(
                NearestName.of(name, allowed.stream().map(TemplateVariable::key).toList())
                    .map(near -> Wording.of("，是不是想写 {{%s}}", ", did you mean {{%s}}", near))
                    .orElse(Wording.NONE)));
  }

  private static String shortened(String name) {
    return name.length() > 20 ? name.substring(0, 20) + "…" : name;
  }
}
