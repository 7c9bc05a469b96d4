package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.funnel.figure.SliceFigures;
import io.qunflow.shared.Proportion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * @param kind {@code channel, source, segment} or {@code wave}; a wave counts what was done since
 *     it was frozen
 * @param key of the slice within its kind, for {@code /slices/kind/key}
 * @param revenue in yuan, of orders of its members, net of refunds; so are cost and commission
 * @param indirect orders of other offerings by its members, beside the revenue
 * @param enoughBuyers whether there are five; fewer say little
 * @param steps with the times between them where one slice is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelSliceView(
    String kind,
    String key,
    String title,
    int members,
    Proportion conversion,
    @Schema(description = MoneyUnits.YUAN) BigDecimal revenue,
    @Schema(description = MoneyUnits.YUAN) BigDecimal cost,
    @Schema(description = MoneyUnits.YUAN) BigDecimal commissionAndReward,
    @Schema(description = MoneyUnits.YUAN) BigDecimal gmv,
    @Schema(description = MoneyUnits.YUAN) BigDecimal indirect,
    @Schema(description = MoneyUnits.YUAN) BigDecimal revenuePerMember,
    boolean enoughBuyers,
    List<FunnelStepView> steps) {

  static FunnelSliceView of(SliceFigures slice, Locale reader) {
    return new FunnelSliceView(
        slice.kind().word(),
        slice.key(),
        slice.title().in(reader),
        slice.funnel().members(),
        slice.funnel().conversion().orElse(null),
        FunnelView.yuan(slice.funnel().turnover().revenueMinor()),
        FunnelView.yuan(slice.funnel().turnover().costMinor()),
        FunnelView.yuan(slice.funnel().turnover().shareMinor()),
        FunnelView.yuan(slice.funnel().turnover().gmvMinor()),
        FunnelView.yuan(slice.funnel().indirect().minor()),
        FunnelView.perMember(slice.funnel()),
        slice.funnel().mayAlarm(),
        slice.funnel().steps().stream().map(FunnelStepView::of).toList());
  }
}
