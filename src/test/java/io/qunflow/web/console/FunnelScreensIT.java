package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.content.MemberSource;
import io.qunflow.funnel.content.MemberSources;
import io.qunflow.funnel.content.Reach;
import io.qunflow.funnel.content.SourceChannel;
import io.qunflow.funnel.figure.ReferenceImport;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.pain.Competitor;
import io.qunflow.funnel.pain.PainKind;
import io.qunflow.funnel.pain.PainPoint;
import io.qunflow.funnel.pain.PainPoints;
import io.qunflow.funnel.stickiness.GoesFirst;
import io.qunflow.funnel.stickiness.ServiceKind;
import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.funnel.stickiness.ServicePlans;
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

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Offerings offerings;
  @Autowired MemberSources sources;
  @Autowired ValueCards cards;
  @Autowired PainPoints pains;
  @Autowired ReferenceImport references;
  @Autowired ServicePlans plans;
  @Autowired WordTriggers triggers;
  @Autowired TriggerLook look;
  @Autowired Segments segments;
  @Autowired Waves waves;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private final List<Long> members = new ArrayList<>();
  private long offering;

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
    services();
    jdbc.update(
        "UPDATE activity_event SET text = '请问这个训练营多少钱？怎么报名呀'"
            + " WHERE account_id = (SELECT MIN(id) FROM account WHERE member_id = ?)",
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
    long wave =
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
    var at = Instant.now().minus(Duration.ofHours(2)).toEpochMilli();
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
      if (i >= 20 && i < 48) {
        jdbc.update(
            "UPDATE activity_event SET occurred_at_ms = ? WHERE account_id IN (SELECT id FROM account"
                + " WHERE member_id = ?)",
            at - 1000,
            members.get(i));
      }
    }
  }

  private long id(String insert, String key, String find) {
    jdbc.update(insert, key);
    return jdbc.queryForObject(find, Long.class, key);
  }

  private void order(int i) {
    jdbc.update(
        "INSERT INTO sale_order (community_key, offering_id, member_id, source, external_id, state,"
            + " price_minor, valid_price_minor, cost_minor, commission_bp, reward_bp, paid_minor,"
            + " refunded_minor, flags, flags_open, ordered_at_ms, paid_at_ms, recorded_by,"
            + " recorded_at_ms) VALUES ('chaju', ?, ?, 's', ?, 'PAID', 580000, 580000, 200000, 1000,"
            + " 500, 580000, 0, '', FALSE, ?, ?, 'yunying', 0)",
        offering,
        members.get(i * 4),
        "o" + i,
        System.currentTimeMillis() - 3_600_000L * (i + 2),
        System.currentTimeMillis() - 3_600_000L);
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
    for (var page : List.of("/funnel?offering=camp", "/sources", "/services", "/triggers")) {
      var name = "funnel" + page.replaceAll("\\W+", "-");
      screens.go(table, TEA + page + (page.contains("?") ? "&" : "?") + "lang=zh");
      screens.take(table, name + "-desk");
      screens.go(phone, TEA + page + (page.contains("?") ? "&" : "?") + "lang=zh");
      screens.take(phone, name + "-phone");
      assertThat(
              (Boolean)
                  phone.evaluate(
                      "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
          .as("%s scrolls sideways on a phone", page)
          .isTrue();
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
}
