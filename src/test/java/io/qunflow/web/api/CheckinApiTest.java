package io.qunflow.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.operations.checkin.CheckinEntries;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.security.Principal;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Check-ins over REST, down to the tables. */
class CheckinApiTest {

  private static final Principal OPERATOR = () -> "yunying";
  private static final String HOME = "/api/v1/communities/tea/checkins";
  private static final String TWO_DAYS =
      """
      {"title":"早起打卡","text":"喝茶","from":"2026-11-23T06:00","until":"2026-11-23T22:00","days":2}
      """;

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T04:00:00Z"));
  private TestDatabase database;
  private Modules modules;
  private MockMvc http;

  @BeforeEach
  void aCommunity() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.operations.checkin");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    http =
        MockMvcBuilders.standaloneSetup(
                new CheckinController(
                    communities,
                    modules.get(Checkins.class),
                    modules.get(CheckinEntries.class),
                    modules.get(GroupLinks.class),
                    clock))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .build();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void opensListsAndShowsWhoCame() throws Exception {
    open(TWO_DAYS)
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", "/api/v1/checkins/1"))
        .andExpect(jsonPath("$.link").value(containsString("/g/")))
        .andExpect(jsonPath("$.days", hasSize(2)))
        .andExpect(jsonPath("$.entries").doesNotExist());
    var anna =
        new PeopleRows(database.dataSource(), new CommunityKey("tea"))
            .member("13812341234", Platform.QQ, "1");
    modules.get(CheckinEntries.class).checkIn(1, anna, "早");

    http.perform(get("/api/v1/checkins/1"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.days[0].members").value(1))
        .andExpect(jsonPath("$.entries[0].place").value(1))
        .andExpect(jsonPath("$.entries[0].nickname").value("138****1234"))
        .andExpect(jsonPath("$.entries[0].proven").value(true))
        .andExpect(jsonPath("$.over").value(false));
    http.perform(get(HOME))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].days[0].members").value(1))
        .andExpect(jsonPath("$[0].entries").doesNotExist());
    for (int i = 0; i < 2; i++) {
      http.perform(post("/api/v1/checkins/1/close").principal(OPERATOR))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.over").value(true));
    }
  }

  @Test
  void namesEachWrongField() throws Exception {
    open("{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("INVALID_CHECKIN"))
        .andExpect(jsonPath("$.errors", hasSize(3)))
        .andExpect(jsonPath("$.errors[0].field").value("title"));
  }

  @Test
  void unknownOnesAreNotFound() throws Exception {
    http.perform(get("/api/v1/checkins/9")).andExpect(status().isNotFound());
    http.perform(get("/api/v1/communities/wine/checkins")).andExpect(status().isNotFound());
    http.perform(get(HOME + "?page=-1")).andExpect(status().isUnprocessableEntity());
  }

  private ResultActions open(String body) throws Exception {
    return http.perform(
        post(HOME).principal(OPERATOR).contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
