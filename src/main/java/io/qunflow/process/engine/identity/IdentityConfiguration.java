package io.qunflow.process.engine.identity;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;

/** Users and groups in the engine's tables: bcrypt, no lock of the engine's own, a first admin. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  private final Announcement announcement = new Announcement(System.out);

  @Bean
  @DependsOn("flywayInitializer")
  ProcessEnginePlugin identities(FirstStart firstStart) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(
            new GenericManagerFactory(OpenIdentityProvider.class));
        configuration.setPasswordEncryptor(new BcryptEncryptor());
        configuration.setSaltGenerator(() -> "");
        configuration.setResourceAuthorizationProvider(new DeployerKeepsNothing());
      }

      @Override
      public void postProcessEngineBuild(ProcessEngine engine) {
        firstStart.prepare(engine).ifPresent(announcement::firstPassword);
      }
    };
  }

  /** The address, where the person who started it looks. */
  @EventListener
  void announce(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      announcement.address("http://localhost:" + web.getWebServer().getPort());
    }
  }
}
