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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.Talk;
import io.qunflow.activity.figure.TalkLog;
import io.qunflow.lifecycle.cycle.LifecycleService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Topics that were held, typed by an operator. */
@OnConsole
class TalkPagesIT {

  private static final RequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final RequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");
  private static final String TALKS = "/communities/chaju/talks";

  @Autowired MockMvc web;
  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired CommunityFigures figures;
  @Autowired TalkLog talks;
  @Autowired JdbcTemplate jdbc;

  private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(9);

  @BeforeEach
  void aRunningCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
  }

  @Test
  void leadsFromTheReportToTheForm() throws Exception {
    web.perform(get("/communities/chaju/report").with(OPERATOR))
        .andExpect(content().string(containsString("href=\"" + TALKS)))
        .andExpect(content().string(containsString("去记话题")));
    web.perform(get("/communities/chaju/report").with(AUDITOR))
        .andExpect(content().string(not(containsString(TALKS))));
    web.perform(get(TALKS).with(OPERATOR))
        .andExpect(content().string(containsString("还没有记过")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void makesTheParticipationKnownOnceAndTakesItBack() throws Exception {
    assertThat(participation()).isEmpty();

    for (int click = 0; click < 2; click++) {
      record("1", " 春茶怎么存 ", day + "T00:00", day + "T23:59")
          .andExpect(redirectedUrl(TALKS))
          .andExpect(flash().attribute("done", containsString("春茶怎么存")));
    }

    assertThat(participation()).hasValueSatisfying(n -> assertThat(n).isPositive());
    web.perform(get(TALKS).with(OPERATOR))
        .andExpect(content().string(containsString("1 场")))
        .andExpect(content().string(containsString("春茶怎么存")))
        .andExpect(content().string(containsString("00:00 到 23:59")));
    web.perform(get("/communities/chaju/report").with(OPERATOR))
        .andExpect(content().string(not(containsString("去记话题"))));

    remove(talks.findLatest(ConsoleData.TEA, 1).get(0).talk().key())
        .andExpect(flash().attribute("done", containsString("已删掉")));
    remove("none-such").andExpect(flash().attribute("refused", containsString("none-such")));
    assertThat(participation()).isEmpty();
  }

  @Test
  void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
    record("1", "", "gestern", day + "T21:00")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("请写聊的是什么")))
        .andExpect(content().string(containsString("请填日期和时间")))
        .andExpect(content().string(containsString("value=\"" + day + "T21:00\"")));
    record("1", "春茶", day + "T21:00", day + "T20:00")
        .andExpect(content().string(containsString("结束不能早于开始")))
        .andExpect(content().string(containsString("value=\"春茶\"")));
    record("", "春茶", "2999-01-01T20:00", "2999-01-01T21:00")
        .andExpect(content().string(containsString("还没开始")));
    record("no-such", "春茶", day + "T20:00", day + "T21:00")
        .andExpect(content().string(containsString("no-such")));
    assertThat(talks.findLatest(ConsoleData.TEA, 5)).isEmpty();
  }

  @Test
  void whatTheDiscussionProcessRecordedIsShownAndStays() throws Exception {
    talks.record(
        ConsoleData.TEA,
        new Talk(
            "d-1",
            "discussion",
            "水温之争",
            null,
            Instant.parse("2026-03-03T12:00:00Z"),
            Instant.parse("2026-03-03T17:00:00Z")));

    web.perform(get(TALKS + "?lang=en").with(OPERATOR))
        .andExpect(content().string(containsString("水温之争")))
        .andExpect(content().string(containsString("Discussion")))
        .andExpect(content().string(not(containsString("/talks/remove"))));
  }

  @Test
  void isForOperators() throws Exception {
    for (var other : List.of(AUDITOR, user("d").roles("DESIGNER"))) {
      web.perform(get(TALKS).with(other)).andExpect(status().isForbidden());
      web.perform(post(TALKS).with(csrf()).with(other)).andExpect(status().isForbidden());
      web.perform(post(TALKS + "/remove").param("talk", "x").with(csrf()).with(other))
          .andExpect(status().isForbidden());
    }
  }

  private ResultActions record(String group, String title, String from, String until)
      throws Exception {
    return web.perform(
        post(TALKS)
            .with(csrf())
            .with(OPERATOR)
            .param("group", group)
            .param("title", title)
            .param("from", from)
            .param("until", until));
  }

  private ResultActions remove(String talk) throws Exception {
    return web.perform(post(TALKS + "/remove").with(csrf()).with(OPERATOR).param("talk", talk));
  }

  private Optional<Long> participation() throws Exception {
    return figures
        .find(ConsoleData.TEA, IsoWeek.of(day))
        .flatMap(week -> week.find(Figure.PARTICIPATION))
        .map(value -> value.n());
  }
}
