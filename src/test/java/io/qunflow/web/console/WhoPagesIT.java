package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.RoundProgress;
import io.qunflow.lifecycle.questionnaire.round.SheetMatching;
import io.qunflow.operations.link.GroupLink;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.support.Corpora;
import io.qunflow.web.door.RoundRows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Operators say whose an answer is that came by a group link. */
@OnConsole
class WhoPagesIT {

  private static final RequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final RequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @LocalServerPort int port;
  @Autowired ApplicationContext product;
  @Autowired MockMvc web;
  @Autowired AnswerSheets sheets;
  @Autowired SheetMatching matching;
  @Autowired RoundProgress progress;
  @Autowired MemberService members;
  @Autowired GroupLinks links;
  @Autowired Clock clock;

  private RoundRows tea;
  private MemberId anna;
  private String page;

  @BeforeEach
  void aRound() {
    tea = new RoundRows(product, "茶友会", RoundRows.sketch());
    anna = tea.member("安娜");
    tea.sentTo(anna, tea.member("小红"));
    page = "/communities/" + tea.community + "/who";
  }

  @Test
  void saysWhatWouldStandThere() throws Exception {
    web.perform(get(page).with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("没有要认的回答")));
  }

  @Test
  void proposesWhoMayBeMeantAndCountsTheAnswerOnceMatched() throws Exception {
    long sheet = answered("安");

    web.perform(get(page).with(OPERATOR))
        .andExpect(content().string(containsString("就是 安娜")))
        .andExpect(content().string(not(containsString("就是 小红"))));
    assertThat(progress.count(tea.round).complete()).isZero();
    send("/" + sheet + "/match", "member", "" + anna.value())
        .andExpect(flash().attribute("done", "已记到 安娜 名下。"));

    assertThat(progress.count(tea.round).complete()).isEqualTo(1);
    assertThat(matching.unmatched(tea.community)).isEmpty();
  }

  @Test
  void findsTheMemberByWhatIsTyped() throws Exception {
    long sheet = answered("谁呀");

    send("/" + sheet + "/match", "name", "没有这个人")
        .andExpect(flash().attribute("refused", containsString("没有叫“没有这个人”的成员")));
    send("/" + sheet + "/match", "name", " 小红 ").andExpect(flash().attribute("done", "已记到 小红 名下。"));
  }

  @Test
  void aNewcomerBecomesAMemberWhoIsListedAndFoundAgain() throws Exception {
    long sheet = answered("新来的😀");
    int before = members.countMembers(tea.community);

    send("/" + sheet + "/new").andExpect(flash().attribute("done", "已记到 新来的😀 名下。"));

    assertThat(members.countMembers(tea.community)).isEqualTo(before + 1);
    assertThat(members.findByNickname(tea.community, "新来的😀")).isPresent();
    assertThat(progress.count(tea.round).outside()).isEqualTo(1);
    long again = answered("新来的😀");
    send("/" + again + "/new").andExpect(flash().attribute("refused", containsString("已经有答案")));
    assertThat(members.countMembers(tea.community)).isEqualTo(before + 1);
  }

  @Test
  void whatBelongsToNobodyIsDropped() throws Exception {
    long sheet = answered("路人");

    send("/" + sheet + "/drop").andExpect(flash().attribute("done", "已删掉。"));

    assertThat(matching.unmatched(tea.community)).isEmpty();
  }

  @Test
  void nothingIsDoneToAnAnswerOfAnotherCommunity() throws Exception {
    var other = new RoundRows(product, "别处", RoundRows.sketch());
    other.sentTo(other.member("某人"));
    long theirs = answered(other, "谁");

    send("/" + theirs + "/match", "member", "" + anna.value());
    send("/" + theirs + "/drop");
    send("/" + theirs + "/new");

    assertThat(matching.unmatched(other.community)).hasSize(1);
  }

  @Test
  void onlyOperatorsSeeIt() throws Exception {
    web.perform(get(page).with(AUDITOR)).andExpect(status().isForbidden());
    web.perform(get("/communities/" + tea.community + "/group-links").with(AUDITOR))
        .andExpect(status().isForbidden());
    web.perform(post(page + "/1/drop").with(OPERATOR)).andExpect(status().isForbidden());
  }

  @Test
  void nicknamesOfStrangersRunNowhere() throws Exception {
    for (var text : Corpora.SCRIPTS) {
      answered(text);
    }
    var shown =
        web.perform(get(page).with(OPERATOR)).andReturn().getResponse().getContentAsString();

    assertThat(shown.split("<script", -1)).hasSize(3);
    assertThat(shown).doesNotContain("<img src=x", "<svg/", "<iframe");
  }

  @Test
  void aGroupLinkComesWithItsCodeAsAPicture() throws Exception {
    var link = open();
    var list = "/communities/" + tea.community + "/group-links";

    web.perform(get(list).with(OPERATOR))
        .andExpect(content().string(containsString(link.address().toString())))
        .andExpect(content().string(containsString("还没有设置成员页面的对外地址")));
    var picture =
        web.perform(get(list + "/" + link.code() + ".png").with(OPERATOR))
            .andExpect(status().isOk())
            .andExpect(content().contentType("image/png"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(picture).hasSizeBetween(500, 20_000);
    web.perform(get("/communities/other/group-links/" + link.code() + ".png").with(OPERATOR))
        .andExpect(status().isNotFound());
    web.perform(post(list + "/" + link.code() + "/close").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("done", "已关掉。"));
    assertThat(links.find(link.code()).orElseThrow().isOpen(clock.instant())).isFalse();
  }

  @Test
  void looksGood() throws Exception {
    answered("安");
    answered("新来的😀");
    answered("小");
    open();
    var screens = new Screens(port);
    for (var phone : List.of(true, false)) {
      var browser = phone ? screens.phone("yunying") : screens.desk("yunying");
      var size = phone ? "-phone" : "-desk";
      screens.go(browser, page);
      screens.take(browser, "who" + size);
      screens.go(browser, page + "?lang=en");
      screens.take(browser, "who-en" + size);
      screens.go(browser, "/communities/" + tea.community + "/group-links?lang=zh-CN");
      screens.take(browser, "group-links" + size);
      browser.context().close();
    }
  }

  private GroupLink open() {
    return links.open(
        tea.community,
        GroupLinkPurpose.QUESTIONNAIRE,
        tea.round,
        clock.instant().plus(Duration.ofDays(7)));
  }

  private long answered(String nickname) throws Exception {
    return answered(tea, nickname);
  }

  private long answered(RoundRows where, String nickname) throws Exception {
    var sheet =
        sheets.openForGroupLink(
            where.round, UUID.randomUUID().toString().replace("-", ""), nickname);
    sheets.submit(
        sheet.id(), new Answers(Map.of("industry", List.of("student"), "wanted", List.of("life"))));
    return sheet.id();
  }

  private ResultActions send(String path, String... fields) throws Exception {
    var request = post(page + path).with(OPERATOR).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request).andExpect(status().isFound());
  }
}
