package io.qunflow.activity.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The cells of a workbook as people see them, days and times always in one way. */
final class CellText {

  /** So many digits Excel keeps; what is behind them is an artefact of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Map<String, NumberFormat> formats = new HashMap<>();

  /**
   * @param cell null for none
   */
  String of(Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell, cell.asNumber());
      case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
      case STRING -> cell.asString();
      case FORMULA -> result(cell);
      default -> "";
    };
  }

  /** A formula counts by the result that was saved with it. */
  private String result(Cell cell) {
    var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    if (cell.getValue() instanceof BigDecimal number) {
      return number(cell, number);
    }
    return raw.startsWith("#") && raw.matches("#[A-Z/0!?]+") ? "" : raw;
  }

  private String number(Cell cell, BigDecimal number) {
    if (number == null) {
      return "";
    }
    var pattern = cell.getDataFormatString() == null ? "General" : cell.getDataFormatString();
    var format = formats.computeIfAbsent(pattern, NumberFormat::of);
    boolean possible = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
    return format.isTime() && possible && cell.getType() == CellType.NUMBER
        ? time(cell.asDate(), number, format)
        : format.show(number.round(DIGITS));
  }

  private static String time(LocalDateTime exact, BigDecimal days, NumberFormat format) {
    var time = exact.plusNanos(500_000_000).withNano(0);
    if (format.hasDay() || days.compareTo(BigDecimal.ONE) >= 0) {
      boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
      return (midnight && !format.hasHours() ? DAY : DAY_AND_TIME).format(time);
    }
    return TIME.format(time);
  }
}
