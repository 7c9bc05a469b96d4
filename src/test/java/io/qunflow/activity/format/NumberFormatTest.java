package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of a workbook as people see them. */
class NumberFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General         | 1.0     | 1",
        "General         | 1.38E10 | 13800000000",
        "General         | -0.5    | -0.5",
        "0               | 2.5     | 3",
        "0.00            | 2.5     | 2.50",
        "000000          | 123     | 000123",
        "000000          | -123    | -000123",
        "#,##0           | 12500   | 12500",
        "0%              | 0.256   | 26%",
        "0.0%            | 0.2561  | 25.6%",
        "\"¥\"#,##0.00   | 3       | 3.00",
        "0.##            | 2.5     | 2.5",
        "0.00E+00        | 12500   | 12500",
        "0;[Red]-0       | -5      | -5",
        "@               | 10001   | 10001",
      })
  void showsANumber(String format, BigDecimal number, String shown) {
    assertThat(NumberFormat.of(format).show(number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "mm-dd", "mmm", "[$-F800]dddd"})
  void knowsADay(String format) {
    assertThat(NumberFormat.of(format).hasDay()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h:mm", "[h]:mm:ss", "mm:ss", "[$-804]上午/下午h\"时\""})
  void knowsATimeOfDay(String format) {
    assertThat(NumberFormat.of(format)).matches(f -> f.hasHours() && !f.hasDay());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "General", "#,##0", "\"day\"0", "[Red]0", "0\\d"})
  void takesNoNumberForATime(String format) {
    assertThat(NumberFormat.of(format).isTime()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+999999999", "1E-999999999", "-7E+400"})
  void doesNotWriteAbsurdNumbersOut(String number) {
    assertThat(NumberFormat.of("0.00").show(new BigDecimal(number))).hasSizeLessThan(20);
  }
}
