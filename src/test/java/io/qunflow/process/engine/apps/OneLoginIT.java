package io.qunflow.process.engine.apps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@QunflowIT
class OneLoginIT {

  @LocalServerPort int port;

  @Test
  void opensEveryAppInChineseAfterOneLoginAndLeavesThemAllAtOnce() {
    try (var page = Browser.desk()) {
      signIn(page);

      page.navigate(url("/camunda/app/tasklist/default/"));
      assertThat(page.locator(".task-filters")).containsText("我的任务");
      assertThat(page.locator(".navbar-brand")).containsText("群流 任务");
      assertThat(page.locator(".ce-eol-banner")).isHidden();
      Browser.picture(page, "tasklist-empty");
      for (var app : new String[] {"cockpit", "admin", "welcome"}) {
        page.navigate(url("/camunda/app/" + app + "/default/"));
        assertThat(page.locator(".navbar-brand")).containsText("群流");
        assertThat(page.locator(".account")).containsText("管理员");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        Browser.picture(page, app);
      }

      page.navigate(url("/camunda/app/tasklist/default/"));
      page.locator(".account .dropdown-toggle").click();
      page.locator(".account .logout a").click();
      assertThat(page).hasURL(url("/login")); // the product's page, not the app's own #/login
      assertThat(page.locator("#username")).isVisible();

      var api = page.request().get(url("/camunda/api/engine/engine/default/task"));
      assertThat(api.status()).isEqualTo(401);
      page.navigate(url("/"));
      assertThat(page).hasURL(url("/login"));
    }
  }

  private void signIn(Page page) {
    page.navigate(url("/login"));
    page.fill("input[name=username]", "admin");
    page.fill("input[name=password]", QunflowIT.PASSWORD);
    page.click("button[type=submit]");
    page.waitForURL(p -> !p.endsWith("/login"));
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
