package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.NoWeekException;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.health.ConversionRefusedException;
import io.qunflow.lifecycle.health.ConversionService;
import io.qunflow.lifecycle.health.ConversionWeek;
import io.qunflow.shared.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders and turnover per week, as people state them (L7.1). */
@RestController
@RequestMapping("/api/v1/communities/{key}/conversions")
@Tag(name = "Health", description = "The agreed standard and the state of a community")
class ConversionController {

  private final ConversionService conversions;
  private final CommunityService communities;

  ConversionController(ConversionService conversions, CommunityService communities) {
    this.conversions = conversions;
    this.communities = communities;
  }

  /**
   * @param gmv turnover in yuan; null where it is not known
   */
  record Given(Integer orders, @Schema(description = MoneyUnits.YUAN) BigDecimal gmv) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stated(
      String week,
      int orders,
      @Schema(description = MoneyUnits.YUAN) BigDecimal gmv,
      String statedBy) {

    static Stated of(ConversionWeek week) {
      return new Stated(
          week.week().toString(),
          week.orders(),
          week.gmvMinor() == null ? null : BigDecimal.valueOf(week.gmvMinor(), 2),
          week.statedBy());
    }
  }

  @PutMapping("/{week}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "States what a week brought",
      description =
          "week: 2005-W27. orders: how many, 0 for none. gmv: turnover in yuan, may be left out."
              + " A repeat replaces it.")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  void state(
      @PathVariable String key,
      @PathVariable String week,
      @RequestBody Given given,
      Principal principal)
      throws UnknownCommunityException, ConversionRefusedException {
    var community = ApiKeys.community(key, communities);
    if (given.orders() == null) {
      throw new ConversionRefusedException(
          Map.of(
              "orders", Wording.of("请写订单数，没有成交写 0。", "Write the number of orders, 0 for none.")));
    }
    conversions.state(
        community, week("week", week), given.orders(), minor(given.gmv()), principal.getName());
  }

  @GetMapping
  @Operation(
      summary = "What was stated of these weeks, the last first",
      description = "from and to are included; a week nobody stated is not in it.")
  List<Stated> stated(@PathVariable String key, @RequestParam String from, @RequestParam String to)
      throws UnknownCommunityException, ConversionRefusedException {
    return conversions
        .find(ApiKeys.community(key, communities), week("from", from), week("to", to))
        .stream()
        .map(Stated::of)
        .toList();
  }

  private static IsoWeek week(String field, String text) throws ConversionRefusedException {
    try {
      return IsoWeek.parse(text);
    } catch (NoWeekException e) {
      throw new ConversionRefusedException(Map.of(field, e.wording().and(Wording.of("。", "."))));
    }
  }

  private static Long minor(BigDecimal yuan) throws ConversionRefusedException {
    try {
      return yuan == null ? null : yuan.movePointRight(2).longValueExact();
    } catch (ArithmeticException e) {
      throw new ConversionRefusedException(
          Map.of(
              "gmv",
              Wording.of(
                  "金额 %s 不对，最多两位小数。", "%s is no amount; it has at most two decimals.", yuan)));
    }
  }
}
