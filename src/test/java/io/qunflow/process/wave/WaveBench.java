package io.qunflow.process.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.operations.messaging.OwnHours;
import io.qunflow.operations.wave.Members;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.WaveStep;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.StepContext;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The ways to bring members through five steps that are measured against each other. */
final class WaveBench implements AutoCloseable {

  private static final List<String> STEPS =
      List.of("stepOne", "stepTwo", "stepThree", "stepFour", "stepFive");
  private static final List<String> OF_MEMBER =
      List.of("memberOne", "memberTwo", "memberThree", "memberFour", "memberFive");
  private static final MemberSelect ALL =
      new MemberSelect(
          "SELECT id AS member_id FROM member WHERE community_key = :community",
          Map.of("community", "tea"),
          new CommunityKey("tea"));
  private static final long NEVER = 9_000_000_000_000_000L;

  private final int members;
  private final Modules modules;
  private final JdbcTemplate sql;
  private final Waves waves;
  private final ProcessEngine engine;
  private int orders;

  WaveBench(TestDatabase database, int members) throws Exception {
    this.members = members;
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.operations.wave");
    sql = modules.get(JdbcTemplate.class);
    waves = modules.get(Waves.class);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    Members.fill(sql, members);
    engine = engine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("benchmark/fiveStepWave.bpmn")
        .addClasspathResource("benchmark/oneMember.bpmn")
        .deploy();
  }

  /** The same rows by one statement a step. */
  double byHand() {
    long wave = order();
    long start = System.nanoTime();
    sql.update(
        "INSERT INTO wave_member (wave_id, member_id, state, step, due_at_ms, reason)"
            + " SELECT ?, id, 'W', 1, 0, 0 FROM member WHERE community_key = 'tea'",
        wave);
    for (int step = 1; step < STEPS.size(); step++) {
      sql.update(
          "UPDATE wave_member SET step = ? WHERE wave_id = ? AND state = 'W' AND step = ?",
          step + 1,
          wave,
          step);
    }
    sql.update(
        "UPDATE wave_member SET step = ?, state = 'D', due_at_ms = ?"
            + " WHERE wave_id = ? AND state = 'W' AND step = ?",
        STEPS.size() + 1,
        NEVER,
        wave,
        STEPS.size());
    return done(wave, start);
  }

