package io.qunflow.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.content.Portraits;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.publicclass.Attendance;
import io.qunflow.funnel.publicclass.Attendees;
import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.ClassPlan;
import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.funnel.publicclass.KnownBy;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.funnel.publicclass.SignUp;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.membership.role.RoleWorld;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Public classes and leads in a browser, with what they are to sell (P1–P4, F6). */
@OnConsole
class ClassScreensIT {

  private static final String TEA = "/communities/chaju";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final List<String> PEOPLE = List.of("王老师13812341234", "小雨😀", "爱聊天的阿姨", "老周");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired Offerings offerings;
  @Autowired Portraits portraits;
  @Autowired ClassPlanning planning;
  @Autowired PublicClasses classes;
  @Autowired Registrations registrations;
  @Autowired Attendance attendance;
  @Autowired Attendees attendees;
  @Autowired Followups followups;
  @Autowired Leads leads;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private RoleWorld tea;
  private long master;

  @BeforeEach
  void aCommunityThatSells() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
    tea = new RoleWorld(jdbc.getDataSource(), ConsoleData.TEA);
    for (var name : PEOPLE) {
      tea.says(name, Instant.now());
    }
    var given = new NewOffering("master", "茶艺师班", "main_profit", 580_000L, 300_000L, 2000, 1000);
    master = offerings.create(ConsoleData.TEA, given, "yunying").id();
    portraits.require(ConsoleData.TEA, "master", List.of("industry", "预算"));
  }

  @Test
  void aClassIsPlannedWithWhatItSells() throws Exception {
    var screens = new Screens(port);
    var desk = screens.desk("yunying");
    desk.setViewportSize(1280, 860);
    var phone = screens.phone("yunying");
    phone.setViewportSize(375, 860);
    both(screens, desk, phone, "/classes", "classes-plan");

    desk.selectOption("#offering", String.valueOf(master));
    desk.selectOption("#contentOwner", "teacher");
    desk.selectOption("#teacherAnswers", "no");
    desk.selectOption("#payReason", "both");
    desk.fill("#whatFollows", "当天打电话，优惠三天，没来的给回放");
    desk.fill("#title", "三天学会选茶");
    desk.fill(
        "#startsAt",
        LocalDateTime.now(SHANGHAI)
            .plusDays(3)
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
    desk.getByText("开放报名", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(desk.locator("dd").filter(having("茶艺师班"))).isVisible();
    assertThat(classes.findPage(ConsoleData.TEA, 0, 1).get(0).offering()).isEqualTo(master);
    desk.context().close();
    phone.context().close();
  }

  @Test
  void showsWhoWaitsWhoCameAndWhyOthersDoNotBuy() throws Exception {
    long id = open();
    for (int i = 0; i < PEOPLE.size(); i++) {
      registrations.register(
          id, member(i), KnownBy.LINK, new SignUp(i == 0 ? "13812341234" : "", i == 0));
    }
    var screens = new Screens(port);
    var desk = screens.desk("yunying");
    desk.setViewportSize(1280, 860);
    var phone = screens.phone("yunying");
    phone.setViewportSize(375, 860);
    both(screens, desk, phone, "/classes/" + id, "classes-waiting");
    inEnglish(screens, "/classes/" + id, "classes-waiting");
    assertThat(desk.locator("#followup")).containsText("群发能到 1 / 2 位");
    assertThat(desk.getByText("候补第 2 位")).isVisible();

    jdbc.update(
        "UPDATE public_class SET starts_at_ms = starts_at_ms - ?, ends_at_ms = ends_at_ms - ?",
        Duration.ofHours(4).toMillis(),
        Duration.ofHours(4).toMillis());
    var from = LocalDateTime.ofInstant(classes.find(id).startsAt(), SHANGHAI);
    var form = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    var times = "," + form.format(from) + "," + form.format(from.plusMinutes(50)) + "\n";
    var csv = "昵称,入会时间,退会时间\n小雨😀" + times + "王老师13812341234" + times + "讲师的平板" + times;
    attendance.importCsv(id, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    attendees.recordQuestion(id, member(1), "能分期吗？上课在哪里", "yunying");
    followups.split(id);
    followups.decline(id, member(0));
    both(screens, desk, phone, "/classes/" + id, "classes-held");
    inEnglish(screens, "/classes/" + id, "classes-held");
    inEnglish(screens, "/classes", "classes-why-not");
    both(screens, desk, phone, "/classes", "classes-why-not");
    assertThat(desk.locator("li").filter(having("没兴趣"))).containsText("1");
    desk.context().close();
    phone.context().close();
  }

  @Test
  void aLeadIsOpenedForAnOfferingAndFlaggedWithWhatItsPortraitLacks() throws Exception {
    var screens = new Screens(port);
    var desk = screens.desk("yunying");
    desk.setViewportSize(1280, 860);
    screens.go(desk, TEA + "/leads");
    desk.fill("#name", "小雨😀");
    desk.selectOption("#offering", String.valueOf(master));
    desk.fill("#interest", "问了两次价格");
    desk.locator("form[action='/communities/chaju/leads'] button").click();
    assertThat(desk.getByText("想要：茶艺师班")).isVisible();
    leads.open(
        new NewLead(ConsoleData.TEA, LeadKind.CORPORATE, null, "好茶有限公司", null, "想给三十位员工上课", ""),
        "yunying");

    var phone = screens.phone("yunying");
    phone.setViewportSize(375, 860);
    both(screens, desk, phone, "/leads", "leads-board");
    var card = desk.locator(".board-card").filter(having("小雨"));
    assertThat(card.locator(".lack")).hasText("还缺资料：行业、预算");
    assertThat(desk.locator(".board-card").filter(having("好茶")).locator(".lack")).hasCount(0);
    long id = leads.findPage(ConsoleData.TEA, true, 0, 1).get(0).id();
    both(screens, desk, phone, "/leads/" + id, "leads-one");
    desk.context().close();
    phone.context().close();
  }

  private long open() throws Exception {
    var plan = new ClassPlan("teacher", "no", 75, "both", "当天打电话，优惠三天");
    var date =
        new ClassDate(
            "三天学会选茶",
            "带一只杯子",
            LocalDateTime.now(SHANGHAI).plusHours(2).withNano(0),
            60,
            2,
            "https://meeting.example/1",
            "");
    long id =
        planning
            .open(new NewClass(ConsoleData.TEA, master, "", plan, date, "manual", true, "yunying"))
            .id();
    planning.openRegistration(id);
    return id;
  }

  private MemberId member(int number) {
    return tea.member(PEOPLE.get(number));
  }

  private static com.microsoft.playwright.Locator.FilterOptions having(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static void inEnglish(Screens screens, String path, String name) {
    for (int width : new int[] {1280, 375}) {
      var page = screens.at(width, "en", "yunying");
      screens.go(page, TEA + path);
      screens.take(page, name + "-en-" + width);
      page.context().close();
    }
  }

  private static void both(Screens screens, Page desk, Page phone, String path, String name) {
    screens.go(desk, TEA + path);
    screens.take(desk, name + "-desk");
    screens.go(phone, TEA + path);
    screens.take(phone, name + "-phone");
  }
}
