package io.qunflow.process.engine;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list as a form sends it: rows of a dynamic list (maps by field key) or plain entries of a
 * checklist. In the order entered; may be empty.
 */
public final class Rows implements Iterable<Rows.Row> {

  private final List<?> items;

  public Rows(List<?> items) {
    this.items = List.copyOf(items);
  }

  public static Rows of(Object... items) {
    return new Rows(List.of(items));
  }

  /** The plain entries of a checklist or taglist. */
  public List<String> texts() {
    return items.stream().map(String::valueOf).toList();
  }

  List<?> items() {
    return items;
  }

  public Stream<Row> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Iterator<Row> iterator() {
    return items.stream().map(item -> new Row((Map<String, Object>) item)).iterator();
  }

  /** One row of a dynamic list. */
  public record Row(Map<String, Object> fields) {

    /** The text of a field, stripped; empty when it was left out. */
    public String text(String key) {
      Object value = fields.get(key);
      return value == null ? "" : value.toString().strip();
    }

    public Optional<BigDecimal> number(String key) {
      return text(key).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text(key)));
    }

    public boolean flag(String key) {
      return Boolean.parseBoolean(text(key));
    }
  }
}
