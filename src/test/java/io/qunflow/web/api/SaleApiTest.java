package io.qunflow.web.api;

import static io.qunflow.support.SaleWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.Prices;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.OrderMoney;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.funnel.sale.WaitingList;
import io.qunflow.support.SaleWorld;
import java.security.Principal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Offerings, promotions, group buys and orders over REST, down to the tables. */
class SaleApiTest {

  private static final String HOME = "/api/v1/communities/tea";
  private static final Principal PERSON = () -> "yunying";
  private static final String MASTER =
      "{\"key\":\"master\",\"name\":\"茶艺师班\",\"kind\":\"main_profit\",\"listPriceMinor\":580000,"
          + "\"costMinor\":300000,\"commissionBp\":2000,\"rewardBp\":1000}";

  private SaleWorld world;
  private MockMvc http;

  @BeforeEach
  void aCommunity() throws Exception {
    world = SaleWorld.onH2();
    var communities = world.get(CommunityService.class);
    http =
        MockMvcBuilders.standaloneSetup(
                new OfferingController(
                    communities, world.get(Offerings.class), world.get(Prices.class), world.clock),
                new OfferingPriceController(
                    communities, world.get(Offerings.class), world.get(Prices.class), world.clock),
                new OfferingSalesController(
                    communities, world.get(Offerings.class), world.get(Orders.class)),
                new PromotionController(
                    communities, world.get(Offerings.class), world.get(Promotions.class)),
                new OrderController(
                    communities,
                    world.get(Offerings.class),
                    world.get(Orders.class),
                    world.get(OrderDesk.class),
                    world.get(OrderMoney.class),
                    world.clock),
                new WaitingReportController(communities, world.get(WaitingList.class)),
                new GroupBuyController(communities, world.get(GroupBuys.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .build();
    send("/offerings", MASTER)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.floorMinor").value(428_573))
        .andExpect(jsonPath("$.priceMinor").value(580_000));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void anOfferingIsEnteredOnceAndChangedFromTheRevisionThatWasRead() throws Exception {
    send("/offerings", MASTER).andExpect(status().isConflict());
    send("/offerings", MASTER.replace("580000", "428572").replace("master", "m2"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("listPriceMinor"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("4285.73")));
    send("/offerings", "{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors", hasSize(7)));

    var change = MASTER.replace("\"key\":\"master\"", "\"revision\":1").replace("580000", "600000");
    change("/offerings/master", change)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.revision").value(2));
    change("/offerings/master", change).andExpect(status().isConflict());
    http.perform(get(HOME + "/offerings"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].listPriceMinor").value(600_000));
    http.perform(get(HOME + "/offerings/none")).andExpect(status().isNotFound());
    send("/offerings/master/retirement", "").andExpect(jsonPath("$.retired").value(true));
    change("/offerings/master", change.replace("\"revision\":1", "\"revision\":2"))
        .andExpect(status().isConflict());
  }

  @Test
  void deadlinesAreByTheClockOfTheCommunityWhereTheySayNoOffset() throws Exception {
    for (var end : new String[] {"2026-11-23T14:00", "2026-11-23T06:00Z"}) {
      var cut = "{\"priceMinor\":500000,\"endsAt\":\"%s\",\"reason\":\"双十二\"}".formatted(end);
      send("/offerings/master/promotions", cut)
          .andExpect(status().isCreated())
          .andExpect(jsonPath("$.endsAt").value("2026-11-23T06:00:00Z"));
      var group = "{\"offering\":\"master\",\"needed\":2,\"priceMinor\":500000,\"endsAt\":\"%s\"}";
      send("/group-buys", group.formatted(end))
          .andExpect(status().isCreated())
          .andExpect(jsonPath("$.endsAt").value("2026-11-23T06:00:00Z"));
    }
    send("/orders", "{\"orderedAt\":\"yesterday\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("orderedAt"));
  }

  @Test
  void aPromotionUnderTheFloorIsRefusedWithTheFloorNamed() throws Exception {
    var cut = "{\"priceMinor\":428572,\"endsAt\":\"2026-11-23T06:00:00Z\",\"reason\":\"双十二\"}";
    send("/offerings/master/promotions", cut)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("PRICE_UNDER_FLOOR"))
        .andExpect(jsonPath("$.detail").value(containsString("4285.73")));

    send("/offerings/master/promotions", cut.replace("428572", "480000"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.state").value("planned"));
    var planned =
        world
            .get(Promotions.class)
            .findAll(world.get(Offerings.class).find(TEA, "master").id())
            .get(0);
    assertThat(world.asked).containsExactly("start " + planned.key());
    world.get(Promotions.class).publish(planned.id(), "fuhe");

    price("2026-11-23T05:59:59.999Z", 480_000);
    price("2026-11-23T06:00:00Z", 580_000);
    send("/offerings/master/promotions/" + planned.id() + "/withdrawal", "")
        .andExpect(status().isOk());
    send("/offerings/master/promotions/999999/withdrawal", "").andExpect(status().isNotFound());
    http.perform(get(HOME + "/offerings/master/promotions"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].withdrawnAt").exists());
  }

  @Test
  void aGroupBuyIsPlanned() throws Exception {
    var body =
        "{\"offering\":\"master\",\"needed\":2,\"priceMinor\":450000,"
            + "\"endsAt\":\"2026-11-24T04:00:00Z\"}";
    send("/group-buys", body.replace("450000", "1"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("PRICE_UNDER_FLOOR"));
    send("/group-buys", body.replace("\"needed\":2", "\"needed\":1"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("needed"));

    send("/group-buys", body)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.state").value("planned"));

    http.perform(get(HOME + "/group-buys")).andExpect(jsonPath("$", hasSize(1)));
    http.perform(get(HOME + "/group-buys/999999")).andExpect(status().isNotFound());
  }

  @Test
  void anOrderIsPlacedPaidRefundedInPartAndListedMasked() throws Exception {
    long rain = world.member("小雨13812341234").value();
    var body =
        "{\"order\":\"T-1\",\"offering\":\"master\",\"member\":%d,\"priceMinor\":100}"
            .formatted(rain);
    send("/orders", body)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.state").value("placed"))
        .andExpect(jsonPath("$.flags[0]").value("under_price"))
        .andExpect(jsonPath("$.validPriceMinor").value(580_000));
    send("/orders", body).andExpect(status().isCreated());
    send("/orders", body.replace(":100", ":200")).andExpect(status().isConflict());
    send("/orders", body.replace("T-1", "T-2").replace("" + rain, "999999"))
        .andExpect(status().isUnprocessableEntity());
    send("/orders", "{}").andExpect(status().isUnprocessableEntity());
    long id = world.get(Orders.class).findPage(TEA, OrderFilter.all(), 0, 9).get(0).id();

    send("/orders/%d/payments".formatted(id), "{\"reference\":\"wx\",\"amountMinor\":100}")
        .andExpect(jsonPath("$.state").value("paid"));
    send("/orders/%d/payments".formatted(id), "{\"reference\":\"wx\",\"amountMinor\":99}")
        .andExpect(status().isConflict());
    send("/orders/%d/refunds".formatted(id), "{\"reference\":\"r\",\"amountMinor\":40}")
        .andExpect(jsonPath("$.state").value("paid"))
        .andExpect(jsonPath("$.refundedMinor").value(40));
    send("/orders/%d/refunds".formatted(id), "{\"reference\":\"r2\",\"amountMinor\":61}")
        .andExpect(status().isConflict());
    send("/orders/%d/cancellation".formatted(id), "").andExpect(status().isConflict());
    http.perform(get(HOME + "/orders").param("review", "true"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].nickname").value(containsString("138****1234")));
    send("/orders/%d/review".formatted(id), "{\"note\":\"老学员\"}")
        .andExpect(jsonPath("$.toReview").value(false));
    http.perform(get(HOME + "/orders").param("review", "true").param("state", "paid"))
        .andExpect(jsonPath("$", hasSize(0)));
    http.perform(get(HOME + "/orders").param("offering", "master").param("state", "paid"))
        .andExpect(jsonPath("$", hasSize(1)));
    http.perform(get(HOME + "/orders").param("state", "foo"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail", containsString("placed, paid, refunded, cancelled")));
    http.perform(get(HOME + "/orders/999999")).andExpect(status().isNotFound());
    http.perform(get(HOME + "/orders").param("size", "201"))
        .andExpect(status().isUnprocessableEntity());
    http.perform(get(HOME + "/offerings/master/sales"))
        .andExpect(jsonPath("$.netMinor").value(60))
        .andExpect(jsonPath("$.paid").value(1));
  }

  private void price(String at, int expected) throws Exception {
    http.perform(get(HOME + "/offerings/master/price").param("at", at))
        .andExpect(jsonPath("$.priceMinor").value(expected));
  }

  private ResultActions send(String path, String body) throws Exception {
    return http.perform(
        post(HOME + path).principal(PERSON).contentType(APPLICATION_JSON).content(body));
  }

  private ResultActions change(String path, String body) throws Exception {
    return http.perform(
        put(HOME + path).principal(PERSON).contentType(APPLICATION_JSON).content(body));
  }
}
