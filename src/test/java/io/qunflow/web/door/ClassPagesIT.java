package io.qunflow.web.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.support.Browser;
import io.qunflow.support.Corpora;
import io.qunflow.support.QunflowIT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** Registering for a public class, without JavaScript and in a real browser (P2). */
@QunflowIT
class ClassPagesIT {

  @LocalServerPort int port;
  @Autowired ApplicationContext product;

  private ClassRows tea;
  private MemberId anna;
  private PublicClass lesson;
  private DoorClient door;
  private String group;

  @BeforeEach
  void aClassWithTwoPlaces() throws Exception {
    tea = new ClassRows(product, "茶友会");
    anna = tea.member("安娜😀");
    lesson = tea.open(2);
    group = tea.groupLink(lesson);
    door = new DoorClient(port);
  }

  @Test
  void aNicknameGetsAPlaceAndGivesItBack() {
    var page = door.get(group);
    assertThat(page.body()).contains("三天学会选茶", "还有 2 个", "群昵称").doesNotContain("meeting.example");

    var done = register(door, page, "安娜😀", "138 0000 1111");
    assertThat(done.body()).contains("报名成功", "https://meeting.example/1", "安娜😀");
    assertThat(register(door, page, "", "").body()).contains("报名成功");
    assertThat(tea.registrations(lesson)).isOne();

    var left = door.post(done, group + "/class/leave", Map.of());
    assertThat(left.body()).contains("已经退掉", "还有 2 个");
    assertThat(register(door, left, "", "").body()).contains("报名成功");
  }

  @Test
  void offersAreWrittenToWhoTicksTheBoxThatIsNotTicked() {
    var own = tea.link(anna, lesson);
    var page = door.get(own);
    assertThat(page.body()).contains("name=\"agrees\"", "可以不勾").doesNotContain("checked");

    var done = door.post(page, own + "/class", Map.of("agrees", List.of("true")));

    assertThat(done.body()).contains("您同意过收优惠").doesNotContain("name=\"agrees\"");
    assertThat(consents(anna)).containsExactly("class-2026-11 class");
  }

  @Test
  void whoDidNotTickItMaySoLater() {
    var own = tea.link(anna, lesson);
    var done = door.post(door.get(own), own + "/class", Map.of());
    assertThat(consents(anna)).isEmpty();

    door.post(done, own + "/class/agree", Map.of());
    assertThat(consents(anna)).isEmpty();
    door.post(done, own + "/class/agree", Map.of("agrees", List.of("true")));

    assertThat(consents(anna)).hasSize(1);
  }

  @Test
  void aNicknameAgreesForNobodyAndShowsWhatWouldMakeItCount() {
    var page = door.get(group);
    var done =
        door.post(
            page, group + "/class", Map.of("nickname", List.of("安娜😀"), "agrees", List.of("true")));

    assertThat(done.body()).contains("报名成功", "不算数", "发验证码");
    assertThat(consents(anna)).isEmpty();
    door.post(done, group + "/class/agree", Map.of("agrees", List.of("true")));
    assertThat(consents(anna)).isEmpty();
    var own = tea.link(anna, lesson);
    assertThat(new DoorClient(port).get(own).body()).contains("name=\"agrees\"");
  }

  /** F4: the customer opens the sale, and a person follows it. */
  @Test
  void whoAsksIsFollowedAsALeadAndACompanyAsItsOwnKind() throws Exception {
    var own = tea.link(anna, lesson);
    var page = door.get(own);
    assertThat(page.body()).contains("class/ask", "请联系我");

    var empty =
        door.post(page, own + "/class/ask", Map.of("said", List.of(" "), "company", List.of("大益")));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("写一句想了解什么", "大益");
    assertThat(tea.leads()).isEmpty();

    var done = door.post(page, own + "/class/ask", Map.of("said", List.of("几点上课？<b>")));
    assertThat(done.body()).contains("运营会联系您");
    door.post(page, own + "/class/ask", Map.of("said", List.of("能开发票吗")));
    door.post(
        page, own + "/class/ask", Map.of("said", List.of("定制二十人"), "company", List.of("大益茶")));

    assertThat(tea.leads())
        .containsExactly(
            "PERSON  从公开课“三天学会选茶”的页面来问：几点上课？<b> | 从公开课“三天学会选茶”的页面来问：能开发票吗",
            "CORPORATE 大益茶 从公开课“三天学会选茶”的页面来问：定制二十人");
  }

