package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.questionnaire.InformationTemplate;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireJson;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.process.questionnaire.TableReview;
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

/** Questionnaires over REST, down to the tables and the decision table. */
class QuestionnaireApiTest {

  private static final String ALL = "/api/v1/communities/tea/questionnaires";

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;

  @BeforeEach
  void aCommunity() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(Instant.parse("2026-11-22T22:00:00Z"), ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.lifecycle.questionnaire");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    http =
        MockMvcBuilders.standaloneSetup(
                new QuestionnaireController(
                    communities, modules.get(Questionnaires.class), new TableReview()))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
            .defaultRequest(get("/").principal(() -> "anna").characterEncoding("UTF-8"))
            .build();
  }

  @AfterEach
  void close() {
    modules.close();
    database.close();
  }

  @Test
  void keepsTheTemplateAndGivesItBackAsItWas() throws Exception {
    var template = http.perform(get(ALL + "/template")).andReturn().getResponse();

    send(ALL, template.getContentAsString(StandardCharsets.UTF_8))
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", startsWith("/api/v1/questionnaires/")))
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.community").value("tea"))
        .andExpect(jsonPath("$.createdBy").value("anna"));

    http.perform(get(ALL))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].title").value("成员信息模板"))
        .andExpect(jsonPath("$[0].questions").value(13));
    var id =
        new ObjectMapper()
            .readTree(http.perform(get(ALL)).andReturn().getResponse().getContentAsString())
            .at("/0/id")
            .asLong();
    var kept = http.perform(get("/api/v1/questionnaires/" + id)).andReturn().getResponse();
    var document =
        new ObjectMapper()
            .readTree(kept.getContentAsString(StandardCharsets.UTF_8))
            .get("document")
            .toString();
    assertThat(QuestionnaireJson.parse(document))
        .isEqualTo(InformationTemplate.propose(Locale.CHINESE));
  }

  @Test
  void refusesWhatIsNotFitWithEveryReason() throws Exception {
    send(
            ALL,
            """
            {"title": "意见", "days": 7, "questions": [
              {"key": "a", "kind": "long_text", "text": "您觉得群好吗？"},
              {"key": "b", "kind": "number", "text": "上周来了几次？", "guidance": "写整数",
               "answerUse": "定约局的时间"}]}
            """)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("QUESTIONNAIRE_UNFIT"))
        .andExpect(
            jsonPath(
                "$.reasons[*].aspect",
                contains("WITHOUT_USE", "OPINION", "WITHOUT_GUIDANCE", "FREE_TEXT")))
        .andExpect(jsonPath("$.reasons[0].questions", contains(1)))
        .andExpect(jsonPath("$.reasons[1].words", containsString("请改成能核对的事实")));

    http.perform(get(ALL)).andExpect(jsonPath("$", hasSize(0)));
  }

  @Test
  void refusesWhatCannotBeAskedAndWhatIsNoDocument() throws Exception {
    send(ALL, "{\"title\": \"x\", \"days\": 7, \"questions\": []}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("QUESTIONNAIRE_REFUSED"))
        .andExpect(jsonPath("$.reasons", contains("还没有题。至少加一题。")));
    send(ALL, "{\"titel\": \"x\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.reasons[0]", containsString("“titel”：不认识的字段")));
    send("/api/v1/communities/coffee/questionnaires", "{}").andExpect(status().isNotFound());
  }

  @Test
  void keepsAChangeAsAVersionUnlessSomebodyWasFirst() throws Exception {
    long id =
        modules
            .get(Questionnaires.class)
            .create(
                new io.qunflow.community.CommunityKey("tea"),
                InformationTemplate.propose(Locale.CHINESE),
                "anna");
    var changed = QuestionnaireJson.write(titled("改过的"));

    send("/api/v1/questionnaires/" + id + "/versions?basedOn=1", changed)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(2))
        .andExpect(jsonPath("$.document.title").value("改过的"));
    send(
            "/api/v1/questionnaires/" + id + "/versions?basedOn=1",
            QuestionnaireJson.write(titled("又改的")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("QUESTIONNAIRE_CHANGED"));

    http.perform(get("/api/v1/questionnaires/" + id + "?version=1"))
        .andExpect(jsonPath("$.document.title").value("成员信息模板"));
    http.perform(get("/api/v1/questionnaires/" + id + "?version=3"))
        .andExpect(status().isNotFound());
  }

  private static Questionnaire titled(String title) {
    var template = InformationTemplate.propose(Locale.CHINESE);
    return new Questionnaire(title, "zh", "", "", 7, template.questions());
  }

  private ResultActions send(String address, String document) throws Exception {
    return http.perform(
        post(address)
            .contentType(MediaType.APPLICATION_JSON)
            .content(document.getBytes(StandardCharsets.UTF_8)));
  }
}
