package io.qunflow.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The members' part of the web, from outside: who comes in, and what every answer carries. */
@QunflowIT
class DoorIT {

  private static final CommunityKey DOOR = new CommunityKey("door");

  @LocalServerPort int port;
  @Autowired MemberLinks links;
  @Autowired GroupLinks groupLinks;
  @Autowired Clock clock;

  private DoorClient door;

  @BeforeEach
  void aCommunity() {
    door = new DoorClient(port);
    var admin = new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
    if (admin.get("/communities/door").status() == 404) {
      admin.post(
          "/communities",
          Map.of("key", "door", "name", "茶友会", "type", "interest", "timeZone", "Asia/Shanghai"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/m/",
        "/m/x",
        "/m/x.y",
        "/m/x/home",
        "/m/x/questionnaire",
        "/g/aaaaaaaaaa",
        "/g/x/y",
        "/g/%F0%9F%98%80/questionnaire",
        "/m/.",
        "/m/AAAA.AAAA"
      })
  void whatDoesNotOpenSaysSoInTheMembersLook(String address) {
    var answer = door.get(address);

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body())
        .contains(answer.statusCode() == 404 ? "这个链接打不开" : "没有成功", "/door/door.css")
        .doesNotContain("tabler");
  }

  @Test
  void aLinkOfAMemberWhoIsGoneLooksLikeAnyOtherThatDoesNotOpen() {
    var link = links.link(LinkPurpose.HOME, 9_999_999, 0, clock.instant().plus(Duration.ofDays(1)));

    var answer = door.get(link.getPath());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo(door.get("/m/x").body());
  }

  @Test
  void noneOfAThousandMutationsOpensOverHttp() {
    var path =
        links
            .link(LinkPurpose.HOME, 9_999_999, 0, clock.instant().plus(Duration.ofDays(1)))
            .getPath();
    var random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      var text = new StringBuilder(path);
      int at = 3 + random.nextInt(path.length() - 3);
      text.setCharAt(at, text.charAt(at) == 'A' ? 'B' : 'A');
      assertThat(door.get(text.toString()).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aGroupLinkThatIsOverSaysSo() {
    var link =
        groupLinks.open(
            DOOR, GroupLinkPurpose.QUESTIONNAIRE, 77, clock.instant().minus(Duration.ofDays(1)));

    var answer = door.get("/g/" + link.code());

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("已经结束了");
  }

  @Test
  void everyPageForbidsScriptsFramesReferrersAndSearchEngines() {
    var headers = door.get("/m/x").headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void keepsNoSession() {
    door.get("/m/x");

    assertThat(door.cookieNames()).containsExactly("qunflow_door");
  }

  @Test
  void aFormWithoutItsTokenIsRefusedWithWordsThatHelp() {
    var answer = door.postWithoutToken("/m/x/home", Map.of("a", List.of("b")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("请再提交一次").doesNotContain("tabler");
  }

  @Test
  void speaksEnglishToWhoReadsEnglish() {
    assertThat(door.get("/m/x", "Accept-Language", "en").body())
        .contains("This link does not open")
        .contains("lang=\"en\"");
  }

  @Test
  void whatItIsDrawnWithIsSmallAndMayBeKept() {
    int bytes = 0;
    for (var file : List.of("/door/door.css", "/door/door.js", "/door/qunflow.svg")) {
      var answer = door.get(file);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=3600");
      bytes += answer.body().length();
    }
    assertThat(bytes).isLessThan(30_000);
  }

  @Test
  void looksCalmOnAPhone() {
    var page = Browser.phone();
    page.navigate("http://localhost:" + port + "/m/x");
    Browser.picture(page, "door-refused");

    assertThat(page.title()).isEqualTo("这个链接打不开");
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(246, 248, 248)");
    page.context().close();
  }
}
