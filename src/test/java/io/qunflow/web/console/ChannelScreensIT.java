package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
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

import com.microsoft.playwright.Page;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewGroup;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointForm;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How messages leave and what they say, on pages and in a real browser. */
@OnConsole
class ChannelScreensIT {

  private static final RequestPostProcessor ADMIN = user("admin").roles("ADMIN");
  private static final RequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final RequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");
  private static final String KEY = "693a91f6-7aoc-4bc4-97a0-0ec2sifa5aaa";
  private static final String ROBOT = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + KEY;
  private static final String CHANNELS = "/communities/chaju/channels";
  private static final String TEMPLATES = "/communities/chaju/templates";

  @Autowired MockMvc web;
  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired GroupService groups;
  @Autowired ChannelSettings settings;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Screens screens;
  private long robots;

  @BeforeEach
  void groupsWithRobots() throws Exception {
    screens = new Screens(port);
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    jdbc.update("DELETE FROM channel_quota_use");
    jdbc.update("DELETE FROM channel_slot");
    jdbc.update("DELETE FROM channel_endpoint");
    jdbc.update("DELETE FROM webhook_source");
    jdbc.update("DELETE FROM message_template");
    new PeopleRows(jdbc.getDataSource(), ConsoleData.TEA)
        .member("安娜😀", Platform.WECHAT, "13812341234");
    robots = group("wecom", "企业微信 1 群", "WECOM");
    group("feishu", "飞书群", "OTHER");
  }

  private long group(String key, String name, String platform) throws Exception {
    var known =
        groups.findAll(ConsoleData.TEA).stream().filter(g -> g.key().equals(key)).findFirst();
    return known.isPresent()
        ? known.get().id()
        : groups
            .create(ConsoleData.TEA, new NewGroup(key, name, platform, "BASE", null, null))
            .id();
  }

