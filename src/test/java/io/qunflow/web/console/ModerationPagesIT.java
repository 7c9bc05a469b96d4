package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.kind.MemberKinds;
import io.qunflow.membership.kol.KolProgramme;
import io.qunflow.membership.kol.KolWay;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.kol.NewKol;
import io.qunflow.membership.moderation.CaseHandling;
import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.Measure;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.operations.messaging.SendingPause;
import io.qunflow.support.Corpora;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** Operators note posts, open cases, raise crises and invite KOLs on pages (A4, A5, A8). */
@OnConsole
class ModerationPagesIT {

  private static final String TEA = "/communities/chaju";
  private static final String HOME = TEA + "/moderation";
  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired ConsoleSlice.FakeOrder process;
  @Autowired ModerationCases cases;
  @Autowired CaseHandling handling;
  @Autowired MemberKinds kinds;
  @Autowired Crises crises;
  @Autowired Kols kols;
  @Autowired SendingPause pause;
  @Autowired KolProgramme programme;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;

  private RoleWorld tea;

  @BeforeEach
  void aCommunity() throws Exception {
    process.asked.clear();
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    tea = new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA);
    tea.says("<b>招聘</b>13812341234", Instant.now());
  }

  @Test
  void theSecondRecruitingPostOfADayOpensACase() throws Exception {
    note("RECRUIT").andExpect(flash().attribute("done", containsString("今天第 1 条：可以发")));
    note("RECRUIT").andExpect(flash().attribute("done", containsString("第 2 条：先提醒")));

    var opened = cases.findPage(ConsoleData.TEA, true, 0, 9).get(0);
    assertThat(process.asked).containsExactly("start " + opened.key());
    assertThat(kinds.find(opened.member()).orElseThrow().statedBy()).isEqualTo("yunying");
    web.perform(get(HOME + "/" + opened.id()).with(OPERATOR))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("&lt;script&gt;"),
                        containsString("138****1234"),
                        not(containsString("<script>alert")),
                        not(containsString("13812341234")))));
    web.perform(get(HOME).with(AUDITOR)).andExpect(status().isOk());
  }

  /** Twice on the button, or back and send again: the page's key makes it one post. */
  @Test
  void aFormSentTwiceIsOnePost() throws Exception {
    var key = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(shown(HOME));
    assertThat(key.find()).isTrue();
    for (int i = 0; i < 3; i++) {
      web.perform(
              post(HOME + "/posts")
                  .param("name", "<b>招聘</b>13812341234")
                  .param("kind", "RECRUIT")
                  .param("text", "招茶艺师")
                  .param("disclosed", "true")
                  .param("once", key.group(1))
                  .with(OPERATOR)
                  .with(csrf()))
          .andExpect(flash().attribute("done", containsString("今天第 1 条：可以发")));
    }

    assertThat(cases.findPage(ConsoleData.TEA, true, 0, 9)).isEmpty();
    assertThat(process.asked).isEmpty();
    assertThat(shown(HOME)).as("the next page has another key").doesNotContain(key.group(1));
  }

  @Test
  void whatWasPausedGoesOnByTheButtonButNotDuringACrisis() throws Exception {
    var address = TEA + "/sending";
    pause.pause(ConsoleData.TEA, "群主休假", "anna");
    assertThat(shown(address)).contains("群主休假", "恢复发送");

    web.perform(post(address + "/resume").with(OPERATOR).with(csrf()))
        .andExpect(flash().attributeExists("done"));
    assertThat(pause.isPaused(ConsoleData.TEA)).isFalse();
    assertThat(pause.findAll(ConsoleData.TEA).get(0).resumedBy()).isEqualTo("yunying");
    assertThat(shown(address)).doesNotContain(">恢复发送<");

    pause.pause(ConsoleData.TEA, "群主休假", "anna");
    crises.raise(ConsoleData.TEA, "有人冒充客服", "yunying");
    web.perform(post(address + "/resume").with(OPERATOR).with(csrf()))
        .andExpect(flash().attributeExists("refused"));
    assertThat(pause.isPaused(ConsoleData.TEA)).isTrue();
  }

  @Test
  void refusesWhatNamesNobodyOrSaysNothing() throws Exception {
    web.perform(
            post(HOME + "/posts")
                .param("name", "没有这人")
                .param("text", "x")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("refused", containsString("没有找到“没有这人”")));
    web.perform(
            post(HOME + "/cases")
                .param("name", "<b>招聘</b>13812341234")
                .param("text", " ")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("refused", containsString("1 到 2000 个字")));
    web.perform(post(TEA + "/crisis").param("words", "").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("1 到 1000 个字")));
    assertThat(process.asked).isEmpty();
  }

  @Test
  void onlyOperatorsChangeSomething() throws Exception {
    for (var address :
        List.of(
            HOME + "/posts", HOME + "/cases", HOME + "/intents", TEA + "/crisis", TEA + "/kols")) {
      web.perform(post(address).with(AUDITOR).with(csrf())).andExpect(status().isForbidden());
      web.perform(post(address).with(OPERATOR)).andExpect(status().isForbidden());
    }
    for (var address : List.of(HOME, TEA + "/crisis", TEA + "/kols")) {
      web.perform(get(address).with(AUDITOR)).andExpect(status().isOk());
      web.perform(get(address).with(user("sheji").roles("DESIGNER")))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void statesWhySomebodyIsHere() throws Exception {
    web.perform(
            post(HOME + "/intents")
                .param("name", "<b>招聘</b>13812341234")
                .param("kind", "COMPANY")
                .param("corporate", "true")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("done", containsString("多亲近，也作为潜在客户跟着")));
    assertThat(kinds.findAskedFirst(ConsoleData.TEA)).hasSize(1);
    assertThat(kinds.findLeads(ConsoleData.TEA)).hasSize(1);
  }

  /** Whatever is typed comes back as it was typed, and runs nowhere. */
  @Test
  void everyFormSurvivesScriptsAndNames() throws Exception {
    for (var text : Stream.of(Corpora.SCRIPTS, Corpora.NAMES).flatMap(List::stream).toList()) {
      send(HOME + "/posts", "kind", "ADVERTISE", "text", text);
      send(HOME + "/cases", "kind", "POACHING", "text", text);
      send(TEA + "/crisis", "words", text);
    }
    long kol =
        kols.invite(
            new NewKol(
                ConsoleData.TEA,
                tea.member("<b>招聘</b>13812341234"),
                KolWay.SELECTED,
                String.join("", Corpora.SCRIPTS.subList(0, 10)),
                Corpora.SCRIPTS.get(0)),
            "yunying");
    programme.startTerm(kol);
    for (var text : Corpora.SCRIPTS) {
      send(TEA + "/kols/" + kol + "/overreaches", "note", text);
    }
    var files = cases.findPage(ConsoleData.TEA, true, 0, 9);
    assertThat(files).as("the same again goes into the same case").hasSize(2);
    handling.decide(files.get(0).id(), Measure.WARN, Corpora.SCRIPTS.get(1), "yunying");
    for (var address :
        List.of(
            HOME,
            HOME + "/" + files.get(0).id(),
            HOME + "/" + files.get(1).id(),
            TEA + "/crisis",
            TEA + "/crisis/" + crises.findOpen(ConsoleData.TEA).orElseThrow().id(),
            TEA + "/kols",
            TEA + "/kols/" + kol)) {
      var page = shown(address);
      assertThat(page.split("<script", -1)).as(address).hasSize(3);
      assertThat(page)
          .as(address)
          .doesNotContain(
              "<img src=x", "<svg/", "<iframe", "onfocus=alert(1) autofocus=\"\"", ">49<");
    }
    assertThat(shown(HOME + "/" + files.get(0).id())).contains("小明😀", "𠮷田", "🇨🇳🇩🇪");
  }

  private void send(String address, String... fields) throws Exception {
    var form = post(address).param("name", "<b>招聘</b>13812341234").with(OPERATOR).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    web.perform(form).andExpect(status().is3xxRedirection());
  }

  private String shown(String address) throws Exception {
    return web.perform(get(address).with(OPERATOR))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private org.springframework.test.web.servlet.ResultActions note(String kind) throws Exception {
    return web.perform(
        post(HOME + "/posts")
            .param("name", "<b>招聘</b>13812341234")
            .param("kind", kind)
            .param("text", "<script>alert(1)</script> 招茶艺师 13812341234")
            .param("disclosed", "true")
            .with(OPERATOR)
            .with(csrf()));
  }
}
