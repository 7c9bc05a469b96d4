package io.qunflow.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** How the engine is set up: Flyway first, expressions that see nothing but delegates. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  /** The parse listeners run in order: first what the model may hold, then what hangs on to it. */
  @Bean
  @DependsOn("flywayInitializer")
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ProcessEnginePlugin closedEngine(ApplicationContext context, List<BpmnParseListener> listeners) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new ClosedExpressions(context));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
        var forms = new TaskForms(configuration);
        configuration.setFormService(new CheckedFormService(forms));
        configuration.setTaskService(new CheckedTaskService(forms));
      }
    };
  }

  /** The engine's own executor takes the place of Spring's; pages and imports need one too. */
  @Bean
  ThreadPoolTaskExecutor applicationTaskExecutor() {
    var executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(2);
    executor.setMaxPoolSize(2);
    executor.setQueueCapacity(100);
    executor.setThreadNamePrefix("work-");
    return executor;
  }
}
