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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
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
  @Autowired CommunityService communities;
  @Autowired Segments segments;
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

  /** Such as what somebody has changed in the database. */
  @Test
  void whatCannotBeReadIsShownExportedSwitchedOffAndWrittenAnew() throws Exception {
    var saved =
        web.perform(filled(post(EDIT + "/new"))).andReturn().getResponse().getRedirectedUrl();
    long id = Long.parseLong(saved.substring(saved.lastIndexOf('/') + 1));
    web.perform(post(saved + "/on").with(SCHEDULER).with(csrf()));
    var good =
        jdbc.queryForObject("SELECT definition FROM campaign WHERE id = ?", String.class, id);
    var broken = good.replace("\"cron\"", "\"corn\"");
    jdbc.update("UPDATE campaign SET definition = ? WHERE id = ?", broken, id);

    web.perform(get(saved).with(SCHEDULER))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("读不懂"), containsString("corn"))));
    web.perform(get(saved).with(AUDITOR)).andExpect(status().isOk());
    web.perform(get("/campaigns").with(SCHEDULER))
        .andExpect(content().string(containsString("href=\"" + saved + "\"")));
    web.perform(get(saved + "/document.json").with(SCHEDULER)).andExpect(content().string(broken));
    web.perform(get(EDIT + "/" + id).with(SCHEDULER)).andExpect(redirectedUrl(saved));
    web.perform(post(saved + "/dry-run").with(SCHEDULER).with(csrf())).andExpect(status().isOk());
    web.perform(post(saved + "/off").with(SCHEDULER).with(csrf())).andExpect(redirectedUrl(saved));
    assertThat(jdbc.queryForObject("SELECT state FROM campaign WHERE id = ?", String.class, id))
        .isEqualTo("F");
    web.perform(post(saved + "/on").with(SCHEDULER).with(csrf())).andExpect(redirectedUrl(saved));

    web.perform(
            post(saved + "/document")
                .with(SCHEDULER)
                .with(csrf())
                .param("revision", "1")
                .param("document", good))
        .andExpect(redirectedUrl(saved));
    web.perform(get(saved).with(SCHEDULER)).andExpect(content().string(containsString("后面 20 次")));
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

    web.perform(imported(json, "chaju")).andExpect(redirectedUrlPattern("/campaigns/*"));
  }

  /** There the ids are another's: it is found by its name, or said that it is not there. */
  @Test
  void isImportedElsewhereForTheSegmentOfTheSameName() throws Exception {
    var elsewhere = new CommunityKey("chaju-b");
    communities.create(new NewCommunity("chaju-b", "茶局二", "interest", "Asia/Shanghai", null));
    var name = "常来的";
    long here = segments.save(ConsoleData.TEA, name, SegmentRule.everybody(), "yunying");
    var given = Given.notice().with("name", "给常来的").with("segment", here).document();
    long id = campaigns.create(ConsoleData.TEA, given, "paiqi");
    var json =
        web.perform(get("/campaigns/" + id + "/document.json").with(SCHEDULER))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    web.perform(imported(json, "chaju-b"))
        .andExpect(redirectedUrl("/campaigns"))
        .andExpect(flash().attribute("refused", containsString("没有叫“常来的”的分组")));
    long there = segments.save(elsewhere, name, SegmentRule.everybody(), "yunying");
    var saved =
        web.perform(imported(json, "chaju-b"))
            .andExpect(redirectedUrlPattern("/campaigns/*"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();

    var campaign = campaigns.find(Long.parseLong(saved.replaceAll(".*/", "")));
    assertThat(campaign.community()).isEqualTo(elsewhere);
    assertThat(campaign.plan().segment()).contains(there);
  }

  private static MockHttpServletRequestBuilder imported(String json, String community) {
    return multipart("/campaigns/import")
        .file(new MockMultipartFile("document", json.getBytes(StandardCharsets.UTF_8)))
        .param("community", community)
        .with(SCHEDULER)
        .with(csrf());
  }

  @Test
  void whoeverSavesWhatSomebodyElseHasJustChangedIsTold() throws Exception {
    long id = campaigns.create(ConsoleData.TEA, Given.notice().document(), "paiqi");
    int read = campaigns.find(id).revision();
    web.perform(get(EDIT + "/" + id).with(SCHEDULER))
        .andExpect(
            content().string(containsString("name=\"values[revision]\" value=\"" + read + "\"")));
    campaigns.change(id, read, Given.notice().with("name", "先来").document(), "zhang");

    web.perform(filled(post(EDIT + "/" + id)).param("values[revision]", "" + read))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("刚刚被 zhang 改过"), containsString("晚上聊聊"))));
    assertThat(campaigns.find(id).plan().name()).isEqualTo("先来");
    web.perform(filled(post(EDIT + "/" + id)).param("values[revision]", "" + (read + 1)))
        .andExpect(redirectedUrlPattern("/campaigns/*"));
    assertThat(campaigns.find(id).plan().name()).isEqualTo("晚上聊聊");
  }

  /** What it did lies in the past of all campaigns. */
  @Test
  void oneThatCannotBeReadHoldsUpNeitherTheListNorTheCalendar() throws Exception {
    long id = campaigns.create(ConsoleData.TEA, Given.notice().document(), "paiqi");
    long now = System.currentTimeMillis();
    jdbc.update(
        "INSERT INTO campaign_firing (campaign_id, planned_at_ms, due_at_ms, first_day, last_day,"
            + " state, late, revision, started_at_ms) VALUES (?, ?, ?, ?, ?, 'D', FALSE, 1, ?)",
        id,
        now,
        now,
        LocalDate.now(),
        LocalDate.now(),
        now);
    web.perform(get("/campaigns/calendar").with(SCHEDULER)).andExpect(status().isOk());

    jdbc.update("UPDATE campaign SET definition = '{\"what\":\"dance\"}' WHERE id = ?", id);

    web.perform(get("/campaigns").with(SCHEDULER)).andExpect(status().isOk());
    web.perform(get("/campaigns/calendar").with(SCHEDULER)).andExpect(status().isOk());
  }

  @Test
  void whatIsPostedIntoGroupsIsForEverybodyAndSaysSoAtItsFields() throws Exception {
    long segment = segments.save(ConsoleData.TEA, "贵客", SegmentRule.everybody(), "yunying");

    web.perform(
            filled(post(EDIT + "/new"))
                .param("values[segment]", "" + segment)
                .param("values[capTimes]", "1")
                .param("values[capDays]", "7"))
        .andExpect(status().isOk())
        .andExpect(
            content().string(allOf(containsString("不能只给一个分组"), containsString("发到群里没有每人上限"))));
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
