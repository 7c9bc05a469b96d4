package io.qunflow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.lifecycle.direction.BusinessPhase;
import io.qunflow.lifecycle.direction.BusinessPosition;
import io.qunflow.lifecycle.direction.CarrierKind;
import io.qunflow.lifecycle.direction.ConversionEnd;
import io.qunflow.lifecycle.direction.Direction;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.lifecycle.direction.ValuePath;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.operations.messaging.incoming.WebhookSources;
import io.qunflow.support.ApiClient;
import io.qunflow.support.EngineTime;
import io.qunflow.support.QunflowIT;
import io.qunflow.support.ShiftedClock;
import io.qunflow.support.TaskAnswers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A community of 400 is led through the whole funnel (F1–F7, P1–P4), as its company does it: by
 * forms and pages, by what members tap on their phones, and by what a shop and a meeting tool
 * report. At its end stand the numbers of the worked example, and what is left of them after a
 * refund, on the page, over REST and in the tables alike. Runs in a JVM of its own (pom.xml), since
 * weeks go by.
 */
@QunflowIT
class FunnelJourneyIT {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String COMMUNITY = "pinpin";
  private static final String OTHER = "fuhe";
  private static final int PRICE = 580_000;
  private static final int BUYERS = 11;
  private static final int CALLS_A_DAY = 20;

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired DirectionService directions;
  @Autowired WebhookSources sources;
  @Autowired MemberLinks links;
  @Autowired IdentityService identity;
  @Autowired RuntimeService runtime;
  @Autowired ProcessEngine engine;
  @Autowired ShiftedClock clock;
  @Autowired JdbcTemplate sql;

  private EngineTime time;
  private SignedReports shop;
  private FunnelDesk desk;
  private FunnelDesk checker;
  private ApiClient api;
  private long offering;
  private FunnelClass lesson;
  private final Map<String, Long> members = new HashMap<>();

  @TestConfiguration
  static class WeeksGoBy {

    @Bean
    @Primary
    ShiftedClock shiftedClock() {
      return new ShiftedClock();
    }
  }

  @DynamicPropertySource
  static void ownContext(DynamicPropertyRegistry properties) {
    properties.add(
        "spring.datasource.url", () -> "jdbc:h2:mem:qunflow-funnel;MODE=MySQL;DB_CLOSE_DELAY=-1");
  }

  @BeforeEach
  void aCommunityThatKnowsWhatItSells() throws Exception {
    communities.create(new NewCommunity(COMMUNITY, "拼配茶友会😀", "interest", "Asia/Shanghai", null));
    var path = new ValuePath(CarrierKind.COURSE, "茶艺师班", "听完公开课后报名", ConversionEnd.MAIN_PROFIT, "");
    directions.recordDirection(
        key(), 1, Direction.of(BusinessPosition.CORE, BusinessPhase.RECRUITING, path));
    var secret = sources.create(key(), "shop", "小店", "admin");
    var user = identity.newUser(OTHER);
    user.setFirstName("复核");
    user.setLastName("小方");
    user.setPassword(QunflowIT.PASSWORD);
    identity.saveUser(user);
    identity.createMembership(OTHER, "operator");
    time = new EngineTime(engine, clock);
    shop = new SignedReports(base(), "shop", secret, clock);
    desk = new FunnelDesk(base(), COMMUNITY, "admin", QunflowIT.PASSWORD, 1280, time::settle);
    checker = new FunnelDesk(base(), COMMUNITY, OTHER, QunflowIT.PASSWORD, 1280, time::settle);
    api = desk.api();
  }

  @AfterEach
  void backToToday() {
    ClockUtil.reset();
  }

  @Test
  void fourHundredMembersBecomeElevenBuyersAndAfterARefundTen() {
    fourHundredMembersComeInByFiles();
    theFunnelOfAnOfferingStarts();
    valueAndPainPointsAreWritten();
    aPriceIsPublishedAboveItsFloorOnly();
    aClassIsPlanned();
    oneHundredAndTwentyRegister();
    seventyCome();
    operatorsCallWhoAsked();
    companiesAreFollowedOnTheBoard();

    elevenOrderAndPay();
    assertNumbers(11, "63800.00", "0.00", "2.75%", "1.5–4.9%");
    oneIsRefunded();
    assertNumbers(10, "58000.00", "5800.00", "2.50%", "1.4–4.5%");

    everyRegistrantHasAnEnd();
    theRoundIsLookedBackAt();
    thePriceIsBackAfterTheDeadline();
    everyPageIsLookedAt();
  }

