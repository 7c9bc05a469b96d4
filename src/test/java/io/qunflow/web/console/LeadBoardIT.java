package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadOrders;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.lead.RelationStage;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.Movement;
import io.qunflow.funnel.sale.NewOrder;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderMoney;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.Browser;
import io.qunflow.support.SaleWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lead board in a browser: dragged, by its button, at the desk and on the phone. */
@OnConsole
class LeadBoardIT {

  private static final String BOARD = "/communities/chaju/leads";
  private static final String ORDERS = "/communities/chaju/orders/";

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Leads leads;
  @Autowired LeadChanges changes;
  @Autowired Offerings offerings;
  @Autowired OrderDesk desk;
  @Autowired OrderMoney money;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private RoleWorld tea;
  private long rain;

  @BeforeEach
  void leadsOfSeveralStages() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    tea = new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA);
    rain = open("小雨😀", "");
    changes.move(open("王老师", "好茶有限公司"), RelationStage.TRUSTING, "介绍了朋友来", "yunying");
    changes.end(open("老周", ""), LeadState.NOT_NOW, NotBuying.PRICE, "太贵了", "yunying");
  }

  @Test
  void aCardThatIsDraggedAsksForTheEvidence() {
    var page = new Screens(port).desk("yunying");
    page.setViewportSize(1280, 860);
    page.navigate("http://localhost:" + port + BOARD);
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(m.text());
          }
        });
    picture(page, "desk");

    page.locator("[data-lead='" + rain + "']").dragTo(page.locator("[data-stage=INFORMED]"));
    var card = page.locator("[data-stage=INFORMED] [data-lead='" + rain + "']");
    assertThat(card.locator("select")).hasValue("INFORMED");
    card.locator("input[name=note]").fill("要了大纲");
    picture(page, "dragged");
    card.locator("button").click();

    assertThat(page.locator("[data-stage=INFORMED] [data-lead='" + rain + "']")).isVisible();
    assertThat(stage()).isEqualTo(RelationStage.INFORMED);
    assertThat(complaints).isEmpty();
    page.context().close();
  }

  @Test
  void theButtonDoesTheSameOnAPhone() {
    var page = new Screens(port).phone("yunying");
    page.setViewportSize(375, 860);
    page.navigate("http://localhost:" + port + BOARD);
    picture(page, "phone");
    var card = page.locator("[data-lead='" + rain + "']");
    card.locator("summary").click();
    card.locator("select").selectOption("COMMITTED");
    card.locator("input[name=note]").fill("付了定金");
    card.locator("button").click();

    assertThat(page.locator("[data-stage=COMMITTED] [data-lead='" + rain + "']")).isVisible();
    assertThat(stage()).isEqualTo(RelationStage.COMMITTED);
    page.navigate("http://localhost:" + port + BOARD + "/" + rain);
    assertThat(page.getByText("付了定金")).isVisible();
    picture(page, "one-phone");
    page.context().close();
  }

  @Test
  void theOrderByWhichOneWasWonIsShownWithItsRefund() throws Exception {
    var lead = leads.find(open("小雨😀", ""));
    offerings.create(ConsoleData.TEA, SaleWorld.terms(580_000L, 300_000L), "yunying");
    var order =
        desk.place(
            new NewOrder(
                ConsoleData.TEA,
                "shop",
                "T-2026-1",
                "master",
                Optional.of(lead.member()),
                580_000L,
                Instant.now(),
                null,
                null,
                null,
                null),
            "shop");
    var moved = new Movement("wx", 580_000L, Instant.now());
    money.pay(ConsoleData.TEA, order.id(), moved, "shop");
    changes.win(new LeadOrders.Bought(lead.id(), order.id(), "shop T-2026-1", true));
    for (boolean refunded : new boolean[] {false, true}) {
      if (refunded) {
        money.refund(ConsoleData.TEA, order.id(), moved, "shop");
      }
      for (int width : new int[] {1280, 375}) {
        var page = new Screens(port).desk("yunying");
        page.setViewportSize(width, 860);
        page.navigate("http://localhost:" + port + BOARD);
        assertThat(page.getByText("成交的订单：shop T-2026-1")).isVisible();
        picture(page, "won-board-" + refunded + width);
        page.getByText("成交的订单：shop T-2026-1").click();
        assertThat(page).hasURL("http://localhost:" + port + ORDERS + order.id());
        page.navigate("http://localhost:" + port + BOARD + "/" + lead.id());
        assertThat(page.getByText("订单 shop T-2026-1 付清了")).isVisible();
        assertThat(page.getByText("钱已全部退回")).hasCount(refunded ? 1 : 0);
        picture(page, "won-" + refunded + width);
        page.context().close();
      }
    }
  }

  private RelationStage stage() {
    try {
      return leads.find(rain).stage();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long open(String nickname, String company) throws Exception {
    tea.says(nickname, Instant.now());
    var kind = company.isEmpty() ? LeadKind.PERSON : LeadKind.CORPORATE;
    return leads
        .open(
            new NewLead(ConsoleData.TEA, kind, tea.member(nickname), company, null, "问了两次价格", ""),
            "yunying")
        .id();
  }

  private static void picture(Page page, String name) {
    Browser.picture(page, "leads-" + name);
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isTrue();
  }
}
