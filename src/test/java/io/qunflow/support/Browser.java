package io.qunflow.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Chromium, one per test run. Where it is missing on Debian and the tests run as root, it is
 * installed with the fonts for Chinese; elsewhere the test fails and says what to do. Another
 * browser: {@code -Dqunflow.chromium=/path}.
 */
public final class Browser {

  public static final Path SCREENSHOTS = Path.of("target/screenshots");

  private static final String INSTALL =
      "apt-get update && apt-get install -y chromium fonts-noto-cjk fonts-noto-color-emoji";

  private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

  private static com.microsoft.playwright.Browser running;
  private static final List<BrowserContext> OPEN = new ArrayList<>();

  private Browser() {}

  /** A page of its own session, Chinese, at desk size. */
  public static Page desk() {
    return page(1360, 860);
  }

  /** A page of its own session, Chinese, at phone size. */
  public static Page phone() {
    return page(390, 844);
  }

  /** A page of its own session, of this width, in this language, with or without scripts. */
  public static Page of(int width, String language, boolean scripts) {
    return page(
        new NewContextOptions()
            .setViewportSize(width, 812)
            .setLocale(language)
            .setJavaScriptEnabled(scripts)
            .setTimezoneId("Asia/Shanghai"));
  }

  /** Keeps a picture of the whole page under target/screenshots, to be looked at. */
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /** Ends every session. */
  static void closePages() {
    OPEN.forEach(BrowserContext::close);
    OPEN.clear();
  }

  private static Page page(int width, int height) {
    return page(
        new NewContextOptions()
            .setViewportSize(width, height)
            .setLocale("zh-CN")
            .setTimezoneId("Asia/Shanghai"));
  }

  private static Page page(NewContextOptions options) {
    BrowserContext context = chromium().newContext(options);
    OPEN.add(context);
    context.setDefaultTimeout(Housekeeping.PATIENCE.toMillis());
    var page = context.newPage();
    page.onPageError(error -> LOG.warn("{}: {}", page.url(), error));
    page.onRequestFailed(r -> LOG.warn("{} failed: {}", r.url(), r.failure()));
    return page;
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (running == null) {
      var path = executable();
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      running =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(path)
                      .setArgs(
                          List.of(
                              "--headless",
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      PlaywrightAssertions.setDefaultAssertionTimeout(Housekeeping.PATIENCE.toMillis());
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return running;
  }

  private static Path executable() {
    var path = Path.of(System.getProperty("qunflow.chromium", "/usr/bin/chromium"));
    if (isMissing(path)) {
      installOnce(path);
    }
    return path;
  }

  private static boolean isMissing(Path path) {
    return !Files.isExecutable(path) || !hasChineseFonts();
  }

  /** Tests may run in several JVMs: the first installs it for all. */
  private static void installOnce(Path path) {
    try (var file =
            FileChannel.open(
                Path.of("target/browser.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = file.lock()) {
      if (isMissing(path)) {
        install(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasChineseFonts() {
    return Files.isDirectory(Path.of("/usr/share/fonts/opentype/noto"))
        || !Files.exists(Path.of("/etc/debian_version"));
  }

  private static void install(Path path) {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || !Files.exists(Path.of("/usr/bin/apt-get"))) {
      throw new IllegalStateException(
          "The browser tests need Chromium at %s. On Debian: sudo sh -c '%s'. Another place: -Dqunflow.chromium=/path"
              .formatted(path, INSTALL));
    }
    try {
      var install =
          new ProcessBuilder("sh", "-c", INSTALL)
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target/chromium-install.log").toFile());
      install.environment().put("DEBIAN_FRONTEND", "noninteractive");
      if (install.start().waitFor() != 0) {
        throw new IllegalStateException(
            "Installing Chromium failed, see target/chromium-install.log: " + INSTALL);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
