package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.OrderFlag;
import io.qunflow.funnel.sale.OrderState;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.funnel.sale.SaleOrder;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.Corpora;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Operators price offerings, plan promotions and group buys, and keep orders on pages (F3, F4). */
@OnConsole
class SalePagesIT {

  private static final String TEA = "/communities/chaju";
  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired ConsoleSlice.FakeSale process;
  @Autowired Offerings offerings;
  @Autowired Promotions promotions;
  @Autowired GroupBuys groups;
  @Autowired Orders orders;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;

  @BeforeEach
  void aCommunity() throws Exception {
    process.asked.clear();
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA).says("小雨13812341234", Instant.now());
  }

  @Test
  void anOfferingIsAddedWithItsFloorAndChanged() throws Exception {
    send(
            TEA + "/offerings",
            "name",
            "茶艺师班",
            "key",
            "master",
            "kind",
            "main_profit",
            "list",
            "4000",
            "cost",
            "3000",
            "commission",
            "20",
            "reward",
            "10")
        .andExpect(flash().attribute("refused", containsString("最低 4285.73 元")));
    var master = master();

    assertThat(shown(TEA + "/offerings")).contains("茶艺师班", "底价 4,285.73 元", "5,800 元");
    send(
            home(master) + "/change",
            "revision",
            "1",
            "name",
            "茶艺师班",
            "kind",
            "lead_in",
            "list",
            "6000.50",
            "cost",
            "3000",
            "commission",
            "20",
            "reward",
            "10")
        .andExpect(flash().attribute("done", containsString("已经保存")));
    assertThat(shown(home(master))).contains("6,000.50 元", "引流");
    send(
            home(master) + "/change",
            "revision",
            "1",
            "name",
            "x",
            "kind",
            "lead_in",
            "list",
            "6000",
            "cost",
            "x",
            "commission",
            "20",
            "reward",
            "10")
        .andExpect(flash().attribute("refused", containsString("成本要在")));
    send(home(master) + "/retire").andExpect(status().is3xxRedirection());
    assertThat(shown(home(master))).contains("已停售").doesNotContain("交给同事复核");
  }

  @Test
  void aPromotionIsPlannedAboveTheFloorOnlyAndEndedEarly() throws Exception {
    var master = master();
    var until = LocalDateTime.now().plusDays(20).withNano(0).toString();
    send(home(master) + "/promotions", "price", "4285.72", "until", until, "reason", "双十二")
        .andExpect(flash().attribute("refused", containsString("底价是 4285.73 元")));
    send(home(master) + "/promotions", "price", "4800", "until", until, "reason", "<b>双十二</b>")
        .andExpect(flash().attribute("done", containsString("另一位同事")));

    var planned = promotions.findAll(master.id()).get(0);
    assertThat(process.asked).containsExactly("start " + planned.key());
    assertThat(shown(home(master))).contains("等复核", "&lt;b&gt;双十二").doesNotContain("马上结束");
    promotions.publish(planned.id(), "fuhe");
    assertThat(shown(home(master))).contains("进行中", "4,800 元", "马上结束");
    send(home(master) + "/promotions/" + planned.id() + "/withdraw")
        .andExpect(status().is3xxRedirection());
    assertThat(shown(home(master))).contains("提前结束").doesNotContain("进行中");
  }

  @Test
  void aGroupBuyIsPlannedAndShowsItsOrders() throws Exception {
    var master = master();
    var until = LocalDateTime.now().plusDays(20).withNano(0).toString();
    send(home(master) + "/group-buys", "needed", "2", "groupPrice", "4500", "groupUntil", until)
        .andExpect(flash().attribute("done", containsString("开团")));
    var group = groups.findAll(ConsoleData.TEA, Optional.empty()).get(0);
    groups.open(group.id(), "x", "fuhe");
    send(
        TEA + "/orders",
        "order",
        "T-1",
        "of",
        "master",
        "price",
        "4500",
        "name",
        "小雨13812341234",
        "group",
        "" + group.id());

    assertThat(shown(TEA + "/group-buys/" + group.id()))
        .contains("拼团中", "T-1", "138****1234")
        .doesNotContain("13812341234");
    assertThat(only().flagged()).isEmpty();
  }

  @Test
  void anOrderIsRecordedPaidReviewedRefundedAndCancelled() throws Exception {
    var master = master();
    send(TEA + "/orders", "order", "T-1", "of", "master", "price", "58")
        .andExpect(flash().attribute("done", containsString("有地方要核对")));
    var page = TEA + "/orders/" + only().id();
    assertThat(shown(page)).contains("低于当时的价格", "当时的价格 5,800 元", "不知道是谁");
    assertThat(shown(TEA + "/orders?review=true")).contains("T-1", "低于当时的价格");

    send(page + "/member", "name", "没有这人")
        .andExpect(flash().attribute("refused", containsString("没有找到“没有这人”")));
    send(page + "/member", "name", "小雨13812341234");
    send(page + "/review", "note", " ")
        .andExpect(flash().attribute("refused", containsString("1 到 500")));
    send(page + "/review", "note", "老学员补差价，电话 13812341234");
    send(page + "/payments", "amount", "58", "reference", "wx-1");
    assertThat(shown(page)).contains("核对过", "138****1234", "wx-1").doesNotContain("13812341234");
    assertThat(only().state()).isEqualTo(OrderState.PAID);
    assertThat(shown(home(master))).contains("58 元", "3,000 元", "11.60 元", "5.80 元");
    send(page + "/refunds", "amount", "59", "reference", "r-1")
        .andExpect(flash().attribute("refused", containsString("比还没退的 58 元多")));
    send(page + "/cancel").andExpect(flash().attribute("refused", containsString("先退款再取消")));
    send(page + "/refunds", "amount", "58", "reference", "r-1");
    send(page + "/cancel").andExpect(flash().attribute("done", containsString("已取消")));
    assertThat(only().state()).isEqualTo(OrderState.CANCELLED);
  }

  /** What the page says is what the database holds, with refunds beside, to the fen. */
  @Test
  void theOrdersPageShowsExactlyWhatTheDatabaseHolds() throws Exception {
    master();
    for (int i = 1; i <= 3; i++) {
      send(TEA + "/orders", "order", "T-" + i, "of", "master", "price", "5800");
      send(TEA + "/orders/" + only().id() + "/payments", "amount", "5800", "reference", "wx-" + i);
    }
    send(TEA + "/orders/" + only().id() + "/refunds", "amount", "5800", "reference", "r-3");
    send(TEA + "/orders", "order", "T-4", "of", "master", "price", "5800");
    var last = orders.findPage(ConsoleData.TEA, OrderFilter.all(), 0, 9).get(3);
    send(TEA + "/orders/" + last.id() + "/refunds", "amount", "33.33", "reference", "r-1");

    assertThat(figures(TEA + "/orders"))
        .containsExactly(
            "11,566.67 元",
            "17,400 元",
            "5,833.33 元",
            "6,000 元",
            "2,313.34 元",
            "1,156.67 元",
            "2,096.66 元");
    var held =
        jdbc.queryForMap(
            "SELECT SUM(paid_minor) AS paid, SUM(refunded_minor) AS refunded FROM sale_order");
    assertThat(held).containsValues(new BigDecimal(1_740_000), new BigDecimal(583_333));
    assertThat(figures(TEA + "/orders?state=REFUNDED")).contains("0 元", "5,800 元");
    assertThat(shown(TEA + "/orders")).contains("退了 33.33 元", "退了 5,800 元");
    assertThat(figures("/communities/chaju/orders?offering=999999")).containsOnly("0 元");
  }

  /** F3: after the deadline the price is back, wherever it stands and whoever asks. */
  @Test
  void thePriceIsBackOnEveryPageAndOrderOnceItsDeadlineIsOver() throws Exception {
    var master = master();
    long cut = promotion();
    assertThat(price(TEA + "/offerings")).isEqualTo("4,800 元");
    assertThat(price(home(master))).isEqualTo("4,800 元");
    assertThat(shown(home(master))).contains("进行中");
    send(TEA + "/orders", "order", "T-1", "of", "master", "price", "4800");
    assertThat(only().flagged()).isEmpty();

    jdbc.update(
        "UPDATE promotion SET ends_at_ms = ? WHERE id = ?", System.currentTimeMillis(), cut);

    assertThat(price(TEA + "/offerings")).isEqualTo("5,800 元");
    assertThat(price(home(master))).isEqualTo("5,800 元");
    assertThat(shown(home(master))).contains("已截止").doesNotContain("进行中", "<s>", "马上结束");
    send(TEA + "/orders", "order", "T-2", "of", "master", "price", "4800")
        .andExpect(flash().attribute("done", containsString("有地方要核对")));
    var late =
        orders.findPage(ConsoleData.TEA, OrderFilter.all(), 0, 9).stream()
            .filter(one -> one.externalId().equals("T-2"))
            .findAny()
            .orElseThrow();
    assertThat(late.flagged()).containsExactly(OrderFlag.UNDER_PRICE);
    assertThat(shown(TEA + "/orders/" + late.id())).contains("当时的价格 5,800 元");
    assertThat(shown(TEA + "/orders?review=true")).contains("T-2").doesNotContain("T-1");
  }

  @Test
  void anOrderDatedBackIsMarkedWhereEverybodySeesIt() throws Exception {
    var master = master();
    long cut = promotion();
    var during = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusSeconds(1);
    jdbc.update(
        "UPDATE promotion SET published_at_ms = published_at_ms - 7200000, starts_at_ms ="
            + " starts_at_ms - 7200000, ends_at_ms = ? WHERE id = ?",
        System.currentTimeMillis() - 60_000,
        cut);

    send(
            TEA + "/orders",
            "order",
            "T-1",
            "of",
            "master",
            "price",
            "4800",
            "at",
            during.minusHours(1).withNano(0).toString())
        .andExpect(flash().attribute("done", containsString("有地方要核对")));

    assertThat(only().flagged()).containsExactly(OrderFlag.LATE);
    assertThat(shown(TEA + "/orders")).contains("记下或付款时这个价已过期", "有 1 个订单要核对");
    assertThat(shown(TEA + "/orders/" + only().id())).contains("记下时间", "记下或付款时这个价已过期");
    send(home(master) + "/promotions/999999/withdraw")
        .andExpect(flash().attribute("refused", containsString("没有编号")));
  }

  @Test
  void ordersAreExportedForAReasonWithNothingThatRuns() throws Exception {
    master();
    send(TEA + "/orders", "order", "=1+1", "of", "master", "price", "5800");
    send(TEA + "/orders/csv").andExpect(flash().attribute("refused", containsString("导出要做什么用")));

    var csv =
        send(TEA + "/orders/csv", "reason", "对账")
            .andExpect(status().isOk())
            .andReturn()
            .getResponse();
    assertThat(new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("\"manual\",\"'=1+1\",\"master\"", "\"5800\",\"5800\",\"0\",\"0\"");
    assertThat(
            send(TEA + "/orders/xlsx", "reason", "对账")
                .andReturn()
                .getResponse()
                .getContentAsByteArray())
        .hasSizeGreaterThan(1000);
    assertThat(jdbc.queryForList("SELECT purpose FROM personal_access ORDER BY id", String.class))
        .contains("对账");
  }

  /** Whatever is typed comes back as it was typed, and runs nowhere. */
  @Test
  void everyFormSurvivesScriptsAndNames() throws Exception {
    var master = master();
    var until = LocalDateTime.now().plusDays(20).withNano(0).toString();
    for (var text : Corpora.SCRIPTS) {
      send(home(master) + "/promotions", "price", text, "until", text, "reason", text);
      send(TEA + "/orders", "order", text, "of", "master", "price", "5800", "name", text);
      send(TEA + "/orders", "order", text, "of", "master", "price", "5800");
      send(TEA + "/offerings", "key", text, "name", text, "kind", text, "list", text);
    }
    for (var text : Corpora.NAMES) {
      send(home(master) + "/promotions", "price", "4800", "until", until, "reason", text);
    }
    send(
        home(master) + "/promotions",
        "price",
        "4800",
        "until",
        until,
        "reason",
        Corpora.SCRIPTS.get(0));
    for (var address :
        List.of(
            TEA + "/offerings", home(master), TEA + "/orders", TEA + "/orders/" + only().id())) {
      var page = shown(address);
      assertThat(page.split("<script", -1)).as(address).hasSize(3);
      assertThat(page).as(address).doesNotContain("<img src=x", "<svg/", "<iframe", ">49<");
    }
    assertThat(shown(home(master))).contains("小明😀");
  }

  @Test
  void onlyOperatorsChangeSomething() throws Exception {
    var master = master();
    for (var address :
        List.of(
            TEA + "/offerings",
            home(master) + "/promotions",
            home(master) + "/group-buys",
            home(master) + "/retire",
            TEA + "/orders",
            TEA + "/orders/csv",
            TEA + "/orders/1/payments",
            TEA + "/orders/1/refunds",
            TEA + "/orders/1/cancel",
            TEA + "/orders/1/review",
            TEA + "/orders/1/member")) {
      web.perform(post(address).with(AUDITOR).with(csrf())).andExpect(status().isForbidden());
      web.perform(post(address).with(OPERATOR)).andExpect(status().isForbidden());
    }
    for (var address : List.of(TEA + "/offerings", home(master), TEA + "/orders")) {
      web.perform(get(address).with(AUDITOR)).andExpect(status().isOk());
      web.perform(get(address).with(user("sheji").roles("DESIGNER")))
          .andExpect(status().isForbidden());
    }
    web.perform(get(TEA + "/orders/999999").with(OPERATOR)).andExpect(status().isNotFound());
    web.perform(get("/communities/andere/offerings/" + master.id()).with(OPERATOR))
        .andExpect(status().isNotFound());
  }

  /** The row of figures, as it stands on the page. */
  private List<String> figures(String address) throws Exception {
    var row = shown(address).split("figures-row", 2)[1].split("</div></div>", 2)[0];
    return Pattern.compile("<strong>([^<]*)</strong>")
        .matcher(row)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** One that runs for an hour: 4,800 instead of 5,800 yuan. */
  private long promotion() throws Exception {
    var cut =
        promotions.draft(
            new NewPromotion(
                ConsoleData.TEA, "master", 480_000L, null, Instant.now().plusSeconds(3600), "双十二"),
            "yunying");
    promotions.publish(cut.id(), "fuhe");
    return cut.id();
  }

  /** What the page says it costs now. */
  private String price(String address) throws Exception {
    var found = Pattern.compile("<b>([0-9,]+ 元)</b>").matcher(shown(address));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Offering master() throws Exception {
    send(
        TEA + "/offerings",
        "name",
        "茶艺师班",
        "key",
        "master",
        "kind",
        "main_profit",
        "list",
        "5800",
        "cost",
        "3000",
        "commission",
        "20",
        "reward",
        "10");
    return offerings.find(ConsoleData.TEA, "master");
  }

  private static String home(Offering offering) {
    return TEA + "/offerings/" + offering.id();
  }

  private SaleOrder only() {
    return orders.findPage(ConsoleData.TEA, OrderFilter.all(), 0, 1).get(0);
  }

  private ResultActions send(String address, String... fields) throws Exception {
    var form = post(address).with(OPERATOR).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return web.perform(form);
  }

  private String shown(String address) throws Exception {
    return web.perform(get(address).with(OPERATOR))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
