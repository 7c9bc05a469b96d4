package io.qunflow.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.segment.SegmentCatalog;
import io.qunflow.membership.segment.Segments;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Segments over REST, down to the tables. */
class SegmentApiTest {

  private static final Principal OPERATOR = () -> "yunying";
  private static final String HOME = "/api/v1/communities/tea/segments";

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;

  @BeforeEach
  void aTeacher() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.membership.segment");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    communities.create(new NewCommunity("wine", "酒", "interest", "Asia/Shanghai", null));
    var anna =
        new PeopleRows(database.dataSource(), new CommunityKey("tea"))
            .member("安娜", Platform.QQ, "10001");
    modules.get(MemberService.class).recordFact(anna, "行业", "教育", "form");
    http =
        MockMvcBuilders.standaloneSetup(
                new SegmentController(
                    communities, modules.get(Segments.class), modules.get(SegmentCatalog.class)))
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
  void savesListsAndCounts() throws Exception {
    save("""
            {"name":"老师","conditions":[{"field":"fact","argument":"行业","operator":"is","operand":"教育"}]}
            """)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.count").value(1))
        .andExpect(jsonPath("$.match").value("all"))
        .andExpect(jsonPath("$.conditions[0].operator").value("is"));

    http.perform(get(HOME))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].name").value("老师"))
        .andExpect(jsonPath("$[0].savedBy").value("yunying"));
  }

  @Test
  void namesEachWrongField() throws Exception {
    save("""
            {"name":"老师","match":"any","conditions":[{"field":"fact","argument":"行业","operator":"like","operand":"教"}]}
            """)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("INVALID_SEGMENT"))
        .andExpect(jsonPath("$.errors[*].field", hasItem("conditions[0].operator")));
  }

  @Test
  void aNameThatIsTakenIsAConflict() throws Exception {
    save("{\"name\":\"所有人\"}").andExpect(status().isCreated());
    save("{\"name\":\"所有人\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", containsString("所有人")));
  }

  @Test
  void isFoundInItsOwnCommunityOnly() throws Exception {
    save("{\"name\":\"所有人\"}");
    long id = modules.get(Segments.class).findAll(new CommunityKey("tea")).get(0).id();

    http.perform(get(HOME + "/" + id)).andExpect(status().isOk());
    http.perform(get("/api/v1/communities/wine/segments/" + id)).andExpect(status().isNotFound());
    http.perform(get("/api/v1/communities/none/segments")).andExpect(status().isNotFound());
  }

  @Test
  void saysWhatCanBeAsked() throws Exception {
    http.perform(get(HOME + "/fields"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[*].key", hasItem("messages")))
        .andExpect(jsonPath("$[0].operators", hasItem("at_least")));
  }

  private ResultActions save(String json) throws Exception {
    return http.perform(
        post(HOME).principal(OPERATOR).contentType(MediaType.APPLICATION_JSON).content(json));
  }
}
