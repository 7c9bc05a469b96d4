package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.messaging.QuietHours;
import io.qunflow.operations.messaging.SendingRule;
import io.qunflow.operations.messaging.SendingRules;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointForm;
import io.qunflow.operations.messaging.channel.WecomStandIn;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.TasklistPage;
import io.qunflow.web.door.DoorClient;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A community of 400 is asked (L2): an operator approves, mails go out over SMTP, members answer on
 * their phones, only the others are reminded, the round closes, and what was answered changes
 * facts, segments and the next topics. A second round is posted into the group by a WeCom robot.
 * Runs in a JVM of its own (pom.xml).
 */
@QunflowIT
class QuestionnaireJourneyIT {

  private static final int MEMBERS = 400;
  private static final int WITHOUT_MAIL = 8;
  private static final int OPTED_OUT = 2;
  private static final int MAILS = MEMBERS - WITHOUT_MAIL - OPTED_OUT;
  private static final int ANSWERS = 260;
  private static final int IN_BROWSER = 3;
  private static final int REFUSALS = 4;
  private static final int PARTIALS = 5;

  private static final GreenMail SMTP =
      new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
  private static final String ROBOT = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";
  private static final WecomStandIn WECOM = new WecomStandIn(Clock.systemUTC(), ROBOT);

  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/m/[\\w.-]+");
  private static final Pattern REVISION =
      Pattern.compile(
          "name=\"revision\"[^>]*value=\"(\\d+)\"|value=\"(\\d+)\"[^>]*name=\"revision\"");

  @LocalServerPort int port;
  @Autowired DataSource dataSource;
  @Autowired CommunityService communities;
  @Autowired MemberService members;
  @Autowired Consents consents;
  @Autowired SendingRules rules;
  @Autowired ChannelSettings channels;
  @Autowired io.qunflow.community.GroupService groups;
  @Autowired ManagementService jobs;
  @Autowired RuntimeService engine;
  @Autowired JdbcTemplate sql;

  private final CommunityKey community = new CommunityKey("asked");
  private final Map<Long, String> mailOf = new HashMap<>();
  private final Queue<String> wrongSums = new ConcurrentLinkedQueue<>();
  private ApiClient api;
  private Thread watcher;
  private volatile long watched;

  @DynamicPropertySource
  static void receivers(DynamicPropertyRegistry properties) {
    SMTP.start();
    properties.add(
        "spring.datasource.url",
        () -> "jdbc:h2:mem:qunflow-asked;MODE=MySQL;DB_CLOSE_DELAY=-1"); // a context of its own
    properties.add("qunflow.channels.mail-from", () -> "hi@qunflow.example");
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
    properties.add("qunflow.channels.private-hosts", () -> WECOM.host());
  }

  @AfterAll
  static void stop() {
    SMTP.stop();
    WECOM.close();
  }

