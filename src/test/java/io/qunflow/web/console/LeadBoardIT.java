package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.lead.RelationStage;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.Browser;
import java.time.Instant;
import java.util.ArrayList;
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

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Leads leads;
  @Autowired LeadChanges changes;
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
