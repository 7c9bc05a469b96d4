package io.qunflow.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.activity.figure.HeadCounts;
import io.qunflow.activity.figure.NoiseLimits;
import io.qunflow.activity.figure.TalkLog;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.ActivityRows;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** The figures over REST, down to the tables. */
class FiguresApiTest {

  private static final String TEA = "/api/v1/communities/tea";
  private TestDatabase database;
  private Modules modules;
  private MockMvc http;

  @BeforeEach
  void twoMembersOfWhomOneWrites() throws Exception {
    database = TestDatabases.h2();
    var clock = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);
    modules =
        Modules.start(database.dataSource(), clock, "io.qunflow.community", "io.qunflow.activity");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    var rows = new ActivityRows(database.dataSource(), new CommunityKey("tea"));
    rows.member("阿岩");
    rows.member("小明😀");
    rows.message("小明😀", Instant.parse("2026-11-03T00:00:00Z"));
    rows.message("阿岩", Instant.parse("2026-11-10T12:00:00Z"));
    rows.message("阿岩", Instant.parse("2026-11-10T13:00:00Z"));
    http =
        MockMvcBuilders.standaloneSetup(
                new HealthController(
                    modules.get(CommunityFigures.class),
                    communities,
                    modules.get(GroupService.class)),
                new StatementsController(
                    modules.get(HeadCounts.class),
                    modules.get(NoiseLimits.class),
                    modules.get(TalkLog.class),
                    communities,
                    clock))
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
  void tellsAWeekWithCountsAndBasisAndLeavesOutWhatIsNotKnown() throws Exception {
    http.perform(get(TEA + "/health?week=2026-W46"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.week").value("2026-W46"))
        .andExpect(jsonPath("$.members").value(2))
        .andExpect(jsonPath("$.activity_rate").value(0.5))
        .andExpect(jsonPath("$.messages_per_day").value(0.29))
        .andExpect(jsonPath("$.top_share").value(1))
        .andExpect(jsonPath("$.counts.activity_rate.n").value(1))
        .andExpect(jsonPath("$.counts.activity_rate.of").value(2))
        .andExpect(jsonPath("$.basis.members").value("events"))
        .andExpect(jsonPath("$.forward_rate").doesNotExist())
        .andExpect(jsonPath("$.solving_rate").doesNotExist())
        .andExpect(jsonPath("$.figures").doesNotExist());
  }

  @Test
  void tellsWeeksAscendingWithoutThoseBeforeTheFirstEvent() throws Exception {
    http.perform(get(TEA + "/health?from=2026-W40&to=2026-W47&group=1"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(3))
        .andExpect(jsonPath("$[0].week").value("2026-W45"))
        .andExpect(jsonPath("$[2].messages").value(0));
  }

  @Test
  void saysWhatHelpsWhereTheWeekIsWrong() throws Exception {
    http.perform(get(TEA + "/health?week=gestern"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("INVALID_WEEK"))
        .andExpect(jsonPath("$.errors[0].message", containsString("2005-W27")));
    http.perform(get(TEA + "/health?week=2020-W01"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail", containsString("有数据的是 2026-W45 到 2026-W47")));
    http.perform(get(TEA + "/health?from=2026-W47&to=2026-W46"))
        .andExpect(jsonPath("$.detail", containsString("请对调")));
    http.perform(get(TEA + "/health"))
        .andExpect(jsonPath("$.detail", containsString("week=2026-W46")));
  }

  @Test
  void answers404ForWhatThereIsNot() throws Exception {
    http.perform(get("/api/v1/communities/none/health?week=2026-W46"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_COMMUNITY"));
    http.perform(get(TEA + "/health?week=2026-W46&group=9"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_GROUP"));
  }

  @Test
  void countsByWhatPeopleState() throws Exception {
    send("/groups/1/head-counts", "{\"members\": 40, \"at\": \"2026-11-12T00:00:00Z\"}")
        .andExpect(status().isNoContent());
    send("/noise-limit", "{\"messagesADay\": 1}").andExpect(status().isOk());
    send(
            "/talks/spring",
            """
            {"kind": "topic", "title": "春茶", "startsAt": "2026-11-10T12:30:00Z",
             "endsAt": "2026-11-10T13:00:00Z"}
            """)
        .andExpect(status().isNoContent());

    http.perform(get(TEA + "/health?week=2026-W46"))
        .andExpect(jsonPath("$.members").value(40))
        .andExpect(jsonPath("$.basis.members").value("head_count"))
        .andExpect(jsonPath("$.noise_days").value(1))
        .andExpect(jsonPath("$.participation").value(0.025))
        .andExpect(jsonPath("$.counts.participation.n").value(1));

    http.perform(get(TEA + "/talks"))
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].key").value("spring"))
        .andExpect(jsonPath("$[0].title").value("春茶"))
        .andExpect(jsonPath("$[0].group").doesNotExist());
    http.perform(delete(TEA + "/talks/spring")).andExpect(status().isNoContent());
    http.perform(delete(TEA + "/talks/spring"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_TALK"));
    http.perform(get(TEA + "/health?week=2026-W46"))
        .andExpect(jsonPath("$.participation").doesNotExist());
  }

  @Test
  void refusesStatementsThatCannotBe() throws Exception {
    send("/groups/1/head-counts", "{\"members\": -1}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("members"));
    send("/noise-limit", "{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("messagesADay"));
    send("/talks/x", "{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors.length()").value(3));
  }

  private ResultActions send(String path, String body) throws Exception {
    return http.perform(
        put(TEA + path)
            .principal(() -> "op")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
