package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.content.MemberSource;
import io.qunflow.funnel.content.MemberSources;
import io.qunflow.funnel.content.Reach;
import io.qunflow.funnel.content.SourceChannel;
import io.qunflow.funnel.figure.DeliveryPlan;
import io.qunflow.funnel.figure.NewDelivery;
import io.qunflow.funnel.figure.NewIndirect;
import io.qunflow.funnel.figure.ReferenceImport;
import io.qunflow.funnel.figure.StatedFigures;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.pain.Competitor;
import io.qunflow.funnel.pain.PainKind;
import io.qunflow.funnel.pain.PainPoint;
import io.qunflow.funnel.pain.PainPoints;
import io.qunflow.funnel.stickiness.GoesFirst;
import io.qunflow.funnel.stickiness.MeasureState;
import io.qunflow.funnel.stickiness.ServiceKind;
import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.funnel.stickiness.ServiceResults;
import io.qunflow.funnel.stickiness.ServiceStep;
import io.qunflow.funnel.trigger.NewTrigger;
import io.qunflow.funnel.trigger.TriggerLook;
import io.qunflow.funnel.trigger.WordTriggers;
import io.qunflow.funnel.value.ValueCard;
import io.qunflow.funnel.value.ValueCards;
import io.qunflow.funnel.value.ValueVerdict;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.Waves;
import io.qunflow.shared.Money;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The funnel, sources, triggers and service plans in a browser: desk and phone. */
@OnConsole
class FunnelScreensIT {

  private static final String TEA = "/communities/chaju";
  private static final int BUYERS = 11;

  /** Heads of the tables that are wider than the card they stand in. */
  private static final String OUT_OF_ITS_CARD =
      "[...document.querySelectorAll('.card table')].filter(t => t.getBoundingClientRect().right >"
          + " t.closest('.card').getBoundingClientRect().right + 1).map(t => t.innerText)";

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Offerings offerings;
  @Autowired MemberSources sources;
  @Autowired ValueCards cards;
  @Autowired PainPoints pains;
  @Autowired ReferenceImport references;
  @Autowired ServicePlans plans;
  @Autowired StatedFigures stated;
  @Autowired ServiceResults results;
  @Autowired WordTriggers triggers;
  @Autowired TriggerLook look;
  @Autowired Segments segments;
  @Autowired Waves waves;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private final List<Long> members = new ArrayList<>();
  private long offering;
  private long wave;

