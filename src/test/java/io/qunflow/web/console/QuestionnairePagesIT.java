package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.questionnaire.Condition;
import io.qunflow.lifecycle.questionnaire.Condition.Match;
import io.qunflow.lifecycle.questionnaire.Condition.Operator;
import io.qunflow.lifecycle.questionnaire.Condition.Term;
import io.qunflow.lifecycle.questionnaire.InformationTemplate;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** The list, the editor and the preview of questionnaires, without a browser. */
@OnConsole
class QuestionnairePagesIT {

  private static final RequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final RequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");
  private static final String ALL = "/communities/chaju/questionnaires";

  private static final Pattern FIELD =
      Pattern.compile("<(input|textarea|select)\\b([^>]*)>(?:([^<]*)</textarea>)?");
  private static final Pattern CHOSEN =
      Pattern.compile("<option[^>]*?value=\"([^\"]*)\"[^>]*selected=\"selected\"");

  @Autowired MockMvc web;
  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Questionnaires questionnaires;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('x')</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onfocus='alert(1)' autofocus='",
        "</textarea><script>alert(1)</script>",
        "[[${7*7}]] __${7*7}__ {{7*7}}",
        "javascript:alert(1)//&lt;b&gt;&amp;",
        "小明😀👨‍👩‍👧‍👦𠮷 مرحبا ‮abc"
      })
  void textsComeOutOfTheEditorAsTheyWentIn(String text) throws Exception {
    var asked = everything(text);
    long id = questionnaires.create(ConsoleData.TEA, asked, "yunying");

    var page = body(get(ALL + "/" + id));
    assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
    web.perform(send(id, page).param("title", "改过的").param("do", "save").with(OPERATOR))
        .andExpect(status().is3xxRedirection());

    var kept = questionnaires.find(id);
    assertThat(kept.version()).isEqualTo(2);
    assertThat(kept.questionnaire().questions()).isEqualTo(asked.questions());
    assertThat(kept.questionnaire().introduction()).isEqualTo(text);
    assertThat(body(get(ALL + "/" + id + "/preview")))
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .contains(HtmlUtils.htmlEscape(text, "UTF-8").substring(0, 3));
  }

  @Test
  void everyButtonOfTheEditorWorksWithoutJavaScriptAndKeepsNothing() throws Exception {
    long id = questionnaires.create(ConsoleData.TEA, everything("问"), "yunying");
    var page = body(get(ALL + "/" + id));

    var added = body(send(id, page).param("do", "add:MATRIX"));
    var moved = body(send(id, added).param("do", "up:8"));

    assertThat(added).contains("name=\"q8.r1.text\"").contains("name=\"q8.o1.text\"");
    assertThat(moved).contains("name=\"q7.r1.text\"");
    assertThat(questionnaires.find(id).version()).isOne();
  }

  @Test
  void whatCannotBeKeptStaysOnTheScreenWithTheFaultsAtTheQuestion() throws Exception {
    web.perform(
            post(ALL + "/0")
                .with(OPERATOR)
                .with(csrf())
                .param("do", "save")
                .param("days", "7")
                .param("title", "茶友😀")
                .param("q0.key", "q1")
                .param("q0.kind", "SINGLE")
                .param("q0.text", "喝什么茶？")
                .param("q0.o0.key", "o1")
                .param("q0.o0.text", "岩茶"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("选项不够，至少写两个。")))
        .andExpect(content().string(containsString("喝什么茶？")))
        .andExpect(content().string(containsString("岩茶")))
        .andExpect(content().string(containsString("没有保存")));

    assertThat(questionnaires.findAll(ConsoleData.TEA)).isEmpty();
  }

  @Test
  void saysWhyAQuestionnaireIsNotFitYet() throws Exception {
    var asked =
        new Questionnaire(
            "意见", "zh", "", "", 7, List.of(Question.of("a", QuestionKind.LONG_TEXT, "您觉得好吗？")));
    long id = questionnaires.create(ConsoleData.TEA, asked, "yunying");

    assertThat(body(get(ALL + "/" + id)))
        .contains("还不能发出")
        .contains("问的是看法，请改成能核对的事实：第 1 题")
        .contains("没有说明怎么填");
    assertThat(body(get(ALL + "/new?from=template"))).contains("检查通过");
  }

  @Test
  void tellsTheSecondOfTwoEditorsThatSomebodyWasFirst() throws Exception {
    long id = questionnaires.create(ConsoleData.TEA, everything("问"), "yunying");
    var page = body(get(ALL + "/" + id));
    questionnaires.newVersion(id, 1, titled("别人的"), "admin");

    web.perform(send(id, page).param("title", "我的").param("do", "save").with(OPERATOR))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("已经有第 2 版")))
        .andExpect(content().string(containsString("value=\"我的\"")));
  }

  @Test
  void goesOutAsAFileAndComesBackIn() throws Exception {
    long id = questionnaires.create(ConsoleData.TEA, everything("小明😀\"<"), "yunying");
    var file =
        web.perform(get(ALL + "/" + id + "/export").with(OPERATOR))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse();

    web.perform(
            multipart(ALL + "/import")
                .file(new MockMultipartFile("file", file.getContentAsByteArray()))
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(redirectedUrlPattern(ALL + "/*"));

    var all = questionnaires.findAll(ConsoleData.TEA);
    assertThat(all).hasSize(2);
    assertThat(questionnaires.find(all.get(0).id()).questionnaire())
        .isEqualTo(questionnaires.find(all.get(1).id()).questionnaire());
  }

  @Test
  void refusesAFileThatIsNone() throws Exception {
    for (var text : List.of("", "hello", "{\"titel\": 1}")) {
      web.perform(
              multipart(ALL + "/import")
                  .file(new MockMultipartFile("file", text.getBytes(StandardCharsets.UTF_8)))
                  .with(OPERATOR)
                  .with(csrf()))
          .andExpect(flash().attributeExists("refused"));
    }
    assertThat(questionnaires.findAll(ConsoleData.TEA)).isEmpty();
  }

  @Test
  void thePreviewAsksOnlyWhatIsShownAndKeepsNothing() throws Exception {
    long id =
        questionnaires.create(
            ConsoleData.TEA, InformationTemplate.propose(Locale.CHINESE), "yunying");
    var second =
        post(ALL + "/" + id + "/preview").param("do", "next").param("a.industry", "retail");

    web.perform(post(ALL + "/" + id + "/preview").param("do", "next").with(AUDITOR).with(csrf()))
        .andExpect(content().string(containsString("请回答这一题。")));
    var page = body(second.with(csrf()));
    assertThat(page)
        .contains("现在加入了哪几类组织？")
        .doesNotContain("这些协会、商会或俱乐部叫什么？")
        .contains("name=\"a.industry\" value=\"retail\"");
    var finished =
        body(
            post(ALL + "/" + id + "/preview")
                .param("do", "next")
                .param("page", "3")
                .param("a.industry", "other")
                .param("a.industry.other", "园艺😀<b>")
                .with(csrf()));
    assertThat(finished).contains("谢谢，已经收到").contains("园艺😀&lt;b&gt;");
  }

  @Test
  void whoMayNotWriteReadsAndPreviewsOnly() throws Exception {
    long id = questionnaires.create(ConsoleData.TEA, everything("问"), "yunying");

    web.perform(get(ALL).with(AUDITOR))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/questionnaires/new"))));
    web.perform(get(ALL + "/" + id + "/preview").with(AUDITOR)).andExpect(status().isOk());
    web.perform(get(ALL + "/" + id).with(AUDITOR)).andExpect(status().isForbidden());
    web.perform(post(ALL + "/" + id).param("do", "save").with(AUDITOR).with(csrf()))
        .andExpect(status().isForbidden());
    web.perform(get(ALL + "/99999999").with(OPERATOR)).andExpect(status().isNotFound());
    web.perform(get("/communities/other/questionnaires/" + id).with(OPERATOR))
        .andExpect(status().isNotFound());
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(OPERATOR))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  /** The editor's form as a browser would send it: every field that is on the page. */
  private static MockHttpServletRequestBuilder send(long id, String page) {
    var form = page.substring(page.indexOf("id=\"editor-form\""), page.indexOf("<datalist"));
    var request = post(ALL + "/" + id).with(csrf());
    for (Matcher field = FIELD.matcher(form); field.find(); ) {
      var attributes = field.group(2);
      var name = attribute(attributes, "name");
      var type = attribute(attributes, "type").orElse("text");
      boolean sent =
          !attributes.contains("disabled")
              && (!type.equals("checkbox") || attributes.contains("checked=\"checked\""));
      if (name.isPresent() && sent && !name.get().equals("_csrf") && !name.get().equals("title")) {
        request.param(name.get(), value(form, field));
      }
    }
    return request;
  }

  private static String value(String form, Matcher field) {
    if (field.group(1).equals("textarea")) {
      return HtmlUtils.htmlUnescape(field.group(3));
    }
    if (field.group(1).equals("select")) {
      var chosen = CHOSEN.matcher(form).region(field.end(), form.indexOf("</select>", field.end()));
      return chosen.find() ? HtmlUtils.htmlUnescape(chosen.group(1)) : "";
    }
    return attribute(field.group(2), "value").orElse("");
  }

  private static Optional<String> attribute(String attributes, String name) {
    var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? Optional.of(HtmlUtils.htmlUnescape(found.group(1))) : Optional.empty();
  }

  private static Questionnaire titled(String title) {
    var asked = everything("问");
    return new Questionnaire(title, "zh", "", "", 7, asked.questions());
  }

  /** A question of every kind with this text wherever one can stand. */
  private static Questionnaire everything(String text) {
    var options =
        List.of(
            Option.of("a", text),
            new Option("other", "其他", true, false),
            new Option("none", "都没有", false, true));
    var picked =
        new Condition(Match.ANY, List.of(new Term("s", Operator.IS, List.of("a", "other"))));
    return new Questionnaire(
        text,
        "zh",
        text,
        text,
        7,
        List.of(
            Question.of("s", QuestionKind.SINGLE, text)
                .withOptions(List.of(Option.of("a", text), new Option("other", "其他", true, false)))
                .withGuidance(text)
                .withUse(text, "城市")
                .asRequired(),
            Question.of("m", QuestionKind.MULTIPLE, text)
                .withOptions(options)
                .withBounds(0, 2)
                .shownIf(picked),
            Question.of("n", QuestionKind.NUMBER, text).withBounds(-1, 10).onPage(2),
            Question.of("d", QuestionKind.DATE, text)
                .onPage(2)
                .shownIf(
                    new Condition(
                        Match.ALL,
                        List.of(
                            new Term("n", Operator.AT_LEAST, List.of("3")),
                            new Term("m", Operator.IS_NOT, List.of("none"))))),
            new Question(
                "c",
                QuestionKind.SCALE,
                text,
                "",
                false,
                List.of(),
                List.of(),
                Optional.of(java.math.BigDecimal.ONE),
                Optional.of(java.math.BigDecimal.valueOf(5)),
                "从不",
                "每天",
                Optional.empty(),
                "",
                "",
                2),
            Question.of("t", QuestionKind.SHORT_TEXT, text)
                .onPage(2)
                .shownIf(
                    new Condition(Match.ALL, List.of(new Term("d", Operator.ANSWERED, List.of())))),
            Question.of("l", QuestionKind.LONG_TEXT, text).onPage(3),
            Question.of("x", QuestionKind.MATRIX, text)
                .withOptions(List.of(Option.of("a", text), Option.of("b", "乙")))
                .withRows(List.of(Option.of("r1", text), Option.of("r2", "行二")))
                .onPage(3)));
  }
}
