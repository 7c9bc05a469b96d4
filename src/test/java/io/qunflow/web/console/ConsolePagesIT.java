package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.BusinessLineService;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.cycle.LifecycleService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OnConsole
class ConsolePagesIT {

  private static final RequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final RequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired MockMvc web;
  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired ConsoleSlice.FakeLauncher launcher;
  @Autowired LifecycleService lifecycles;
  @Autowired CommunityService communities;
  @Autowired BusinessLineService lines;
  @Autowired GroupService groups;
  @Autowired MemberService members;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aRunningCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
  }

  @Test
  void anAuditorReadsEverythingAndIsOfferedNothingToChange() throws Exception {
    for (var path :
        new String[] {"/", "/communities", "/communities/chaju", "/communities/chaju/members"}) {
      web.perform(get(path).with(AUDITOR))
          .andExpect(status().isOk())
          .andExpect(
              content()
                  .string(
                      allOf(
                          not(containsString("新建社群")),
                          not(containsString("加一个群")),
                          not(containsString("申请退役")))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/communities",
        "/communities/chaju/groups",
        "/communities/chaju/lifecycle",
        "/communities/chaju/retirement",
        "/communities/chaju/import",
        "/communities/chaju/import/x/start",
        "/communities/chaju/import/x/cancel",
        "/communities/chaju/import/past/1/take-back",
        "/communities/chaju/members/facts",
        "/communities/chaju/members/1/facts",
        "/communities/chaju/members/1/mark"
      })
  void anAuditorChangesNothing(String path) throws Exception {
    web.perform(post(path).param("as", "BOT").with(AUDITOR).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void aForgedFormIsRefused() throws Exception {
    web.perform(post("/communities/chaju/retirement").with(OPERATOR))
        .andExpect(status().isForbidden());
    assertThat(launcher.retirements).isEmpty();
  }

  @Test
  void aSecondLifecycleIsRefusedInWords() throws Exception {
    web.perform(post("/communities/chaju/lifecycle").with(OPERATOR).with(csrf()))
        .andExpect(redirectedUrl("/communities/chaju"))
        .andExpect(flash().attribute("refused", containsString("已经在运行")));
  }

  @Test
  void aRefusalSpeaksTheReadersLanguage() throws Exception {
    web.perform(get("/communities/nirgends").header("Accept-Language", "en").with(OPERATOR))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("no community with the key nirgends")))
        .andExpect(content().string(not(containsString("没有标识为"))));
    web.perform(get("/communities/nirgends").with(OPERATOR))
        .andExpect(content().string(containsString("没有标识为 nirgends 的社群")));
    web.perform(
            post("/communities/chaju/lifecycle")
                .header("Accept-Language", "en")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("refused", containsString("is running already")));
  }

  @Test
  void aNewTemplateHasNoKeyYet() throws Exception {
    web.perform(get("/communities/chaju/templates/new").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("value=\"chaju\""))));
  }

  @Test
  void aCommunityAndItsNewLineAreCreatedBothOrNeither() throws Exception {
    var form =
        post("/communities")
            .param("name", "新群")
            .param("key", "chaju")
            .param("type", "PRODUCT")
            .param("timeZone", "Asia/Shanghai")
            .param("newLineKey", "xin")
            .param("newLineName", "新业务")
            .with(OPERATOR)
            .with(csrf());
    web.perform(form)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("已有标识为 chaju 的社群")))
        .andExpect(content().string(containsString("value=\"新业务\"")));
    assertThat(lines.findAll()).extracting(line -> line.key()).doesNotContain("xin");
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() throws Exception {
    web.perform(
            post("/communities")
                .param("name", " ")
                .param("key", "A B")
                .param("timeZone", "Peking")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(content().string(containsString("请填名称。")))
        .andExpect(content().string(containsString("用小写字母、数字")))
        .andExpect(content().string(containsString("要用 IANA 时区名")));
  }

  @Test
  void aGroupIsAddedAndAWrongOneKeepsWhatWasTyped() throws Exception {
    var path = "/communities/chaju/groups";
    web.perform(
            post(path)
                .param("name", "3群")
                .param("key", "3")
                .param("capacity", "500")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(redirectedUrl("/communities/chaju"));
    assertThat(groups.findAll(ConsoleData.TEA)).extracting(g -> g.capacity()).contains(500);

    web.perform(
            post(path)
                .param("name", "再来")
                .param("key", "3")
                .param("capacity", "viele")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(content().string(containsString("这里填整数")))
        .andExpect(content().string(containsString("value=\"viele\"")))
        .andExpect(content().string(containsString("value=\"再来\"")));
    web.perform(post(path).param("name", "再来").param("key", "3").with(OPERATOR).with(csrf()))
        .andExpect(content().string(containsString("已有标识为 3 的群")));
  }

  @Test
  void aRetiredCommunityOffersNothingAnyMore() throws Exception {
    lifecycles.retire(ConsoleData.TEA, "目的已达成");

    web.perform(get("/communities/chaju").with(OPERATOR))
        .andExpect(content().string(containsString("已退役")))
        .andExpect(content().string(not(containsString("启动运营流程"))));
    assertThat(communities.find(ConsoleData.TEA).state()).isEqualTo(CommunityState.RETIRED);
  }

  @Test
  void whatWasNeverImportedIsNoDataAndNotZero() throws Exception {
    web.perform(
        post("/communities")
            .param("name", "空群")
            .param("key", "leer")
            .param("type", "PRODUCT")
            .param("timeZone", "Asia/Shanghai")
            .with(OPERATOR)
            .with(csrf()));

    web.perform(get("/communities/leer").with(OPERATOR))
        .andExpect(content().string(containsString("无数据 · 未导入")));
  }

  @Test
  void aMarkedMemberLeavesTheFigures() throws Exception {
    var member = members.findByNickname(ConsoleData.TEA, "阿岩").orElseThrow();

    web.perform(
            post("/communities/chaju/members/" + member.value() + "/mark")
                .param("as", "STAFF")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(status().is3xxRedirection());

    assertThat(members.countMembers(ConsoleData.TEA)).isEqualTo(56);
    web.perform(get("/communities/gibtsnicht/members/" + member.value()).with(OPERATOR))
        .andExpect(status().isNotFound());
  }

  @Test
  void factsComeInByTableOrNotAtAll() throws Exception {
    web.perform(facts("member,行业\n阿岩,教育\n没有这人,餐饮\n"))
        .andExpect(content().string(containsString("社群里没有叫“没有这人”的成员")));
    web.perform(facts("member,会什么\n阿岩,拍照\n"))
        .andExpect(redirectedUrl("/communities/chaju/members"));

    var member = members.findByNickname(ConsoleData.TEA, "阿岩").orElseThrow();
    assertThat(members.find(member).orElseThrow().facts()).containsEntry("会什么", "拍照");
  }

  @Test
  void searchTakesSignsAsTheyAreWritten() throws Exception {
    web.perform(get("/communities/chaju/members").param("q", "%").with(OPERATOR))
        .andExpect(content().string(containsString("没有找到“%”")));
    web.perform(get("/communities/chaju/members").param("q", "KEVIN").with(OPERATOR))
        .andExpect(content().string(containsString("kevin陈")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/communities/none",
        "/communities/Kein%20Key",
        "/no/such/page",
        "/communities/chaju/members/999999"
      })
  void whatIsNotThereIsA404WithAPage(String path) throws Exception {
    web.perform(get(java.net.URI.create(path)).with(OPERATOR))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("没有这一页")));
  }

  @Test
  void showsHundredsOfCommunities() throws Exception {
    for (int i = 0; i < 300; i++) {
      communities.create(
          new io.qunflow.community.NewCommunity(
              "viele-" + i, "社群 " + i, "product", "Asia/Shanghai", "shouchong"));
      lifecycles.start(new CommunityKey("viele-" + i), "yunying");
      inbox.add("任务 " + i, "contentPlan", "viele-" + i, Duration.ofHours(i - 20));
    }

    web.perform(get("/").with(OPERATOR)).andExpect(status().isOk());
    web.perform(get("/communities").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("社群 0")))
        .andExpect(content().string(containsString("共 301 条")));
  }

  private static org.springframework.test.web.servlet.RequestBuilder facts(String csv) {
    return multipart("/communities/chaju/members/facts")
        .file(
            new MockMultipartFile(
                "file", "facts.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
        .with(OPERATOR)
        .with(csrf());
  }
}