  @BeforeEach
  void aFunnelInTheMiddle() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    var tea = new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA);
    offering =
        offerings
            .create(
                ConsoleData.TEA,
                new NewOffering("camp", "7 天训练营", "main_profit", 580_000L, 200_000L, 1000, 500),
                "yunying")
            .id();
    triggers.write(
        ConsoleData.TEA,
        new NewTrigger("camp", "多少钱、怎么报名、学费", "这周四晚上八点有公开课，先听再决定；学费和名额都在课上说😀", 5),
        "yunying");
    long off = triggers.write(ConsoleData.TEA, new NewTrigger("", "礼盒", "礼盒在置顶里", 3), "yunying");
    triggers.switchTo(ConsoleData.TEA, off, WordTriggers.Listening.OFF, "yunying");
    for (int i = 0; i < 60; i++) {
      tea.says("茶友" + i + (i % 7 == 0 ? "😀" : ""), Instant.now().minusSeconds(60));
      members.add(tea.member("茶友" + i + (i % 7 == 0 ? "😀" : "")).value());
    }
    for (int i = 0; i < 40; i++) {
      sources.record(
          new MemberId(members.get(i)),
          new MemberSource(
              i < 25 ? SourceChannel.FISSION : SourceChannel.PLATFORM,
              i % 3 == 0 ? Reach.DIRECT_AD : Reach.CONTEXT,
              ""),
          "yunying");
    }
    for (int i = 0; i < BUYERS; i++) {
      order(i);
    }
    leads();
    segments.save(ConsoleData.TEA, "常来的人", SegmentRule.everybody(), "yunying");
    written();
    delivered();
    services();
    jdbc.update(
        "UPDATE activity_event SET text = '请问这个训练营多少钱？怎么报名呀', occurred_at_ms = ?"
            + " WHERE account_id = (SELECT MIN(id) FROM account WHERE member_id = ?)",
        Instant.now().minusSeconds(60).toEpochMilli(),
        members.get(3));
    jdbc.update("UPDATE trigger_look SET last_event = 0");
    look.look(ConsoleData.TEA);
  }

  private void written() throws Exception {
    cards.write(
        ConsoleData.TEA,
        "camp",
        new ValueCard("7 天训练营", "每周两次答疑，三天内改好一份冲泡记录", "每月 30 条真实使用反馈，一成成员买主课"),
        "yunying");
    cards.judge(ConsoleData.TEA, "camp", ValueVerdict.MUTUAL);
    pains.record(
        ConsoleData.TEA,
        "camp",
        List.of(
            new PainPoint(0, PainKind.NEWCOMER, "怕学了没有用", "七天以后能自己泡好六大茶类"),
            new PainPoint(0, PainKind.HOW, "没有时间", "每天二十分钟，错过了看回放")),
        "yunying");
    pains.compare(
        ConsoleData.TEA,
        "camp",
        List.of(
            new Competitor(
                "某某茶学院", Money.yuan(new BigDecimal("6800")), "社群答疑", "录播", "证书", "三天内改好作业")),
        "yunying");
    references.importCsv(
        ConsoleData.TEA,
        new ByteArrayInputStream(
            "label,members,paid,price,paid_rate\n实例,400,11,5800,2.75%\n"
                .getBytes(StandardCharsets.UTF_8)),
        "yunying");
  }

  private void delivered() throws Exception {
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    stated.plan(ConsoleData.TEA, offering, DeliveryPlan.of(7, BigDecimal.valueOf(6)), "yunying");
    for (int day = 1; day < 7; day++) {
      stated.deliver(
          ConsoleData.TEA,
          offering,
          1,
          new NewDelivery(1, today.minusDays(day), BigDecimal.valueOf(6), "第 " + (7 - day) + " 天"),
          "yunying");
    }
    stated.voidHours(offering, stated.findHours(offering).get(0).id(), "那天停课", "fuhe");
    stated.receive(
        ConsoleData.TEA,
        offering,
        new NewIndirect(null, "门店茶艺内训", new BigDecimal("20000"), today, "合同 2026-07，转账 88123"),
        "yunying");
    long next =
        offerings
            .create(
                ConsoleData.TEA,
                new NewOffering("next", "茶艺师进阶班", "main_profit", 980_000L, 300_000L, 1000, 500),
                "yunying")
            .id();
    for (int i = 0; i < 2; i++) {
      order(next, i * 4, "next" + i, 980_000L, System.currentTimeMillis() - 60_000L);
    }
  }

  private void services() {
    var plan =
        new ServicePlan(
            ServicePlan.EVERYBODY,
            GoesFirst.LOYAL,
            1,
            "inbox",
            2,
            7,
            20,
            3,
            List.of(
                new ServiceStep(1, ServiceKind.SERVICE, "新手答疑一小时", "今晚八点，群里答疑一小时"),
                new ServiceStep(2, ServiceKind.TOUCH, "送一份冲泡表", "冲泡表放在这里"),
                new ServiceStep(5, ServiceKind.TOUCH, "问一句学得怎么样", "这几天泡得怎么样？")));
    long id = plans.write(ConsoleData.TEA, "camp", 1, plan, "yunying");
    wave =
        waves.open(
            new WaveOrder(
                "services:" + id,
                ConsoleData.TEA,
                "services:" + id,
                "7 天训练营：第 1 轮服务",
                List.of("begin", "service1", "service2", "service3", "returned")));
    waves.freeze(wave, segments.selectAll(ConsoleData.TEA));
    plans.start(id, wave);
    long order =
        id(
            "INSERT INTO message_order (order_key, about, community_key, kind, texts, shared_values,"
                + " created_at_ms) VALUES (?, 'w', 'chaju', 'MARKETING', '{}', '{}', 0)",
            "wave:" + wave + ":service2:A",
            "SELECT id FROM message_order WHERE order_key = ?");
    var at = Instant.now().minus(Duration.ofDays(4)).toEpochMilli();
    for (int i = 0; i < 60; i++) {
      var outcome = i < 40 ? "T" : i < 52 ? "H" : "C";
      jdbc.update(
          "INSERT INTO service_contact VALUES (?, 2, ?, ?, ?)", wave, members.get(i), outcome, at);
      if (i < 40) {
        jdbc.update(
            "INSERT INTO message (order_id, target_id, member_id, channel, priority, state,"
                + " due_at_ms, settled_at_ms, created_at_ms) VALUES (?, ?, ?, 'inbox', 10, ?, 0, ?, 0)",
            order,
            members.get(i),
            members.get(i),
            i < 38 ? "S" : "F",
            at);
      }
      if (i < 48) {
        jdbc.update(
            "UPDATE activity_event SET occurred_at_ms = ? WHERE account_id IN (SELECT id FROM account"
                + " WHERE member_id = ?)",
            i < 20 ? at + 1000 : at - 1000,
            members.get(i));
      }
    }
    results.measure(plans.find(id), MeasureState.OVER, "wave:" + wave + ":service", ":A");
  }

  private long id(String insert, String key, String find) {
    jdbc.update(insert, key);
    return jdbc.queryForObject(find, Long.class, key);
  }

  private void order(int i) {
    order(offering, i * 4, "o" + i, 580_000L, System.currentTimeMillis() - 3_600_000L * (i + 2));
  }

  private void order(long of, int member, String id, long price, long at) {
    jdbc.update(
        "INSERT INTO sale_order (community_key, offering_id, member_id, source, external_id, state,"
            + " price_minor, valid_price_minor, cost_minor, commission_bp, reward_bp, paid_minor,"
            + " refunded_minor, flags, flags_open, ordered_at_ms, paid_at_ms, recorded_by,"
            + " recorded_at_ms) VALUES ('chaju', ?, ?, 's', ?, 'PAID', ?, ?, 200000, 1000,"
            + " 500, ?, 0, '', FALSE, ?, ?, 'yunying', 0)",
        of,
        members.get(member),
        id,
        price,
        price,
        price,
        at,
        Math.max(at, System.currentTimeMillis() - 3_600_000L));
  }

  private void leads() {
    for (int i = 0; i < 20; i++) {
      jdbc.update(
          "INSERT INTO lead_file (community_key, member_id, company, offering_id, kind, stage,"
              + " state, owned_by, next_action, next_at_ms, silent_at_ms, opened_at_ms, ended_why)"
              + " VALUES ('chaju', ?, '', ?, 'P', 'INFORMED', 'NOT_NOW', 'yunying', '', 0, 0, ?, ?)",
          members.get(i * 2),
          offering,
          System.currentTimeMillis() - 86_400_000L * 5,
          i < 12 ? "price" : i < 17 ? "time" : "trust");
    }
  }

  @Test
  void looksAsItShouldAtTheDeskAndOnThePhone() {
    var screens = new Screens(port);
    var table = screens.desk("yunying");
    table.setViewportSize(1280, 860);
    var phone = screens.phone("yunying");
    phone.setViewportSize(375, 860);
    for (var page :
        List.of(
            "/funnel?offering=camp",
            "/funnel/slices/source?offering=camp",
            "/funnel/slices/channel/FISSION?offering=camp",
            "/funnel/slices/wave/" + wave + "?offering=camp",
            "/delivery?offering=camp",
            "/sources",
            "/services",
            "/triggers")) {
      for (var language : List.of("en", "zh")) {
        var name = "funnel" + page.replaceAll("\\W+", "-") + "-" + language;
        var address = TEA + page + (page.contains("?") ? "&" : "?") + "lang=" + language;
        screens.go(table, address);
        screens.take(table, name + "-desk");
        assertThat((List<?>) table.evaluate(OUT_OF_ITS_CARD)).as(address).isEmpty();
        screens.go(phone, address);
        screens.take(phone, name + "-phone");
        assertThat(
                (Boolean)
                    phone.evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
            .as("%s scrolls sideways on a phone", address)
            .isTrue();
      }
    }
    screens.go(table, TEA + "/triggers?lang=zh");
    assertThat(table.locator("#proposals tbody tr").count()).isEqualTo(1);
    assertThat(table.locator("#proposals").innerText()).contains("茶友3", "多少钱", "等人来发");
    table.fill("#new-words", "团购价");
    table.fill("#new-reply", "团购看置顶");
    table.click("#new button[type=submit]");
    assertThat(table.locator("#triggers").innerText()).contains("团购价", "团购看置顶");
    table.context().close();
    phone.context().close();
  }

  /** From the comparison to the picture of one slice and back (F7). */
  @Test
  void aSliceOpensAsItsOwnFunnel() {
    var screens = new Screens(port);
    var page = screens.desk("yunying");
    screens.go(page, TEA + "/funnel?offering=camp&lang=zh");
    var line = page.locator("tr").filter(having("裂变")).first();
    var paid = line.locator("td").nth(2).innerText();
    line.locator("a").click();
    assertThat(page.locator("h1").innerText()).contains("裂变");
    assertThat(page.locator("#funnel [data-chart] svg").count()).isEqualTo(1);
    var steps = page.locator("#funnel tbody tr");
    assertThat(steps.count()).isEqualTo(5);
    assertThat(steps.first().innerText()).contains("全部成员");
    assertThat(steps.last().innerText()).contains(paid.substring(0, paid.indexOf('%')));
    assertThat(page.locator("#money").innerText()).contains("净收入");
    page.locator(".page-head a").last().click();
    assertThat(page.locator("h1").innerText()).isEqualTo("按渠道");
    screens.go(page, TEA + "/funnel/slices/wave/999999?offering=camp");
    assertThat(page.locator("body").innerText()).contains("wave/999999");
    page.context().close();
  }

  /** What is stated is in the figures, beside the revenue; what is voided is not (F7). */
  @Test
  void hoursAndMoneyAreStatedAndVoidedInThePage() {
    var screens = new Screens(port);
    var page = screens.desk("yunying");
    screens.go(page, TEA + "/delivery?offering=camp&lang=zh");
    assertThat(page.locator("#hours").innerText()).contains("30", "42", "那天停课");
    page.fill("#hours-given", "12");
    page.selectOption("#round", "1");
    page.fill("#note", "补课");
    page.locator("form[action$='/delivery/hours'] button").click();
    assertThat(page.locator("#hours").innerText()).contains("12 课时", "补课");
    page.fill("#what", "赞助");
    page.fill("#yuan", "1,500.50");
    page.fill("#evidence", "转账 9");
    page.locator("form[action$='/delivery/income'] button").click();
    assertThat(page.locator("#income").innerText()).contains("21,500.50", "19,600.00");
    page.locator("#income li").filter(having("赞助")).locator("summary").click();
    page.locator("#income li").filter(having("赞助")).locator("[name=why]").fill("是借款");
    page.locator("#income li").filter(having("赞助")).locator("details button").click();
    assertThat(page.locator("#income").innerText()).contains("是借款");

    screens.go(page, TEA + "/funnel?offering=camp&lang=zh");
    assertThat(page.locator("#beside").innerText())
        .contains("19,600.00", "20,000.00", "42 / 42", "1,519.05");
    assertThat(page.locator("#money").innerText()).contains("63,800.00").doesNotContain("19,600");
    page.context().close();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
