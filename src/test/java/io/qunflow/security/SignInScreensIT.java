package io.qunflow.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way in, as a person goes it. Pictures are kept for a look. */
@QunflowIT
class SignInScreensIT {

  enum Screen {
    DESK(Browser::desk),
    PHONE(Browser::phone);

    private final Supplier<Page> open;

    Screen(Supplier<Page> open) {
      this.open = open;
    }

    String named(String what) {
      return "sign-in-" + what + "-" + name().toLowerCase();
    }
  }

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired PasswordChanges passwordChanges;

  @ParameterizedTest
  @EnumSource
  void keepsTheNameAfterAWrongPasswordAndSaysHowLongToWait(Screen screen) {
    var page = screen.open.get();
    page.navigate(url("/login"));
    assertThat(page.locator("#username")).isFocused();
    Browser.picture(page, screen.named("empty"));

    var name = "小明 <b>" + screen;
    assertThat(signIn(page, name, "a wrong guess").status()).isEqualTo(401);
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("用户名或密码不对，请再试一次。");
    assertThat(page.locator("#username")).hasValue(name);
    assertThat(page.locator("#password")).hasValue("");
    assertThat(page.locator("#password")).isFocused();
    assertThat(page.content()).doesNotContain("a wrong guess");
    Browser.picture(page, screen.named("wrong"));

    for (int i = 1; i < LoginThrottle.FAILURES; i++) {
      signIn(page, name, "a wrong guess");
    }
    var refused = signIn(page, name, "a wrong guess");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headerValue("Retry-After")).matches("[1-9][0-9]?");
    assertThat(page.locator(".account-error")).containsText("密码错误次数太多，请 ");
    assertThat(page.locator("#username")).hasValue(name);
    Browser.picture(page, screen.named("wait"));
    assertThat(fits(page)).isTrue();
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource
  void leadsANewcomerToAPasswordOfTheirOwn(Screen screen) {
    var user = "first" + screen.name().toLowerCase();
    newUser(user, "a generated password");
    passwordChanges.require(user);
    var page = screen.open.get();
    page.navigate(url("/login"));

    signIn(page, user, "a generated password");
    assertThat(page).hasURL(url("/account/password"));
    Browser.picture(page, screen.named("first-password"));
    assertThat(fits(page)).isTrue();

    change(page, "a generated password", "short", "short");
    assertThat(page.locator(".account-error")).hasText("新密码太短，至少要 12 个字符。");
    change(page, "a generated password", "一句只有我自己知道的长长的话呢", "另一句话另一句话另一句话");
    assertThat(page.locator(".account-error")).hasText("两次输入的新密码不一样。");
    Browser.picture(page, screen.named("objection"));

    change(page, "a generated password", "一句只有我自己知道的长长的话呢", "一句只有我自己知道的长长的话呢");

    assertThat(page.locator("body")).containsText("密码已修改。");
    Browser.picture(page, screen.named("changed"));
    assertThat(passwordChanges.isRequired(user)).isFalse();
    assertThat(identity.checkPassword(user, "一句只有我自己知道的长长的话呢")).isTrue();
    page.context().close();
  }

  @Test
  void tellsAnAdminThatANewPersonsPasswordIsTooLong() {
    var page = Browser.desk();
    page.navigate(url("/login"));
    signIn(page, "admin", QunflowIT.PASSWORD);
    page.waitForURL(
        address -> !address.contains("/login")); // else two navigations are under way at once
    page.navigate(url("/camunda/app/admin/default/#/user-create"));
    page.fill("#inputUserId, [name=userId]", "longwinded");
    page.locator("input[type=password]").nth(0).fill("好".repeat(25));
    page.locator("input[type=password]").nth(1).fill("好".repeat(25));
    page.fill("[name=firstName], #inputFirstname", "长");
    page.fill("[name=lastName], #inputLastname", "句");

    page.locator("form button[type=submit]").click();

    assertThat(page.locator(".notifications-panel, .notification, .alert").first())
        .containsText("密码太长：最多 72 个字节");
    Browser.picture(page, "admin-password-too-long");
    page.context().close();
  }

  private static Response signIn(Page page, String user, String password) {
    page.fill("#username", user);
    page.fill("#password", password);
    return page.waitForResponse(
        response -> response.request().method().equals("POST"),
        () -> page.click("button[type=submit]"));
  }

  private static void change(Page page, String current, String fresh, String repeated) {
    page.fill("#current", current);
    page.fill("#fresh", fresh);
    page.fill("#repeated", repeated);
    page.waitForResponse(
        response -> response.request().method().equals("POST"),
        () -> page.click("main form:first-of-type button[type=submit]"));
  }

  private static boolean fits(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }

  private void newUser(String id, String password) {
    var user = identity.newUser(id);
    user.setPassword(password);
    identity.saveUser(user);
    identity.createMembership(id, Roles.OPERATOR);
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
