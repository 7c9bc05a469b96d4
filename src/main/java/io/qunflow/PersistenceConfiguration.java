package io.qunflow;

import com.zaxxer.hikari.HikariDataSource;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole product stores alike: instants as epoch milliseconds, ids as their bare value. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

  private static final String H2_FILE = "jdbc:h2:file:";

  /** Driver options without which MySQL and MariaDB round times, or batch row by row. */
  private static final Map<String, String> MYSQL_OPTIONS =
      Map.of(
          "sendFractionalSeconds", "false",
          "nullDatabaseMeansCurrent", "true",
          "rewriteBatchedStatements", "true",
          "connectionTimeZone", "UTC",
          "forceConnectionTimeZoneToSession", "true");

  /** Adds to the address of the database what an operator need not know. */
  @Bean
  static BeanPostProcessor databaseAddress() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
          pool.setJdbcUrl(withExplicitFolder(pool.getJdbcUrl()));
          if (pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            MYSQL_OPTIONS.forEach(pool::addDataSourceProperty);
          }
        }
        return bean;
      }
    };
  }

  /** H2 refuses {@code data/qunflow}; it wants {@code ./data/qunflow}. */
  static String withExplicitFolder(String url) {
    return url.startsWith(H2_FILE)
            && Character.isLetterOrDigit(url.charAt(H2_FILE.length()))
            && !url.substring(H2_FILE.length()).matches("(?s)[A-Za-z]:.*")
        ? H2_FILE + "./" + url.substring(H2_FILE.length())
        : url;
  }

  @Bean
  ConfigurationCustomizer mapping() {
    return configuration -> {
      // What is read again after a lock, or within an engine's transaction, is what is there by
      // then.
      configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
      var handlers = configuration.getTypeHandlerRegistry();
      handlers.register(
          Instant.class, new LongHandler<>(Instant::ofEpochMilli, Instant::toEpochMilli));
      handlers.register(MemberId.class, new LongHandler<>(MemberId::new, MemberId::value));
      handlers.register(CommunityKey.class, new CommunityKeyHandler());
    };
  }

  private static final class LongHandler<T> extends BaseTypeHandler<T> {
    private final Function<Long, T> read;
    private final Function<T, Long> write;

    LongHandler(Function<Long, T> read, Function<T, Long> write) {
      this.read = read;
      this.write = write;
    }

    @Override
    public void setNonNullParameter(PreparedStatement ps, int i, T value, JdbcType type)
        throws SQLException {
      ps.setLong(i, write.apply(value));
    }

    @Override
    public T getNullableResult(ResultSet rs, String column) throws SQLException {
      long value = rs.getLong(column);
      return rs.wasNull() ? null : read.apply(value);
    }

    @Override
    public T getNullableResult(ResultSet rs, int column) throws SQLException {
      long value = rs.getLong(column);
      return rs.wasNull() ? null : read.apply(value);
    }

    @Override
    public T getNullableResult(CallableStatement cs, int column) throws SQLException {
      long value = cs.getLong(column);
      return cs.wasNull() ? null : read.apply(value);
    }
  }

  private static final class CommunityKeyHandler extends BaseTypeHandler<CommunityKey> {
    @Override
    public void setNonNullParameter(PreparedStatement ps, int i, CommunityKey value, JdbcType type)
        throws SQLException {
      ps.setString(i, value.value());
    }

    @Override
    public CommunityKey getNullableResult(ResultSet rs, String column) throws SQLException {
      return of(rs.getString(column));
    }

    @Override
    public CommunityKey getNullableResult(ResultSet rs, int column) throws SQLException {
      return of(rs.getString(column));
    }

    @Override
    public CommunityKey getNullableResult(CallableStatement cs, int column) throws SQLException {
      return of(cs.getString(column));
    }

    private static CommunityKey of(String value) {
      return value == null ? null : new CommunityKey(value);
    }
  }
}
