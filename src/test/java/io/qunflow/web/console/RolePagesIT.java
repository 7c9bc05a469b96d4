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

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.role.HeldRole;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.MemberRoles;
import io.qunflow.membership.role.RoleMeasuring;
import io.qunflow.membership.role.RoleReviews;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.process.role.TableRoles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** An operator confirms, changes and leaves roles on one list, which completes the task (A3). */
@OnConsole
class RolePagesIT {

  private static final String HOME = "/communities/chaju/roles";
  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired ConsoleSlice.FakeRoleReviews process;
  @Autowired LifecycleService lifecycles;
  @Autowired RoleMeasuring measuring;
  @Autowired RoleReviews reviews;
  @Autowired MemberRoles roles;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  private RoleWorld tea;
  private long id;
  private String list;

  @BeforeEach
  void aListWaits() throws Exception {
    process.started.clear();
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    tea = new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA);
    var now = Instant.now();
    for (int day = 1; day < 28; day++) {
      var question = tea.asks("爱问的小雨😀", now.minus(Duration.ofDays(day)));
      tea.answers("王老师13812341234", question, now.minus(Duration.ofDays(day)).plusSeconds(60));
    }
    roles.noticeOpposing(tea.member("<b>捣乱</b>"), "骂人", "yunying");
    roles.noticeOpposing(tea.member("<b>捣乱</b>"), "骂人", "yunying");
    id = measuring.measure(ConsoleData.TEA);
    measuring.propose(id, new TableRoles());
    list = HOME + "/review/" + id;
    inbox.add("确认成员的角色", "roleReview", "chaju", Duration.ofDays(7), "userTask_reviewRoles", list);
  }

  @Test
  void showsLikeChangesTogetherWithTheReasonInWords() throws Exception {
    web.perform(get(list).with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("138****1234"),
                        containsString("解答 27 个"),
                        containsString("&lt;b&gt;捣乱"),
                        containsString("被记扰乱 2 次"),
                        containsString("g.NONE.LURKER"),
                        not(containsString("<b>捣乱")),
                        not(containsString("13812341234")))));
  }

  @Test
  void confirmsAGroupExceptWhatWasChosenForOneAndCompletesTheTask() throws Exception {
    var rain = tea.member("爱问的小雨😀");
    var teacher = tea.member("王老师13812341234");

    web.perform(
            post(list)
                .param("g.NONE.FOLLOWER", "confirm")
                .param("g.NONE.CORE_ELITE", "confirm")
                .param("m." + teacher.value(), "HIDDEN_EXPERT")
                .param("g.NONE.LURKER", "-")
                .param("g.NONE.OPPOSER", "")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(status().is3xxRedirection());

    assertThat(inbox.completed()).containsExactly(Map.of("rolesReviewed", true));
    reviews.apply(id, "yunying");
    assertThat(roles.findHistory(rain))
        .extracting(HeldRole::role)
        .containsExactly(MemberRole.FOLLOWER);
    assertThat(roles.findHistory(teacher))
        .extracting(HeldRole::role)
        .containsExactly(MemberRole.HIDDEN_EXPERT);
    assertThat(roles.findPage(ConsoleData.TEA, Optional.of(MemberRole.OPPOSER), 0, 9)).isEmpty();
    assertThat(roles.findPage(ConsoleData.TEA, Optional.of(MemberRole.LURKER), 0, 9)).isEmpty();
    web.perform(post(list).param("g.NONE.LURKER", "confirm").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("这份角色名单已经处理完了")));
    web.perform(get(list).with(OPERATOR)).andExpect(status().isConflict());
  }

  @Test
  void anAuditorLooksAndADesignerSeesNobody() throws Exception {
    web.perform(get(HOME).with(AUDITOR)).andExpect(status().isOk());
    web.perform(get(list).with(AUDITOR)).andExpect(status().isForbidden());
    for (var address : List.of(list, HOME + "/review", HOME + "/notices")) {
      web.perform(post(address).with(AUDITOR).with(csrf())).andExpect(status().isForbidden());
      web.perform(post(address).with(OPERATOR)).andExpect(status().isForbidden());
    }
    web.perform(get(HOME).with(user("sheji").roles("DESIGNER"))).andExpect(status().isForbidden());
  }

  @Test
  void startsOnceAndNotesADisturbance() throws Exception {
    web.perform(post(HOME + "/review").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("done", containsString("开始测量了")));
    web.perform(post(HOME + "/review").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("已有一份角色名单")));
    assertThat(process.started).containsExactly("chaju");
    web.perform(
            post(HOME + "/notices")
                .param("name", "爱问的小雨😀")
                .param("note", "刷屏")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("done", "记下了。"));
    web.perform(
            post(HOME + "/notices")
                .param("name", "没有这人")
                .param("note", "x")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("refused", containsString("没有找到“没有这人”")));
    assertThat(jdbc.queryForList("SELECT note FROM opposing_notice ORDER BY id", String.class))
        .containsExactly("骂人", "骂人", "刷屏");
  }

  @Test
  void fromTheTaskToConfirmedRolesAtTheDeskAndOnThePhone() throws Exception {
    process.started.add("chaju");
    var screens = new Screens(port);
    var phone = screens.phone("yunying");
    phone.setViewportSize(375, 860);
    screens.go(phone, list);
    screens.take(phone, "role-review-phone");
    phone.click(".role-each:not([open]) summary");
    screens.take(phone, "role-review-open-phone");
    screens.go(phone, list + "?lang=en");
    screens.take(phone, "role-review-english-phone");
    var page = screens.desk("yunying");
    page.setViewportSize(1280, 860);
    screens.go(page, list + "?lang=en");
    screens.take(page, "role-review-english-desk");
    screens.go(page, "/communities/chaju?lang=zh");
    page.click(".task:has-text('确认成员的角色') a.btn");
    page.waitForLoadState();
    screens.take(page, "role-review-desk");
    page.click(".role-review button.btn-primary");
    PlaywrightAssertions.assertThat(page.locator(".alert-success")).containsText("已定下");
    reviews.apply(id, "yunying");
    process.started.clear();
    screens.go(page, HOME);
    screens.take(page, "roles-desk");
    screens.go(page, HOME + "?lang=en");
    screens.take(page, "roles-english-desk");
    screens.go(phone, HOME + "?lang=en");
    screens.take(phone, "roles-english-phone");
    screens.go(phone, HOME + "?lang=zh");
    screens.take(phone, "roles-phone");
  }
}
