package io.qunflow.web.door;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What controllers of members' pages may ask for, and how long a phone keeps what is drawn with.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorLimitProperties.class)
class DoorSetup implements WebMvcConfigurer {

  private static final Duration KEPT = Duration.ofHours(1);

  private final DoorVisits visits;
  private final GroupVisits groupVisits;

  DoorSetup(DoorVisits visits, GroupVisits groupVisits) {
    this.visits = visits;
    this.groupVisits = groupVisits;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(visits);
    resolvers.add(groupVisits);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/door/**")
        .addResourceLocations("classpath:/static/door/")
        .setCacheControl(CacheControl.maxAge(KEPT).cachePublic());
  }
}
