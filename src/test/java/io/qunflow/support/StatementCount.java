package io.qunflow.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that were sent through it, and the rows that were read. */
public final class StatementCount extends DelegatingDataSource {

  /** What some work cost. */
  public record Cost(int statements, int rows) {}

  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger rows = new AtomicInteger();

  public StatementCount(DataSource counted) {
    super(counted);
  }

  public Cost of(Callable<?> work) throws Exception {
    statements.set(0);
    rows.set(0);
    work.call();
    return new Cost(statements.get(), rows.get());
  }

  @Override
  public Connection getConnection() throws SQLException {
    return watched(Connection.class, super.getConnection());
  }

  private <T> T watched(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                var result = method.invoke(target, arguments);
                if (method.getName().startsWith("execute")) {
                  statements.incrementAndGet();
                } else if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                  rows.incrementAndGet();
                }
                if (result instanceof PreparedStatement made) {
                  return watched(PreparedStatement.class, made);
                }
                return result instanceof ResultSet read ? watched(ResultSet.class, read) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