  private void fourHundredMembersComeInByFiles() {
    var page = desk.open("/import");
    page.locator("#file").setInputFiles(file("聊天记录.csv", FunnelPeople.activity()));
    assertThat(page.getByText("文件里有什么")).isVisible();
    page.getByLabel("小编是自己人").check();
    page.locator("#basis").selectOption("consent");
    page.locator("#noticeGivenOn").fill("2026-01-05");
    page.locator(".page-head .btn-primary").click();
    assertThat(page.getByText("导入完成")).isVisible();
    desk.open("/members/facts");
    page.locator("#file").setInputFiles(file("资料.csv", FunnelPeople.facts()));
    page.locator(".card-footer .btn-primary").click();
    assertThat(page.locator("body")).containsText("400");
    var teachers = segment("老师", "教育");
    segment("餐饮人", "餐饮");
    cameFrom(page, String.valueOf(teachers), "FISSION", "CONTEXT");
    cameFrom(page, "0", "PLATFORM", "EXPOSURE");
    assertThat(page.locator("#sources")).containsText("400 / 400");
    desk.picture("sources");
    sql.query(
        "SELECT id, nickname FROM member WHERE community_key = ?",
        row -> {
          members.put(row.getString(2), row.getLong(1));
        },
        COMMUNITY);
  }

  private long segment(String name, String trade) {
    var condition = Map.of("field", "fact", "argument", "行业", "operator", "is", "operand", trade);
    var body = Map.of("name", name, "conditions", List.of(condition));
    var saved = api.post("/communities/" + COMMUNITY + "/segments", body).body();
    assertThat(saved.path("count").asInt()).isEqualTo(200);
    return saved.path("id").asLong();
  }

