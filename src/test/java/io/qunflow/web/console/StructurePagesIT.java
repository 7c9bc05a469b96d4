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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewGroup;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.relation.Relations;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Relations, layers, the balance of owner and staff, and lurkers, as people see them (A3, A6, A7).
 */
@OnConsole
class StructurePagesIT {

  private static final String HOME = "/communities/chaju";
  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired GroupService groups;
  @Autowired MemberService members;
  @Autowired Relations relations;
  @Autowired Segments segments;
  @Autowired WeekMarks marks;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  private RoleWorld tea;

  @BeforeEach
  void theDemonstrationCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    tea = new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA);
    var now = Instant.now();
    for (int week = 1; week < 4; week++) {
      var at = now.minus(Duration.ofDays(7L * week + 1));
      tea.answers("王老师13812341234", tea.asks("<b>小雨</b>😀", at), at.plusSeconds(600));
      tea.answers("<b>小雨</b>😀", tea.says("王老师13812341234", at), at.plusSeconds(900));
    }
    marks.markAll(ConsoleData.TEA);
  }

  private void aConversionGroup() throws Exception {
    groups.create(ConsoleData.TEA, new NewGroup("year", "年卡群", "wecom", "conversion", null, null));
    for (int days : List.of(20, 3)) {
      jdbc.update(
          "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms)"
              + " SELECT g.id, ?, a.id, ?, ? FROM chat_group g JOIN account a"
              + " ON a.community_key = g.community_key WHERE g.group_key = 'year'"
              + " AND a.member_id = ?",
          "year-" + days,
          days == 20 ? "joined" : "left",
          Instant.now().minus(Duration.ofDays(days)).toEpochMilli(),
          tea.member("<b>小雨</b>😀").value());
    }
    marks.markAll(ConsoleData.TEA);
    members.recordFact(tea.member("<b>小雨</b>😀"), "source", "抽奖海报", "form");
    members.recordFact(tea.member("只领礼品"), "source", "开业福利", "form");
  }

  private void lurkers() {
    for (var name : List.of("潜水的老师", "潜水的店主")) {
      jdbc.update(
          "INSERT INTO member_role (community_key, member_id, role_name, five_kind, reason,"
              + " confirmed_by, since_ms) VALUES ('chaju', ?, 'LURKER', 'OBSERVER', 'x', 'y', 0)",
          tea.member(name).value());
    }
    members.recordFact(tea.member("潜水的老师"), "trade", "教师", "form");
  }

  private long teachers() throws Exception {
    return segments.save(
        ConsoleData.TEA,
        "老师",
        new SegmentRule(
            SegmentMatch.ALL,
            List.of(new SegmentCondition("fact", "trade", SegmentOperator.IS, "教师"))),
        "yunying");
  }

  @Test
  void bothKindsOfTiesStandSideBySide() throws Exception {
    web.perform(get(HOME + "/relations").with(OPERATOR))
        .andExpect(content().string(containsString("还没有测量过成员之间的关系")));

    web.perform(post(HOME + "/relations/measuring").param("weeks", "4").with(OPERATOR).with(csrf()))
        .andExpect(redirectedUrl(HOME + "/relations?weeks=4"))
        .andExpect(flash().attribute("done", "测好了。"));

    web.perform(get(HOME + "/relations?weeks=4").with(AUDITOR))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("利益纽带"),
                        containsString("情感纽带"),
                        containsString("138****1234"),
                        containsString("&lt;b&gt;小雨"),
                        containsString("data-chart"),
                        not(containsString("<b>小雨")),
                        not(containsString("13812341234")))));
    web.perform(get(HOME + "/members/" + tea.member("<b>小雨</b>😀").value()).with(OPERATOR))
        .andExpect(content().string(containsString("利益纽带 1 条，情感纽带 1 条")));
  }

  @Test
  void aMoveIsSeenAndNotedWithItsReason() throws Exception {
    aConversionGroup();
    web.perform(get(HOME + "/layers").with(AUDITOR))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("转化群 → 基础群"),
                        containsString("从“年卡群”的进群、退群或名单看到"),
                        containsString("冲礼品来的"),
                        not(containsString("<b>小雨")))));

    web.perform(
            post(HOME + "/layers/moves")
                .param("name", "<b>小雨</b>😀")
                .param("to", "BASE")
                .param("on", "")
                .param("reason", "年卡到期<i>")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("done", "记下了。"));

    web.perform(get(HOME + "/members/" + tea.member("<b>小雨</b>😀").value()).with(OPERATOR))
        .andExpect(
            content().string(allOf(containsString("年卡到期&lt;i&gt;"), containsString("yunying 记下"))));
    for (var wrong :
        List.of(
            List.of("没有这人", "", "x"),
            List.of("<b>小雨</b>😀", "昨天", "x"),
            List.of("<b>小雨</b>😀", "", " "))) {
      web.perform(
              post(HOME + "/layers/moves")
                  .param("name", wrong.get(0))
                  .param("to", "BASE")
                  .param("on", wrong.get(1))
                  .param("reason", wrong.get(2))
                  .with(OPERATOR)
                  .with(csrf()))
          .andExpect(flash().attributeExists("refused"));
    }
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM layer_move", Integer.class)).isEqualTo(1);
  }

  @Test
  void whoCameForGiftsIsSavedAsASegment() throws Exception {
    aConversionGroup();

    web.perform(post(HOME + "/layers/gifts").param("reacted", "true").with(OPERATOR).with(csrf()))
        .andExpect(redirectedUrl(HOME + "/segments"));

    var saved = segments.findAll(ConsoleData.TEA);
    assertThat(segments.count(saved.get(0).id())).isEqualTo(1);
    web.perform(post(HOME + "/layers/gifts").param("reacted", "true").with(OPERATOR).with(csrf()))
        .andExpect(flash().attributeExists("refused"));
  }

  @Test
  void lurkersWhoFitAreAddressedAndTheOthersListedApart() throws Exception {
    lurkers();
    long target = teachers();

    web.perform(get(HOME + "/roles/lurkers?target=" + target).with(AUDITOR))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        org.hamcrest.Matchers.matchesRegex(
                            "(?s).*id=\"fit\".*潜水的老师.*id=\"apart\".*潜水的店主.*"),
                        not(org.hamcrest.Matchers.matchesRegex("(?s).*id=\"apart\".*潜水的老师.*")))));

    web.perform(
            post(HOME + "/roles/lurkers")
                .param("target", String.valueOf(target))
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(redirectedUrl(HOME + "/segments"));
    var saved =
        segments.findAll(ConsoleData.TEA).stream()
            .filter(s -> s.name().equals("潜水党，老师"))
            .findFirst()
            .orElseThrow();
    assertThat(segments.sample(segments.select(saved.id()), 9))
        .extracting(m -> m.nickname())
        .containsExactly("潜水的老师");
  }

  @Test
  void aTargetOfAnyOfSeveralConditionsIsRefusedWithTheReason() throws Exception {
    lurkers();
    var teacher = new SegmentCondition("fact", "trade", SegmentOperator.IS, "教师");
    long any =
        segments.save(
            ConsoleData.TEA,
            "老师或家长",
            new SegmentRule(SegmentMatch.ANY, List.of(teacher, teacher)),
            "yunying");

    web.perform(
            post(HOME + "/roles/lurkers")
                .param("target", String.valueOf(any))
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(flash().attribute("refused", containsString("满足任一条件")));
  }

  @Test
  void theRolesPageWarnsOfAOneManShow() throws Exception {
    var now = Instant.now();
    tea.listed("群主老陈", "owner", now);
    for (int i = 0; i < 3000; i++) {
      tea.says("群主老陈", now.minusSeconds(i % 50));
    }
    marks.markAll(ConsoleData.TEA);

    web.perform(get(HOME + "/roles").with(OPERATOR))
        .andExpect(content().string(containsString("一言堂")));
    web.perform(post(HOME + "/roles/balance").param("percent", "100").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("done", "上限改成了 100%。"));
    web.perform(get(HOME + "/roles").with(OPERATOR))
        .andExpect(
            content().string(allOf(not(containsString("一言堂")), containsString("没有超过 100%"))));
    web.perform(post(HOME + "/roles/balance").param("percent", "101").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("1 到 100")));
  }

  @Test
  void auditorsLookAndDesignersSeeNobody() throws Exception {
    var designer = user("sheji").roles("DESIGNER");
    for (var page : List.of("/relations", "/layers", "/roles/lurkers")) {
      web.perform(get(HOME + page).with(AUDITOR)).andExpect(status().isOk());
      web.perform(get(HOME + page).with(designer)).andExpect(status().isForbidden());
    }
    for (var action :
        List.of(
            "/relations/measuring",
            "/layers/moves?to=BASE",
            "/layers/gifts?reacted=true",
            "/roles/lurkers?target=1",
            "/roles/balance")) {
      web.perform(post(HOME + action).with(AUDITOR).with(csrf())).andExpect(status().isForbidden());
      web.perform(post(HOME + action).with(OPERATOR)).andExpect(status().isForbidden());
    }
  }

  @Test
  void atTheDeskAndOnThePhoneInBothLanguages() throws Exception {
    aConversionGroup();
    lurkers();
    long target = teachers();
    relations.measure(ConsoleData.TEA);
    var screens = new Screens(port);
    for (var language : List.of("zh", "en")) {
      var desk = screens.desk("yunying");
      desk.setViewportSize(1280, 860);
      var phone = screens.phone("yunying");
      phone.setViewportSize(375, 860);
      for (var page :
          List.of(
              "relations",
              "layers",
              "roles",
              "roles/lurkers?target=" + target,
              "members/" + tea.member("<b>小雨</b>😀").value())) {
        var name = page.replaceAll("[/?].*", page.contains("lurkers") ? "-lurkers" : "");
        var address = HOME + "/" + page + (page.contains("?") ? "&" : "?") + "lang=" + language;
        screens.go(desk, address);
        screens.take(desk, "structure-" + name + "-" + language + "-desk");
        screens.go(phone, address);
        screens.take(phone, "structure-" + name + "-" + language + "-phone");
      }
    }
  }
}
