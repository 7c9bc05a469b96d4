package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.support.Browser;
import java.util.ArrayList;
import java.util.List;

/**
 * A browser signed in to the console that refuses sideways scrolling, missing words and CSP breaks.
 */
final class Screens {

  private final List<String> complaints = new ArrayList<>();
  private final String base;

  Screens(int port) {
    this.base = "http://localhost:" + port;
  }

  Page desk(String person) {
    return signedIn(Browser.desk(), person);
  }

  Page phone(String person) {
    return signedIn(Browser.phone(), person);
  }

  /** At this width, in this language. */
  Page at(int width, String language, String person) {
    return signedIn(Browser.of(width, language, true), person);
  }

  private Page signedIn(Page page, String person) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.navigate(base + "/login");
    page.fill("input[name=username]", person);
    page.fill("input[name=password]", "geheim");
    page.click("button[type=submit]");
    return page;
  }

  /** Takes the whole page's picture and checks what every page must keep. */
  void take(Page page, String name) {
    page.evaluate("document.fonts.ready.then(() => true)");
    Browser.picture(page, name);
    var heard = List.copyOf(complaints);
    complaints.clear();
    assertThat(heard).as("what the browser complains of").isEmpty();
    assertThat(page.content()).as("words of " + name).doesNotContain("??");
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as(name + " scrolls sideways")
        .isTrue();
  }

  /** Goes to a page of the console. */
  void go(Page page, String path) {
    page.navigate(base + path);
  }
}