  private void cameFrom(Page page, String segment, String channel, String reach) {
    desk.open("/sources");
    page.locator("#segment").selectOption(segment);
    page.locator("#channel").selectOption(channel);
    page.locator("#reach").selectOption(reach);
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("body")).containsText("给 200 名成员记下了来源");
  }

  private void theFunnelOfAnOfferingStarts() {
    var page = desk.open("/offerings");
    desk.picture("offerings-empty");
    page.locator("#name").fill("茶艺师班");
    page.locator("#key").fill("master");
    page.locator("#list").fill("6800");
    page.locator("#cost").fill("3000");
    page.locator("#commission").fill("20");
    page.locator("#reward").fill("10");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("main")).containsText("85.73");
    offering = sql.queryForObject("SELECT id FROM offering", Long.class);
    desk.open("/funnel");
    desk.picture("figures-empty");
    page.getByText("启动营销漏斗").click();
    assertThat(page.locator("body")).containsText("营销漏斗已启动");
    var again = api.post(home() + "/funnel", Map.of("offering", "master"));
    assertThat(again.status()).as("one at a time").isEqualTo(409);
  }

  /** F6 and F1: content first; a card that says nothing is refused. F2, F3 as their forms ask. */
  private void valueAndPainPointsAreWritten() {
    workUntil("userTask_writeValueCard");
    desk.complete(
        "userTask_writeValueCard", Map.of("membersGet", "大家一起成长", "communityGets", "每月 30 条听课反馈"));
    assertThat(desk.look("userTask_writeValueCard").locator(".fjs-form")).containsText("为什么退回");
    workUntil("userTask_planPromotion");
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM pain_point", Integer.class)).isEqualTo(2);
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM competitor", Integer.class)).isOne();
  }

  /** F3: under the floor nobody can publish, and nobody alone. */
  private void aPriceIsPublishedAboveItsFloorOnly() {
    var loss = new HashMap<>(answers());
    loss.put("promotionPriceYuan", 4285.72);
    desk.complete("userTask_planPromotion", loss);
    var refused = desk.look("userTask_planPromotion");
    assertThat(refused.locator("[id$='-field_promotionRefusal']"))
        .hasValue(Pattern.compile("4285\\.73"));
    desk.complete("userTask_planPromotion", new TaskAnswers(answers()));
    checker.complete("userTask_checkPromotion", Map.of("promotionApproval", "publish"));
    assertThat(price()).isEqualTo(PRICE);
  }

  private void aClassIsPlanned() {
    desk.complete("userTask_planSelling", new TaskAnswers(answers()));
    var shy = new HashMap<>(answers());
    shy.put("contentPercent", 95);
    desk.complete("userTask_planPublicClass", shy);
    desk.complete("userTask_planPublicClass", new TaskAnswers(answers()));
    desk.complete("userTask_setClassDate", new TaskAnswers(answers()));
    lesson = new FunnelClass(desk, base(), members, this::classLink);
  }

  /** P2: three on their phones, the others by the same link; some ask. */
  private void oneHundredAndTwentyRegister() {
    lesson.register();
    assertThat(lesson.read().path("counts").path("registered").asInt())
        .isEqualTo(FunnelPeople.REGISTERED);
    lesson.ask(FunnelPeople.ASKED);
  }

  /** P2: the meeting tool's list; it also ends the task that waits for it. */
  private void seventyCome() {
    time.passTo(Instant.parse(lesson.read().path("endsAt").asText()).plusSeconds(60));
    desk.look("userTask_importAttendance");
    lesson.importAttendance(
        LocalDate.ofInstant(Instant.parse(lesson.read().path("startsAt").asText()), SHANGHAI));
    assertThat(desk.openTasks()).doesNotContain("userTask_importAttendance");
    time.settle();
    desk.complete("userTask_rateClass", new TaskAnswers(answers()));
    desk.open("/classes/" + lesson.id());
    desk.picture("class-held");
  }

  /** P3: the same day, as many as the operators can. */
  private void operatorsCallWhoAsked() {
    assertThat(lesson.followup().path("callsToday").asInt()).isEqualTo(CALLS_A_DAY);
    assertThat(lesson.followup().path("callsTomorrow").asInt())
        .isEqualTo(FunnelPeople.ASKED - CALLS_A_DAY);
    assertReach();
    desk.open("/leads");
    desk.picture("leads");
    var called = leadsOfWhoWillNotBuy();
    desk.complete(
        "userTask_workLead",
        "/leads/" + called.get(0),
        Map.of("leadOutcome", "not_now", "leadNote", "想等年终奖", "leadReason", "price"));
    var monday = LocalDate.now(clock.withZone(SHANGHAI)).plusDays(2).toString();
    desk.complete(
        "userTask_workLead",
        "/leads/" + called.get(1),
        Map.of(
            "leadOutcome", "go_on",
            "leadNote", "发了大纲，说周末看",
            "leadStage", "informed",
            "leadNextAction", "周一问看得怎样",
            "leadNextDay", monday));
    var busy = Map.of("state", "not_now", "reason", "time", "note", "今年没有时间");
    assertThat(api.post("/leads/" + called.get(2) + "/end", busy).status()).isEqualTo(200);
    var page = desk.openAt("/sheet?community=" + COMMUNITY);
    assertThat(page.locator("main"))
        .not()
        .containsText("快开始了", new LocatorAssertions.ContainsTextOptions().setTimeout(1_000));
    assertThat(page.locator("main")).containsText("谢谢您来听");
    desk.picture("sheet");
    page.locator(".sheet-acts .btn-primary").first().click();
    assertThat(page.locator(".sheet-entry.is-done").first()).isVisible();
  }

  /** C5: offers go to who ticked it for themselves; a nickname alone agrees for nobody. */
  private void assertReach() {
    int mass = FunnelPeople.REGISTERED - FunnelPeople.ASKED;
    int reached =
        (int) IntStream.range(0, FunnelPeople.MEMBERS).filter(FunnelPeople::agrees).count();
    var reach = lesson.followup().path("reach");
    assertThat(reach.path("of").asInt()).isEqualTo(mass);
    assertThat(reach.path("reached").asInt()).isEqualTo(reached).isGreaterThan(40);
    assertThat(reach.path("others").path("no_consent").asInt()).isEqualTo(mass - reached);
    assertThat(reach.path("claimed").asInt()).isOne();
    assertThat(desk.open("/classes/" + lesson.id()).locator("#followup"))
        .containsText("群发能到 %d / %d 位".formatted(reached, mass));
    desk.picture("class-reach");
  }

  private String classLink(int i) {
    var until = clock.instant().plus(Duration.ofDays(1));
    return links.link(LinkPurpose.PUBLIC_CLASS, member(i), lesson.id(), until).getRawPath();
  }

  private List<Long> leadsOfWhoWillNotBuy() {
    return IntStream.range(BUYERS, FunnelPeople.ASKED)
        .mapToObj(
            i ->
                sql.queryForList(
                    "SELECT id FROM lead_file WHERE member_id = ?", Long.class, member(i)))
        .flatMap(List::stream)
        .toList();
  }

  /** P4: two companies ask; one is dragged to where the relation is. */
  private void companiesAreFollowedOnTheBoard() {
    var page = desk.open("/leads");
    page.locator("#kind").selectOption("CORPORATE");
    page.locator("#name").fill(FunnelPeople.name(398));
    page.locator("#company").fill("好茶有限公司");
    page.locator("#offering").selectOption(new SelectOption().setLabel("茶艺师班"));
    page.locator("#interest").fill("问能不能给门店培训");
    page.locator("form[action$='/leads'] .btn-primary").click();
    assertThat(page.locator("h1")).containsText("好茶有限公司");
    var second =
        Map.of(
            "kind", "corporate",
            "member", member(399),
            "company", "山水酒店",
            "offering", offering,
            "interest", "想给大堂茶歇办一期");
    assertThat(api.post(home() + "/leads", second).status()).isEqualTo(201);
    long id = id("lead_file", "company = '好茶有限公司'");
    desk.open("/leads");
    page.locator("[data-lead='" + id + "']").dragTo(page.locator("[data-stage=INFORMED]"));
    var card = page.locator("[data-stage=INFORMED] [data-lead='" + id + "']");
    card.locator("input[name=note]").fill("要了报价单");
    card.locator("button").click();
    assertThat(page.locator("[data-stage=INFORMED] [data-lead='" + id + "']")).isVisible();
    desk.picture("leads-dragged");
    assertThat(sql.queryForObject("SELECT stage FROM lead_file WHERE id = ?", String.class, id))
        .isEqualTo("INFORMED");
  }

  /** F4: as the shop reports it; what is delivered twice counts once. */
  private void elevenOrderAndPay() {
    for (int i = 0; i < BUYERS; i++) {
      var order = order(i);
      if (i % 2 == 0) {
        shop.send("placed-" + i, "order.placed", order);
      }
      order.put("amount_minor", PRICE);
      order.put("payment", "wx-" + i);
      shop.send("paid-" + i, "order.paid", order);
      if (i == 5) {
        shop.send("paid-" + i, "order.paid", order);
        shop.send("paid-again-" + i, "order.paid", order);
      }
    }
  }

  private Map<String, Object> order(int i) {
    var order = new HashMap<String, Object>();
    order.put("order", "T-" + i);
    order.put("offering", "master");
    order.put("price_minor", PRICE);
    order.put("member", member(i));
    order.put("class", lesson.id());
    order.put("channel", "小程序");
    return order;
  }

  private void oneIsRefunded() {
    shop.send(
        "back", "order.refunded", Map.of("order", "T-3", "amount_minor", PRICE, "refund", "rf-3"));
  }

  /** F7: the page, REST and the tables say the same. */
  private void assertNumbers(
      int paid, String revenue, String refunded, String rate, String interval) {
    var expected =
        new FunnelNumbers(
            FunnelPeople.MEMBERS,
            FunnelPeople.REGISTERED + 2,
            FunnelPeople.REGISTERED,
            FunnelPeople.ATTENDED,
            BUYERS,
            paid,
            new BigDecimal(revenue),
            new BigDecimal(refunded));
    assertThat(FunnelNumbers.inDatabase(sql, COMMUNITY, offering)).isEqualTo(expected);
    var page = desk.open("/funnel?offering=master");
    assertThat(FunnelNumbers.onPage(page)).isEqualTo(expected);
    assertThat(page.locator("#funnel tbody tr").nth(4)).containsText(rate + " " + interval);
    assertThat(page.locator("#money")).containsText("11 个，付清 " + paid + " 个");
    desk.picture("figures-" + paid);
    var told = api.get(home() + "/funnel?offering=master").body();
    assertThat(FunnelNumbers.of(told)).isEqualTo(expected);
    assertThat(told.path("conversion").path("n").asInt()).isEqualTo(paid);
    assertThat(told.path("conversion").path("of").asInt()).isEqualTo(FunnelPeople.MEMBERS);
    assertThat(told.path("conversion").path("rate").asDouble()).isEqualTo(paid / 400.0);
    var slices = api.get(home() + "/funnel/slices?offering=master").body();
    assertThat(sum(slices, "source", "members")).isEqualTo(FunnelPeople.MEMBERS);
    assertThat(sum(slices, "source", "paid")).isEqualTo(paid);
    assertThat(sum(slices, "segment", "paid")).isEqualTo(paid);
  }

  private static int sum(JsonNode slices, String kind, String what) {
    int sum = 0;
    for (var slice : slices) {
      if (slice.path("kind").asText().equals(kind)) {
        sum +=
            what.equals("members")
                ? slice.path("members").asInt()
                : slice.path("conversion").path("n").asInt();
      }
    }
    return sum;
  }

  /** P3: one says that it is not for them; when the offer is over, everybody has an end. */
  private void everyRegistrantHasAnEnd() {
    lesson.declines(classLink(50));
    time.passTo(clock.instant().plus(Duration.ofDays(3)).plusSeconds(60));
    var ends = lesson.followup();
    int notNow = 0;
    for (var one : ends.path("notNow")) {
      notNow += one.asInt();
    }
    assertThat(ends.path("ordered").asInt()).isEqualTo(BUYERS);
    assertThat(ends.path("notNow").path("not_interested").asInt()).isOne();
    assertThat(ends.path("notNow").path("price").asInt()).isOne();
    assertThat(ends.path("notNow").path("time").asInt()).isOne();
    assertThat(ends.path("open").asInt()).isZero();
    assertThat(BUYERS + notNow + ends.path("lost").asInt()).isEqualTo(FunnelPeople.REGISTERED);
    desk.open("/classes/" + lesson.id());
    desk.picture("class-followed");
  }

  private void theRoundIsLookedBackAt() {
    workUntil("userTask_decideRound");
    var form = desk.look("userTask_decideRound").locator("[id$='-field_roundSummary']");
    assertThat(form).hasValue(Pattern.compile("成员 400 人，付款 10 人.*58000\\.00 元"));
    desk.complete("userTask_decideRound", new TaskAnswers(answers()));
    var funnel = runtime.createProcessInstanceQuery().processDefinitionKey("marketingFunnel");
    for (int i = 0; i < 30 && funnel.count() > 0; i++) {
      workOnce();
    }
    assertThat(funnel.count()).isZero();
    assertThat(sql.queryForObject("SELECT paid FROM funnel_round", Integer.class)).isEqualTo(10);
  }

  private void thePriceIsBackAfterTheDeadline() {
    time.passTo(promotionDay().plusDays(1).atStartOfDay(SHANGHAI).toInstant().plusSeconds(1));
    assertThat(price()).isEqualTo(680_000);
    assertThat(desk.open("/offerings/" + offering).locator(".page-head"))
        .containsText(Pattern.compile("6,?800"));
    desk.picture("offering");
  }

  private void everyPageIsLookedAt() {
    var pages = new LinkedHashMap<String, String>();
    for (var name : List.of("funnel", "offerings", "orders", "classes", "leads", "sources")) {
      pages.put(name, "/" + name);
    }
    pages.put("offering", "/offerings/" + offering);
    pages.put("order", "/orders/" + id("sale_order", "external_id = 'T-3'"));
    pages.put("class", "/classes/" + lesson.id());
    pages.put("lead", "/leads/" + id("lead_file", "company <> ''"));
    pages.put("community", "");
    var phone = new FunnelDesk(base(), COMMUNITY, "admin", QunflowIT.PASSWORD, 375, time::settle);
    pages.forEach(
        (name, path) -> {
          desk.open(path);
          desk.picture(name);
          phone.open(path);
          phone.picture(name + "-375");
        });
  }

  private long id(String table, String which) {
    return sql.queryForObject("SELECT MIN(id) FROM " + table + " WHERE " + which, Long.class);
  }

  /** Completes what is open, and lets time go by where nothing is, until a task is there. */
  private void workUntil(String key) {
    for (int i = 0; i < 40 && !desk.openTasks().contains(key); i++) {
      workOnce();
    }
    assertThat(desk.openTasks()).contains(key);
  }

  private void workOnce() {
    time.settle();
    var open =
        desk.openTasks().stream().filter(task -> !task.equals("userTask_workLead")).findFirst();
    if (open.isPresent()) {
      desk.complete(open.get(), new TaskAnswers(answers()));
    } else {
      assertThat(time.passToNextTimer()).as("something goes on").isTrue();
    }
  }

  private Map<String, Object> answers() {
    return FunnelAnswers.on(LocalDate.now(clock.withZone(SHANGHAI)), promotionDay());
  }

  private LocalDate promotionDay() {
    return sql
        .queryForList("SELECT ends_at_ms FROM promotion WHERE state = 'PUBLISHED'", Long.class)
        .stream()
        .findFirst()
        .map(at -> LocalDate.ofInstant(Instant.ofEpochMilli(at - 1), SHANGHAI))
        .orElseGet(() -> LocalDate.now(clock.withZone(SHANGHAI)).plusDays(20));
  }

  private int price() {
    return api.get(home() + "/offerings/master/price").body().path("priceMinor").asInt();
  }

  private long member(int i) {
    return members.get(FunnelPeople.name(i));
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private static CommunityKey key() {
    return new CommunityKey(COMMUNITY);
  }

  private static String home() {
    return "/communities/" + COMMUNITY;
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
