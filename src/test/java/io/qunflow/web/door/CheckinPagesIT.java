package io.qunflow.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.CheckinEntries;
import io.qunflow.operations.checkin.CheckinEntry;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointForm;
import io.qunflow.support.Corpora;
import io.qunflow.support.QunflowIT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** Checking in as a phone without JavaScript does it. */
@QunflowIT
class CheckinPagesIT {

  @LocalServerPort int port;
  @Autowired ApplicationContext product;
  @Autowired CheckinEntries entries;

  private CheckinRows tea;
  private MemberId anna;
  private Checkin checkin;
  private DoorClient door;
  private String group;

  @BeforeEach
  void aCheckinForAnna() throws Exception {
    tea = new CheckinRows(product, "茶友会");
    anna = tea.member("安娜😀");
    checkin = tea.open("早起打卡", "喝第一杯茶", 3, 1);
    group = tea.groupLink(checkin);
    door = new DoorClient(port);
  }

  @Test
  void aNicknameAndOneTapAndFromThenOnOneTap() {
    var page = door.get(group);
    assertThat(page.body()).contains("早起打卡", "喝第一杯茶", "群昵称", "打卡");

    var done = tap(door, page, "安娜😀", "龙井");

    assertThat(done.body()).contains("已打卡", "今天第 1 位", "龙井").doesNotContain("群昵称");
    assertThat(came()).extracting(CheckinEntry::member).containsExactly(Optional.of(anna));
    assertThat(came().get(0).proven()).isFalse();
    assertThat(tap(door, page, "", "再来").body()).contains("龙井");
    assertThat(tea.entries(checkin)).isOne();
  }

  @Test
  void lookingAtItChangesNothing() {
    for (int i = 0; i < 3; i++) {
      door.get(group);
      door.get(group + "/check-in");
      door.get(group + "/check-in/code");
      names("%E5%AE%89%E5%A8%9C");
      door.get(tea.link(anna, checkin.id()));
    }

    assertThat(tea.entries(checkin) + tea.visitors(checkin)).isZero();
  }

  @Test
  void aNicknameThatIsNotQuiteThatIsAskedForInASecondStep() {
    tea.member("安娜老师");
    var page = door.get(group);

    var which = tap(door, page, "安娜", "早");
    assertThat(which.body()).contains("您是哪一位？", "安娜😀", "安娜老师", "都不是，就叫“安娜”");
    assertThat(tea.visitors(checkin)).isZero();
    var done =
        door.post(
            which,
            group + "/check-in",
            Map.of("nickname", List.of("安娜😀"), "sure", List.of("true"), "note", List.of("早")));

    assertThat(done.body()).contains("今天第 1 位", "早");
    var other = new DoorClient(port);
    var none =
        other.post(
            other.get(group),
            group + "/check-in",
            Map.of("nickname", List.of("安娜"), "sure", List.of("true")));
    assertThat(none.body()).contains("已打卡", "认出是您以后").doesNotContain("今天第");
  }

  @Test
  void suggestsAFewThatBeginSoAndNobodyForLess() {
    tea.member("13800001111");
    door.get(group);

    assertThat(names("%E5%AE%89%E5%A8%9C")).isEqualTo("{\"names\":[\"安娜\\uD83D\\uDE00\"]}");
    assertThat(names("%E5%AE%89")).isEqualTo("{\"names\":[]}");
    assertThat(names("138")).isEqualTo("{\"names\":[]}");
  }

  @Test
  void suggestionsStopForWhoAsksLikeAMachine() {
    door.get(group);
    int answered = 0;
    for (int i = 0; i < 60; i++) {
      answered += names("%E5%AE%89%E5%A8%9C").contains("安娜") ? 1 : 0;
    }

    assertThat(answered).isBetween(1, 31);
  }

  @Test
  void whoComesTooLateIsToldWhenItClosed() {
    var page = door.get(group);
    var own = door.get(tea.link(anna, checkin.id()));
    tea.shift(checkin, Duration.ofHours(5));

    var late = tap(door, page, "安娜😀", "");
    var ownLate = door.post(own, tea.link(anna, checkin.id()) + "/check-in", Map.of());

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("不在打卡时间里，没有记下", "已经截止，您来的时间是");
    assertThat(ownLate.statusCode()).isEqualTo(409);
    assertThat(door.get(group).statusCode()).isEqualTo(410);
    assertThat(door.get(group).body()).contains("已经截止").doesNotContain("<button class=\"button\"");
    assertThat(tea.entries(checkin) + tea.visitors(checkin)).isZero();
  }

  @Test
  void whoComesTooEarlyIsToldWhenItOpens() throws Exception {
    tea.shift(checkin, Duration.ofHours(-5));

    var page = door.get(group);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("还没有开始");
  }

  @Test
  void aMembersOwnLinkTakesOneTapAndDisplacesWhoOnlyTypedTheName() {
    var stranger = new DoorClient(port);
    tap(stranger, stranger.get(group), "安娜😀", "骂人的话");
    var link = tea.link(anna, checkin.id());

    var page = door.get(link);
    assertThat(page.body()).doesNotContain("群昵称");
    var done = door.post(page, link + "/check-in", Map.of("note", List.of("我来了")));

    assertThat(done.body()).contains("已打卡", "今天第 1 位", "我来了");
    assertThat(entries.findAll(checkin.id(), anna))
        .extracting(CheckinEntry::note)
        .containsExactly("我来了");
    assertThat(stranger.get(group).body()).contains("认出是您以后");
  }

