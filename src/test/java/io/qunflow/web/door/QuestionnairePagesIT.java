package io.qunflow.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.CloseReason;
import io.qunflow.lifecycle.questionnaire.round.RoundProgress;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.SheetMatching;
import io.qunflow.lifecycle.questionnaire.round.SheetState;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointForm;
import io.qunflow.support.Corpora;
import io.qunflow.support.QunflowIT;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** A questionnaire filled in over HTTP, as a phone without scripts does it. */
@QunflowIT
class QuestionnairePagesIT {

  @LocalServerPort int port;
  @Autowired ApplicationContext product;
  @Autowired AnswerSheets sheets;
  @Autowired SheetMatching matching;
  @Autowired RoundProgress progress;
  @Autowired MemberLinks links;
  @Autowired GroupLinks groupLinks;
  @Autowired Rounds rounds;
  @Autowired Clock clock;

  private DoorClient door;
  private RoundRows tea;
  private MemberId anna;
  private String link;

  @BeforeEach
  void aRoundForAnna() {
    door = new DoorClient(port);
    tea = new RoundRows(product, "茶友会", RoundRows.sketch());
    anna = tea.member("安娜😀");
    tea.sentTo(anna);
    link = tea.link(anna);
  }

  @Test
  void isFilledInPageByPageWithoutAScript() throws Exception {
    var first = door.get(link);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("认识一下你", "茶友会", "你现在从事哪个行业？", "7 个问题");

    var second = door.post(first, page(), first("sap"));
    assertThat(second.uri().getQuery()).as("the years appeared").isEqualTo("page=1");
    var third =
        door.post(
            second, page(), with(first("sap"), "q.years", "7", "revision", revisionOf(second)));
    assertThat(third.uri().getQuery()).isEqualTo("page=2");
    var thanks = door.post(third, page(), with(second(), "revision", revisionOf(third)));

    assertThat(thanks.body()).contains("收到了，谢谢", "下周一发结果");
    assertThat(sheets.find(tea.round, anna).orElseThrow().state()).isEqualTo(SheetState.COMPLETE);
    assertThat(answers())
        .containsEntry("industry", List.of("sap"))
        .containsEntry("wanted", List.of("business", "knowledge"))
        .containsEntry("years", List.of("7"))
        .containsEntry("pace", List.of("8"))
        .containsEntry("since", List.of("2025-03-01"))
        .containsEntry("rated.speed", List.of("good"))
        .containsEntry("company", List.of("茶业有限公司"))
        .containsEntry("wish", List.of("多聊\n龙井"));
  }

  @Test
  void whatWasSaidBeforeIsFilledInAndOnlyConfirmed() throws Exception {
    var again =
        new RoundRows(
            product,
            "茶友会",
            new Questionnaire(
                "再认识一下",
                "zh",
                "",
                "",
                7,
                List.of(
                    Question.of("trade", QuestionKind.SINGLE, "哪个行业？")
                        .withOptions(List.of(Option.of("edu", "教育"), Option.of("fin", "金融")))
                        .withUse("选话题", "industry")
                        .asRequired(),
                    Question.of("city", QuestionKind.SHORT_TEXT, "在哪个城市？").withUse("约局", "city"))));
    var bai = again.member("白菜");
    again.sentTo(bai);
    var members = product.getBean(io.qunflow.community.MemberService.class);
    members.recordFact(bai, "industry", "金融", "questionnaire");
    members.recordFact(bai, "city", "杭州 <b>", "member");
    var own = again.link(bai);

    var page = door.get(own);
    assertThat(page.body()).contains("您以前说过的已经填好了", "value=\"杭州 &lt;b&gt;\"");
    assertThat(page.body()).containsPattern("value=\"fin\"[^>]*checked|checked[^>]*value=\"fin\"");
    assertThat(sheets.find(again.round, bai)).as("looking changes nothing").isEmpty();
    var thanks =
        door.post(
            page,
            own + "/questionnaire",
            form(
                "page",
                "1",
                "revision",
                "0",
                "action",
                "submit",
                "q.trade",
                "fin",
                "q.city",
                "苏州"));

    assertThat(thanks.body()).contains("收到了，谢谢");
    var sheet = sheets.find(again.round, bai).orElseThrow();
    assertThat(sheets.answers(sheet.id()).byField())
        .isEqualTo(Map.of("trade", List.of("fin"), "city", List.of("苏州")));
  }

  @Test
  void lookingAtItChangesNothing() {
    var before = everything();

    for (var address :
        List.of(
            "",
            "/questionnaire",
            "/questionnaire?page=2",
            "/questionnaire/save",
            "/questionnaire?page=1&check",
            "/questionnaire/refuse",
            "/questionnaire?action=submit")) {
      door.get(link + address);
    }

    assertThat(everything()).isEqualTo(before);
    assertThat(sheets.find(tea.round, anna)).isEmpty();
  }

