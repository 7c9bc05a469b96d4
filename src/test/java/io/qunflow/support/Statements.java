package io.qunflow.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that notes which statements are prepared, and when a transaction ends. */
public final class Statements extends DelegatingDataSource {

  public static final String COMMIT = "commit";

  private final List<String> noted = new CopyOnWriteArrayList<>();

  public Statements(DataSource database) {
    super(database);
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
    var real = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, given) -> {
              if (method.getName().equals("prepareStatement")) {
                noted.add(String.valueOf(given[0]));
              } else if (method.getName().equals(COMMIT)) {
                noted.add(COMMIT);
              }
              try {
                return method.invoke(real, given);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
