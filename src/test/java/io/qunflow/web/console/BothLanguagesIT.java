package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.NewGroupBuy;
import io.qunflow.funnel.sale.NewOrder;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.Given;
import io.qunflow.operations.campaign.WorkCalendars;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.checkin.NewCheckin;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.operations.wave.WaveMessage;
import io.qunflow.operations.wave.WaveMessages;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.WaveText;
import io.qunflow.operations.wave.Waves;
import io.qunflow.support.Browser;
import io.qunflow.support.Leftovers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the console, in English and in Chinese, at the desk and on a phone: nothing is left
 * in the other language, nothing scrolls sideways, no label is clipped. A new page is walked by
 * itself; where its address holds something of its own, {@link #address} must know it. Pictures of
 * all are kept with {@code -Dqunflow.pictures=true}, which takes twice as long.
 */
@OnConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothLanguagesIT {

  private static final CommunityKey TEA = ConsoleData.TEA;

  /** Files, pictures and parts of pages; and what needs a process that runs. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/communities/{key}/report.pdf",
          "/communities/{key}/report.xlsx",
          "/communities/{key}/group-links/{code}.png",
          "/communities/{key}/applications/{id}/proof/{kind}",
          "/communities/{key}/members/{id}/data",
          "/communities/{key}/members/{id}/data/file",
          "/communities/{key}/questionnaires/{id}/export",
          "/communities/{key}/import/{id}",
          "/communities/{key}/import/{id}/progress",
          "/communities/{key}/import/{id}/seam",
          "/communities/{key}/roles/review/{id}",
          "/communities/{key}/moderation/{id}",
          "/communities/{key}/crisis/{id}",
          "/communities/{key}/kols/{id}",
          "/campaigns/{id:\\d+}/document.json",
          "/communities/{key}/welfare/{id:\\d+}/receivers.csv",
          "/messages/{id}",
          "/sheet/{id:\\d+}/picture.png");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Questionnaires questionnaires;
  @Autowired Rounds rounds;
  @Autowired Segments segments;
  @Autowired Checkins checkins;
  @Autowired io.qunflow.funnel.publicclass.ClassPlanning planning;
  @Autowired io.qunflow.funnel.publicclass.Registrations registrations;
  @Autowired io.qunflow.funnel.lead.Leads leads;
  @Autowired GroupLinks links;
  @Autowired Waves waves;
  @Autowired io.qunflow.honour.welfare.WelfareRounds welfares;
  @Autowired WaveMessages waveMessages;
  @Autowired Templates templates;
  @Autowired Offerings offerings;
  @Autowired GroupBuys groups;
  @Autowired OrderDesk desk;
  @Autowired Campaigns campaigns;
  @Autowired io.qunflow.honour.award.AwardRounds awards;
  @Autowired io.qunflow.honour.award.AwardMeasuring awardFigures;
  @Autowired WorkCalendars calendars;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Screens screens;
  private Leftovers leftovers;
  private long asked;
  private long round;
  private long member;
  private long segment;
  private long application;
  private long checkin;
  private long offering;
  private long order;
  private long group;
  private long campaign;
  private long award;
  private long wave;
  private long welfare;
  private long lesson;
  private long lead;

  @BeforeAll
  void aCommunityInTheMiddleOfItsWork() throws Exception {
    screens = new Screens(port);
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    asked = questionnaires.create(TEA, questionnaires.propose(TEA, Locale.CHINESE), "yunying");
    var until = Instant.now().plus(Duration.ofDays(5));
    var order =
        new RoundOrder(
            TEA, asked, 1, Optional.empty(), until, Optional.of(200), "inbox", false, "yunying");
    round = rounds.open(order);
    rounds.send(round, segments.selectAll(TEA));
    links.open(TEA, GroupLinkPurpose.QUESTIONNAIRE, round, until);
    var from = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES);
    checkin =
        checkins
            .open(
                new NewCheckin(
                    TEA,
                    "早起打卡",
                    "",
                    from.toString(),
                    from.plusHours(2).toString(),
                    2,
                    "manual",
                    true,
                    "yunying"))
            .id();
    campaign =
        campaigns.create(
            TEA,
            Given.notice()
                .with("holidays", "move")
                .with("capTimes", 1)
                .with("capDays", 7)
                .document(),
            "yunying");
    campaigns.switchOn(campaign, "yunying");
    award = aRoundOfAwards();
    wave =
        waves.open(new WaveOrder("both", TEA, "test:1", "冬茶上新", List.of("message1", "delivered")));
    waveMessages.keep(
        wave,
        List.of(
            WaveMessage.of(
                "message1",
                "NOTICE",
                "inbox",
                Duration.ZERO,
                Map.of("zh", new WaveText("", "新茶到了"), "en", new WaveText("", "new tea")))));
    waves.freeze(wave, segments.selectAll(TEA));
    welfare =
        welfares
            .open(
                new io.qunflow.honour.welfare.NewWelfare(
                    "both",
                    TEA,
                    java.util.Optional.empty(),
                    "test:1",
                    "2026-11-24",
                    "2026",
                    java.util.Optional.empty(),
                    3,
                    io.qunflow.honour.welfare.WelfareChoice.DRAW,
                    7,
                    false,
                    Optional.empty(),
                    io.qunflow.operations.messaging.MessageKind.NOTICE,
                    "inbox",
                    Map.of("zh", new io.qunflow.operations.messaging.MessageText("", "{{item}}")),
                    "yunying"),
                segments.selectAll(TEA))
            .id();
    welfares.choose(welfare);
    welfares.tell(welfare);
    segment = segments.save(TEA, "常来的人", SegmentRule.everybody(), "yunying");
    member = jdbc.queryForObject("SELECT MIN(id) FROM member", Long.class);
    sellSomething(until);
    aPublicClass(from);
    lead =
        leads
            .open(
                new io.qunflow.funnel.lead.NewLead(
                    TEA,
                    io.qunflow.funnel.lead.LeadKind.CORPORATE,
                    new io.qunflow.community.MemberId(member),
                    "好茶有限公司",
                    null,
                    "问了两次价格",
                    ""),
                "yunying")
            .id();
    jdbc.update(
        "INSERT INTO admission_application (community_key, try_no, state, asks, fee_minor, words,"
            + " applicant_name, contact, due_at_ms, created_at_ms, changed_at_ms) VALUES (?, 1,"
            + " 'CHECKING', 'WORDS,PROOF,FORWARD,QUESTIONNAIRE,PAYMENT', 9900, '做茶七年', '小安',"
            + " '138 0000 0000', ?, ?, ?)",
        TEA.value(),
        until.toEpochMilli(),
        until.toEpochMilli(),
        until.toEpochMilli());
    application = jdbc.queryForObject("SELECT MAX(id) FROM admission_application", Long.class);
    var known = new ArrayList<String>();
    inbox.findMyTasks().forEach(task -> known.add(task.name()));
    known.addAll(shippedTexts());
    known.addAll(List.of("{{nickname}}，今天也来坐坐", "提醒"));
    calendars
        .findYear(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear())
        .forEach(day -> known.addAll(List.of(day.title(), day.source())));
    known.addAll(List.of("新茶到了", "new tea"));
    known.addAll(List.of("礼品", "赠品", "礼物", "福利", "红包", "抽奖", "领奖", "领取", "免费", "gift, prize"));
    leftovers = Leftovers.besides(jdbc, known);
  }

  private long aRoundOfAwards() throws Exception {
    var round =
        awards.hold(
            new io.qunflow.honour.award.AwardOrder(
                TEA,
                "十一月之星",
                List.of(
                    io.qunflow.honour.award.Award.MOST_ACTIVE,
                    io.qunflow.honour.award.Award.PROGRESS),
                Optional.of(30),
                3,
                "manual",
                Optional.empty(),
                "yunying"));
    awardFigures.measure(round.id());
    inbox.add(
        "评奖",
        "awardRound",
        TEA.value(),
        Duration.ofDays(3),
        AwardPageController.TASK,
        round.page());
    return round.id();
  }

  private void aPublicClass(LocalDateTime from) throws Exception {
    var plan = new io.qunflow.funnel.publicclass.ClassPlan("teacher", "no", 75, "both", "当天打电话");
    var date =
        new io.qunflow.funnel.publicclass.ClassDate(
            "三天学会选茶", "带一只杯子", from.plusDays(2), 90, 1, "https://meeting.example/1", "");
    lesson =
        planning
            .open(
                new io.qunflow.funnel.publicclass.NewClass(
                    TEA, null, "", plan, date, "manual", true, "yunying"))
            .id();
    planning.openRegistration(lesson);
    for (var one : jdbc.queryForList("SELECT id FROM member ORDER BY id LIMIT 2", Long.class)) {
      registrations.register(
          lesson,
          new io.qunflow.community.MemberId(one),
          io.qunflow.funnel.publicclass.KnownBy.NICKNAME,
          io.qunflow.funnel.publicclass.SignUp.of(""));
    }
  }

  @Test
  void sayNothingInChineseToWhoReadsEnglish() {
    var wrong = new TreeSet<String>();
    var page = screens.at(1280, "en", "admin");
    for (var path : paths()) {
      screens.go(page, path);
      leftovers.chineseOn(page).forEach(text -> wrong.add(path + ": " + text));
      look(page, path, "en", wrong);
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void sayNothingInEnglishToWhoReadsChinese() {
    var wrong = new TreeSet<String>();
    var page = screens.at(1280, "zh-CN", "admin");
    for (var path : paths()) {
      screens.go(page, path);
      leftovers.englishOn(page).forEach(text -> wrong.add(path + ": " + text));
      look(page, path, "zh", wrong);
    }

    assertThat(wrong).isEmpty();
  }

  /** An order under the price of its moment, in a group that gathers. */
  private void sellSomething(Instant until) throws Exception {
    offering =
        offerings
            .create(
                TEA,
                new NewOffering("master", "茶艺师班", "main_profit", 580_000L, 300_000L, 2000, 1000),
                "yunying")
            .id();
    group = groups.draft(new NewGroupBuy(TEA, "master", 3, 450_000L, until), "yunying").id();
    groups.open(group, "group-buy", "fuhe");
    order =
        desk.place(
                new NewOrder(
                    TEA,
                    NewOrder.MANUAL,
                    "T-1001",
                    "master",
                    Optional.empty(),
                    440_000L,
                    Instant.now(),
                    group,
                    null,
                    null,
                    null),
                "yunying")
            .id();
  }

  /** Names and texts of the templates, which members read in their own language. */
  private List<String> shippedTexts() {
    return templates.findAll(TEA).stream()
        .flatMap(
            template ->
                Stream.concat(
                    Stream.of(template.name()),
                    template.texts().values().stream()
                        .flatMap(text -> Stream.of(text.subject(), text.body()))))
        .toList();
  }

  private void look(Page page, String path, String language, Set<String> wrong) {
    for (int width : new int[] {1280, 375}) {
      page.setViewportSize(width, 812);
      if (Boolean.getBoolean("qunflow.pictures")) {
        Browser.picture(page, "both/%s%s-%d".formatted(language, path.replace('/', '_'), width));
      }
      Leftovers.clippedOn(page)
          .forEach(text -> wrong.add("%s at %d, clipped: %s".formatted(path, width, text)));
      if (!(Boolean)
          page.evaluate(
              "document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
        wrong.add("%s at %d scrolls sideways".formatted(path, width));
      }
    }
    page.setViewportSize(1280, 812);
  }

  private List<String> paths() {
    var found = new TreeSet<String>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              if (method.getBeanType().getPackageName().startsWith("io.qunflow.web.console")
                  && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                found.addAll(route.getPatternValues());
              }
            });
    found.removeAll(NO_PAGES);
    assertThat(found).hasSizeGreaterThan(30);
    return found.stream().map(this::address).toList();
  }

  /** An address of this kind that there is. */
  private String address(String pattern) {
    var ids =
        Map.ofEntries(
            Map.entry("/members/", member),
            Map.entry("/applications/", application),
            Map.entry("/questionnaires/", asked),
            Map.entry("/rounds/", round),
            Map.entry("/segments/", segment),
            Map.entry("/checkins/", checkin),
            Map.entry("/offerings/", offering),
            Map.entry("/orders/", order),
            Map.entry("/group-buys/", group),
            Map.entry("/campaigns/", campaign),
            Map.entry("/awards/", award),
            Map.entry("/waves/", wave),
            Map.entry("/welfare/", welfare),
            Map.entry("/leads/", lead),
            Map.entry("/classes/", lesson));
    var path =
        pattern
            .replace("{key}", TEA.value())
            .replace("{template}", "questionnaire-invite")
            .replace("/slices/{kind}", "/slices/wave")
            .replace("/slices/wave/{of}", "/slices/wave/" + wave);
    for (var id : ids.entrySet()) {
      path = path.replaceAll(id.getKey() + "\\{id[^}]*}", id.getKey() + id.getValue());
    }
    assertThat(path).as("an address for " + pattern).doesNotContain("{");
    return path;
  }
}
