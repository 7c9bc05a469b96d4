package io.qunflow.process.engine.apps;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's web apps as part of the product: its login, its answers. */
@Configuration(proxyBeanMethods = false)
class AppsConfiguration {

  /** After the product's own security: whoever it let in is signed in to the apps as well. */
  private static final int AFTER_SIGN_IN = 0;

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> sharedSignIn() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.addInitParameter(
        "authentication-provider", ContainerBasedAuthenticationProvider.class.getName());
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(AFTER_SIGN_IN);
    return filter;
  }

  @Bean
  FilterRegistrationBean<TaskAnswerFilter> taskAnswers(ObjectMapper json) {
    var filter = new FilterRegistrationBean<>(new TaskAnswerFilter(json));
    filter.addUrlPatterns("/camunda/api/engine/*");
    filter.setOrder(AFTER_SIGN_IN + 1);
    return filter;
  }
}
