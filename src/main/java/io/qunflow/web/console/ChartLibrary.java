package io.qunflow.web.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the chart library from its jar at an address without its version. Its jar keeps files
 * elsewhere than other webjars do, where the locator does not look.
 */
@Configuration(proxyBeanMethods = false)
class ChartLibrary implements WebMvcConfigurer {

  private static final String VERSION = "/META-INF/maven/org.mvnpm/echarts/pom.properties";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/webjars/echarts/**")
        .addResourceLocations(folder())
        .setCacheControl(CacheControl.maxAge(1, TimeUnit.DAYS));
  }

  private static String folder() {
    var version = new Properties();
    try (var in = ChartLibrary.class.getResourceAsStream(VERSION)) {
      version.load(Objects.requireNonNull(in, VERSION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "classpath:/META-INF/resources/_static/echarts/%s/dist/"
        .formatted(version.getProperty("version"));
  }
}
