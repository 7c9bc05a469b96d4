package io.qunflow.lifecycle.health;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders and turnover per week, stated by people until sales are recorded here. */
@Service
public class ConversionService {

  /** Four stated weeks count while none of them is older than this. */
  private static final int LOOK_BACK_WEEKS = 8;

  private static final int MOST_ORDERS = 1_000_000;
  private static final long MOST_GMV = 100_000_000_000L;

  private final ConversionMapper conversions;
  private final CommunityService communities;
  private final Clock clock;

  ConversionService(ConversionMapper conversions, CommunityService communities, Clock clock) {
    this.conversions = conversions;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Records what a week brought; a repeat replaces it.
   *
   * @param gmvMinor turnover in fen, null where it is not known
   * @throws ConversionRefusedException if a number is negative or absurd, or the week has not begun
   */
  @Transactional
  public void state(CommunityKey community, IsoWeek week, int orders, Long gmvMinor, String user)
      throws ConversionRefusedException, UnknownCommunityException {
    check(community, week, orders, gmvMinor);
    var stated = new ConversionWeek(week.monday(), orders, gmvMinor, user, clock.instant());
    if (conversions.update(community, stated) == 0) {
      try {
        conversions.insert(community, stated);
      } catch (DuplicateKeyException somebodyWasFaster) {
        conversions.update(community, stated);
      }
    }
  }

  /** What was stated of these weeks, both included, the last first. */
  @Transactional(readOnly = true)
  public List<ConversionWeek> find(CommunityKey community, IsoWeek from, IsoWeek to) {
    return conversions.findLast(community, from.monday(), to.monday(), Integer.MAX_VALUE);
  }

  /** Whether the community sells, seen at the end of a week; not known never alarms (L7.4). */
  @Transactional(readOnly = true)
  public Orders findOrders(CommunityKey community, IsoWeek week) {
    var from = week.monday().minusWeeks(LOOK_BACK_WEEKS - 1L);
    return Orders.of(conversions.findLast(community, from, week.monday(), Orders.WEEKS));
  }

  private void check(CommunityKey community, IsoWeek week, int orders, Long gmvMinor)
      throws ConversionRefusedException, UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    var today = LocalDate.now(clock.withZone(zone));
    var errors = new LinkedHashMap<String, Wording>();
    if (week.monday().isAfter(today)) {
      errors.put(
          "week", Wording.of("%s 还没有开始，今天是 %s。", "%s has not begun; today is %s.", week, today));
    }
    if (orders < 0 || orders > MOST_ORDERS) {
      errors.put(
          "orders",
          Wording.of(
              "订单数 %d 不对，要在 0 到 %d 之间。",
              "The number of orders, %d, is wrong: it is between 0 and %d.", orders, MOST_ORDERS));
    }
    if (gmvMinor != null && (gmvMinor < 0 || gmvMinor > MOST_GMV)) {
      errors.put(
          "gmv",
          Wording.of(
              "金额不对，要在 0 到 %d 元之间。",
              "The amount is wrong: it is between CNY 0 and CNY %d.", MOST_GMV / 100));
    }
    if (!errors.isEmpty()) {
      throw new ConversionRefusedException(errors);
    }
  }
}
