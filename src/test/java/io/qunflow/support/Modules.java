package io.qunflow.support;

import java.beans.Introspector;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.mybatis.spring.mapper.MapperFactoryBean;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.ClassUtils;

/**
 * Some of the product's modules on a database, with transactions, without the web, the engine and
 * the rest; starts in well under a second.
 */
public final class Modules implements AutoCloseable {

  /** Found once in a JVM: looking through all classes takes longer than most tests. */
  private static final Map<String, List<Class<?>>> COMPONENTS = new ConcurrentHashMap<>();

  private static final List<Class<?>> MAPPERS = mappers();

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
    var components = new LinkedHashSet<Class<?>>();
    for (var module : packages) {
      components.addAll(COMPONENTS.computeIfAbsent(module, Modules::components));
    }
    context.register(components.toArray(Class<?>[]::new));
    MAPPERS.forEach(mapper -> context.registerBeanDefinition(name(mapper), definition(mapper)));
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

  private static List<Class<?>> components(String module) {
    return load(new ClassPathScanningCandidateComponentProvider(true), module);
  }

  private static List<Class<?>> mappers() {
    var interfaces =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
            return found.getMetadata().isInterface() && found.getMetadata().isIndependent();
          }
        };
    interfaces.addIncludeFilter(new AnnotationTypeFilter(Mapper.class));
    return load(interfaces, "io.qunflow");
  }

  private static List<Class<?>> load(
      ClassPathScanningCandidateComponentProvider scanner, String module) {
    return scanner.findCandidateComponents(module).stream()
        .<Class<?>>map(
            found ->
                ClassUtils.resolveClassName(
                    found.getBeanClassName(), Modules.class.getClassLoader()))
        .toList();
  }

  private static String name(Class<?> mapper) {
    return Introspector.decapitalize(mapper.getSimpleName());
  }

  /** As the product's scan registers it, made when somebody asks for it. */
  private static BeanDefinition definition(Class<?> mapper) {
    var definition =
        BeanDefinitionBuilder.genericBeanDefinition(MapperFactoryBean.class)
            .addConstructorArgValue(mapper)
            .addPropertyReference("sqlSessionTemplate", "sqlSession")
            .setLazyInit(true)
            .getBeanDefinition();
    definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, mapper);
    return definition;
  }

  @org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Wiring {

    @Bean
    SqlSessionFactoryBean sqlSessionFactory(
        DataSource dataSource, ConfigurationCustomizer customizer) {
      var factory = new SqlSessionFactoryBean();
      factory.setDataSource(dataSource);
      factory.setConfiguration(ParsedStatements.of(MAPPERS, customizer));
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
