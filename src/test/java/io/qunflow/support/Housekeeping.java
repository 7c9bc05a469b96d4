package io.qunflow.support;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Around every test class, found by JUnit itself (META-INF/services): waiting takes as long as a
 * busy machine needs, and no page of the browser stays open and works on.
 */
public final class Housekeeping implements BeforeAllCallback, AfterAllCallback {

  /** What passes, passes long before. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(PATIENCE);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getRequiredTestClass().getEnclosingClass() == null) {
      Browser.closePages();
    }
  }
}