  @Test
  void goesOnLaterWhereItWasLeft() {
    var first = door.get(link);
    door.post(first, link + "/questionnaire/save", first("student"));

    var later = new DoorClient(port).get(link);

    assertThat(later.body()).contains("还要约").contains("群里的节奏合适吗？");
    assertThat(new DoorClient(port).get(page() + "?page=1").body())
        .containsPattern("value=\"student\" checked");
  }

  @Test
  void whatIsWrongStandsAtItsQuestionAndWhatWasTypedIsKept() {
    var first = door.get(link);

    var again =
        door.post(
            first,
            page(),
            form(
                "page",
                "1",
                "action",
                "next",
                "q.wanted",
                "business",
                "q.wanted",
                "knowledge",
                "q.wanted",
                "life"));

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("请回答这一题。", "最多选 2 项。", "还有 2 题要改一下")
        .containsPattern("value=\"life\" checked");
    assertThat(sheets.find(tea.round, anna).orElseThrow().state()).isEqualTo(SheetState.PARTIAL);
  }

  @Test
  void twentySubmitsAtOnceGiveOneAnswer() throws Exception {
    var page = door.get(link);
    page = door.post(page, page(), first("student"));
    var last = page;
    var threads = Executors.newFixedThreadPool(20);
    Callable<HttpResponse<String>> submit =
        () -> door.post(last, page(), with(second(), "revision", revisionOf(last)));
    var answers = threads.invokeAll(java.util.Collections.nCopies(20, submit));
    threads.shutdown();
    for (var answer : answers) {
      assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    assertThat(
            tea.sql.queryForObject(
                "SELECT COUNT(*) FROM answer_sheet WHERE round_id = ?", Integer.class, tea.round))
        .isEqualTo(1);
    assertThat(progress.count(tea.round).complete()).isEqualTo(1);
  }

  @Test
  void submittedAgainItIsTheSame() {
    var page = door.post(door.get(link), page(), first("student"));
    door.post(page, page(), with(second(), "revision", revisionOf(page)));
    var before = everything();

    var again = door.post(page, page(), with(first("sap"), "action", "submit"));

    assertThat(again.body()).contains("收到了，谢谢");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void savedOnAnotherPhoneMeanwhileItAsksOnceMore() {
    var here = door.get(link);
    var elsewhere = new DoorClient(port);
    elsewhere.post(elsewhere.get(link), link + "/questionnaire/save", first("shop"));

    var asked = door.post(here, page(), first("student"));
    assertThat(asked.body()).contains("刚才在另一个页面保存过").containsPattern("value=\"student\" checked");
    door.post(asked, page(), with(first("student"), "revision", revisionOf(asked)));

    assertThat(answers()).containsEntry("industry", List.of("student"));
  }

  @Test
  void whoDoesNotWantToAnswerSaysSoAndMayChangeTheirMind() {
    var first = door.get(link);
    door.post(first, link + "/questionnaire/save", first("sap"));

    var declined = door.post(first, link + "/questionnaire/refuse", Map.of());

    assertThat(declined.body()).contains("好的，这次不填");
    assertThat(rounds_refused()).isEqualTo(1);
    assertThat(answers()).isEmpty();
    assertThat(door.get(page() + "?page=1").body()).contains("你现在从事哪个行业？");
  }

  @Test
  void aLinkOpensItsOwnPurposeOnly() {
    var home = tea.link(LinkPurpose.HOME, anna, 0);
    var optOut = tea.link(LinkPurpose.OPT_OUT, anna, 0);
    var otherRound = tea.link(LinkPurpose.QUESTIONNAIRE, anna, 999_999);

    assertThat(door.get(home + "/questionnaire").statusCode()).isEqualTo(404);
    assertThat(door.get(optOut + "/questionnaire").statusCode()).isEqualTo(404);
    assertThat(door.get(link + "/home").statusCode()).isEqualTo(404);
    assertThat(door.get(link + "/task").statusCode()).isEqualTo(404);
    assertThat(door.get(otherRound).statusCode()).isEqualTo(404);
  }

  @Test
  void aRevokedOrExpiredLinkOpensNothingAndTakesNothing() {
    var page = door.get(link);
    links.revoke(LinkPurpose.QUESTIONNAIRE, anna.value(), tea.round);
    var expired =
        links
            .link(
                LinkPurpose.QUESTIONNAIRE,
                anna.value(),
                tea.round,
                clock.instant().minus(Duration.ofSeconds(2)))
            .getPath();

    for (var dead : List.of(link, expired)) {
      assertThat(door.get(dead).statusCode()).isEqualTo(404);
      assertThat(door.post(page, dead + "/questionnaire", first("sap")).statusCode())
          .isEqualTo(404);
    }
    assertThat(sheets.find(tea.round, anna)).isEmpty();
  }

  @Test
  void aClosedRoundSaysItIsOver() {
    rounds.close(tea.round, CloseReason.STOPPED, "admin");

    var answer = door.get(link);

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("已经结束了");
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() {
    door.get(link);

    assertThat(door.postWithoutToken(page(), first("sap")).statusCode()).isEqualTo(403);
    assertThat(sheets.find(tea.round, anna)).isEmpty();
  }

  /** Whatever is typed comes back as it was typed, and runs nowhere. */
  @Test
  void everyFieldSurvivesScriptsAndNames() {
    var typed = new ArrayList<>(Corpora.SCRIPTS);
    typed.addAll(Corpora.NAMES);
    for (var text : typed) {
      var page = door.get(page() + "?page=1");
      door.post(
          page,
          link + "/questionnaire/save",
          form(
              "page",
              "1",
              "revision",
              revisionOf(page),
              "q.industry",
              "student",
              "q.wanted",
              "other",
              "q.wanted.other",
              text));
      var second = door.get(page() + "?page=2");
      door.post(
          second,
          link + "/questionnaire/save",
          form(
              "page",
              "2",
              "revision",
              revisionOf(second),
              "q.company",
              text,
              "q.wish",
              text,
              "q.since",
              text,
              "q.pace",
              text,
              "q.rated.speed",
              text,
              "q." + text,
              text));

      for (int n = 1; n <= 2; n++) {
        var shown = door.get(page() + "?page=" + n).body();
        assertThat(shown).as(text).contains(HtmlUtils.htmlEscape(text, "UTF-8"));
        assertThat(scripts(shown)).as(text).isEqualTo(1);
        assertThat(shown)
            .doesNotContain("<img", "<svg", "<iframe", " onfocus=alert(1) autofocus=\"\"");
      }
      assertThat(answers()).containsEntry("company", List.of(text.strip()));
    }
  }

  /** The words of the questionnaire, the community and the group's nickname are people's, too. */
  @Test
  void everyWordOfAQuestionnaireSurvivesThem() {
    for (var text : Corpora.SCRIPTS) {
      var hostile =
          new Questionnaire(
              text,
              "zh",
              text,
              text,
              7,
              List.of(
                  Question.of("one", QuestionKind.SINGLE, text)
                      .withGuidance(text)
                      .withOptions(
                          List.of(new Option("a", text, true, false), Option.of("b", "b"))),
                  Question.of("rows", QuestionKind.MATRIX, text)
                      .withOptions(List.of(Option.of("a", text), Option.of("b", "b")))
                      .withRows(List.of(Option.of("r", text)))));
      var rows = new RoundRows(product, text, hostile);
      var member = rows.member(text);
      rows.sentTo(member);

      var page = door.get(rows.link(member)).body();

      assertThat(scripts(page)).as(text).isEqualTo(1);
      assertThat(page).as(text).doesNotContain("<img", "<svg", "<iframe", ">49<");
    }
  }

  @Test
  void whoComesByTheGroupLinkSaysANicknameAndIsMatched() {
    var code = openGroupLink();
    var who = door.get("/g/" + code);
    assertThat(who.body()).contains("您在群里叫什么？", "茶友会");
    assertThat(sheets.find(tea.round, anna)).isEmpty();

    var form = door.post(who, "/g/" + code + "/questionnaire/who", form("nickname", " 安娜😀 "));
    var second = door.post(form, group(code), with(first("student"), "revision", revisionOf(form)));
    var thanks = door.post(second, group(code), with(second(), "revision", revisionOf(second)));

    assertThat(thanks.body()).contains("收到了，谢谢");
    assertThat(sheets.find(tea.round, anna).orElseThrow().state()).isEqualTo(SheetState.COMPLETE);
    assertThat(door.get("/g/" + code).body()).contains("收到了，谢谢");
  }

  @Test
  void aStrangerWithSomebodysNicknameSeesNothingOfWhatTheyFilledIn() {
    var page = door.get(link);
    door.post(page, link + "/questionnaire/save", first("sap"));
    var code = openGroupLink();
    var stranger = new DoorClient(port);

    var form =
        stranger.post(
            stranger.get("/g/" + code),
            "/g/" + code + "/questionnaire/who",
            form("nickname", "安娜😀"));

    assertThat(form.body()).contains("你现在从事哪个行业？").doesNotContain("checked");
    assertThat(answers()).containsEntry("industry", List.of("sap"));
  }

  @Test
  void whoIsNotRecognisedWaitsForAPerson() {
    var code = openGroupLink();
    var form =
        door.post(
            door.get("/g/" + code), "/g/" + code + "/questionnaire/who", form("nickname", "谁"));
    var second = door.post(form, group(code), with(first("student"), "revision", revisionOf(form)));
    door.post(second, group(code), with(second(), "revision", revisionOf(second)));

    assertThat(matching.unmatched(tea.community))
        .singleElement()
        .satisfies(sheet -> assertThat(sheet.nickname()).isEqualTo("谁"));
    assertThat(rounds_unmatched()).isEqualTo(1);
  }

  @Test
  void whoHasThePhoneIsRecognisedByACode() throws Exception {
    product
        .getBean(io.qunflow.community.MemberService.class)
        .recordFact(anna, "手机", "138 0000 4321", "csv");
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
    var code = openGroupLink();
    var who = door.get("/g/" + code);

    var asked = door.post(who, group(code) + "/contact", form("contact", "+86 13800004321"));
    assertThat(asked.body()).contains("填验证码");
    var wrong = door.post(asked, group(code) + "/code", form("code", "nope"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    var form = door.post(asked, group(code) + "/code", form("code", codeSentTo(anna)));

    assertThat(form.body()).contains("你现在从事哪个行业？");
    assertThat(sheets.find(tea.round, anna)).isPresent();
    var unknown = new DoorClient(port);
    var same =
        unknown.post(
            unknown.get("/g/" + code),
            group(code) + "/contact",
            form("contact", "who@example.com"));
    assertThat(withoutTokens(same.body())).isEqualTo(withoutTokens(asked.body()));
  }

  private String codeSentTo(MemberId member) {
    return tea.sql
        .queryForObject(
            "SELECT o.shared_values FROM message_order o JOIN message m ON m.order_id = o.id"
                + " WHERE m.member_id = ? AND o.about = 'visitor-code'",
            String.class,
            member.value())
        .replaceAll(".*\"code\":\"(\\d{6})\".*", "$1");
  }

  private static String withoutTokens(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  @Test
  void aForgedCookieIsNobody() {
    var code = openGroupLink();
    var who =
        door.get(
            "/g/" + code, "Cookie", "qunflow_visitor=AAAAAQAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA");

    assertThat(who.body()).contains("您在群里叫什么？");
    assertThat(door.cookieNames()).contains("qunflow_visitor");
  }

  private String openGroupLink() {
    return groupLinks
        .open(
            tea.community,
            GroupLinkPurpose.QUESTIONNAIRE,
            tea.round,
            clock.instant().plus(Duration.ofDays(1)))
        .code();
  }

  private static String group(String code) {
    return "/g/" + code + "/questionnaire";
  }

  private int rounds_refused() {
    return count().refused();
  }

  private int rounds_unmatched() {
    return count().unmatched();
  }

  private io.qunflow.lifecycle.questionnaire.round.RoundCounts count() {
    try {
      return progress.count(tea.round);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String page() {
    return link + "/questionnaire";
  }

  private static Map<String, List<String>> first(String industry) {
    return form(
        "page",
        "1",
        "action",
        "next",
        "q.industry",
        industry,
        "q.wanted",
        "business",
        "q.wanted",
        "knowledge");
  }

  private static Map<String, List<String>> second() {
    return form(
        "page",
        "2",
        "action",
        "submit",
        "q.pace",
        "8",
        "q.since",
        "2025-03-01",
        "q.rated.speed",
        "good",
        "q.rated.depth",
        "fair",
        "q.company",
        " 茶业有限公司 ",
        "q.wish",
        "多聊\r\n龙井");
  }

  private static Map<String, List<String>> form(String... pairs) {
    Map<String, List<String>> form = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.computeIfAbsent(pairs[i], key -> new ArrayList<>()).add(pairs[i + 1]);
    }
    return form;
  }

  private static Map<String, List<String>> with(Map<String, List<String>> form, String... pairs) {
    Map<String, List<String>> more = new TreeMap<>(form);
    more.putAll(form(pairs));
    return more;
  }

  private static String revisionOf(HttpResponse<String> page) {
    var found =
        java.util.regex.Pattern.compile("name=\"revision\" value=\"(\\d+)\"").matcher(page.body());
    assertThat(found.find()).as("revision in " + page.body()).isTrue();
    return found.group(1);
  }

  private static int scripts(String page) {
    return page.split("<script", -1).length - 1;
  }

  private Map<String, List<String>> answers() {
    return sheets.find(tea.round, anna).map(s -> sheets.answers(s.id()).byField()).orElse(Map.of());
  }

  /** How many rows there are of what answering writes. */
  private Map<String, Object> everything() {
    Map<String, Object> rows = new TreeMap<>();
    for (var table :
        List.of(
            "answer_sheet",
            "sheet_answer",
            "member_fact",
            "message",
            "group_link",
            "link_revocation")) {
      rows.put(table, tea.sql.queryForList("SELECT * FROM " + table).toString());
    }
    return rows;
  }
}
