package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.cycle.LifecycleService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OnConsole
class ReportPagesIT {

  private static final RequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final RequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired MockMvc web;
  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired CommunityService communities;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aRunningCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "report.pdf", "report.xlsx"})
  void whoeverMayNotSeeMembersSeesNoReport(String file) throws Exception {
    web.perform(get("/communities/chaju/" + file).with(user("d").roles("DESIGNER")))
        .andExpect(status().isForbidden());
  }

  @Test
  void anAuditorReadsItAndEveryReadingOfTextsLeavesARow() throws Exception {
    jdbc.update("DELETE FROM personal_access");

    web.perform(get("/communities/chaju/report").with(AUDITOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("没人回答的提问")))
        .andExpect(content().string(not(containsString("??"))));

    assertThat(jdbc.queryForList("SELECT person FROM personal_access", String.class))
        .containsExactly("shenji");
  }

  @Test
  void filesAreNamedByCommunityGroupAndPeriod() throws Exception {
    web.perform(get("/communities/chaju/report.pdf?weeks=4").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    matchesPattern(
                        "attachment; filename=\"chaju-\\d{4}-W\\d\\d-\\d{4}-W\\d\\d\\.pdf\"")));
    web.perform(get("/communities/chaju/report.xlsx?group=2").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    matchesPattern(
                        "attachment; filename=\"chaju-2-\\d{4}-W\\d\\d-\\d{4}-W\\d\\d\\.xlsx\"")));
  }

  @Test
  void aGroupThatDoesNotExistIsNotFound() throws Exception {
    web.perform(get("/communities/chaju/report?group=9").with(OPERATOR))
        .andExpect(status().isNotFound());
  }

  @Test
  void anUnknownPeriodIsTakenAsTwelveWeeks() throws Exception {
    web.perform(get("/communities/chaju/report?weeks=7").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("aria-current=\"true\">近 12 周")));
  }

  @Test
  void anEmptyCommunityExportsNothingAndSaysWhatHelps() throws Exception {
    communities.create(new NewCommunity("leer", "空", "product", "Asia/Shanghai", null));

    web.perform(get("/communities/leer/report").with(OPERATOR))
        .andExpect(content().string(containsString("还没有可以报告的")))
        .andExpect(content().string(containsString("/communities/leer/import")))
        .andExpect(content().string(not(containsString("近 12 周"))));
    web.perform(get("/communities/leer/report.pdf").with(OPERATOR))
        .andExpect(redirectedUrl("/communities/leer/report?weeks=12&group="));
  }

  @Test
  void theChartLibraryIsServedFromHere() throws Exception {
    web.perform(get("/webjars/echarts/echarts.common.min.js").with(OPERATOR))
        .andExpect(status().isOk());
  }
}
