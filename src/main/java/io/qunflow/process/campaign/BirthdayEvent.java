package io.qunflow.process.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.campaign.EventDays;
import io.qunflow.operations.campaign.MemberEvent;
import io.qunflow.shared.Wording;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A member's birthday, each year: the fact {@code birthday}, a day as 1990-05-17 or 05-17. Who was
 * born on the 29th of February has it on the 28th where there is no 29th.
 */
@Component
@Order(6)
class BirthdayEvent implements MemberEvent {

  private static final String FACT = "birthday";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final MonthDay LAST_OF_FEBRUARY = MonthDay.of(2, 28);

  private static final String BORN_ON =
      """
      SELECT f.member_id FROM member_fact f JOIN member m ON m.id = f.member_id
      WHERE m.community_key = :eventCommunity AND f.fact_key = :eventFact
        AND (f.fact_value REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND SUBSTRING(f.fact_value, 6) IN (:eventDays)
          OR f.fact_value IN (:eventDays))
      """;

  @Override
  public String key() {
    return FACT;
  }

  @Override
  public Wording name() {
    return Wording.of("生日（每年）", "Birthday, each year");
  }

  @Override
  public boolean isKnownAhead() {
    return true;
  }

  @Override
  public MemberSelect happened(EventDays days) {
    return new MemberSelect(
        BORN_ON,
        Map.of(
            "eventCommunity", days.community().value(),
            "eventFact", FACT,
            "eventDays", born(days)));
  }

  /** In whatever year; a year of days is all of them. */
  private static Set<String> born(EventDays days) {
    var born = new HashSet<String>();
    for (var day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
      born.add(DAY.format(day));
      if (MonthDay.from(day).equals(LAST_OF_FEBRUARY) && !day.isLeapYear()) {
        born.add("02-29");
      }
    }
    return born;
  }
}
