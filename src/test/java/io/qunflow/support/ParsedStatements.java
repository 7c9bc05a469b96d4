package io.qunflow.support;

import java.io.IOException;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The product's statements, parsed once in a JVM: reading them takes longer than most tests. What
 * belongs to a database (its pool, its transactions) is each context's own.
 */
final class ParsedStatements extends Configuration {

  private static Configuration parsed;

  private ParsedStatements() {}

  /**
   * @param mappers the interfaces
   * @param customizer how the product stores values; the same in every context
   */
  static synchronized Configuration of(List<Class<?>> mappers, ConfigurationCustomizer customizer) {
    if (parsed == null) {
      parsed = parse(mappers, customizer);
    }
    return set(new ParsedStatements(), customizer);
  }

  private static Configuration parse(List<Class<?>> mappers, ConfigurationCustomizer customizer) {
    var all = set(new Configuration(), customizer);
    try {
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:io/qunflow/**/*Mapper.xml")) {
        try (var in = file.getInputStream()) {
          new XMLMapperBuilder(in, all, file.toString(), all.getSqlFragments()).parse();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    mappers.stream().filter(mapper -> !all.hasMapper(mapper)).forEach(all::addMapper);
    return all;
  }

  private static Configuration set(
      Configuration configuration, ConfigurationCustomizer customizer) {
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setArgNameBasedConstructorAutoMapping(true);
    customizer.customize(configuration);
    return configuration;
  }

  @Override
  public MappedStatement getMappedStatement(String id, boolean validateIncompleteStatements) {
    return parsed.getMappedStatement(id, validateIncompleteStatements);
  }

  @Override
  public boolean hasStatement(String name, boolean validateIncompleteStatements) {
    return parsed.hasStatement(name, validateIncompleteStatements);
  }

  @Override
  public <T> T getMapper(Class<T> type, SqlSession session) {
    return parsed.getMapper(type, session);
  }

  @Override
  public boolean hasMapper(Class<?> type) {
    return parsed.hasMapper(type);
  }
}
