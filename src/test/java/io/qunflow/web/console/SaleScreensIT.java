package io.qunflow.web.console;

import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.Movement;
import io.qunflow.funnel.sale.NewGroupBuy;
import io.qunflow.funnel.sale.NewOrder;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderMoney;
import io.qunflow.funnel.sale.WaitingList;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.role.RoleWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Offerings, orders and group buys in a browser: desk and phone, Chinese and English. */
@OnConsole
class SaleScreensIT {

  private static final String TEA = "/communities/chaju";

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Offerings offerings;
  @Autowired Promotions promotions;
  @Autowired GroupBuys groups;
  @Autowired OrderDesk desk;
  @Autowired OrderMoney money;
  @Autowired WaitingList waiting;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private RoleWorld tea;

  @BeforeEach
  void aCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    tea = new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA);
    for (var name : List.of("王老师13812341234", "小雨😀", "爱聊天的阿姨")) {
      tea.says(name, Instant.now());
    }
  }

  @Test
  void looksAsItShouldAtTheDeskAndOnThePhone() throws Exception {
    long offering = offering("master", "茶艺师班", "main_profit", 580_000L);
    offering("trial", "茶叶品鉴体验课", "lead_in", 9_900L);
    var until = Instant.now().plus(Duration.ofDays(3));
    var cut =
        promotions.draft(
            new NewPromotion(ConsoleData.TEA, "master", 520_000L, null, until, "双十二，只到周三晚上"),
            "yunying");
    promotions.publish(cut.id(), "fuhe");
    promotions.draft(
        new NewPromotion(ConsoleData.TEA, "master", 490_000L, null, until, "再便宜一点"), "yunying");
    long group =
        groups
            .draft(new NewGroupBuy(ConsoleData.TEA, "master", 3, 450_000L, until), "yunying")
            .id();
    groups.open(group, "x", "fuhe");
    long paid = order("T-20261122-1001", "王老师13812341234", 450_000L, group);
    money.pay(
        ConsoleData.TEA, paid, new Movement("wx-4200001", 450_000L, Instant.now()), "webhook shop");
    long low = order("T-20261122-1002", "小雨😀", 5_200L, null);
    order("T-20261122-1003", null, 520_000L, null);
    money.refund(
        ConsoleData.TEA, paid, new Movement("r-1", 50_000L, Instant.now()), "webhook shop");
    jdbc.update("UPDATE group_buy SET state = 'FAILED' WHERE id = ?", group);
    var closed =
        groups.draft(new NewGroupBuy(ConsoleData.TEA, "master", 2, 450_000L, until), "yunying");
    groups.open(closed.id(), "y", "fuhe");
    jdbc.update(
        "UPDATE group_buy SET ends_at_ms = ? WHERE id = ?",
        Instant.now().minusSeconds(60).toEpochMilli(),
        closed.id());
    for (int i = 0; i < 52; i++) {
      jdbc.update(
          "INSERT INTO sale_waiting (community_key, source, external_id, kind, reference, of_payment,"
              + " amount_minor, moved_at_ms, heard_by, heard_at_ms) VALUES (?, 'shop', ?, ?, ?, ?,"
              + " 580000, 0, 'webhook shop', ?)",
          ConsoleData.TEA.value(),
          "T-2026-" + i,
          i % 2 == 0 ? "P" : "R",
          "wx-42000" + i,
          i % 4 == 1 ? "wx-41" : null,
          Instant.now().toEpochMilli());
    }
    var first = waiting.findPage(ConsoleData.TEA, 0, 1).get(0);
    waiting.discard(ConsoleData.TEA, first.id(), "商城的测试单，没有真的付款", "yunying");
    var screens = new Screens(port);
    var table = screens.desk("yunying");
    table.setViewportSize(1280, 860);
    var phone = screens.phone("yunying");
    phone.setViewportSize(375, 860);
    for (var language : List.of("zh", "en")) {
      for (var page :
          List.of(
              TEA + "/offerings",
              TEA + "/offerings/" + offering,
              TEA + "/orders",
              TEA + "/orders/waiting",
              TEA + "/orders/waiting?page=2",
              TEA + "/group-buys/" + closed.id(),
              TEA + "/orders/" + low,
              TEA + "/orders/" + paid,
              TEA + "/group-buys/" + group)) {
        var name =
            "sale"
                + page.replace(TEA, "").replaceAll("\\W+", "-").replaceAll("\\d+", "one")
                + (page.endsWith("/orders/" + paid) ? "-paid-" : "-")
                + language;
        var address = page + (page.contains("?") ? "&" : "?") + "lang=" + language;
        screens.go(table, address);
        screens.take(table, name + "-desk");
        screens.go(phone, address);
        screens.take(phone, name + "-phone");
      }
    }
    table.context().close();
    phone.context().close();
  }

  private long offering(String key, String name, String kind, Long list) throws Exception {
    return offerings
        .create(
            ConsoleData.TEA,
            new NewOffering(key, name, kind, list, list / 2, 2000, 1000),
            "yunying")
        .id();
  }

  private long order(String id, String who, Long price, Long group) throws Exception {
    var member = who == null ? null : tea.member(who);
    return desk.place(
            new NewOrder(
                ConsoleData.TEA,
                "shop",
                id,
                "master",
                Optional.ofNullable(member),
                price,
                Instant.now(),
                group,
                null,
                null,
                "小程序"),
            "webhook shop")
        .id();
  }
}
