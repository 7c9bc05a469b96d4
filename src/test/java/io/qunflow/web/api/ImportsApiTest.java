package io.qunflow.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.qunflow.activity.intake.ImportLog;
import io.qunflow.activity.intake.ImportTakeBack;
import io.qunflow.activity.upload.Proposals;
import io.qunflow.activity.upload.Uploads;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Files in over REST, down to the tables; background work is done at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsApiTest {

  private static final Path QQ = Path.of("src/test/resources/samples/qq-text/group.txt");
  private static final String GROUP = "读书一群(2025)";

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;
  private String imports;
  private int communities;

  @BeforeAll
  void start() {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.activity");
    http =
        MockMvcBuilders.standaloneSetup(
                new ImportsController(
                    modules.get(CommunityService.class),
                    modules.get(GroupService.class),
                    modules.get(Uploads.class),
                    modules.get(Proposals.class),
                    modules.get(ImportLog.class),
                    modules.get(ImportTakeBack.class)))
            .setControllerAdvice(new ApiErrors())
            .setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
            .setMessageConverters(ProductJson.converters())
            .defaultResponseCharacterEncoding(UTF_8)
            .build();
  }

  @BeforeEach
  void aCommunityOfItsOwn() throws Exception {
    var key = "c-" + ++communities;
    imports = "/api/v1/communities/" + key + "/imports";
    modules
        .get(CommunityService.class)
        .create(new NewCommunity(key, "茶", "interest", "Asia/Shanghai", null));
  }

  @AfterAll
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void showsAFileImportsItAndTakesItBack() throws Exception {
    var id = uploaded();
    http.perform(get(imports + "/" + id))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("ready"))
        .andExpect(jsonPath("$.progress").doesNotExist())
        .andExpect(jsonPath("$.preview.files[0].format").value("qq-text"))
        .andExpect(jsonPath("$.preview.files[0].encoding").value("UTF-8"))
        .andExpect(jsonPath("$.preview.files[0].leftOut.recall").value(2))
        .andExpect(jsonPath("$.preview.files[0].unreadable").value(2))
        .andExpect(jsonPath("$.preview.files[0].lines[0].line").value(75))
        .andExpect(jsonPath("$.preview.needs[0]").value("time_zone"))
        .andExpect(jsonPath("$.preview.groups[0].name").value(GROUP))
        .andExpect(jsonPath("$.preview.groups[0].messages").value(12))
        .andExpect(jsonPath("$.preview.groups[0].from").value("2025-07-01T16:12:29Z"))
        .andExpect(jsonPath("$.preview.groups[0].proposed").value("1"))
        .andExpect(jsonPath("$.preview.talkers", hasSize(6)))
        .andExpect(jsonPath("$.preview.talkers[0].id").value("#1"))
        .andExpect(jsonPath("$.preview.talkers[0].account").value("10***05"))
        .andExpect(content().string(not(containsString("10005005"))))
        .andExpect(jsonPath("$.preview.importable").value(true));

    start(
            id,
            """
            {"groups":{"%s":"1"},"timeZone":"Asia/Shanghai","staff":["#1"],
             "legalBasis":"consent","noticeGivenOn":"2025-06-30"}"""
                .formatted(GROUP))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.state").value("done"))
        .andExpect(jsonPath("$.files[0].imported").value(17))
        .andExpect(jsonPath("$.files[0].groups[0].groupKey").value("1"))
        .andExpect(jsonPath("$.files[0].unreadable").value(2));
    assertThat(marked("staff")).containsExactly("10005005");

    var importId =
        JsonPath.<Integer>read(
            http.perform(get(imports))
                .andExpect(jsonPath("$.imports", hasSize(1)))
                .andExpect(jsonPath("$.imports[0].legalBasis").value("consent"))
                .andExpect(jsonPath("$.imports[0].noticeGivenOn").value("2025-06-30"))
                .andExpect(jsonPath("$.uploads[0].id").value(id))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8),
            "$.imports[0].id");
    http.perform(post(imports + "/" + importId + "/take-back")).andExpect(status().isNoContent());
    http.perform(get(imports)).andExpect(jsonPath("$.imports[0].takenBackAt").exists());
    http.perform(post(imports + "/" + importId + "/take-back"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_IMPORT"));
  }

  @Test
  void takesAFileAsTheBodyIntoANewGroup() throws Exception {
    var id =
        id(
            http.perform(
                    post(imports)
                        .queryParam("name", "群聊.csv")
                        .contentType("text/csv")
                        .content(
                            "external_id,sent_at,member,kind\nm-1,2026-03-02T08:00:00Z,a,joined\n"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString(imports + "/")))
                .andExpect(jsonPath("$.fileNames[0]").value("群聊.csv")));

    start(id, "{\"groups\":{\"\":{\"new\":{\"name\":\"2群\",\"platform\":\"qq\"}}}}")
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.files[0].groups[0].groupName").value("2群"))
        .andExpect(jsonPath("$.files[0].groups[0].groupKey").value("2"));
  }

  @Test
  void namesWhatIsMissing() throws Exception {
    var id = uploaded();

    start(id, "{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("INVALID_IMPORT_CHOICE"))
        .andExpect(jsonPath("$.errors[0].field").value("groups"))
        .andExpect(jsonPath("$.errors[1].field").value("timeZone"));
    start(id, "{\"timeZone\":\"Peking\",\"legalBasis\":\"because\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors", hasSize(2)))
        .andExpect(jsonPath("$.errors[1].message", containsString("legitimate_interest")));
    start(id, "{\"groups\":{\"别的群\":\"1\"},\"timeZone\":\"Asia/Shanghai\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].message", containsString("别的群")));
    start(id, "{\"groups\":[]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("MALFORMED_JSON"));
    http.perform(get(imports + "/" + id)).andExpect(jsonPath("$.state").value("ready"));
  }

  @Test
  void refusesWhatItDoesNotTakeWithTheWayOut() throws Exception {
    http.perform(
            post(imports)
                .queryParam("name", "群.mht")
                .contentType("message/rfc822")
                .content("From: <Save by Tencent MsgMgr>\n"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("FILE_REFUSED"))
        .andExpect(jsonPath("$.detail", containsString("文本文件")));
    http.perform(post("/api/v1/communities/nobody/imports").content("x"))
        .andExpect(status().isNotFound());
    http.perform(multipart(imports)).andExpect(status().isBadRequest());
  }

  @Test
  void forgetsAnUploadAndStartsNoneTwice() throws Exception {
    var id = uploaded();
    var choice = "{\"groups\":{\"%s\":\"1\"},\"timeZone\":\"Asia/Shanghai\"}".formatted(GROUP);
    start(id, choice).andExpect(status().isAccepted());
    start(id, choice)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("IMPORT_NOT_READY"));

    var other = uploaded();
    http.perform(delete(imports + "/" + other)).andExpect(status().isNoContent());
    http.perform(get(imports + "/" + other))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_UPLOAD"));
    http.perform(delete(imports + "/" + other)).andExpect(status().isNotFound());
  }

  @Test
  void marksByAnIdOfThePreviewOrByAnAccountInFullAndRefusesAnotherId() throws Exception {
    var id = uploaded();
    var choice =
        """
        {"groups":{"%s":"1"},"timeZone":"Asia/Shanghai","staff":["#1","10002002"],"bots":["%s"]}""";

    start(id, choice.formatted(GROUP, "#7"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("bots"))
        .andExpect(jsonPath("$.errors[0].message", containsString("#7")));
    start(id, choice.formatted(GROUP, "#2")).andExpect(status().isAccepted());

    assertThat(marked("staff")).containsExactly("10002002", "10005005");
    assertThat(marked("bot")).hasSize(1).doesNotContain("10002002", "10005005");
  }

  private List<String> marked(String mark) {
    return new JdbcTemplate(database.dataSource())
        .queryForList(
            "SELECT name FROM account WHERE community_key = 'c-%d' AND %s = TRUE ORDER BY name"
                .formatted(communities, mark),
            String.class);
  }

  private String uploaded() throws Exception {
    return id(
        http.perform(
                multipart(imports)
                    .file(
                        new MockMultipartFile(
                            "file", "group.txt", "text/plain", Files.readAllBytes(QQ))))
            .andExpect(status().isCreated()));
  }

  private static String id(ResultActions answer) throws Exception {
    return JsonPath.read(answer.andReturn().getResponse().getContentAsString(UTF_8), "$.id");
  }

  private ResultActions start(String id, String choice) throws Exception {
    return http.perform(
        post(imports + "/" + id + "/start")
            .contentType(MediaType.APPLICATION_JSON)
            .content(choice));
  }
}