  @Test
  void anAdminSetsUpARobotWhoseKeyIsNeverShownAgain() throws Exception {
    web.perform(
            post(CHANNELS + "/wecom-robot")
                .param("group", "" + robots)
                .param("url", ROBOT)
                .param("format", "markdown")
                .param("perMinute", "15")
                .param("quota", "200")
                .param("enabled", "true")
                .with(ADMIN)
                .with(csrf()))
        .andExpect(flash().attribute("done", containsString("企业微信群机器人已保存")));

    web.perform(get(CHANNELS).with(ADMIN))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        not(containsString(KEY)),
                        containsString("…5aaa"),
                        containsString("这一分钟还可发 15 / 15"),
                        containsString("今天还可发 200 / 200"))));
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndASecretIsNotSentBack() throws Exception {
    web.perform(
            post(CHANNELS + "/wecom-robot")
                .param("group", "" + robots)
                .param("url", "https://evil.example/" + KEY)
                .param("perMinute", "viele")
                .param("enabled", "true")
                .with(ADMIN)
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("请填整数"), not(containsString(KEY)))));
    web.perform(
            post(CHANNELS + "/wecom-robot")
                .param("group", "" + robots)
                .param("url", "https://evil.example/" + KEY)
                .param("enabled", "true")
                .with(ADMIN)
                .with(csrf()))
        .andExpect(content().string(allOf(containsString("机器人的地址应以"), not(containsString(KEY)))));
  }

  @Test
  void onlyAnAdminChangesAnythingHere() throws Exception {
    for (var person : new RequestPostProcessor[] {OPERATOR, AUDITOR}) {
      web.perform(get(CHANNELS).with(person))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("name=\"url\""))));
      for (var path :
          new String[] {
            CHANNELS + "/webhook",
            CHANNELS + "/mail/trial",
            "/communities/chaju/webhook-sources",
            "/communities/chaju/webhook-sources/shop/secret",
            "/communities/chaju/webhook-sources/shop/off"
          }) {
        web.perform(post(path).with(person).with(csrf())).andExpect(status().isForbidden());
      }
    }
    web.perform(post(TEMPLATES + "/notice").with(AUDITOR).with(csrf()))
        .andExpect(status().isForbidden());
    web.perform(post(CHANNELS + "/webhook").with(ADMIN)).andExpect(status().isForbidden());
    var designer = user("sheji").roles("DESIGNER");
    web.perform(get(CHANNELS).with(designer)).andExpect(status().isForbidden());
    web.perform(get(TEMPLATES).with(designer)).andExpect(status().isForbidden());
  }

  @Test
  void aTrialOfWhatIsNotSetUpSaysSo() throws Exception {
    web.perform(post(CHANNELS + "/webhook/trial").with(ADMIN).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("渠道没有设好")));
  }

  @Test
  void aSecretOfASourceIsShownOnce() throws Exception {
    web.perform(
            post("/communities/chaju/webhook-sources")
                .param("source", "shop")
                .param("name", "小店")
                .with(ADMIN)
                .with(csrf()))
        .andExpect(flash().attribute("newSecret", containsString("whsec_")));
    web.perform(get(CHANNELS).with(ADMIN))
        .andExpect(
            content()
                .string(
                    allOf(containsString("/api/v1/webhooks/shop"), not(containsString("whsec_")))));
  }

  @Test
  void anUnknownVariableIsNamedWhereItWasTyped() throws Exception {
    web.perform(
            post(TEMPLATES + "/questionnaire-invite")
                .param("zhSubject", "{{tilte}}")
                .param("zhBody", "<script>alert(1)</script> {{link}}")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("不认识变量 {{tilte}}，是不是想写 {{title}}"),
                        containsString("&lt;script&gt;"),
                        not(containsString("<script>alert")))));
  }

  @Test
  void aPreviewIsWhatThatMemberReads() throws Exception {
    web.perform(
            post("/communities/chaju/template-preview")
                .param("kind", "QUESTIONNAIRE")
                .param("zhBody", "{{nickname}}，请填 {{link}}")
                .param("enBody", "{{nickname}}, {{whatever}}")
                .param("member", "安娜😀")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("安娜😀，请填 https://"),
                        containsString("不认识变量 {{whatever}}"),
                        not(containsString("<html")))));
  }

  @Test
  void channelsAtTheDeskAndOnThePhone() throws Exception {
    set("wecom-robot", Map.of("url", ROBOT));
    for (var look :
        Map.of("desk", screens.desk("admin"), "phone", screens.phone("admin")).entrySet()) {
      var page = look.getValue();
      page.setViewportSize(look.getKey().equals("desk") ? 1280 : 375, 812);
      screens.go(page, CHANNELS);
      assertThat(page.locator("main")).containsText("这一分钟还可发 20 / 20");
      screens.take(page, "channels-" + look.getKey());
      page.locator("#wecom-robot-" + robots + " summary").click();
      page.locator("#webhook summary").click();
      assertThat(page.locator("#webhook-url")).isVisible();
      screens.take(page, "channels-open-" + look.getKey());
      page.fill("#webhook-url", "http://10.0.0.1/");
      page.locator("#webhook button:has-text('保存')").click();
      assertThat(page.locator("#webhook .invalid").first()).containsText("https://");
      page.locator("#sources .adding summary").click();
      page.fill("#source-name", "小店 " + look.getKey());
      page.fill("#source-key", "shop-" + look.getKey());
      page.locator("#sources .adding button").click();
      assertThat(page.locator(".secret")).containsText("whsec_");
      screens.take(page, "channels-secret-" + look.getKey());
      english(page, CHANNELS, "Not set up", "channels-english-" + look.getKey());
    }
  }

  /** Asked from here, again and again: the page's policy lets nothing wait within it. */
  private static void awaitThePreviewsScript(Page page) {
    await()
        .pollInSameThread()
        .until(
            () ->
                (Boolean)
                    page.evaluate(
                        "!!document.getElementById('template')['htmx-internal-data']?.listenerInfos"));
  }

  @Test
  void templatesAtTheDeskAndOnThePhone() {
    for (var look :
        Map.of("desk", screens.desk("yunying"), "phone", screens.phone("yunying")).entrySet()) {
      var page = look.getValue();
      page.setViewportSize(look.getKey().equals("desk") ? 1280 : 375, 812);
      screens.go(page, TEMPLATES);
      assertThat(page.locator("main")).containsText("问卷邀请");
      screens.take(page, "templates-" + look.getKey());
      page.locator("a:text-is('问卷提醒')").click();
      assertThat(page.locator("#preview")).containsText("新成员信息");
      awaitThePreviewsScript(page);
      page.fill("#zhBody", "{{nickname}}，还差你一份 {{link}}，来自 " + look.getKey());
      assertThat(page.locator("#preview")).containsText("，还差你一份 https://");
      page.fill("#member", "安娜😀");
      assertThat(page.locator("#preview")).containsText("安娜😀，还差你一份");
      page.fill("#zhSubject", "{{titel}}");
      assertThat(page.locator("#preview")).containsText("不认识变量 {{titel}}，是不是想写 {{title}}");
      screens.take(page, "template-wrong-" + look.getKey());
      page.fill("#zhSubject", "{{title}}");
      page.locator("button:has-text('保存为新版本')").click();
      assertThat(page.locator(".alert-success")).containsText("已保存");
      screens.take(page, "template-" + look.getKey());
      english(
          page,
          TEMPLATES + "/questionnaire-reminder",
          "Versions",
          "template-english-" + look.getKey());
    }
  }

  private void english(Page page, String path, String word, String name) {
    screens.go(page, path + "?lang=en");
    assertThat(page.locator("main")).containsText(word);
    screens.take(page, name);
    screens.go(page, "/?lang=zh-CN");
  }

  private void set(String channel, Map<String, String> values) throws Exception {
    settings.save(
        ConsoleData.TEA,
        channel,
        Optional.of(robots),
        new EndpointForm(true, values, null, null),
        "admin");
  }
}
