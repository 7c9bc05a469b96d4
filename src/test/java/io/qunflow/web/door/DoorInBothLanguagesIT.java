package io.qunflow.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.community.MemberId;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.support.Browser;
import io.qunflow.support.Leftovers;
import io.qunflow.support.QunflowIT;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The pages of members and of signing in, in English and in Chinese, on a phone and at a desk:
 * nothing is left in the other language, nothing scrolls sideways, no label is clipped.
 */
@QunflowIT
class DoorInBothLanguagesIT {

  @LocalServerPort int port;
  @Autowired ApplicationContext product;
  @Autowired GroupLinks groupLinks;
  @Autowired Clock clock;

  private RoundRows tea;
  private MemberId anna;

  @BeforeEach
  void aRoundForAnna() {
    tea = new RoundRows(product, "Hybris 技术交流社", RoundRows.sketch());
    anna = tea.member("安娜");
    tea.sentTo(anna);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void speakOneLanguageOnly(String language) throws Exception {
    var leftovers = Leftovers.besides(tea.sql, List.of());
    var wrong = new TreeSet<String>();
    var page = Browser.of(375, language, true);
    for (var one : paths().entrySet()) {
      page.navigate("http://localhost:" + port + one.getValue());
      var left = language.equals("en") ? leftovers.chineseOn(page) : leftovers.englishOn(page);
      left.forEach(text -> wrong.add(one.getKey() + ": " + text));
      look(page, one.getKey(), language, wrong);
    }
    page.context().close();

    assertThat(wrong).isEmpty();
  }

  private Map<String, String> paths() throws Exception {
    var home = tea.link(LinkPurpose.HOME, anna, 0).replaceAll("/home$", "");
    var group =
        groupLinks.open(
            tea.community,
            GroupLinkPurpose.QUESTIONNAIRE,
            tea.round,
            clock.instant().plus(Duration.ofDays(1)));
    var paths = new LinkedHashMap<String, String>();
    paths.put("sign-in", "/login");
    paths.put("questionnaire", tea.link(anna));
    paths.put("wrong", tea.link(anna).replaceAll("/questionnaire$", "") + "/questionnaire?check");
    for (var name : List.of("", "/profile", "/consents", "/inbox", "/tasks", "/erase")) {
      paths.put("home" + name.replace('/', '-'), home + "/home" + name);
    }
    var optOut = tea.link(LinkPurpose.OPT_OUT, anna, 0).replaceAll("/opt-out$", "");
    paths.put("opt-out", optOut + "/opt-out");
    paths.put("task-done", home + "/home/tasks/1");
    paths.put("who", "/g/" + group.code());
    paths.put("code", "/g/" + group.code() + "/questionnaire/code");
    paths.put("refused", "/m/abc.def");
    paths.put("no-group", "/g/nobodyknow");
    return paths;
  }

  private static void look(Page page, String name, String language, TreeSet<String> wrong) {
    for (int width : new int[] {375, 1280}) {
      page.setViewportSize(width, 812);
      if (Boolean.getBoolean("qunflow.pictures")) {
        Browser.picture(page, "both/door-%s-%s-%d".formatted(language, name, width));
      }
      Leftovers.clippedOn(page)
          .forEach(text -> wrong.add("%s at %d, clipped: %s".formatted(name, width, text)));
      if (!(Boolean)
          page.evaluate(
              "document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
        wrong.add("%s at %d scrolls sideways".formatted(name, width));
      }
    }
    page.setViewportSize(375, 812);
  }
}
