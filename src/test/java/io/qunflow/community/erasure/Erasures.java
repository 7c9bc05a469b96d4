package io.qunflow.community.erasure;

import io.qunflow.community.AccessLog;
import io.qunflow.community.AccountLinks;
import io.qunflow.community.FreeTexts;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.MemberService;
import io.qunflow.support.Modules;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The erasing of the whole product over a part of its modules. */
public final class Erasures {

  private Erasures() {}

  public static MemberErasure of(
      Modules modules, DataSource dataSource, List<MemberDataSource> sources) throws Exception {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("engineTexts", engineTexts());
    return new MemberErasure(
        sources,
        beans.getBeanProvider(FreeTexts.class),
        modules.get(MemberService.class),
        modules.get(AccountLinks.class),
        modules.get(ErasedNames.class),
        modules.get(AccessLog.class),
        event -> {},
        new JdbcTemplate(dataSource),
        modules.get(Clock.class));
  }

  public static DataRetention retention(
      Modules modules, DataSource dataSource, List<MemberDataSource> sources) {
    return new DataRetention(
        sources, new JdbcTemplate(dataSource), new StandardEnvironment(), modules.get(Clock.class));
  }

  public static FreeTexts engineTexts() throws Exception {
    var constructor =
        Class.forName("io.qunflow.process.engine.EngineTexts").getDeclaredConstructor();
    constructor.setAccessible(true);
    return (FreeTexts) constructor.newInstance();
  }
}
