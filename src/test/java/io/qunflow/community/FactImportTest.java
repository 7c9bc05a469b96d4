package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qunflow.shared.ImportException;
import io.qunflow.shared.LineError;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class FactImportTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private TestDatabase database;
  private Modules modules;
  private FactImport imports;

  @BeforeEach
  void aCommunityOfTwo() throws Exception {
    database = TestDatabases.h2();
    modules = Modules.start(database.dataSource(), Clock.systemUTC(), "io.qunflow.community");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    for (var name : List.of("Anna", "小明😀")) {
      modules
          .get(JdbcTemplate.class)
          .update(
              "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('tea', ?, 0)",
              name);
    }
    imports = modules.get(FactImport.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void recordsAFactForEveryFilledCell() throws Exception {
    var result = importCsv("member,industry,城市\nAnna,tea,\n小明😀,\"a, b\",𠮷林\n");

    assertThat(result).isEqualTo(new FactImportResult(2, 3));
    assertThat(facts("Anna")).isEqualTo(Map.of("industry", "tea"));
    assertThat(facts("小明😀")).isEqualTo(Map.of("industry", "a, b", "城市", "𠮷林"));
  }

  @Test
  void anEmptyCellLeavesTheFactAsItIs() throws Exception {
    importCsv("member,industry\nAnna,tea\n");

    importCsv("member,industry,city\nAnna,,Fuzhou\n");

    assertThat(facts("Anna")).isEqualTo(Map.of("industry", "tea", "city", "Fuzhou"));
  }

  @Test
  void oneWrongLineRefusesAllOfThem() {
    var refused =
        catchThrowableOfType(
            ImportException.class,
            () ->
                importCsv(
                    "member,industry\nAnna,tea\nnobody,x\nAnna,again\n,x\n小明😀,%s\nx\n"
                        .formatted("长".repeat(2001))));

    assertThat(refused.errors()).extracting(LineError::line).containsExactly(3L, 4L, 5L, 6L, 7L);
    assertThat(refused.errors().get(0).message().chinese()).contains("nobody");
    assertThat(refused.errors().get(1).message().chinese()).contains("第 2 行");
    assertThat(facts("Anna")).isEmpty();
  }

  @Test
  void refusesAHeaderItCannotUse() {
    var refused =
        catchThrowableOfType(ImportException.class, () -> importCsv("name,a,a,\nAnna,1,2,3\n"));

    assertThat(refused.errors()).hasSize(1);
    assertThat(refused.errors().get(0).message().chinese()).contains("“name”", "“a”出现了两次", "第 4 列");
    assertThatThrownBy(() -> importCsv("")).hasMessageContaining("空的");
    assertThatThrownBy(() -> importCsv("member\nAnna\n")).hasMessageContaining("至少");
  }

  private FactImportResult importCsv(String content) throws Exception {
    return imports.importCsv(
        TEA, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private Map<String, String> facts(String name) {
    var members = modules.get(MemberService.class);
    return members.findByNickname(TEA, name).flatMap(members::find).orElseThrow().facts();
  }
}
