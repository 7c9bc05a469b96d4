package io.qunflow.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.activity.upload.Upload;
import io.qunflow.activity.upload.Uploads;
import io.qunflow.lifecycle.cycle.LifecycleService;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of an import without any script in the browser. */
@OnConsole
class ImportPagesIT {

  private static final RequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final String IMPORT = "/communities/chaju/import";
  private static final String HEADER = "external_id,sent_at,member,kind,text,reply_to\n";

  @Autowired MockMvc web;
  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Uploads uploads;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aRunningCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
  }

  @Test
  void anImportWithoutAFileSaysWhatIsMissing() throws Exception {
    web.perform(file("", new byte[0])).andExpect(content().string(containsString("请先选一个文件")));
    web.perform(get(IMPORT + "/none-such").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("找不到这份文件")));
  }

  @Test
  void anAuditorSeesNoUpload() throws Exception {
    web.perform(get(IMPORT).with(user("shenji").roles("AUDITOR")))
        .andExpect(status().isForbidden());
  }

  @Test
  void refusesWithTheWayOutAtTheField() throws Exception {
    web.perform(file("a.bak", "SQLite format 3\u0000".getBytes(UTF_8)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("文本文件")));
  }

  @Test
  void goesFromTheFileToItsResultByFormsAlone() throws Exception {
    var address =
        uploaded("群聊.csv", HEADER + "x-1,2026-11-20T09:00:00+08:00,新人😀,message,早,none\n");
    web.perform(get(address).with(OPERATOR))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("活动 CSV"),
                        containsString("11月20日"),
                        containsString("新人😀"),
                        not(containsString("哪个时区")))));

    web.perform(form(address + "/start").param("group.0", "1"))
        .andExpect(content().string(containsString("请选一项依据")))
        .andExpect(content().string(containsString("还没有告诉，请先发公告")));
    web.perform(
            form(address + "/start")
                .param("group.0", "")
                .param("basis", "consent")
                .param("noticeGivenOn", "2999-01-01"))
        .andExpect(content().string(containsString("这个日子还没到")))
        .andExpect(content().string(containsString("所有的群都选了")));
    web.perform(
            form(address + "/start")
                .param("group.0", "1")
                .param("basis", "consent")
                .param("noticeGivenOn", "2026-11-01"))
        .andExpect(redirectedUrl(address));

    await(address, Upload.State.DONE);
    web.perform(get(address).with(OPERATOR))
        .andExpect(content().string(containsString("导入完成")))
        .andExpect(content().string(containsString(IMPORT.replace("/import", "/report"))));
    assertThat(
            jdbc.queryForObject(
                "SELECT COUNT(*) FROM activity_event WHERE external_id = 'x-1'", Integer.class))
        .isEqualTo(1);
  }

  @Test
  void keepsWhatWasTypedAndLooksAgainInAnotherZone() throws Exception {
    var qq = Files.readString(Path.of("src/test/resources/samples/qq-text/group.txt"));
    var address = uploaded("group.txt", qq);

    web.perform(
            form(address + "/look")
                .param("group.0", "+")
                .param("newName.0", "读书")
                .param("timeZone", "Peking"))
        .andExpect(content().string(containsString("要用 IANA 时区名")))
        .andExpect(content().string(containsString("value=\"Peking\"")))
        .andExpect(content().string(containsString("value=\"读书\"")));
    web.perform(form(address + "/look").param("group.0", "+").param("timeZone", "America/New_York"))
        .andExpect(redirectedUrl(address));

    await(address, Upload.State.READY);
    web.perform(get(address).with(OPERATOR))
        .andExpect(content().string(containsString("value=\"America/New_York\"")))
        .andExpect(content().string(containsString("2025年7月2日至2025年7月3日")));
  }

  @Test
  void saysHowAFileMeetsAnotherGroup() throws Exception {
    var address = uploaded("old.csv", HEADER + "x-1,2020-01-20T09:00:00+08:00,新人,message,早,none\n");

    web.perform(get(address + "/seam?line=0&group.0=2").with(OPERATOR))
        .andExpect(content().string(containsString("空了")));
    web.perform(get(address + "/seam?line=0&group.0=%2B").with(OPERATOR))
        .andExpect(content().string(not(containsString("空了"))));
    web.perform(get(address + "/seam?line=7&group.0=2").with(OPERATOR))
        .andExpect(status().isNotFound());
  }

  @Test
  void forgetsAFileWhenToldSo() throws Exception {
    var address = uploaded("old.csv", HEADER + "x-1,2020-01-20T09:00:00+08:00,新人,message,早,none\n");

    web.perform(form(address + "/cancel"))
        .andExpect(redirectedUrl(IMPORT))
        .andExpect(flash().attribute("done", containsString("什么都没有导入")));

    web.perform(get(address).with(OPERATOR)).andExpect(content().string(containsString("找不到这份文件")));
    web.perform(form(address + "/start")).andExpect(status().isNotFound());
  }

  @Test
  void takesATypedHeadCountAndKeepsAWrongOne() throws Exception {
    web.perform(
            form(IMPORT + "/head-count")
                .param("group", "2")
                .param("members", "一百")
                .param("countedOn", "2026-11-01"))
        .andExpect(content().string(containsString("请填整数")))
        .andExpect(content().string(containsString("value=\"一百\"")));
    web.perform(
            form(IMPORT + "/head-count")
                .param("group", "2")
                .param("members", "120")
                .param("countedOn", "2026-11-01"))
        .andExpect(redirectedUrl(IMPORT));

    web.perform(get(IMPORT).with(OPERATOR))
        .andExpect(content().string(containsString("120 人（11月1日，yunying）")));
  }

  @Test
  void anImportThatIsNotThereCannotBeTakenBack() throws Exception {
    web.perform(form(IMPORT + "/past/999999/take-back"))
        .andExpect(redirectedUrl(IMPORT))
        .andExpect(flash().attribute("refused", containsString("999999")));
  }

  private String uploaded(String name, String content) throws Exception {
    var address =
        web.perform(file(name, content.getBytes(UTF_8)))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    await(address, Upload.State.READY);
    return address;
  }

  private void await(String address, Upload.State state) {
    var id = address.substring(address.lastIndexOf('/') + 1);
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(uploads.find(ConsoleData.TEA, id).state()).isEqualTo(state));
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).with(OPERATOR).with(csrf());
  }

  private static org.springframework.test.web.servlet.RequestBuilder file(
      String name, byte[] content) {
    return multipart(IMPORT)
        .file(new MockMultipartFile("file", name, null, content))
        .with(OPERATOR)
        .with(csrf());
  }
}
