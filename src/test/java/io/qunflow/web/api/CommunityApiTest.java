package io.qunflow.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.activity.ActivityImportService;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Communities, their activity and members over REST, down to the tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommunityApiTest {

  private static final String HEADER = "external_id,sent_at,member,kind,text,reply_to\n";
  private static final String ONE = HEADER + "m-1,2026-03-02T08:00:00Z,小明😀,message,𠮷,\n";

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;
  private String key;
  private int communities;

  /** Breaks in ways the real controllers cannot be made to. */
  @RestController
  @TestComponent // no component scan may find it
  static class Breaking {

    @GetMapping("/forbidden")
    void forbidden() {
      throw new AccessDeniedException("您没有办理任务 t-1 的权限。");
    }

    @GetMapping("/broken")
    void broken() {
      throw new IllegalStateException("jdbc:h2 secret");
    }

    @GetMapping("/late")
    void late() {
      throw new org.springframework.dao.OptimisticLockingFailureException("row 1");
    }
  }

  @BeforeAll
  void start() {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.activity");
    var communityService = modules.get(CommunityService.class);
    http =
        MockMvcBuilders.standaloneSetup(
                new CommunitiesController(communityService),
                new ActivityUploadController(
                    communityService, modules.get(ActivityImportService.class)),
                new MemberListController(communityService, modules.get(MemberService.class)),
                new Breaking())
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
            .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
            .build();
  }

  @BeforeEach
  void aCommunityOfItsOwn() throws Exception {
    key = "c-" + ++communities;
    create(key).andExpect(status().isCreated());
  }

  @AfterAll
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void createsACommunityAndSaysWhereItIs() throws Exception {
    create("new-one")
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", endsWith("/api/v1/communities/new-one")))
        .andExpect(jsonPath("$.key").value("new-one"))
        .andExpect(jsonPath("$.name").value("茶友😀"))
        .andExpect(jsonPath("$.type").value("interest"))
        .andExpect(jsonPath("$.timeZone").value("Asia/Shanghai"))
        .andExpect(jsonPath("$.state").value("imported"));

    http.perform(get("/api/v1/communities/new-one"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.line").value("new-one"));
    http.perform(get("/api/v1/communities"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[?(@.key == 'new-one')]", hasSize(1)));
  }

  @Test
  void answersConflictForATakenKey() throws Exception {
    create(key)
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("COMMUNITY_EXISTS"))
        .andExpect(jsonPath("$.detail", containsString(key)));
  }

  @Test
  void namesEachWrongField() throws Exception {
    json(post("/api/v1/communities"), "{\"key\":\"A b\",\"type\":\"club\",\"timeZone\":\"+8\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors", hasSize(4)))
        .andExpect(jsonPath("$.errors[0].field").value("key"))
        .andExpect(jsonPath("$.errors[1].field").value("name"))
        .andExpect(jsonPath("$.errors[2].message", containsString("interest")))
        .andExpect(jsonPath("$.errors[3].message", containsString("Asia/Shanghai")));
  }

  @Test
  void saysSoWhenTheJsonIsMalformed() throws Exception {
    for (var body : new String[] {"{\"key\":", ""}) {
      json(post("/api/v1/communities"), body)
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.code").value("MALFORMED_JSON"))
          .andExpect(jsonPath("$.detail", containsString("JSON")));
    }
    json(post("/api/v1/communities"), "{\"key\":{\"a\":1}}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("MALFORMED_JSON"))
        .andExpect(jsonPath("$.detail", containsString("字段 key")));
  }

  @Test
  void importsCsvAndListsTheMembers() throws Exception {
    upload("text/csv; charset=UTF-8", ONE)
        .andExpect(status().isOk())
        .andExpect(content().json("{\"imported\":1,\"unchanged\":0,\"newMembers\":1}"));
    upload("text/csv", ONE)
        .andExpect(content().json("{\"imported\":0,\"unchanged\":1,\"newMembers\":0}"));

    http.perform(get("/api/v1/members").param("community", key))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.page").value(0))
        .andExpect(jsonPath("$.size").value(50))
        .andExpect(jsonPath("$.items[0].id").isNumber())
        .andExpect(jsonPath("$.items[0].nickname").value("小明😀"))
        .andExpect(jsonPath("$.items[0].accounts[0].platform").value("OTHER"))
        .andExpect(jsonPath("$.items[0].facts").isMap());
    http.perform(get("/api/v1/members").param("community", key).param("page", "1"))
        .andExpect(jsonPath("$.items", hasSize(0)))
        .andExpect(jsonPath("$.total").value(1));
  }

  @Test
  void importsNdjson() throws Exception {
    upload(
            "application/x-ndjson",
            "{\"external_id\":\"m-1\",\"sent_at\":\"2026-03-02T08:00:00Z\",\"member\":\"a\",\"kind\":\"read\",\"content_id\":\"c\"}\n")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.imported").value(1));
  }

  @Test
  void namesTheWrongLinesAndImportsNothing() throws Exception {
    upload("text/csv", ONE + "m-2,昨天,a,message,x,\nm-3,2026-03-02T08:00:00Z,a,cough,x,\n")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.errors[0].line").value(3))
        .andExpect(jsonPath("$.errors[0].message", containsString("“昨天”")))
        .andExpect(jsonPath("$.errors[1].line").value(4));

    http.perform(get("/api/v1/members").param("community", key))
        .andExpect(jsonPath("$.total").value(0));
  }

  @Test
  void namesTheUnknownThing() throws Exception {
    http.perform(get("/api/v1/communities/nobody"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_COMMUNITY"))
        .andExpect(jsonPath("$.detail", containsString("nobody")));
    http.perform(get("/api/v1/members").param("community", "No Such"))
        .andExpect(status().isNotFound());
    http.perform(
            post("/api/v1/communities/{key}/activity", key)
                .param("group", "7")
                .contentType("text/csv")
                .content(ONE))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_GROUP"))
        .andExpect(jsonPath("$.detail", containsString("7")));
  }

  @Test
  void refusesOtherTypesAndEncodings() throws Exception {
    for (var type : new String[] {"application/json", "text/csv; charset=GBK", "text/plain"}) {
      upload(type, ONE)
          .andExpect(status().isUnsupportedMediaType())
          .andExpect(jsonPath("$.detail", containsString("application/x-ndjson")));
    }
    http.perform(post("/api/v1/communities/{key}/activity", key))
        .andExpect(status().isUnsupportedMediaType());
  }

  @Test
  void refusesPagesThatCannotBe() throws Exception {
    http.perform(
            get("/api/v1/members").param("community", key).param("page", "-1").param("size", "201"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("page"))
        .andExpect(jsonPath("$.errors[1].field").value("size"));
    http.perform(get("/api/v1/members").param("community", key).param("page", "two"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("page")));
    http.perform(get("/api/v1/members"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("community")));
  }

  @Test
  void tellsWhoMayNotWhoWasLateAndHidesWhatBroke() throws Exception {
    http.perform(get("/forbidden"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail", containsString("t-1")));
    http.perform(get("/late")).andExpect(status().isConflict());
    http.perform(get("/broken"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.code").value("INTERNAL"))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
  }

  private ResultActions create(String key) throws Exception {
    return json(
        post("/api/v1/communities"),
        """
        {"key":"%s","name":"茶友😀","type":"Interest","timeZone":"Asia/Shanghai"}"""
            .formatted(key));
  }

  private ResultActions json(MockHttpServletRequestBuilder request, String body) throws Exception {
    return http.perform(request.contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private ResultActions upload(String type, String body) throws Exception {
    return http.perform(
        post("/api/v1/communities/{key}/activity", key)
            .contentType(type)
            .content(body.getBytes(StandardCharsets.UTF_8)));
  }
}
