package io.qunflow.process.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.qunflow.security.PasswordChanges;
import io.qunflow.security.Roles;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class FirstStartTest {

  private final TestDatabase database = TestDatabases.h2();
  private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
  private final DataSourceTransactionManager transactions =
      new DataSourceTransactionManager(database.dataSource());
  private ProcessEngine engine;

  @BeforeEach
  void buildEngine() {
    var configuration = new SpringProcessEngineConfiguration();
    var context = new StaticApplicationContext();
    context.refresh();
    configuration.setApplicationContext(context);
    configuration.setProcessEngineName("first-start");
    configuration.setDataSource(database.dataSource());
    configuration.setTransactionManager(transactions);
    configuration.setDatabaseSchemaUpdate("false");
    configuration.setJobExecutorActivate(false);
    configuration.setPasswordEncryptor(new BcryptEncryptor());
    engine = configuration.buildProcessEngine();
  }

  @AfterEach
  void close() {
    engine.close();
    database.close();
  }

  @Test
  void makesAnAdminWithEveryRoleAndSkillOnce() {
    var password = firstStart("").prepare(engine);

    assertThat(password).isPresent();
    assertThat(engine.getIdentityService().checkPassword("admin", password.get())).isTrue();
    assertThat(groupsOfAdmin()).containsAll(Roles.roles().keySet()).hasSize(13);
    assertThat(mustChange()).isEqualTo(1);
    assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(4);
    assertThat(firstStart("").prepare(engine)).isEmpty();
    assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(4);
  }

  @Test
  void keepsAGivenPasswordAsItIs() {
    assertThat(firstStart("given in the environment").prepare(engine)).isEmpty();

    assertThat(engine.getIdentityService().checkPassword("admin", "given in the environment"))
        .isTrue();
    assertThat(mustChange()).isZero();
  }

  @Test
  void startsOverAfterDyingInTheMiddle() {
    var dying = spy(IdentityService.class, engine.getIdentityService());
    doThrow(new IllegalStateException("killed"))
        .when(dying)
        .createMembership("admin", FirstStart.CAMUNDA_ADMIN);
    var dyingEngine = spy(ProcessEngine.class, engine);
    doReturn(dying).when(dyingEngine).getIdentityService();
    assertThatThrownBy(() -> firstStart("").prepare(dyingEngine)).hasMessage("killed");

    var password = firstStart("").prepare(engine);

    assertThat(password).isPresent();
    assertThat(groupsOfAdmin()).hasSize(13);
    assertThat(mustChange()).isEqualTo(1);
  }

  @Test
  void makesEachThingOnceWhenNodesStartTogether() throws Exception {
    var together = new CyclicBarrier(4);
    Callable<Optional<String>> node =
        () -> {
          together.await();
          return firstStart("").prepare(engine);
        };
    var nodes = Executors.newFixedThreadPool(4);

    var passwords = new ArrayList<String>();
    for (var future : nodes.invokeAll(List.of(node, node, node, node))) {
      future.get().ifPresent(passwords::add);
    }

    nodes.shutdown();
    assertThat(passwords).hasSize(1);
    assertThat(engine.getIdentityService().checkPassword("admin", passwords.get(0))).isTrue();
    assertThat(groupsOfAdmin()).hasSize(13);
    assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(4);
  }

  private FirstStart firstStart(String password) {
    var changes = mock(PasswordChanges.class);
    doAnswer(
            call ->
                jdbc.update(
                    "INSERT INTO password_change (user_id, required_at_ms) VALUES (?, 0)",
                    call.<String>getArgument(0)))
        .when(changes)
        .require(anyString());
    return new FirstStart(new AdminProperties(password), changes, transactions);
  }

  private static <T> T spy(Class<T> type, T real) {
    return mock(type, delegatesTo(real));
  }

  private List<String> groupsOfAdmin() {
    return engine.getIdentityService().createGroupQuery().groupMember("admin").list().stream()
        .map(group -> group.getId())
        .toList();
  }

  private Integer mustChange() {
    return jdbc.queryForObject("SELECT COUNT(*) FROM password_change", Integer.class);
  }
}
