package io.qunflow.process.engine;

import io.qunflow.process.FieldError;
import io.qunflow.process.TaskField.Option;
import io.qunflow.process.engine.FormSchema.Field;
import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What one field of a form accepts. Values are plain: text, numbers, booleans, lists, maps. */
final class FieldRules {

  /** The engine keeps a text variable in 4,000 characters. */
  private static final int LONGEST_TEXT = 4000;

  private static final int MOST_ROWS = 200;

  private final Function<Field, List<Option>> options;

  /**
   * @param options what may be chosen in a field
   */
  FieldRules(Function<Field, List<Option>> options) {
    this.options = options;
  }

  /** The errors of a field that is shown; empty when the value is fine. */
  List<FieldError> check(Field field, Object value) {
    return check(field, field.key(), value);
  }

  private List<FieldError> check(Field field, String path, Object value) {
    var errors = new ArrayList<FieldError>();
    Consumer<Wording> wrong =
        reason ->
            errors.add(
                new FieldError(path, Wording.of("“%s”%s", "“%s” %s", field.label(), reason)));
    if (isEmpty(value)) {
      if (field.required()) {
        wrong.accept(Wording.of("必须填写", "must be filled in"));
      } else if (field.minRows() > 0) {
        wrong.accept(Wording.of("至少要有 %d 行", "needs at least %d rows", field.minRows()));
      }
      return errors;
    }
    switch (field.type()) {
      case "text", "textarea" -> text(field, value, wrong);
      case "number" -> number(field, value, wrong);
      case "checkbox" -> checkbox(field, value, wrong);
      case "select", "radio" -> choice(field, value, wrong);
      case "checklist", "taglist" -> choices(field, value, wrong);
      case "date" ->
          moment(
              value,
              LocalDate::parse,
              Wording.of("日期，例如 2026-01-31", "a date such as 2026-01-31"),
              wrong);
      case "datetime" ->
          moment(value, FieldRules::dateTime, Wording.of("日期和时间", "a date and a time"), wrong);
      case "time" ->
          moment(value, LocalTime::parse, Wording.of("时间，例如 20:00", "a time such as 20:00"), wrong);
      case "list" -> rows(field, path, value, errors, wrong);
      default ->
          wrong.accept(
              Wording.of("的类型 %s 不受支持", "is of the kind %s, which is not supported", field.type()));
    }
    return errors;
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof List<?> list && list.isEmpty();
  }

  private static void text(Field field, Object value, Consumer<Wording> wrong) {
    if (!(value instanceof String text)) {
      wrong.accept(Wording.of("要填文字", "takes a text"));
      return;
    }
    int length = text.codePointCount(0, text.length());
    int longest =
        field.maxLength() == null ? LONGEST_TEXT : Math.min(field.maxLength(), LONGEST_TEXT);
    if (length > longest || text.length() > LONGEST_TEXT) {
      wrong.accept(
          Wording.of(
              "最多 %d 个字，现在有 %d 个", "takes at most %d characters and has %d", longest, length));
    } else if (field.minLength() != null && length < field.minLength()) {
      wrong.accept(Wording.of("至少 %d 个字", "takes at least %d characters", field.minLength()));
    } else if (field.pattern() != null && !text.matches(field.pattern())) {
      wrong.accept(Wording.of("的格式不对", "is not written as asked"));
    }
  }

  private static void number(Field field, Object value, Consumer<Wording> wrong) {
    if (!(value instanceof Number)) {
      wrong.accept(Wording.of("要填数字", "takes a number"));
      return;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      wrong.accept(Wording.of("要填数字", "takes a number"));
      return;
    }
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      wrong.accept(Wording.of("不能小于 %s", "cannot be less than %s", field.min().toPlainString()));
    } else if (field.max() != null && number.compareTo(field.max()) > 0) {
      wrong.accept(Wording.of("不能大于 %s", "cannot be more than %s", field.max().toPlainString()));
    } else if (field.decimals() != null
        && Math.max(0, number.stripTrailingZeros().scale()) > field.decimals()) {
      wrong.accept(
          field.decimals() == 0
              ? Wording.of("要填整数", "takes a whole number")
              : Wording.of("最多 %d 位小数", "takes at most %d decimals", field.decimals()));
    }
  }

  private static void checkbox(Field field, Object value, Consumer<Wording> wrong) {
    if (!(value instanceof Boolean ticked)) {
      wrong.accept(Wording.of("要填 true 或 false", "takes true or false"));
    } else if (field.required() && !ticked) {
      wrong.accept(Wording.of("必须勾选", "must be ticked"));
    }
  }

  private void choice(Field field, Object value, Consumer<Wording> wrong) {
    if (!(value instanceof String text) || !offered(field, text)) {
      wrong.accept(Wording.of("不能选“%s”", "does not offer “%s”", value));
    }
  }

  private void choices(Field field, Object value, Consumer<Wording> wrong) {
    if (!(value instanceof List<?> chosen)) {
      wrong.accept(Wording.of("要填一个列表", "takes a list"));
      return;
    }
    chosen.stream()
        .filter(v -> !(v instanceof String text) || !offered(field, text))
        .findFirst()
        .ifPresent(v -> wrong.accept(Wording.of("不能选“%s”", "does not offer “%s”", v)));
  }

  private boolean offered(Field field, String value) {
    return options.apply(field).stream().anyMatch(o -> o.value().equals(value));
  }

  private static void moment(
      Object value, Function<String, ?> parse, Wording form, Consumer<Wording> wrong) {
    try {
      parse.apply(value.toString());
    } catch (DateTimeException e) {
      wrong.accept(Wording.of("要填%s", "takes %s", form));
    }
  }

  private static Object dateTime(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      return LocalDateTime.parse(text);
    }
  }

  private void rows(
      Field field, String path, Object value, List<FieldError> errors, Consumer<Wording> wrong) {
    if (!(value instanceof List<?> rows)) {
      wrong.accept(Wording.of("要填一个列表", "takes a list"));
      return;
    }
    if (rows.size() > MOST_ROWS) {
      wrong.accept(Wording.of("最多 %d 行", "takes at most %d rows", MOST_ROWS));
      return;
    }
    if (rows.size() < field.minRows()) {
      wrong.accept(Wording.of("至少要有 %d 行", "needs at least %d rows", field.minRows()));
    }
    for (int i = 0; i < rows.size(); i++) {
      var at = "%s[%d]".formatted(path, i + 1);
      if (!(rows.get(i) instanceof Map<?, ?> row)) {
        errors.add(
            new FieldError(
                at,
                Wording.of(
                    "“%s”第 %d 行要按栏填写",
                    "row %2$d of “%1$s” must be filled in by column", field.label(), i + 1)));
        continue;
      }
      for (var column : field.columns()) {
        int line = i + 1;
        check(column, at + "." + column.key(), row.get(column.key())).stream()
            .map(
                e ->
                    new FieldError(
                        e.key(),
                        Wording.of(
                            "“%s”第 %d 行：%s", "“%s”, row %d: %s", field.label(), line, e.message())))
            .forEach(errors::add);
      }
    }
  }
}
