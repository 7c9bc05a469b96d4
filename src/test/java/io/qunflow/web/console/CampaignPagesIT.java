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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.operations.campaign.CampaignDocuments;
import io.qunflow.operations.campaign.CampaignState;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.Given;
import io.qunflow.operations.campaign.WorkCalendars;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who schedules writes campaigns, sees when they fire and tries them out (C1, C2). */
@OnConsole
class CampaignPagesIT {

  private static final String EDIT = "/communities/chaju/campaigns";
  private static final UserRequestPostProcessor SCHEDULER = user("paiqi").roles("SCHEDULER");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Campaigns campaigns;
  @Autowired WorkCalendars calendars;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;

  @BeforeEach
  void aCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
  }

  @Test
  void isWrittenAndShowsItsNextTwentyFirings() throws Exception {
    web.perform(get(EDIT + "/new").with(SCHEDULER))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("cron"), containsString("调休"))));
    web.perform(filled(post(EDIT + "/new/preview")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("20:30")));

    var saved =
        web.perform(filled(post(EDIT + "/new")))
            .andExpect(redirectedUrlPattern("/campaigns/*"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();

    web.perform(get(saved).with(SCHEDULER))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("晚上聊聊"),
                        containsString("没有打开"),
                        containsString("后面 20 次"),
                        containsString("顺延到下一个工作日"))));
  }

  @Test
  void aFaultStandsAtItsField() throws Exception {
    web.perform(
            filled(post(EDIT + "/new")).param("values[cron]", "x").param("values[capTimes]", "x"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("请填整数")));
    web.perform(
            post(EDIT + "/new")
                .with(SCHEDULER)
                .with(csrf())
                .param("values[what]", "message")
                .param("values[channel]", "inbox")
                .param("values[when]", "cron"))
        .andExpect(
            content().string(allOf(containsString("中文正文不能为空"), containsString("请写 cron 表达式"))));
  }

  @Test
  void aMessageByASegmentNamesTheSegment() throws Exception {
    web.perform(
            post(EDIT + "/new")
                .with(SCHEDULER)
                .with(csrf())
                .param("values[name]", "给老客户")
                .param("values[what]", "wave")
                .param("values[messageKind]", "NOTICE")
                .param("values[channel]", "inbox")
                .param("values[step1body]", "续费优惠")
                .param("values[step1how]", "segment")
                .param("values[when]", "cron")
                .param("values[cron]", "0 30 20 * * MON-FRI"))
        .andExpect(content().string(containsString("请选择分组")));
  }

  @Test
  void isTriedSwitchedOnAndOff() throws Exception {
    long id = campaigns.create(ConsoleData.TEA, Given.notice().document(), "paiqi");
    var home = "/campaigns/" + id;

    web.perform(post(home + "/dry-run").with(SCHEDULER).with(csrf()))
        .andExpect(content().string(allOf(containsString("马上发出"), containsString("渠道发得完"))));
    web.perform(post(home + "/on").with(SCHEDULER).with(csrf())).andExpect(status().isFound());
    assertThat(campaigns.find(id).state()).isEqualTo(CampaignState.ON);
    web.perform(get("/campaigns").with(SCHEDULER))
        .andExpect(content().string(containsString("每天提醒")));
    web.perform(get("/campaigns/calendar").with(SCHEDULER))
        .andExpect(content().string(containsString("每天提醒")));
    web.perform(post(home + "/off").with(AUDITOR).with(csrf())).andExpect(status().isForbidden());
    web.perform(get(home).with(AUDITOR))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(home + "/off"))));
    web.perform(post(home + "/off").with(SCHEDULER).with(csrf())).andExpect(status().isFound());
    assertThat(campaigns.find(id).state()).isEqualTo(CampaignState.OFF);
  }

  @Test
  void isExportedAndImported() throws Exception {
    long id = campaigns.create(ConsoleData.TEA, Given.notice().document(), "paiqi");
    var json =
        web.perform(get("/campaigns/" + id + "/document.json").with(SCHEDULER))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(CampaignDocuments.read(json)).isEqualTo(campaigns.find(id).document());

    web.perform(
            multipart("/campaigns/import")
                .file(new MockMultipartFile("document", json.getBytes(StandardCharsets.UTF_8)))
                .param("community", "chaju")
                .with(SCHEDULER)
                .with(csrf()))
        .andExpect(redirectedUrlPattern("/campaigns/*"));
  }

  @Test
  void aDayOffOfTheCompanyIsSet() throws Exception {
    web.perform(
            post("/campaigns/work-calendar/day")
                .with(SCHEDULER)
                .with(csrf())
                .param("day", "2030-05-20")
                .param("kind", "HOLIDAY")
                .param("title", "公司日"))
        .andExpect(status().isFound());

    assertThat(calendars.find().isHoliday(LocalDate.of(2030, 5, 20))).isTrue();
    web.perform(get("/campaigns/work-calendar?year=2030").with(AUDITOR))
        .andExpect(content().string(containsString("公司日")));
    web.perform(get("/campaigns/work-calendar?year=2026").with(AUDITOR))
        .andExpect(content().string(containsString("国务院办公厅")));
  }

  private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form) {
    return form.with(SCHEDULER)
        .with(csrf())
        .param("values[name]", "晚上聊聊")
        .param("values[what]", "message")
        .param("values[messageKind]", "NOTICE")
        .param("values[channel]", "manual.groups")
        .param("values[body]", "今晚聊什么？")
        .param("values[when]", "cron")
        .param("values[cron]", "0 30 20 * * MON-FRI")
        .param("values[holidays]", "move")
        .param("values[daysOff]", "holidays")
        .param("values[misfire]", "skip");
  }
}
