package io.qunflow.honour.welfare;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that is gone at the so-manieth statement or commit: what was not committed is lost.
 */
final class KilledDatabase extends DelegatingDataSource {

  private int until;

  KilledDatabase(DataSource real) {
    super(real);
  }

  /**
   * @param statements after which it is gone once; 0: it stays
   */
  void killAfter(int statements) {
    until = statements;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var real = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, given) -> {
              boolean counts =
                  method.getName().equals("prepareStatement") || method.getName().equals("commit");
              if (counts && until > 0 && --until == 0) {
                throw new SQLException("killed");
              }
              try {
                return method.invoke(real, given);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