  @Test
  void aTypedNameAsksInNobodysName() throws Exception {
    var page = door.get(group);
    var done = register(door, page, "安娜😀", "");
    assertThat(done.body()).doesNotContain("class/ask");

    var asked = door.post(done, group + "/class/ask", Map.of("said", List.of("几点上课")));

    assertThat(asked.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(tea.leads()).isEmpty();
  }

  @Test
  void lookingAtItChangesNothing() {
    for (int i = 0; i < 3; i++) {
      door.get(group);
      door.get(group + "/class/code");
      door.get(tea.link(anna, lesson));
    }

    assertThat(tea.registrations(lesson)).isZero();
  }

  @Test
  void whoComesThirdWaitsAndMovesUp() {
    var own = tea.link(anna, lesson);
    var taken = door.post(door.get(own), own + "/class", Map.of());
    assertThat(taken.body()).contains("报名成功").doesNotContain("群昵称");
    var second = new DoorClient(port);
    register(second, second.get(group), "本", "");
    var third = new DoorClient(port);
    var page = third.get(group);
    assertThat(page.body()).contains("名额已满", "排候补");

    assertThat(register(third, page, "卡尔", "").body())
        .contains("您是第 1 位")
        .doesNotContain("meeting");
    door.post(taken, own + "/class/leave", Map.of());

    assertThat(third.get(group).body()).contains("报名成功");
  }

  @Test
  void nobodyTakesTheNicknameOfWhoRegistered() {
    register(door, door.get(group), "安娜😀", "");
    var other = new DoorClient(port);

    var refused = register(other, other.get(group), "安娜😀", "");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("已经报过名了");
    assertThat(tea.registrations(lesson)).isOne();
  }

  @Test
  void whoIsTooLateIsTold() {
    var page = door.get(group);
    tea.shift(lesson, Duration.ofHours(5));

    assertThat(register(door, page, "安娜😀", "").statusCode()).isEqualTo(409);
    assertThat(door.get(group).statusCode()).isEqualTo(410);
    assertThat(door.get(group).body()).contains("已经结束");
    assertThat(tea.registrations(lesson)).isZero();
  }

  @Test
  void whoRegisteredFindsTheReplayAndIsLeftAloneOnRequest() throws Exception {
    var own = tea.link(anna, lesson);
    door.post(door.get(own), own + "/class", Map.of());
    tea.shift(lesson, Duration.ofHours(5));
    var classes = product.getBean(io.qunflow.funnel.publicclass.PublicClasses.class);
    classes.recordNoAttendance(lesson.id(), "会议工具没有导出");
    classes.rate(lesson.id(), 4, "开头太长", "https://replay.example/1");

    var page = door.get(own);
    assertThat(page.body()).contains("看回放", "https://replay.example/1", "别再发了");
    assertThat(new DoorClient(port).get(group).body()).doesNotContain("replay.example");
    assertThat(door.post(page, own + "/class/no", Map.of()).body()).contains("先不打扰您");

    assertThat(
            tea.sql.queryForObject(
                "SELECT ended_why FROM class_registration WHERE class_id = ?",
                String.class,
                lesson.id()))
        .isEqualTo("not_interested");
  }

  @Test
  void anotherCommunitysClassDoesNotOpenAndNorDoesAnotherPurpose() throws Exception {
    var other = new ClassRows(product, "酒友会");
    var foreign = other.member("别人");

    assertThat(door.get(other.link(foreign, lesson)).statusCode()).isEqualTo(404);
    assertThat(door.get(group + "/check-in").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsTypedIsShownAsItIs() {
    for (var text : Corpora.SCRIPTS) {
      var client = new DoorClient(port);
      var page = register(client, client.get(group), "安娜😀".repeat(40), text);
      assertThat(page.statusCode()).isEqualTo(422);
      if (text.contains("<") || text.contains("\"")) {
        assertThat(page.body()).doesNotContain(text);
      }
      if (text.length() <= 40) {
        assertThat(HtmlUtils.htmlUnescape(page.body())).contains(text);
      }
    }
  }

  @Test
  void isTwoFieldsAndOneTapOnAPhone() {
    var complaints = new ArrayList<String>();
    var page = open(375, "zh-CN", true);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(m.text());
          }
        });
    picture(page, "1-empty");
    page.getByLabel("群昵称").pressSequentially("安娜");
    page.getByText("安娜😀").waitFor();
    page.locator(".names button").first().click();
    page.locator(".bar .button").click();

    assertThat(page.getByText("报名成功")).isVisible();
    picture(page, "2-registered");
    assertThat(complaints).isEmpty();
    page.context().close();
  }

