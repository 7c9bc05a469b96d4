package io.qunflow.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.membership.balance.Balances;
import io.qunflow.membership.layer.LayerMoves;
import io.qunflow.membership.relation.Relations;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Relations, layers and the balance of owner and staff over REST, down to the tables. */
class StructureApiTest {

  private static final String HOME = "/api/v1/communities/tea";
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;
  private RoleWorld tea;

  @BeforeEach
  void aCommunity() throws Exception {
    database = TestDatabases.h2();
    var clock = new SteppedClock(NOW);
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.membership.balance",
            "io.qunflow.membership.layer",
            "io.qunflow.membership.relation",
            "io.qunflow.membership.segment");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    tea = new RoleWorld(database.dataSource(), TEA);
    http =
        MockMvcBuilders.standaloneSetup(
                new RelationController(communities, modules.get(Relations.class)),
                new LayerController(
                    communities,
                    modules.get(MemberService.class),
                    modules.get(LayerMoves.class),
                    clock),
                new BalanceController(communities, modules.get(Balances.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .build();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private static Instant daysAgo(double days) {
    return NOW.minus(Duration.ofMinutes(Math.round(days * 24 * 60)));
  }

  private void twoAnsweredQuestions() {
    tea.answers("阿岩13812341234", tea.asks("小雨", daysAgo(5)), daysAgo(4.5));
    tea.answers("阿岩13812341234", tea.asks("小雨", daysAgo(3)), daysAgo(2.5));
    modules.get(WeekMarks.class).markAll(TEA);
  }

  @Test
  void tiesOfBothKindsStandSideBySide() throws Exception {
    twoAnsweredQuestions();
    http.perform(get(HOME + "/relations")).andExpect(status().isNotFound());

    http.perform(post(HOME + "/relations/measuring")).andExpect(status().isNoContent());

    http.perform(get(HOME + "/relations").param("weeks", "4"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.weeks").value(4))
        .andExpect(jsonPath("$.lastWeek").value("2026-W47"))
        .andExpect(jsonPath("$.interest.members").value(2))
        .andExpect(jsonPath("$.interest.share").value(1.0))
        .andExpect(jsonPath("$.emotion.members").value(0))
        .andExpect(jsonPath("$.alone").value(0))
        .andExpect(jsonPath("$.warmWordsKnown").value(false))
        .andExpect(jsonPath("$.strongest", hasSize(1)))
        .andExpect(jsonPath("$.strongest[0].answers").value(2))
        .andExpect(jsonPath("$.strongest[0].warmWords").doesNotExist())
        .andExpect(jsonPath("$.mostTied[1].nickname").value(containsString("138****1234")));
    http.perform(get(HOME + "/relations").param("page", "1"))
        .andExpect(jsonPath("$.strongest", hasSize(0)));
    http.perform(get(HOME + "/relations").param("size", "201"))
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  void withoutAWholeWeekNothingIsMeasured() throws Exception {
    http.perform(post(HOME + "/relations/measuring"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("NO_WEEK_TO_MEASURE"));
  }

  @Test
  void aMoveIsNotedAndListed() throws Exception {
    twoAnsweredQuestions();
    var body = "{\"member\":%d,\"to\":\"%s\",\"reason\":\"%s\",\"at\":\"2026-11-20T04:00:00Z\"}";
    var member = tea.member("小雨").value();

    move(body.formatted(member, "conversion", "问了年卡")).andExpect(status().isCreated());

    http.perform(get(HOME + "/layers"))
        .andExpect(jsonPath("$.base").value(2))
        .andExpect(jsonPath("$.moves", hasSize(1)))
        .andExpect(jsonPath("$.moves[0].from").value("base"))
        .andExpect(jsonPath("$.moves[0].to").value("conversion"))
        .andExpect(jsonPath("$.moves[0].reason").value("问了年卡"))
        .andExpect(jsonPath("$.moves[0].by").value("yunying"))
        .andExpect(jsonPath("$.moves[0].group").doesNotExist());
    move(body.formatted(member, "both", "x")).andExpect(status().isUnprocessableEntity());
    move(body.formatted(member, "base", " ")).andExpect(status().isUnprocessableEntity());
    move(body.formatted(99999, "base", "x")).andExpect(status().isNotFound());
  }

  private org.springframework.test.web.servlet.ResultActions move(String body) throws Exception {
    return http.perform(
        post(HOME + "/layers/moves")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .principal(() -> "yunying"));
  }

  @Test
  void theShareOfOwnerAndStaffIsHeldAgainstTheLimit() throws Exception {
    tea.mark("掌柜", "staff");
    tea.says("掌柜", daysAgo(2));
    tea.says("小雨", daysAgo(2));
    modules.get(WeekMarks.class).markAll(TEA);

    http.perform(get(HOME + "/balance"))
        .andExpect(jsonPath("$.percent").value(30))
        .andExpect(jsonPath("$.weeks[0].week").value("2026-W47"))
        .andExpect(jsonPath("$.weeks[0].share").value(0.5))
        .andExpect(jsonPath("$.weeks[0].exceeds").value(true));
    limit(50).andExpect(status().isOk()).andExpect(jsonPath("$.weeks[0].exceeds").value(false));
    limit(0).andExpect(status().isUnprocessableEntity());
  }

  private org.springframework.test.web.servlet.ResultActions limit(int percent) throws Exception {
    return http.perform(
        put(HOME + "/balance")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"percent\":%d}".formatted(percent))
            .principal(() -> "yunying"));
  }
}
