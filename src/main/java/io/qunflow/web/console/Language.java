package io.qunflow.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese unless the browser or the reader ({@code ?lang=en}, remembered) asks for English. */
@Configuration(proxyBeanMethods = false)
class Language implements WebMvcConfigurer {

  /** Whoever looks for a parameter there eats a body that calls itself a form. */
  private static final String BODIES = "/api/**";

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("qunflow_lang");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(Language::ofBrowser);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change).excludePathPatterns(BODIES);
  }

  private static Locale ofBrowser(HttpServletRequest request) {
    var asked = request.getHeader("Accept-Language") == null ? null : request.getLocale();
    return asked != null && "en".equals(asked.getLanguage())
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }
}