  @Test
  void readsWellInBothLanguagesFullAndOver() throws Exception {
    tea.member("安娜老师");
    for (var name : List.of("本", "卡尔", "丹")) {
      var client = new DoorClient(port);
      register(client, client.get(group), name, "");
    }
    for (var language : List.of("zh-CN", "en")) {
      for (int width : new int[] {375, 1280}) {
        var page = open(width, language, false);
        picture(page, "full-" + language + "-" + width);
        page.context().close();
      }
    }
    for (var language : List.of("zh-CN", "en")) {
      ownPage(language);
    }
    tea.shift(lesson, Duration.ofHours(5));
    var page = open(375, "en", false);
    picture(page, "over-en");
    page.context().close();
  }

  private void ownPage(String language) {
    var own = Browser.of(375, language, false);
    own.navigate("http://localhost:" + port + tea.link(anna, lesson));
    if (language.equals("zh-CN")) {
      picture(own, "own-" + language);
      own.locator(".bar .button").click();
      picture(own, "own-waiting-" + language);
      own.locator("label.choice").click();
      own.locator("form[action$='/agree'] button").click();
    }
    picture(own, "own-agreed-" + language);
    own.locator("summary").last().click();
    own.fill("textarea[name=said]", language.equals("zh-CN") ? "三十个人，能来公司讲吗？" : "Thirty people");
    picture(own, "own-ask-" + language);
    own.locator("form[action$='/ask'] button").click();
    assertThat(own.locator("[role=status]").last()).isVisible();
    picture(own, "own-asked-" + language);
    own.context().close();
  }

  private List<String> consents(MemberId member) {
    return tea.sql.queryForList(
        "SELECT CONCAT(version, ' ', stated_via) FROM member_consent WHERE member_id = ? AND given"
            + " = TRUE",
        String.class,
        member.value());
  }

  private static HttpResponse<String> post(
      DoorClient client, HttpResponse<String> page, String to, String nickname, String phone) {
    return client.post(
        page,
        to,
        Map.of("nickname", List.of(nickname), "phone", List.of(phone), "sure", List.of("true")));
  }

  private HttpResponse<String> register(
      DoorClient client, HttpResponse<String> page, String nickname, String phone) {
    return post(client, page, group + "/class", nickname, phone);
  }

  private Page open(int width, String language, boolean scripts) {
    var page = Browser.of(width, language, scripts);
    page.navigate("http://localhost:" + port + group);
    return page;
  }

  private static void picture(Page page, String name) {
    Browser.picture(page, "class-" + name);
    assertThat(page.content()).doesNotContain("??");
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isTrue();
  }
}
