package io.qunflow.web.console;

import io.qunflow.funnel.sale.SaleFigures;
import io.qunflow.shared.Yuan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says amounts and shares in the reader's language, and reads those that were typed. */
@Component
class SaleWords {

  private final Words words;

  SaleWords(Words words) {
    this.words = words;
  }

  /** With grouping, without cents where there are none. */
  String yuan(long minor) {
    var format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMinimumFractionDigits(minor % 100 == 0 ? 0 : 2);
    return words.say("sale.yuan", format.format(BigDecimal.valueOf(minor, 2)));
  }

  /** For a field: 5800 or 57.99. */
  static String typed(long minor) {
    return Yuan.of(minor);
  }

  /** What was sold, by the name of each figure. */
  Map<String, String> figures(SaleFigures sold) {
    var said = new LinkedHashMap<String, String>();
    said.put("net", yuan(sold.netMinor()));
    said.put("gross", yuan(sold.grossMinor()));
    said.put("refunds", yuan(sold.refundsMinor()));
    said.put("gmv", yuan(sold.gmvMinor()));
    said.put("orders", String.valueOf(sold.orders()));
    said.put("paid", String.valueOf(sold.paid()));
    said.put("cost", yuan(sold.costMinor()));
    said.put("commission", yuan(sold.commissionMinor()));
    said.put("reward", yuan(sold.rewardMinor()));
    said.put("left", yuan(sold.leftMinor()));
    return said;
  }

  String percent(int basisPoints) {
    return typedPercent(basisPoints) + "%";
  }

  static String typedPercent(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
  }

  /** Null for what is no amount of at most two decimals. */
  static Long minor(String yuan) {
    try {
      return Yuan.minor(new BigDecimal(yuan.strip()));
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  /** Null for what is no share of at most two decimals. */
  static Integer basisPoints(String percent) {
    try {
      return new BigDecimal(percent.strip())
          .setScale(2, RoundingMode.UNNECESSARY)
          .movePointRight(2)
          .intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  /** A local moment as a page sends it; null for what is none. */
  static Instant moment(String typed, ZoneId zone) {
    try {
      return LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
