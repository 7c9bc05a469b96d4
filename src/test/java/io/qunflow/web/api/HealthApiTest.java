package io.qunflow.web.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.health.ConversionService;
import io.qunflow.lifecycle.health.HealthFigures;
import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.lifecycle.health.HealthStates;
import io.qunflow.support.ActivityRows;
import io.qunflow.support.FigureRows;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Standard and stated orders over REST, down to the tables. */
class HealthApiTest {

  private static final String TWO =
      """
      {"agreedBy": "林社长😀",
       "figures": {"solving_rate": {"min": 0.65}, "messages_per_day": {"max": 999}}}
      """;

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;

  @BeforeEach
  void aCommunityWithoutALifecycle() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(Instant.parse("2026-11-22T22:00:00Z"), ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.lifecycle.cycle",
            "io.qunflow.lifecycle.health");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    http =
        MockMvcBuilders.standaloneSetup(
                new StandardController(
                    modules.get(HealthService.class),
                    modules.get(HealthFigures.class),
                    modules.get(LifecycleService.class),
                    communities),
                new ConversionController(modules.get(ConversionService.class), communities),
                new StateController(modules.get(HealthStates.class), communities))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
            .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
            .build();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void takesAStandardWithoutALifecycleAndTellsItAgain() throws Exception {
    agree(TWO).andExpect(status().isOk());

    http.perform(get("/api/v1/communities/tea/standard"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cycle").value(0))
        .andExpect(jsonPath("$.agreedBy").value("林社长😀"))
        .andExpect(jsonPath("$.agreedAt").exists())
        .andExpect(jsonPath("$.figures.solving_rate.min").value(0.65))
        .andExpect(jsonPath("$.figures.solving_rate.max").doesNotExist())
        .andExpect(jsonPath("$.figures.messages_per_day.max").value(999));
  }

  @Test
  void aLaterStandardReplacesTheOldOneInFull() throws Exception {
    agree(TWO);
    agree(
            """
            {"agreedBy": "陈", "figures": {"activity_rate": {"min": 0.1, "max": 0.9},
             "first_answer_median_minutes": {"max": 30}}}
            """)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.figures.solving_rate").doesNotExist())
        .andExpect(jsonPath("$.figures.activity_rate.max").value(0.9));
  }

  @Test
  void goesWithTheCycleThatRuns() throws Exception {
    var lifecycles = modules.get(LifecycleService.class);
    var tea = new io.qunflow.community.CommunityKey("tea");
    lifecycles.start(tea, "anna");
    lifecycles.openCycle(tea, Optional.empty());

    agree(TWO).andExpect(jsonPath("$.cycle").value(1));
  }

  @Test
  void refusesWithEachWrongFigureNamed() throws Exception {
    agree(
            """
            {"agreedBy": "林", "figures": {"solving_rate": {"min": 65}, "happiness": {"min": 1},
             "participation": null}}
            """)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("STANDARD_REFUSED"))
        .andExpect(
            jsonPath(
                "$.errors[*].field",
                containsInAnyOrder(
                    "figures.solving_rate", "figures.happiness", "figures.participation")))
        .andExpect(jsonPath("$.detail", containsString("在 0 到 1 之间")));
    http.perform(get("/api/v1/communities/tea/standard"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("NO_STANDARD"));
  }

  @Test
  void refusesAStandardThatNobodyAgreedOrThatContradictsItself() throws Exception {
    agree("{\"figures\": {\"solving_rate\": {\"min\": 0.6}, \"noise_days\": {\"max\": 1}}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("agreedBy"));
    agree(
            """
            {"agreedBy": "林", "figures": {"solving_rate": {"min": 0.6},
             "activity_rate": {"min": 0.5, "max": 0.4}}}
            """)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("figures.activity_rate"));
    agree("{\"agreedBy\": \"林\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("figures"));
  }

  @Test
  void proposesWithoutAgreeing() throws Exception {
    http.perform(get("/api/v1/communities/tea/standard/proposal"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.agreedBy").doesNotExist())
        .andExpect(jsonPath("$.figures.daily_active_share.min").value(0.1))
        .andExpect(jsonPath("$.figures.messages_per_day.max").value(999));
  }

  @Test
  void tellsTheStateWithoutALifecycle() throws Exception {
    var tea = new io.qunflow.community.CommunityKey("tea");
    new FigureRows(database.dataSource(), tea)
        .week(IsoWeek.parse("2026-W47"), Map.of("messages", 7700));
    var activity = new ActivityRows(database.dataSource(), tea);
    activity.member("安娜");
    activity.message("安娜", Instant.parse("2026-11-22T16:00:00Z"));
    http.perform(get("/api/v1/communities/tea/state"))
        .andExpect(jsonPath("$.colour").value("unknown"))
        .andExpect(jsonPath("$.cause").value("no_standard"));

    agree(TWO);

    http.perform(get("/api/v1/communities/tea/state"))
        .andExpect(jsonPath("$.week").value("2026-W47"))
        .andExpect(jsonPath("$.colour").value("red"))
        .andExpect(jsonPath("$.cause").value("noise"))
        .andExpect(jsonPath("$.findings", hasItem("每天消息数：1100 条，标准最多 999 条，不达标")));
  }

  @Test
  void keepsWhatAWeekBrought() throws Exception {
    state("2026-W47", "{\"orders\": 11, \"gmv\": 63800.00}").andExpect(status().isNoContent());
    state("2026-W46", "{\"orders\": 0}").andExpect(status().isNoContent());

    http.perform(get("/api/v1/communities/tea/conversions?from=2026-W40&to=2026-W47"))
        .andExpect(jsonPath("$", hasSize(2)))
        .andExpect(jsonPath("$[0].week").value("2026-W47"))
        .andExpect(jsonPath("$[0].orders").value(11))
        .andExpect(jsonPath("$[0].gmv").value(63800.0))
        .andExpect(jsonPath("$[0].statedBy").value("anna"))
        .andExpect(jsonPath("$[1].gmv").doesNotExist());
  }

  @Test
  void refusesWhatIsNoWeekOrNoNumber() throws Exception {
    state("47", "{\"orders\": 1}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("week"));
    state("2026-W47", "{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("orders"));
    state("2026-W47", "{\"orders\": 1, \"gmv\": 1.005}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("gmv"));
  }

  @Test
  void knowsNoOtherCommunity() throws Exception {
    http.perform(get("/api/v1/communities/nobody/standard"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_COMMUNITY"));
  }

  private ResultActions agree(String body) throws Exception {
    return http.perform(
        put("/api/v1/communities/tea/standard")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions state(String week, String body) throws Exception {
    return http.perform(
        put("/api/v1/communities/tea/conversions/" + week)
            .principal(() -> "anna")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