  /** As the product does it. */
  double asOneInstance() {
    long wave = order();
    long start = System.nanoTime();
    var instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(
                "fiveStepWave", "wave-" + wave, Map.of("waveId", Math.toIntExact(wave)));
    await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                    == 0);
    return done(wave, start);
  }

  /** So many members with an instance each, whose five service tasks are five jobs. */
  double oneInstanceEach(int count) {
    long wave = order();
    var ids =
        sql.queryForList(
            "SELECT id FROM member WHERE community_key = 'tea' ORDER BY id LIMIT " + count,
            Long.class);
    long start = System.nanoTime();
    sql.update(
        "INSERT INTO wave_member (wave_id, member_id, state, step, due_at_ms, reason)"
            + " SELECT ?, id, 'W', 1, 0, 0 FROM member WHERE community_key = 'tea' ORDER BY id LIMIT "
            + count,
        wave);
    for (var id : ids) {
      engine
          .getRuntimeService()
          .startProcessInstanceByKey(
              "oneMember", "member-" + id, Map.of("waveId", Math.toIntExact(wave), "memberId", id));
    }
    await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> engine.getRuntimeService().createProcessInstanceQuery().count() == 0);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(countDone(wave)).isEqualTo(ids.size());
    return seconds;
  }

  /** In all tables of the engine but its own settings and measurements. */
  long engineRows() {
    var tables =
        sql.queryForList(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA()"
                + " AND UPPER(table_name) LIKE 'ACT!_%' ESCAPE '!'"
                + " AND UPPER(table_name) NOT IN ('ACT_GE_PROPERTY', 'ACT_RU_METER_LOG')",
            String.class);
    return tables.stream()
        .mapToLong(t -> sql.queryForObject("SELECT COUNT(*) FROM " + t, Long.class))
        .sum();
  }

  @Override
  public void close() {
    engine.close();
    modules.close();
  }

  private double done(long wave, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(countDone(wave)).isEqualTo(members);
    return seconds;
  }

  private long countDone(long wave) {
    return waves.progress(wave).done();
  }

  /** Begins with an empty table and nothing left to tidy from the way before. */
  private long order() {
    sql.execute("TRUNCATE TABLE wave_member");
    sql.execute("SET GLOBAL innodb_max_purge_lag_wait = 0");
    return waves.open(
        new WaveOrder("bench:" + ++orders, new CommunityKey("tea"), "bench", "冬茶上新", STEPS));
  }

  private ProcessEngine engine() {
    var properties =
        new WaveProperties(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofHours(1),
            Duration.ofDays(30));
    Map<Object, Object> delegates = new HashMap<>();
    delegates.put("freezeWaveDelegate", new Freeze());
    for (var step : STEPS) {
      delegates.put(step + "Delegate", new MoveOn(step, modules.get(WaveRunner.class), properties));
    }
    delegates.put(
        "lookAtWaveDelegate",
        new LookAtWaveDelegate(
            waves, new WaveHours(mock(OwnHours.class)), properties, Clock.systemUTC()));
    delegates.put(
        "endWaveDelegate",
        new EndWaveDelegate(modules.get(WaveControl.class), mock(WaveSender.class)));
    for (int step = 1; step <= OF_MEMBER.size(); step++) {
      delegates.put(OF_MEMBER.get(step - 1) + "Delegate", new MoveOne(step));
    }
    var configuration = new SpringProcessEngineConfiguration();
    configuration.setProcessEngineName("wave-bench");
    configuration.setDataSource(modules.get(DataSource.class));
    configuration.setTransactionManager(modules.get(PlatformTransactionManager.class));
    configuration.setDatabaseSchemaUpdate("false");
    configuration.setHistory("audit");
    configuration.setBeans(delegates);
    configuration.setJobExecutor(executor());
    configuration.setJobExecutorActivate(true);
    configuration.setDbMetricsReporterActivate(false);
    return configuration.buildProcessEngine();
  }

  /** As the product sets it up. */
  private static DefaultJobExecutor executor() {
    var executor = new DefaultJobExecutor();
    executor.setCorePoolSize(4);
    executor.setMaxPoolSize(4);
    executor.setQueueSize(32);
    executor.setMaxJobsPerAcquisition(16);
    executor.setWaitTimeInMillis(500);
    executor.setMaxWait(5_000);
    executor.setBackoffTimeInMillis(25);
    executor.setMaxBackoff(400);
    return executor;
  }

  private static long id(StepContext step) {
    return step.get(WaveVariables.ID);
  }

  private final class Freeze extends ProcessStep {

    @Override
    protected void run(StepContext step) {
      waves.freeze(id(step), ALL);
    }
  }

  private static final class MoveOn extends WaveTask {
    private final String name;

    MoveOn(String name, WaveRunner runner, WaveProperties properties) {
      super(runner, properties);
      this.name = name;
    }

    @Override
    protected String name() {
      return name;
    }

    @Override
    protected WaveStep work(StepContext step) {
      return chunk -> {};
    }
  }

  private final class MoveOne extends ProcessStep {
    private static final ProcessVariable<Integer> MEMBER = ProcessVariable.integer("memberId");
    private final int step;

    MoveOne(int step) {
      this.step = step;
    }

    @Override
    protected void run(StepContext context) {
      boolean last = step == STEPS.size();
      sql.update(
          "UPDATE wave_member SET step = ?, state = ?, due_at_ms = ?"
              + " WHERE wave_id = ? AND member_id = ? AND state = 'W' AND step = ?",
          step + 1,
          last ? "D" : "W",
          last ? NEVER : 0,
          id(context),
          context.get(MEMBER),
          step);
    }
  }
}
