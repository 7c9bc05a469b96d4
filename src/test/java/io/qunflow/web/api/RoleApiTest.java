package io.qunflow.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.MemberRoles;
import io.qunflow.membership.role.RoleMeasuring;
import io.qunflow.membership.role.RoleReviews;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Roles over REST, down to the tables. */
class RoleApiTest {

  private static final String HOME = "/api/v1/communities/tea/roles";
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;
  private RoleWorld tea;

  @BeforeEach
  void aCommunity() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(NOW),
            "io.qunflow.community",
            "io.qunflow.membership.role",
            "io.qunflow.web.api.trial");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    tea = new RoleWorld(database.dataSource(), new CommunityKey("tea"));
    http =
        MockMvcBuilders.standaloneSetup(
                new RoleController(
                    communities, modules.get(MemberRoles.class), modules.get(RoleReviews.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
            .build();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void listsConfirmedRolesWithTheirReasons() throws Exception {
    for (int day = 0; day < 20; day++) {
      tea.says("王老师13812341234", NOW.minus(Duration.ofDays(day + 1)));
    }
    var measuring = modules.get(RoleMeasuring.class);
    var reviews = modules.get(RoleReviews.class);
    long id = measuring.measure(new CommunityKey("tea"));
    measuring.propose(id, inputs -> MemberRole.FOLLOWER);
    reviews.choose(id, Map.of(tea.member("王老师13812341234"), Optional.of(MemberRole.HIDDEN_EXPERT)));
    reviews.apply(id, "yunying");

    http.perform(get(HOME).param("role", "hidden_expert"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].nickname").value(containsString("138****1234")))
        .andExpect(jsonPath("$[0].kind").value("supporter"))
        .andExpect(jsonPath("$[0].reason").value(containsString("运营人员定为隐藏大佬；按数据是吃瓜群众")))
        .andExpect(jsonPath("$[0].confirmedBy").value("yunying"));
    http.perform(get(HOME).param("role", "lurker")).andExpect(jsonPath("$", hasSize(0)));
    http.perform(get(HOME).param("role", "nobody")).andExpect(jsonPath("$", hasSize(0)));
    http.perform(get(HOME).param("size", "201")).andExpect(status().isUnprocessableEntity());
  }

  @Test
  void givesMembersWithRolesPageByPageInTheOrderTheyAppeared() throws Exception {
    var sql = new JdbcTemplate(database.dataSource());
    for (int i = 0; i < 7; i++) {
      sql.update(
          "INSERT INTO member_role (community_key, member_id, role_name, five_kind, reason,"
              + " confirmed_by, since_ms) VALUES ('tea', ?, ?, 'OBSERVER', 'x', 'yunying', 0)",
          tea.member("成员" + i).value(),
          i == 3 ? "OWNER" : "LURKER");
    }

    http.perform(get(HOME).param("size", "3"))
        .andExpect(jsonPath("$[*].nickname").value(contains("成员0", "成员1", "成员2")));
    http.perform(get(HOME).param("size", "3").param("page", "2"))
        .andExpect(jsonPath("$[*].nickname").value(contains("成员6")));
    http.perform(get(HOME).param("size", "3").param("page", "3"))
        .andExpect(jsonPath("$", hasSize(0)));
    http.perform(get(HOME).param("size", "2").param("page", "1").param("role", "lurker"))
        .andExpect(jsonPath("$[*].nickname").value(contains("成员2", "成员4")));
    http.perform(get(HOME).param("page", "-1")).andExpect(status().isUnprocessableEntity());
    http.perform(get(HOME).param("size", "0")).andExpect(status().isUnprocessableEntity());
  }

  @Test
  void startsAReviewOnceAndSaysThatOneIsWaiting() throws Exception {
    aWeekOfTalk();

    http.perform(post(HOME + "/review"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.processInstanceId").value("review-of-tea"));
    http.perform(post(HOME + "/review"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("ROLE_REVIEW_RUNNING"));
  }

  @Test
  void startsNothingWhereTooLittleIsKnown() throws Exception {
    http.perform(post(HOME + "/review"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("TOO_LITTLE_ACTIVITY"));
    tea.says("小雨", NOW.minus(Duration.ofDays(1)));
    http.perform(post(HOME + "/review")).andExpect(status().isConflict());
  }

  private void aWeekOfTalk() {
    for (int day = 0; day < 20; day++) {
      tea.says("小雨", NOW.minus(Duration.ofDays(day + 1)));
    }
  }

  @Test
  void refusesToMeasureAnUnknownCommunity() throws Exception {
    http.perform(post("/api/v1/communities/wine/roles/review")).andExpect(status().isNotFound());
  }
}
