package io.qunflow.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that notes which statements are prepared and when a transaction ends, and counts what
 * was executed and read.
 */
public final class Statements extends DelegatingDataSource {

  public static final String COMMIT = "commit";

  private final List<String> noted = new CopyOnWriteArrayList<>();
  private final AtomicInteger executed = new AtomicInteger();
  private final AtomicInteger rows = new AtomicInteger();

  public Statements(DataSource database) {
    super(database);
  }

  /** What some work cost. */
  public record Cost(int statements, int rows) {}

  public Cost of(Callable<?> work) throws Exception {
    int executedBefore = executed.get();
    int rowsBefore = rows.get();
    work.call();
    return new Cost(executed.get() - executedBefore, rows.get() - rowsBefore);
  }

  /** In their order, with {@value #COMMIT} where one was. */
  public List<String> noted() {
    return List.copyOf(noted);
  }

  public void forget() {
    noted.clear();
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
                note(method, arguments);
                var result = method.invoke(target, arguments);
                if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
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

  private void note(Method method, Object[] arguments) {
    if (method.getName().equals("prepareStatement")) {
      noted.add(String.valueOf(arguments[0]));
    } else if (method.getName().equals(COMMIT)) {
      noted.add(COMMIT);
    } else if (method.getName().startsWith("execute")) {
      executed.incrementAndGet();
    }
  }
}
