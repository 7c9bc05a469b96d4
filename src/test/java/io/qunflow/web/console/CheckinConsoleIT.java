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

import io.qunflow.community.AccessLog;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.operations.checkin.CheckinEntries;
import io.qunflow.operations.checkin.CheckinVisitors;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.checkin.NewCheckin;
import io.qunflow.operations.checkin.PersonalInvitations;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** An operator opens a check-in, sees who came, says who somebody was, and takes the list home. */
@OnConsole
class CheckinConsoleIT {

  private static final CommunityKey TEA = ConsoleData.TEA;
  private static final String HOME = "/communities/chaju/checkins";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired MemberService members;
  @Autowired Checkins checkins;
  @Autowired CheckinEntries entries;
  @Autowired CheckinVisitors visitors;
  @Autowired PersonalInvitations invitations;
  @Autowired AccessLog accesses;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  private long id;
  private String page;

  @BeforeEach
  void someCame() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    var from = LocalDateTime.now(SHANGHAI).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
    id =
        checkins
            .open(
                new NewCheckin(
                    TEA,
                    "早起打卡 <b>𠮷</b>",
                    "喝第一杯茶",
                    from.toString(),
                    from.plusHours(6).toString(),
                    3,
                    "manual",
                    true,
                    "yunying"))
            .id();
    page = HOME + "/" + id;
    int count = 0;
    for (var member : members.findMembers(TEA, 0, 6)) {
      if (!member.isStaffOrBot()) {
        entries.checkIn(id, member.id(), count++ == 0 ? "=HYPERLINK(\"x\") 龙井😀" : "");
      }
    }
    entries.checkIn(visitors.say(id, "b-" + id, "<i>谁</i>"), "<script>alert(1)</script>");
  }

  @Test
  void opensOneAndSaysWhatIsWrong() throws Exception {
    web.perform(
            post(HOME)
                .with(OPERATOR)
                .with(csrf())
                .param("title", "晚课")
                .param("from", "2099-11-23T20:00")
                .param("until", "2099-11-23T22:00")
                .param("days", "2"))
        .andExpect(status().is3xxRedirection())
        .andExpect(flash().attribute("done", containsString("打卡开好了")));
    web.perform(
            post(HOME)
                .with(OPERATOR)
                .with(csrf())
                .param("title", "<b>早</b>")
                .param("from", "2099-11-23T20:00")
                .param("until", "2099-11-23T20:00")
                .param("days", "x"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("截止要晚于开始"),
                        containsString("天数是 1 到 60"),
                        containsString("value=\"&lt;b&gt;早&lt;/b&gt;\""))));
    web.perform(get(HOME).with(OPERATOR))
        .andExpect(content().string(allOf(containsString("晚课"), containsString("人打卡"))));
  }

  @Test
  void showsWhoCameInOrderOfTimeAndWhoIsNotKnown() throws Exception {
    web.perform(get(page).with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("早起打卡 &lt;b&gt;𠮷"),
                        containsString("&lt;i&gt;谁"),
                        containsString("还不知道是谁（1）"),
                        not(containsString("<script>alert")))));
    web.perform(get("/communities/chaju/who").with(OPERATOR))
        .andExpect(content().string(containsString("&lt;i&gt;谁")));
    web.perform(get(page).with(AUDITOR)).andExpect(content().string(not(containsString("导出名单"))));
    web.perform(get("/communities/chaju/checkins/999999").with(OPERATOR))
        .andExpect(status().isNotFound());
  }

  @Test
  void saysWhoItWasOrThatItIsSomebodyNewOrNobody() throws Exception {
    long visitor = waiting();
    web.perform(who(visitor, "match").param("name", "没有这个人"))
        .andExpect(flash().attribute("refused", containsString("没有叫")));
    web.perform(who(visitor, "new").param("back", "" + id))
        .andExpect(flash().attribute("done", containsString("已记到")));
    assertThat(entries.findAll(id)).allSatisfy(entry -> assertThat(entry.member()).isPresent());
    web.perform(who(visitor, "match").param("name", "<i>谁</i>"))
        .andExpect(flash().attributeExists("refused"));

    entries.checkIn(visitors.say(id, "b2-" + id, "广告"), "");
    web.perform(who(waiting(), "drop")).andExpect(flash().attribute("done", "已删掉。"));
    assertThat(visitors.findUnknown(TEA, 0, 1000)).noneMatch(person -> person.checkin() == id);
  }

  @Test
  void longListsComeInPagesAndPhonesInNicknamesAreHidden() throws Exception {
    for (int i = 0; i < 25; i++) {
      entries.checkIn(
          visitors.say(id, "p%d-%d".formatted(i, id), "138123412%02d".formatted(i)), "");
    }

    web.perform(get(page).with(OPERATOR))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("还不知道是谁（26）"),
                        containsString("138****1200"),
                        not(containsString("13812341200")),
                        containsString("who=2"))));
    web.perform(get(page).param("who", "2").with(OPERATOR))
        .andExpect(content().string(allOf(containsString("138****1224"), containsString("who=1"))));
    web.perform(get(page).param("page", "999").param("who", "-5").with(OPERATOR))
        .andExpect(status().isOk());
  }

  @Test
  void saysHowFarPersonalInvitationsAre() throws Exception {
    var from = LocalDateTime.now(SHANGHAI).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
    var personal =
        checkins.open(
            new NewCheckin(
                TEA,
                "晚课",
                "",
                from.toString(),
                from.plusHours(6).toString(),
                3,
                "inbox",
                false,
                "yunying"));
    var address = HOME + "/" + personal.id();
    web.perform(get(address).with(OPERATOR))
        .andExpect(content().string(containsString("正在排邀请：已排 0 人")));

    invitations.write();

    web.perform(get(address).with(OPERATOR))
        .andExpect(content().string(containsString("邀请排好了，共 ")));
    web.perform(get(address).param("day", "2").with(OPERATOR))
        .andExpect(content().string(containsString("每个成员的邀请从 ")));
  }

  @Test
  void theListAsAFileWantsAReasonIsLoggedAndHoldsNoFormula() throws Exception {
    web.perform(post(page + "/csv").with(OPERATOR).with(csrf()))
        .andExpect(status().is3xxRedirection());
    var csv =
        web.perform(post(page + "/csv").with(OPERATOR).with(csrf()).param("reason", "发榜"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\uFEFF\"day\",\"date\",\"place\"")
        .contains("龙井😀")
        .doesNotContain("\"=HYPERLINK");
    assertThat(accesses.findPage(TEA, 0, 1)).extracting("purpose").containsExactly("发榜");
    var book =
        web.perform(post(page + "/xlsx").with(OPERATOR).with(csrf()).param("reason", "发榜"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(book, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  @Test
  void endsItEarlyAndOnlyOperatorsDo() throws Exception {
    for (var path : new String[] {page + "/close", page + "/csv", HOME}) {
      web.perform(post(path).with(AUDITOR).with(csrf())).andExpect(status().isForbidden());
      web.perform(post(path).with(OPERATOR)).andExpect(status().isForbidden());
    }
    web.perform(post(page + "/close").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("done", containsString("已经结束")));
    assertThat(checkins.find(id).closedAt()).isPresent();
  }

  @Test
  void looksWellAtTheDeskAndOnThePhone() {
    var screens = new Screens(port);
    for (var language : new String[] {"zh-CN", "en"}) {
      for (int width : new int[] {1280, 375}) {
        var browser = screens.at(width, language, "yunying");
        var where = language.substring(0, 2) + "-" + width;
        screens.go(browser, HOME);
        screens.take(browser, "checkins-" + where);
        screens.go(browser, page);
        screens.take(browser, "checkin-" + where);
        browser.context().close();
      }
    }
  }

  private long waiting() {
    return visitors.findUnknown(TEA, 0, 1000).stream()
        .filter(person -> person.checkin() == id)
        .findFirst()
        .orElseThrow()
        .visitor();
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder who(
      long visitor, String what) {
    return post(HOME + "/visitors/" + visitor + "/" + what).with(OPERATOR).with(csrf());
  }
}