  @Test
  void aOneTimeCodeProvesWhoItIs() throws Exception {
    product.getBean(MemberService.class).recordFact(anna, "手机", "13800004321", "csv");
    product
        .getBean(ChannelSettings.class)
        .save(
            tea.community,
            "sms",
            Optional.empty(),
            new EndpointForm(
                true,
                Map.of("url", "https://sms.invalid/send", "secret", "whsec_" + "A".repeat(44)),
                null,
                null),
            "admin");
    var asked =
        door.post(
            door.get(group),
            group + "/check-in/contact",
            Map.of("contact", List.of("138 0000 4321")));
    var code =
        tea.sql
            .queryForObject(
                "SELECT o.shared_values FROM message_order o JOIN message m ON m.order_id = o.id"
                    + " WHERE m.member_id = ? AND o.about = 'visitor-code'",
                String.class,
                anna.value())
            .replaceAll(".*\"code\":\"(\\d{6})\".*", "$1");

    var wrong = door.post(asked, group + "/check-in/code", Map.of("code", List.of("nope")));
    assertThat(wrong.statusCode()).isEqualTo(422);
    var known = door.post(asked, group + "/check-in/code", Map.of("code", List.of(code)));
    assertThat(known.body()).contains("您是 安娜😀");
    tap(door, known, "", "");

    assertThat(came()).extracting(CheckinEntry::proven).containsExactly(true);
    var replayed = new DoorClient(port);
    assertThat(
            replayed
                .post(replayed.get(group), group + "/check-in/code", Map.of("code", List.of(code)))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void twentyTapsAtOnceAreOne() throws Exception {
    var link = tea.link(anna, checkin.id());
    var page = door.get(link);
    var work = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 20; i++) {
      work.add(() -> door.post(page, link + "/check-in", Map.of()).statusCode());
    }
    var pool = Executors.newFixedThreadPool(20);
    try {
      for (var done : pool.invokeAll(work)) {
        assertThat(done.get()).isEqualTo(200);
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(tea.entries(checkin)).isOne();
  }

  @Test
  void whatIsWrongStandsAtItsFieldAndWhatWasTypedIsKept() throws Exception {
    var later = tea.open("晚课", "", 2, 1);
    var page = door.get(tea.groupLink(later));
    var wrong = tap(door, page, tea.groupLink(later), "", "");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("请写上群昵称。");
    var tooLong = tap(door, page, tea.groupLink(later), "安娜😀", "长".repeat(101));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("最多 100 个字", "长".repeat(101), "安娜😀");
    assertThat(tea.entries(later) + tea.visitors(later)).isZero();
  }

  @Test
  void aForeignOrForgedLinkOpensNothing() throws Exception {
    var wine = new CheckinRows(product, "酒友会");
    var theirs = wine.open("别人的打卡", "", 3, 1);

    assertThat(door.get(tea.link(anna, theirs.id())).statusCode()).isEqualTo(404);
    assertThat(door.get(tea.link(anna, 99_999)).statusCode()).isEqualTo(404);
    assertThat(door.get(group + "/questionnaire").statusCode()).isEqualTo(404);
    assertThat(door.get(group + "/application").statusCode()).isEqualTo(404);
    assertThat(door.get(group.replace("/g/", "/g/a")).statusCode()).isEqualTo(404);
    assertThat(door.postWithoutToken(group + "/check-in", Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            door.postWithoutToken(tea.link(anna, checkin.id()) + "/check-in", Map.of())
                .statusCode())
        .isEqualTo(403);
    assertThat(tea.entries(checkin)).isZero();
  }

  @Test
  void everyWordSurvivesScriptsAndNames() throws Exception {
    var texts = new ArrayList<>(Corpora.SCRIPTS);
    texts.addAll(Corpora.NAMES);
    for (var text : texts) {
      var own = tea.open(text.substring(0, Math.min(40, text.length())), text, 3, 1);
      var visitor = new DoorClient(port);
      var path = tea.groupLink(own);
      var page = visitor.get(path);
      assertThat(page.body()).contains(HtmlUtils.htmlEscape(text, "UTF-8"));
      var done =
          visitor.post(
              page,
              path + "/check-in",
              Map.of("nickname", List.of(text), "sure", List.of("true"), "note", List.of(text)));

      assertThat(done.body()).as(text).contains("已打卡");
      assertThat(done.body())
          .doesNotContain(
              "<script>alert", "onerror=alert(1)>", "<svg/onload", "<iframe", ">49<", "\"49\"");
    }
  }

  @Test
  void speaksEnglishAndIsLight() {
    var page = door.get(group, "Accept-Language", "en");

    assertThat(page.body()).contains("Check in", "Nickname").doesNotContain("打卡时间");
    assertThat(page.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
        .isLessThan(20_000);
  }

  private HttpResponse<String> tap(
      DoorClient client, HttpResponse<String> page, String nickname, String note) {
    return tap(client, page, group, nickname, note);
  }

  private static HttpResponse<String> tap(
      DoorClient client, HttpResponse<String> page, String path, String nickname, String note) {
    return client.post(
        page, path + "/check-in", Map.of("nickname", List.of(nickname), "note", List.of(note)));
  }

  private String names(String typed) {
    return door.get(group + "/check-in/names?q=" + typed, "Accept", "application/json").body();
  }

  private List<CheckinEntry> came() {
    return entries.findAll(checkin.id());
  }
}
