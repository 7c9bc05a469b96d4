package io.qunflow.operations.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.CampaignWorld;
import io.qunflow.support.TestDatabases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.JobFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** Two clustered schedulers on one MariaDB, each with its own modules (C3). */
class TwoNodesMariaDbIT {

  private static final String NAME = "two-nodes";

  /** Long enough for each to be written on a busy machine before the first is due. */
  private static final Duration WRITTEN_IN = Duration.ofMillis(300);

  int firings() {
    return 60;
  }

  @Test
  void eachFiringIsStartedByOneOfThemOnce() throws Exception {
    var one = new Node("one");
    var other = new Node("other");
    try (var database = TestDatabases.mariaDb();
        var first = CampaignWorld.on(database, Clock.systemUTC(), one.scheduler);
        var second = first.anotherNode(other.scheduler)) {
      try {
        one.start(first);
        other.start(second);
        var at =
            LocalDateTime.now(Clock.systemUTC())
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(WRITTEN_IN.multipliedBy(firings()));
        for (int i = 0; i < firings(); i++) {
          (i % 2 == 0 ? first : second).on(once(at.plus(Duration.ofMillis(20L * i)), i));
        }

        Awaitility.await()
            .atMost(Duration.ofMinutes(4).plus(WRITTEN_IN.multipliedBy(firings())))
            .until(() -> first.count("campaign_firing WHERE state = 'R'") == firings());

        var launched = new ArrayList<CampaignFiring>(first.launched);
        launched.addAll(second.launched);
        assertThat(launched).hasSize(firings());
        assertThat(launched.stream().map(CampaignFiring::id)).doesNotHaveDuplicates();
        assertThat(first.count("campaign_firing")).isEqualTo(firings());
        assertThat(launched).noneMatch(firing -> firing.planned().isAfter(Instant.now()));
      } finally {
        one.stop();
        other.stop();
      }
    }
  }

  private static CampaignDocument once(LocalDateTime at, int number) {
    return Given.notice()
        .with("name", "第 " + number + " 个")
        .with("when", "once")
        .with("at", at.toString())
        .with("zone", "UTC")
        .with("quietFrom", "00:00")
        .with("quietUntil", "00:00")
        .with("misfire", "catch_up")
        .document();
  }

  /** Two schedulers of a JVM need connections by different names. */
  private record Pool(DataSource dataSource) implements ConnectionProvider {

    @Override
    public Connection getConnection() throws SQLException {
      return dataSource.getConnection();
    }

    @Override
    public void shutdown() {}

    @Override
    public void initialize() {}
  }

  /** A scheduler that runs the jobs of its own modules. */
  private static final class Node {

    private final AtomicReference<Scheduler> running = new AtomicReference<>();
    private final String name;
    private SchedulerFactoryBean factory;

    Node(String name) {
      this.name = name;
    }

    /** Given to the modules before there is one. */
    final Scheduler scheduler =
        (Scheduler)
            Proxy.newProxyInstance(
                Scheduler.class.getClassLoader(),
                new Class<?>[] {Scheduler.class},
                (proxy, method, arguments) -> {
                  if (method.getDeclaringClass() == Object.class) {
                    return method.invoke(running, arguments);
                  }
                  try {
                    return method.invoke(running.get(), arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });

    void start(CampaignWorld world) throws Exception {
      var properties = new Properties();
      properties.put("org.quartz.scheduler.instanceId", "AUTO");
      properties.put("org.quartz.jobStore.isClustered", "true");
      properties.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
      properties.put("org.quartz.jobStore.useProperties", "true");
      properties.put("org.quartz.threadPool.threadCount", "2");
      properties.put("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
      properties.put("org.quartz.jobStore.class", JobStoreTX.class.getName());
      properties.put("org.quartz.jobStore.driverDelegateClass", StdJDBCDelegate.class.getName());
      properties.put("org.quartz.jobStore.dataSource", name);
      DBConnectionManager.getInstance()
          .addConnectionProvider(name, new Pool(world.get(DataSource.class)));
      factory = new SchedulerFactoryBean();
      factory.setSchedulerName(NAME);
      factory.setQuartzProperties(properties);
      factory.setOverwriteExistingJobs(true);
      factory.setJobDetails(world.modules.get(CampaignConfiguration.class).campaignFireJob());
      JobFactory jobs = (bundle, scheduler) -> job(world);
      factory.setJobFactory(jobs);
      factory.setWaitForJobsToCompleteOnShutdown(true);
      factory.afterPropertiesSet();
      SchedulerRepository.getInstance().remove(NAME);
      running.set(factory.getObject());
      factory.start();
    }

    void stop() throws Exception {
      if (factory != null) {
        factory.destroy();
      }
    }

    private static Job job(CampaignWorld world) {
      return new CampaignFireJob(world.get(CampaignClock.class));
    }
  }
}
