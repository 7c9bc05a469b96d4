package io.qunflow.process.engine;

import io.qunflow.process.FieldError;
import io.qunflow.process.TaskField.Option;
import io.qunflow.process.engine.FormSchema.Field;
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
    Consumer<String> wrong =
        reason -> errors.add(new FieldError(path, "“%s”%s".formatted(field.label(), reason)));
    if (isEmpty(value)) {
      if (field.required()) {
        wrong.accept("必须填写");
      } else if (field.minRows() > 0) {
        wrong.accept("至少要有 %d 行".formatted(field.minRows()));
      }
      return errors;
    }
    switch (field.type()) {
      case "text", "textarea" -> text(field, value, wrong);
      case "number" -> number(field, value, wrong);
      case "checkbox" -> checkbox(field, value, wrong);
      case "select", "radio" -> choice(field, value, wrong);
      case "checklist", "taglist" -> choices(field, value, wrong);
      case "date" -> moment(value, LocalDate::parse, "日期，例如 2026-01-31", wrong);
      case "datetime" -> moment(value, FieldRules::dateTime, "日期和时间", wrong);
      case "time" -> moment(value, LocalTime::parse, "时间，例如 20:00", wrong);
      case "list" -> rows(field, path, value, errors, wrong);
      default -> wrong.accept("的类型 %s 不受支持".formatted(field.type()));
    }
    return errors;
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof List<?> list && list.isEmpty();
  }

  private static void text(Field field, Object value, Consumer<String> wrong) {
    if (!(value instanceof String text)) {
      wrong.accept("要填文字");
      return;
    }
    int length = text.codePointCount(0, text.length());
    int longest =
        field.maxLength() == null ? LONGEST_TEXT : Math.min(field.maxLength(), LONGEST_TEXT);
    if (length > longest || text.length() > LONGEST_TEXT) {
      wrong.accept("最多 %d 个字，现在有 %d 个".formatted(longest, length));
    } else if (field.minLength() != null && length < field.minLength()) {
      wrong.accept("至少 %d 个字".formatted(field.minLength()));
    } else if (field.pattern() != null && !text.matches(field.pattern())) {
      wrong.accept("的格式不对");
    }
  }

  private static void number(Field field, Object value, Consumer<String> wrong) {
    if (!(value instanceof Number)) {
      wrong.accept("要填数字");
      return;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      wrong.accept("要填数字");
      return;
    }
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      wrong.accept("不能小于 %s".formatted(field.min().toPlainString()));
    } else if (field.max() != null && number.compareTo(field.max()) > 0) {
      wrong.accept("不能大于 %s".formatted(field.max().toPlainString()));
    } else if (field.decimals() != null
        && Math.max(0, number.stripTrailingZeros().scale()) > field.decimals()) {
      wrong.accept(field.decimals() == 0 ? "要填整数" : "最多 %d 位小数".formatted(field.decimals()));
    }
  }

  private static void checkbox(Field field, Object value, Consumer<String> wrong) {
    if (!(value instanceof Boolean ticked)) {
      wrong.accept("要填 true 或 false");
    } else if (field.required() && !ticked) {
      wrong.accept("必须勾选");
    }
  }

  private void choice(Field field, Object value, Consumer<String> wrong) {
    if (!(value instanceof String text) || !offered(field, text)) {
      wrong.accept("不能选“%s”".formatted(value));
    }
  }

  private void choices(Field field, Object value, Consumer<String> wrong) {
    if (!(value instanceof List<?> chosen)) {
      wrong.accept("要填一个列表");
      return;
    }
    chosen.stream()
        .filter(v -> !(v instanceof String text) || !offered(field, text))
        .findFirst()
        .ifPresent(v -> wrong.accept("不能选“%s”".formatted(v)));
  }

  private boolean offered(Field field, String value) {
    return options.apply(field).stream().anyMatch(o -> o.value().equals(value));
  }

  private static void moment(
      Object value, Function<String, ?> parse, String form, Consumer<String> wrong) {
    try {
      parse.apply(value.toString());
    } catch (DateTimeException e) {
      wrong.accept("要填" + form);
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
      Field field, String path, Object value, List<FieldError> errors, Consumer<String> wrong) {
    if (!(value instanceof List<?> rows)) {
      wrong.accept("要填一个列表");
      return;
    }
    if (rows.size() > MOST_ROWS) {
      wrong.accept("最多 %d 行".formatted(MOST_ROWS));
      return;
    }
    if (rows.size() < field.minRows()) {
      wrong.accept("至少要有 %d 行".formatted(field.minRows()));
    }
    for (int i = 0; i < rows.size(); i++) {
      var at = "%s[%d]".formatted(path, i + 1);
      if (!(rows.get(i) instanceof Map<?, ?> row)) {
        errors.add(new FieldError(at, "“%s”第 %d 行要按栏填写".formatted(field.label(), i + 1)));
        continue;
      }
      for (var column : field.columns()) {
        int line = i + 1;
        check(column, at + "." + column.key(), row.get(column.key())).stream()
            .map(
                e ->
                    new FieldError(
                        e.key(), "“%s”第 %d 行：%s".formatted(field.label(), line, e.message())))
            .forEach(errors::add);
      }
    }
  }
}
