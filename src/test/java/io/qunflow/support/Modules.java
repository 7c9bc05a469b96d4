package io.qunflow.support;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.Configuration;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.mybatis.spring.mapper.MapperScannerConfigurer;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Some of the product's modules on a database, with transactions, without the web, the engine and
 * the rest; starts in well under a second.
 */
public final class Modules implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;

  private Modules(AnnotationConfigApplicationContext context) {
    this.context = context;
  }

  /**
   * @param packages the modules, such as {@code io.qunflow.community}
   */
  public static Modules start(DataSource dataSource, Clock clock, String... packages) {
    return start(dataSource, clock, List.of(), packages);
  }

  /**
   * Like {@link #start(DataSource, Clock, String...)}.
   *
   * @param others what the modules ask others for, such as a process
   */
  public static Modules start(
      DataSource dataSource, Clock clock, List<?> others, String... packages) {
    var context = new AnnotationConfigApplicationContext();
    // Wrapped: the pool is running and stays its owner's, nothing here may set it up or close it.
    context.registerBean(DataSource.class, () -> new DelegatingDataSource(dataSource));
    context.registerBean(Clock.class, () -> clock);
    others.forEach(
        other ->
            context
                .getBeanFactory()
                .registerSingleton("other " + other.getClass().getName(), other));
    context.register(Wiring.class, persistence());
    context.scan(packages);
    context.refresh();
    return new Modules(context);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Hands over every event of this type that a module publishes. */
  public <T> void listen(Class<T> type, Consumer<T> listener) {
    context.addApplicationListener(
        event -> {
          if (event instanceof PayloadApplicationEvent<?> payload
              && type.isInstance(payload.getPayload())) {
            listener.accept(type.cast(payload.getPayload()));
          }
        });
  }

  /** As if another module had published it. */
  public void publish(Object event) {
    context.publishEvent(event);
  }

  @Override
  public void close() {
    context.close();
  }

  private static Class<?> persistence() {
    try {
      return Class.forName("io.qunflow.PersistenceConfiguration");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Wiring {

    @Bean
    static MapperScannerConfigurer mappers() {
      var scanner = new MapperScannerConfigurer();
      scanner.setBasePackage("io.qunflow");
      scanner.setAnnotationClass(Mapper.class);
      return scanner;
    }

    @Bean
    SqlSessionFactoryBean sqlSessionFactory(
        DataSource dataSource, ConfigurationCustomizer customizer) throws java.io.IOException {
      var configuration = new Configuration();
      configuration.setMapUnderscoreToCamelCase(true);
      configuration.setArgNameBasedConstructorAutoMapping(true);
      customizer.customize(configuration);
      var factory = new SqlSessionFactoryBean();
      factory.setDataSource(dataSource);
      factory.setConfiguration(configuration);
      factory.setMapperLocations(
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:io/qunflow/**/*Mapper.xml"));
      return factory;
    }

    @Bean
    SqlSessionTemplate sqlSession(org.apache.ibatis.session.SqlSessionFactory factory) {
      return new SqlSessionTemplate(factory);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    /** Background work is done at once, so that a test need not wait. */
    @Bean
    SyncTaskExecutor applicationTaskExecutor() {
      return new SyncTaskExecutor();
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
      return new JdbcTemplate(dataSource);
    }
  }
}