  @BeforeEach
  void aCommunityOfFourHundred() throws Exception {
    api = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    communities.create(
        new NewCommunity(community.value(), "茶友会😀", "interest", "Asia/Shanghai", null));
    rules.change(
        community,
        new SendingRule(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), 3),
        "admin");
    var people = new PeopleRows(dataSource, community);
    for (int i = 0; i < MEMBERS; i++) {
      var member = people.member(i == 7 ? "𠮷野😀" : "茶友" + i, Platform.QQ, "90" + i);
      if (i >= WITHOUT_MAIL) {
        mailOf.put(member.value(), "m%d@members.example".formatted(i));
        members.recordFact(member, "email", mailOf.get(member.value()), "csv");
      }
      if (i >= WITHOUT_MAIL && i < WITHOUT_MAIL + OPTED_OUT) {
        consents.optOut(member, Consents.ALL_CHANNELS, "door");
      }
    }
    var staff = people.member("小编", Platform.QQ, "1");
    members.recordFact(staff, "email", "staff@members.example", "csv");
    members.markStaff(staff);
  }

  @AfterEach
  void endWatching() throws InterruptedException {
    watched = 0;
    if (watcher != null) {
      watcher.join();
    }
  }

  @Test
  void askedByMailAnsweredOnPhonesRemindedClosedAndPutToUse() throws Exception {
    assertThat(topicKind()).isEqualTo("universal");
    long questionnaire = aQuestionnaire();
    long round =
        api.post(
                "/questionnaires/" + questionnaire + "/rounds",
                Map.of(
                    "channel",
                    "mail",
                    "deadline",
                    Instant.now().plus(Duration.ofDays(5)).toString()))
            .body()
            .path("id")
            .asLong();
    watch(round);
    assertThat(counts(round).path("invited").asInt()).isZero();

    approveInTheTaskList(round);

    var sent =
        awaitCounts(round, c -> c.path("queued").asInt() == 0 && c.path("invited").asInt() > 0);
    assertThat(sent.path("invited").asInt()).isEqualTo(MEMBERS);
    assertThat(sent.path("delivered").asInt()).isEqualTo(MAILS);
    assertThat(sent.path("unreachable").asInt()).isEqualTo(WITHOUT_MAIL);
    assertThat(sent.path("suppressed").asInt()).isEqualTo(OPTED_OUT);
    await().atMost(Duration.ofSeconds(60)).until(() -> SMTP.getReceivedMessages().length == MAILS);
    var linkOfMail = linksByReceiver();
    assertThat(linkOfMail).hasSize(MAILS).doesNotContainKey("staff@members.example");

    var links = personalLinks(round);
    var reachable =
        links.keySet().stream()
            .filter(m -> linkOfMail.containsKey(mailOf.get(m)))
            .sorted()
            .toList();
    for (long member : reachable.subList(0, IN_BROWSER)) {
      answerOnAPhone(linkOfMail.get(mailOf.get(member)), member == reachable.get(0));
    }
    reachable.subList(IN_BROWSER, ANSWERS / 2).parallelStream()
        .forEach(m -> answer(links.get(m), "education"));
    reachable.subList(ANSWERS / 2, ANSWERS).parallelStream()
        .forEach(m -> answer(links.get(m), "internet"));
    reachable.subList(ANSWERS, ANSWERS + REFUSALS).forEach(m -> refuse(links.get(m)));
    reachable
        .subList(ANSWERS + REFUSALS, ANSWERS + REFUSALS + PARTIALS)
        .forEach(m -> begin(links.get(m)));

    var answered = counts(round);
    assertThat(answered.path("complete").asInt()).isEqualTo(ANSWERS);
    assertThat(answered.path("refused").asInt()).isEqualTo(REFUSALS);
    assertThat(answered.path("partial").asInt()).isEqualTo(PARTIALS);
    assertThat(answered.path("delivered").asInt()).isEqualTo(MAILS - ANSWERS - REFUSALS - PARTIALS);

    SMTP.purgeEmailFromAllMailboxes();
    fire("event_reminderDue");
    var silent = MAILS - ANSWERS - REFUSALS;
    await().atMost(Duration.ofSeconds(60)).until(() -> SMTP.getReceivedMessages().length >= silent);
    awaitNothingQueued();
    assertThat(linksByReceiver().keySet())
        .hasSize(silent)
        .doesNotContainAnyElementsOf(
            reachable.subList(0, ANSWERS + REFUSALS).stream().map(mailOf::get).toList());

    fire("event_deadlineReached");
    await().until(() -> round(round).path("state").asText().equals("closed"));
    assertThat(round(round).path("closeReason").asText()).isEqualTo("deadline");
    decideUses(round);

    assertThat(members.find(new MemberId(reachable.get(0))).orElseThrow().facts())
        .containsEntry("need_business", "找客户");
    assertThat(segments()).containsEntry("您在哪个行业：教育培训", ANSWERS / 2);
    assertThat(topicKind()).isEqualTo("personal");
    assertThat(
            api.get("/rounds/" + round + "/report")
                .body()
                .path("questions")
                .get(0)
                .path("answered")
                .asInt())
        .isEqualTo(ANSWERS);
    assertThat(wrongSums).isEmpty();

    postedByARobot(questionnaire);
  }

  private long aQuestionnaire() {
    var template = api.get("/communities/asked/questionnaires/template").body();
    var made = api.post("/communities/asked/questionnaires", template);
    assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
    return made.body().path("id").asLong();
  }

  private void approveInTheTaskList(long round) {
    var base = "http://localhost:" + port;
    var page = Browser.desk();
    page.navigate(base + "/login");
    page.getByLabel("用户名").fill("admin");
    page.getByLabel("密码").fill(QunflowIT.PASSWORD);
    page.locator("button[type=submit]").first().click();
    assertThat(page.locator("h1")).hasText("今日");
    var id = task("userTask_approveRound");
    var tasklist = new TasklistPage(page, base).open(id);
    tasklist.fill(api.get("/tasks/" + id).body(), Map.of("roundDecision", "approve"));
    Browser.picture(page, "asked-approve");
    assertThat(tasklist.complete()).isEqualTo(204);
    page.navigate(base + "/communities/asked/rounds/" + round);
    Browser.picture(page, "asked-round");
    page.context().close();
  }

  private void answerOnAPhone(String link, boolean pictures) {
    var page = Browser.of(375, "zh-CN", true);
    page.navigate(link);
    pick(page, "教育培训");
    pick(page, "找客户");
    pick(page, "管理");
    pick(page, "出游");
    if (pictures) {
      Browser.picture(page, "asked-phone-1");
    }
    page.click("button[value=next]");
    pick(page, "都没有");
    pick(page, "公众号");
    page.click("button[value=next]");
    pick(page, "不到一小时");
    page.click("button[value=submit]");
    assertThat(page.locator("h1")).hasText("收到了，谢谢");
    if (pictures) {
      Browser.picture(page, "asked-phone-thanks");
    }
    page.context().close();
  }

  private static void pick(Page page, String option) {
    page.getByText(option, new Page.GetByTextOptions().setExact(true)).first().click();
  }

  private void answer(String link, String trade) {
    var client = new DoorClient(port);
    var first = client.get(link);
    var second =
        send(
            client,
            first,
            1,
            "next",
            Map.of(
                "q.industry",
                trade,
                "q.need_business",
                "customers",
                "q.need_knowledge",
                "law",
                "q.need_life",
                "travel"));
    var third =
        send(
            client,
            second,
            2,
            "next",
            Map.of("q.organisation_kinds", "none", "q.information_sources", "accounts"));
    var thanks =
        send(
            client,
            third,
            3,
            "submit",
            Map.of("q.time_and_attention", "none", "q.our_rank", "first"));
    assertThat(thanks.body()).contains("收到了，谢谢");
  }

  private void refuse(String link) {
    var client = new DoorClient(port);
    var page = client.get(link);
    client.post(page, action(page) + "/refuse", Map.of());
  }

  /** Where the form of a page goes: its address ends with the purpose of the link. */
  private static String action(HttpResponse<String> page) {
    return page.uri().getPath().replaceFirst("(/questionnaire)?$", "/questionnaire");
  }

  private void begin(String link) {
    var client = new DoorClient(port);
    send(client, client.get(link), 1, "next", Map.of("q.industry", "energy"));
  }

  private static HttpResponse<String> send(
      DoorClient client,
      HttpResponse<String> page,
      int number,
      String action,
      Map<String, String> answers) {
    var fields = new HashMap<String, List<String>>();
    answers.forEach((field, value) -> fields.put(field, List.of(value)));
    var revision = REVISION.matcher(page.body());
    assertThat(revision.find()).as(page.body()).isTrue();
    fields.put(
        "revision", List.of(Optional.ofNullable(revision.group(1)).orElse(revision.group(2))));
    fields.put("page", List.of(String.valueOf(number)));
    fields.put("action", List.of(action));
    var answer = client.post(page, action(page), fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private void decideUses(long round) {
    var refused =
        api.post(
            "/tasks/" + task("userTask_decideUses") + "/complete", Map.of("variables", Map.of()));
    assertThat(refused.status()).as("a round without a use").isEqualTo(422);
    var decided =
        api.post(
            "/tasks/" + task("userTask_decideUses") + "/complete",
            Map.of(
                "variables",
                Map.of("answerUses", List.of("facts", "topics"), "answerUseNote", "小明用来选下月的话题")));
    assertThat(decided.status()).as("%s", decided.body()).isEqualTo(204);
    assertThat(round(round).path("uses")).hasSize(2);
  }

  /**
   * The kind of topics the community is ready for (L3.2), as a content plan that starts now finds
   * it.
   */
  private String topicKind() {
    var plan =
        engine.startProcessInstanceByKey(
            "contentPlan", community.value(), Map.of("communityName", "茶友会😀", "cycle", 1));
    var kind = (String) engine.getVariable(plan.getId(), "topicKind");
    engine.deleteProcessInstance(plan.getId(), "only looked at");
    return kind;
  }

  private void postedByARobot(long questionnaire) throws Exception {
    var group = groups.findDefault(community);
    channels.save(
        community,
        "wecom-robot",
        Optional.of(group.id()),
        new EndpointForm(
            true, Map.of("url", WECOM.url("/cgi-bin/webhook/send?key=" + ROBOT)), null, null),
        "admin");
    long round =
        api.post(
                "/questionnaires/" + questionnaire + "/rounds",
                Map.of(
                    "channel",
                    "wecom-robot",
                    "toGroups",
                    true,
                    "deadline",
                    Instant.now().plus(Duration.ofDays(5)).toString()))
            .body()
            .path("id")
            .asLong();
    var approved =
        api.post(
            "/tasks/" + task("userTask_approveRound") + "/complete",
            Map.of("variables", Map.of("roundDecision", "approve")));
    assertThat(approved.status()).as("%s", approved.body()).isEqualTo(204);

    await().atMost(Duration.ofSeconds(60)).until(() -> WECOM.got().size() == 1);
    assertThat(WECOM.got().get(0).body()).contains("/g/").doesNotContain("/m/");
    var posted = awaitCounts(round, c -> c.path("queued").asInt() == 0);
    assertThat(posted.path("invited").asInt()).isEqualTo(MEMBERS);
    assertThat(posted.path("known").path("delivered").asBoolean()).isFalse();
    assertThat(posted.path("known").path("opened").asBoolean()).isFalse();

    var links = personalLinks(round);
    var newest = links.keySet().stream().max(Long::compare).orElseThrow();
    answer(links.get(newest), "education");
    fire("event_reminderDue");

    await().atMost(Duration.ofSeconds(60)).until(() -> WECOM.got().size() == 2);
    assertThat(WECOM.got().get(1).body())
        .as("a reminder in the group is to those by name who have not answered")
        .contains("@茶友398 ", "等 " + (MEMBERS - 1) + " 位", "/g/")
        .doesNotContain("@茶友399 ", "/m/");
  }

  private String task(String key) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                StreamSupport.stream(api.get("/tasks?community=asked").body().spliterator(), false)
                    .filter(t -> t.path("taskKey").asText().equals(key))
                    .map(t -> t.path("id").asText())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void fire(String timer) {
    var job =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> jobs.createJobQuery().timers().activityId(timer).list(),
                found -> found.size() == 1)
            .get(0);
    jobs.executeJob(job.getId());
  }

  /** What was queued by the reminder is sent; nothing comes after it. */
  private void awaitNothingQueued() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                sql.queryForObject(
                        "SELECT COUNT(*) FROM message WHERE state IN ('Q', 'G')", Integer.class)
                    == 0);
  }

  /** Looks at the counts all the time; the eight must be the invited at every look. */
  private void watch(long round) {
    watched = round;
    watcher =
        new Thread(
            () -> {
              while (watched == round) {
                var counts = counts(round);
                int sum =
                    List.of(
                            "queued",
                            "suppressed",
                            "unreachable",
                            "delivered",
                            "opened",
                            "partial",
                            "complete",
                            "refused")
                        .stream()
                        .mapToInt(state -> counts.path(state).asInt())
                        .sum();
                int invited = counts.path("invited").asInt();
                if (sum != invited || invited != 0 && invited != MEMBERS) {
                  wrongSums.add(counts.toString());
                }
              }
            });
    watcher.start();
  }

  private JsonNode round(long round) {
    return api.get("/rounds/" + round).body();
  }

  private JsonNode counts(long round) {
    return round(round).path("counts");
  }

  private JsonNode awaitCounts(long round, Predicate<JsonNode> wanted) {
    return await().atMost(Duration.ofSeconds(120)).until(() -> counts(round), wanted);
  }

  private Map<Long, String> personalLinks(long round) {
    var links = new HashMap<Long, String>();
    api.get("/rounds/" + round + "/links?page=0")
        .body()
        .forEach(l -> links.put(l.path("member").asLong(), l.path("link").asText()));
    assertThat(links).hasSize(MEMBERS);
    return links;
  }

  private Map<String, Integer> segments() {
    var counts = new HashMap<String, Integer>();
    api.get("/communities/asked/segments")
        .body()
        .forEach(s -> counts.put(s.path("name").asText(), s.path("count").asInt()));
    return counts;
  }

  private static Map<String, String> linksByReceiver() throws Exception {
    var links = new HashMap<String, String>();
    for (MimeMessage mail : SMTP.getReceivedMessages()) {
      var text = com.icegreen.greenmail.util.GreenMailUtil.getBody(mail);
      var link = LINK.matcher(text.replace("=\r\n", "").replace("=3D", "="));
      assertThat(link.find()).as(text).isTrue();
      links.put(mail.getAllRecipients()[0].toString(), link.group());
    }
    return links;
  }
}
