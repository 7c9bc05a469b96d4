package io.qunflow.web.console;

import io.qunflow.funnel.figure.InvalidStatementException;
import io.qunflow.funnel.figure.NewDelivery;
import io.qunflow.funnel.figure.NewIndirect;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.shared.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** As typed; what cannot be read is as if nothing was typed, and refused for that. */
record DeliveryForm(
    String days,
    String hours,
    String round,
    String day,
    String note,
    String lead,
    String what,
    String yuan,
    String evidence) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,6})?");

  Integer wholeDays() {
    return whole(days);
  }

  BigDecimal decimalHours() {
    return decimal(hours);
  }

  NewDelivery delivery() {
    var number = whole(round);
    return new NewDelivery(number == null ? 0 : number, date(), decimal(hours), note);
  }

  /**
   * @param corporate what may be chosen
   */
  NewIndirect indirect(List<Lead> corporate) throws InvalidStatementException {
    Long chosen = null;
    if (lead != null && !lead.isBlank()) {
      chosen =
          corporate.stream()
              .filter(one -> String.valueOf(one.id()).equals(lead.strip()))
              .findFirst()
              .map(Lead::id)
              .orElseThrow(
                  () ->
                      new InvalidStatementException(
                          Wording.of("没有这条企业线索", "there is no such corporate lead")));
    }
    return new NewIndirect(chosen, what, decimal(yuan), date(), evidence);
  }

  private LocalDate date() {
    try {
      return day == null ? null : LocalDate.parse(day.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Integer whole(String typed) {
    try {
      return typed == null ? null : Integer.valueOf(typed.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static BigDecimal decimal(String typed) {
    var number = typed == null ? "" : typed.strip().replace(",", "");
    return NUMBER.matcher(number).matches() ? new BigDecimal(number) : null;
  }
}
