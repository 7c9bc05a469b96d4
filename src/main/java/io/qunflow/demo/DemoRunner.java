package io.qunflow.demo;

import io.qunflow.shared.BusinessException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Opens the demonstration community when the product starts empty, after the models are deployed.
 * Switched off by {@code qunflow.demo=false} ({@code QUNFLOW_DEMO=false}).
 */
@Component
@ConditionalOnProperty(name = "qunflow.demo", havingValue = "true", matchIfMissing = true)
class DemoRunner implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoRunner.class);

  private final DemoCommunity demo;

  DemoRunner(DemoCommunity demo) {
    this.demo = demo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try {
      if (demo.openIfEmpty()) {
        LOG.info("Opened the demonstration community {}", DemoCommunity.KEY);
      }
    } catch (BusinessException | IOException e) {
      LOG.warn("No demonstration community: {}", e.getMessage());
    }
  }
}
