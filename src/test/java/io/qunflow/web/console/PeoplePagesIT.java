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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.AccessKind;
import io.qunflow.community.AccessLog;
import io.qunflow.community.AccountLinks;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.PersonalAccess;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import java.time.Instant;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the pages show of people, to whom, and what that leaves behind. */
@OnConsole
class PeoplePagesIT {

  private static final RequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final RequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");
  private static final String PHONE = "13812341234";

  @Autowired MockMvc web;
  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired MemberService members;
  @Autowired AccountLinks links;
  @Autowired AccessLog log;
  @Autowired JdbcTemplate jdbc;

  private MemberId anna;
  private MemberId annaOnQq;

  @BeforeEach
  void anna() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    var rows = new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA);
    anna = rows.member("安娜", Platform.WECHAT, PHONE);
    annaOnQq = rows.member("小安😀");
    long account = rows.account(annaOnQq, Platform.QQ, "20002001");
    rows.nickname(account, "安娜", Instant.EPOCH, Instant.EPOCH);
    members.recordFact(annaOnQq, "phone", PHONE, "csv");
  }

  @Test
  void noListAndNoPageShowsAnAccountInFull() throws Exception {
    for (var path :
        new String[] {
          "/communities/chaju/members?q=安",
          page(anna),
          page(annaOnQq),
          "/communities/chaju/members/links"
        }) {
      web.perform(get(path).with(OPERATOR))
          .andExpect(status().isOk())
          .andExpect(
              content()
                  .string(
                      allOf(
                          containsString("安娜"),
                          not(containsString(PHONE)),
                          not(containsString("20002001")))));
    }
    assertThat(log.count()).isZero();
  }

  @Test
  void whoSaysWhySeesItAndIsRemembered() throws Exception {
    web.perform(
            post(page(anna) + "/accounts").param("reason", "本人来电更正").with(OPERATOR).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(PHONE)));

    assertThat(log.findPage(0, 9))
        .extracting(
            PersonalAccess::person,
            PersonalAccess::kind,
            PersonalAccess::member,
            PersonalAccess::purpose)
        .containsExactly(Tuple.tuple("yunying", AccessKind.ACCOUNTS, anna, "本人来电更正"));
  }

  @Test
  void whoDoesNotSayWhySeesNothing() throws Exception {
    for (var request :
        new org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder[] {
          post(page(anna) + "/accounts").param("reason", " "), get(page(anna) + "/data")
        }) {
      web.perform(request.with(OPERATOR).with(csrf()))
          .andExpect(status().isOk())
          .andExpect(
              content().string(allOf(containsString("请写明查看的理由"), not(containsString(PHONE)))));
    }
    web.perform(get(page(anna) + "/data/file").with(OPERATOR))
        .andExpect(status().isUnprocessableEntity());
    assertThat(log.count()).isZero();
  }

  @Test
  void anAuditorSeesWhoLookedButNothingInFull() throws Exception {
    web.perform(
            post(page(anna) + "/accounts").param("reason", "本人来电更正").with(OPERATOR).with(csrf()))
        .andExpect(status().isOk());

    web.perform(get("/audit").with(AUDITOR))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("yunying"), containsString("本人来电更正"))));
    web.perform(post(page(anna) + "/accounts").param("reason", "想看看").with(AUDITOR).with(csrf()))
        .andExpect(status().isForbidden());
    web.perform(get(page(anna) + "/data?reason=想看看").with(AUDITOR))
        .andExpect(status().isForbidden());
    web.perform(get(page(anna) + "/data/file?reason=想看看").with(AUDITOR))
        .andExpect(status().isForbidden());
    web.perform(get("/audit").with(OPERATOR)).andExpect(status().isForbidden());
  }

  @Test
  void everythingOfAMemberIsShownAndDownloaded() throws Exception {
    web.perform(get(page(annaOnQq) + "/data").param("reason", "本人要求").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("20002001"), containsString("用过的昵称"))));
    web.perform(get(page(annaOnQq) + "/data/file").param("reason", "本人要求").with(OPERATOR))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(jsonPath("$.accounts[0].name").value("20002001"))
        .andExpect(jsonPath("$.member[0].nickname").value("小安😀"))
        .andExpect(jsonPath("$.nicknames[0].nickname").value("安娜"))
        .andExpect(jsonPath("$.facts[0].fact_value").value(PHONE));
    assertThat(log.findPage(0, 9))
        .extracting(PersonalAccess::kind)
        .containsExactly(AccessKind.MEMBER, AccessKind.MEMBER);
  }

  @Test
  void aProposalIsTakenUpAndTakenBack() throws Exception {
    web.perform(
            post(page(anna) + "/links")
                .param("from", "" + annaOnQq.value())
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("done", containsString("“小安😀”的账号并到“安娜”名下")));
    assertThat(members.find(anna).orElseThrow().accounts()).hasSize(2);
    web.perform(get(page(annaOnQq)).with(OPERATOR))
        .andExpect(content().string(containsString("账号已并到另一位成员名下")));

    long link = links.findOf(anna).get(0).id();
    web.perform(post(page(anna) + "/links/" + link + "/undo").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("done", containsString("和合并之前一样")));
    assertThat(members.find(anna).orElseThrow().accounts()).hasSize(1);
  }

  @Test
  void aProposalIsDismissedAndBroughtBack() throws Exception {
    var list = "/communities/chaju/members/links";
    web.perform(get(page(anna)).with(OPERATOR))
        .andExpect(content().string(containsString("可能是同一人")));

    aboutBoth("dismiss", OPERATOR)
        .andExpect(flash().attribute("done", containsString("“安娜”和“小安😀”不是同一个人")));

    web.perform(get(page(anna)).with(OPERATOR))
        .andExpect(content().string(not(containsString("可能是同一人"))));
    web.perform(get(list).with(OPERATOR))
        .andExpect(content().string(allOf(containsString("yunying 说的"), containsString("0 对"))));
    web.perform(get(list).with(AUDITOR))
        .andExpect(
            content()
                .string(allOf(containsString("yunying 说的"), not(containsString("撤销</button>")))));

    aboutBoth("restore", OPERATOR).andExpect(flash().attribute("done", containsString("已撤销")));
    web.perform(get(list).with(OPERATOR)).andExpect(content().string(containsString("1 对")));
    aboutBoth("dismiss", AUDITOR).andExpect(status().isForbidden());
    aboutBoth("restore", AUDITOR).andExpect(status().isForbidden());
  }

  private org.springframework.test.web.servlet.ResultActions aboutBoth(
      String what, RequestPostProcessor person) throws Exception {
    return web.perform(
        post(page(anna) + "/links/" + what)
            .param("other", "" + annaOnQq.value())
            .with(person)
            .with(csrf()));
  }

  @Test
  void anyoneIsLinkedByNameAndARefusalIsSaidInWords() throws Exception {
    link("小安😀").andExpect(flash().attribute("done", containsString("小安😀")));
    link("小安😀").andExpect(flash().attribute("refused", containsString("不能和自己合并")));
    link("没有这个人").andExpect(flash().attribute("refused", containsString("没有叫“没有这个人”的成员")));
  }

  @Test
  void anAuditorLinksNobody() throws Exception {
    web.perform(post(page(anna) + "/links").param("name", "小安😀").with(AUDITOR).with(csrf()))
        .andExpect(status().isForbidden());
    web.perform(get(page(anna)).with(AUDITOR))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("并到这里"))));
  }

  private org.springframework.test.web.servlet.ResultActions link(String name) throws Exception {
    return web.perform(post(page(anna) + "/links").param("name", name).with(OPERATOR).with(csrf()));
  }

  private static String page(MemberId member) {
    return "/communities/chaju/members/" + member.value();
  }
}
