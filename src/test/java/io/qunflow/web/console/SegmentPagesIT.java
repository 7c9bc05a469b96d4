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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.qunflow.community.MemberService;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** Who edits segments sees at once whom the conditions choose. */
@OnConsole
class SegmentPagesIT {

  private static final String HOME = "/communities/chaju/segments";
  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");
  private static final SegmentRule TEACHERS =
      new SegmentRule(
          SegmentMatch.ALL,
          List.of(
              new SegmentCondition("fact", "industry", SegmentOperator.IS, "茶艺"),
              new SegmentCondition("messages", "7", SegmentOperator.AT_MOST, "3")));

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired MemberService members;
  @Autowired Segments segments;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  @BeforeEach
  void threeTeachers() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    var rows = new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA);
    for (var name : List.of("安娜😀", "<script>老李</script>", "王老师·13812341234")) {
      var teacher = rows.member(name, Platform.WECHAT, "account of " + name);
      members.recordFact(teacher, "industry", "茶艺", "form");
      members.recordFact(teacher, "city", "杭州", "form");
    }
  }

  @Test
  void showsHowManyAndSomeOfThemMaskedWhileTheyAreEdited() throws Exception {
    web.perform(typed(post(HOME + "/new/preview")).with(OPERATOR).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("3 人"),
                        containsString("安娜😀"),
                        containsString("&lt;script&gt;"),
                        containsString("138****1234"),
                        not(containsString("<script>老李")),
                        not(containsString("13812341234")),
                        not(containsString("<html")))));
    assertThat(segments.findAll(ConsoleData.TEA)).isEmpty();
  }

  @Test
  void saysSoWhileAConditionIsUnfinished() throws Exception {
    web.perform(
            post(HOME + "/new/preview")
                .param("conditions[0].field", "fact")
                .param("conditions[0].operator", "IS")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(content().string(containsString("把条件填完")));
  }

  @Test
  void worksWithoutScripts() throws Exception {
    web.perform(typed(post(HOME + "/new/edit")).param("add", "true").with(OPERATOR).with(csrf()))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("<html"),
                        containsString("conditions[1].field"),
                        containsString("老师们"))));
    web.perform(typed(post(HOME + "/new/edit")).param("remove", "0").with(OPERATOR).with(csrf()))
        .andExpect(content().string(not(containsString("conditions[0].field"))));
    web.perform(typed(post(HOME + "/new")).with(OPERATOR).with(csrf()))
        .andExpect(redirectedUrl(HOME));
    web.perform(get(HOME).with(OPERATOR))
        .andExpect(content().string(allOf(containsString("老师们"), containsString("行业 是 茶艺"))));
  }

  @Test
  void whatIsWrongStandsAtItsFieldAndWhatWasTypedStays() throws Exception {
    web.perform(
            post(HOME + "/new")
                .param("name", "")
                .param("conditions[0].field", "messages")
                .param("conditions[0].argument", "一周")
                .param("conditions[0].operator", "AT_LEAST")
                .param("conditions[0].operand", "3")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("请给分组起个名称"),
                        containsString("收到的是“一周”"),
                        containsString("value=\"一周\""))));
  }

  @Test
  void anAuditorLooksButChangesNothingAndADesignerSeesNobody() throws Exception {
    long id = segments.save(ConsoleData.TEA, "老师们", TEACHERS, "yunying");
    web.perform(get(HOME + "/" + id).with(AUDITOR))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("3 人"), not(containsString("加一个条件")))));
    web.perform(typed(post(HOME + "/" + id)).with(AUDITOR).with(csrf()))
        .andExpect(status().isForbidden());
    web.perform(post(HOME + "/" + id + "/retire").with(AUDITOR).with(csrf()))
        .andExpect(status().isForbidden());
    web.perform(get(HOME).with(user("sheji").roles("DESIGNER"))).andExpect(status().isForbidden());
  }

  @Test
  void aSegmentOfAnotherCommunityIsNotHere() throws Exception {
    web.perform(get(HOME + "/999999").with(OPERATOR)).andExpect(status().isNotFound());
  }

  @Test
  void fromNothingToASavedSegmentAtTheDeskAndOnThePhone() throws Exception {
    var screens = new Screens(port);
    walk(screens, screens.desk("yunying"), "desk");
    for (var segment : segments.findAll(ConsoleData.TEA)) {
      segments.retire(segment.id(), "yunying");
    }
    walk(screens, screens.phone("yunying"), "phone");
    var page = screens.desk("yunying");
    page.setViewportSize(1280, 860);
    screens.go(page, HOME + "?lang=en");
    screens.take(page, "segments-english-desk");
    page.click("td.lead a");
    screens.take(page, "segment-english-desk");
    var phone = screens.phone("yunying");
    phone.setViewportSize(375, 860);
    screens.go(phone, HOME + "?lang=en");
    phone.click("td.lead a");
    screens.take(phone, "segment-english-phone");
  }

  private void walk(Screens screens, Page page, String where) {
    page.setViewportSize(where.equals("desk") ? 1280 : 375, 860);
    screens.go(page, HOME);
    screens.take(page, "segments-none-" + where);
    page.click(".page-head .btn-primary");
    page.waitForLoadState();
    page.fill("#name", "教茶艺、近来没怎么说话的成员");
    page.selectOption("[name='conditions[0].argument']", "industry");
    page.selectOption("[name='conditions[0].operator']", "IS");
    page.fill("[name='conditions[0].operand']", "茶");
    PlaywrightAssertions.assertThat(page.locator("#result")).containsText("0 人");
    page.fill("[name='conditions[0].operand']", "茶艺");
    PlaywrightAssertions.assertThat(page.locator("#result")).containsText("3 人");
    page.click("button[name=add]");
    page.selectOption("#editor:not(.htmx-added) [name='conditions[1].field']", "messages");
    page.fill(
        ".condition:not(.htmx-added) [name='conditions[1].argument'][inputmode=numeric]", "7");
    page.selectOption("[name='conditions[1].operator']", "AT_MOST");
    page.fill("[name='conditions[1].operand']", "3");
    PlaywrightAssertions.assertThat(page.locator("#result")).containsText("3 人");
    PlaywrightAssertions.assertThat(page.locator("#name")).hasValue("教茶艺、近来没怎么说话的成员");
    screens.take(page, "segment-" + where);
    page.click(".segment .card-footer .btn-primary");
    PlaywrightAssertions.assertThat(page.locator(".alert-success")).containsText("已保存");
    screens.take(page, "segments-" + where);
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder typed(
      org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
    return request
        .param("name", "老师们")
        .param("conditions[0].field", "fact")
        .param("conditions[0].argument", "industry")
        .param("conditions[0].operator", "IS")
        .param("conditions[0].operand", "茶艺");
  }
}
