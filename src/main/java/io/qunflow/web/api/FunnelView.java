package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.funnel.figure.Beside;
import io.qunflow.funnel.figure.Funnel;
import io.qunflow.funnel.figure.FunnelStep;
import io.qunflow.funnel.figure.Hours;
import io.qunflow.funnel.figure.Indirect;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Amounts are in yuan.
 *
 * @param interested members with a lead, a registration or a reply
 * @param paid members who paid and were not refunded
 * @param revenue net of refunds
 * @param gmv what all orders name, paid or not
 * @param revenuePerMember absent without members
 * @param indirect beside the revenue, not part of it
 * @param conversion paid of members
 * @param enoughBuyers whether there are five, so that figures may be alarming
 * @param whyNot how many gave which reason not to buy, most first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelView(
    int members,
    int interested,
    int registered,
    int attended,
    int ordered,
    int paid,
    @Schema(description = MoneyUnits.YUAN) BigDecimal revenue,
    @Schema(description = MoneyUnits.YUAN) BigDecimal refunded,
    @Schema(description = MoneyUnits.YUAN) BigDecimal gmv,
    @Schema(description = MoneyUnits.YUAN) BigDecimal cost,
    @Schema(description = MoneyUnits.YUAN) BigDecimal commissionAndReward,
    @Schema(description = MoneyUnits.YUAN) BigDecimal revenuePerMember,
    IndirectRevenue indirect,
    Delivery delivery,
    Conversion conversion,
    boolean enoughBuyers,
    List<FunnelStepView> steps,
    Map<String, Integer> whyNot) {

  static FunnelView of(Funnel funnel, Beside beside, List<ReasonsNotToBuy.Reason> whyNot) {
    var turnover = funnel.turnover();
    return new FunnelView(
        funnel.members(),
        funnel.count(FunnelStep.INTERESTED),
        funnel.count(FunnelStep.REGISTERED),
        funnel.count(FunnelStep.ATTENDED),
        funnel.count(FunnelStep.ORDERED),
        funnel.count(FunnelStep.PAID),
        yuan(turnover.revenueMinor()),
        yuan(turnover.refundedMinor()),
        yuan(turnover.gmvMinor()),
        yuan(turnover.costMinor()),
        yuan(turnover.shareMinor()),
        perMember(funnel),
        IndirectRevenue.of(funnel.indirect(), beside),
        Delivery.of(beside),
        Conversion.of(funnel),
        funnel.mayAlarm(),
        funnel.steps().stream().map(FunnelStepView::of).toList(),
        whyNot.stream()
            .collect(
                Collectors.toMap(
                    ReasonsNotToBuy.Reason::word,
                    ReasonsNotToBuy.Reason::people,
                    Integer::sum,
                    LinkedHashMap::new)));
  }

  /**
   * With the interval that holds the true rate in 95 of 100 cases (Wilson).
   *
   * @param rate null without members, as its bounds
   */
  record Conversion(long n, long of, Double rate, Double low, Double high) {

    static Conversion of(Funnel funnel) {
      return funnel
          .conversion()
          .map(one -> new Conversion(one.n(), one.of(), one.rate(), one.low(), one.high()))
          .orElse(new Conversion(0, 0, null, null, null));
    }
  }

  /** Null without members. */
  static BigDecimal perMember(Funnel funnel) {
    var minor = funnel.revenuePerMemberMinor();
    return minor.isPresent() ? yuan(minor.getAsLong()) : null;
  }

  static BigDecimal yuan(long minor) {
    return BigDecimal.valueOf(minor, 2);
  }

  /**
   * Amounts are in yuan.
   *
   * @param measured paid, not refunded orders of other offerings of the community by members who
   *     had taken a step of this funnel before
   * @param stated by operators: contracts of corporate leads, other money
   */
  record IndirectRevenue(
      @Schema(description = MoneyUnits.YUAN) BigDecimal measured,
      long orders,
      @Schema(description = MoneyUnits.YUAN) BigDecimal stated,
      int entries) {

    static IndirectRevenue of(Indirect measured, Beside beside) {
      return new IndirectRevenue(
          yuan(measured.minor()),
          measured.orders(),
          yuan(beside.indirectMinor()),
          beside.indirectEntries());
    }
  }

  /**
   * @param plannedHours of the rounds that were delivered, of one at least; absent unless planned
   * @param revenuePerHour in yuan; absent before anything was delivered
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Delivery(
      BigDecimal plannedHours,
      BigDecimal deliveredHours,
      @Schema(description = MoneyUnits.YUAN) BigDecimal revenuePerHour) {

    static Delivery of(Beside beside) {
      return new Delivery(
          beside.plannedMinutes() == 0 ? null : Hours.of(beside.plannedMinutes()),
          Hours.of(beside.deliveredMinutes()),
          beside.perHourMinor().isPresent() ? yuan(beside.perHourMinor().getAsLong()) : null);
    }
  }
}
