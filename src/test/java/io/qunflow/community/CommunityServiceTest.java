package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommunityServiceTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static TestDatabase database;
  private static Modules modules;
  private static CommunityService communities;

  @BeforeAll
  static void start() {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), "io.qunflow.community");
    communities = modules.get(CommunityService.class);
  }

  @AfterAll
  static void stop() {
    modules.close();
    database.close();
  }

  @Test
  void createsTheCommunityWithALineAndAFirstGroupOfItsOwn() throws Exception {
    var created = communities.create(aCommunity("coffee"));

    assertThat(communities.find(new CommunityKey("coffee"))).isEqualTo(created);
    assertThat(created)
        .isEqualTo(
            new Community(
                new CommunityKey("coffee"),
                "coffee",
                "咖啡😀",
                CommunityType.INTEREST,
                "Asia/Shanghai",
                CommunityState.IMPORTED,
                NOW));
    assertThat(modules.get(BusinessLineService.class).find("coffee").name()).isEqualTo("咖啡😀");
    assertThat(modules.get(BusinessLineService.class).findCommunities("coffee"))
        .containsExactly(created);
    var group = modules.get(GroupService.class).findDefault(created.key());
    assertThat(group.key()).isEqualTo("1");
    assertThat(group.name()).isEqualTo("1群");
    assertThat(group.platform()).isEqualTo(Platform.OTHER);
    assertThat(group.layer()).isEqualTo(GroupLayer.BASE);
  }

  @Test
  void takesAGivenLine() throws Exception {
    modules.get(BusinessLineService.class).create("beans", "咖啡豆");

    var created =
        communities.create(new NewCommunity("roasters", "烘焙", "Product", "Asia/Shanghai", "beans"));

    assertThat(created.line()).isEqualTo("beans");
    assertThat(modules.get(BusinessLineService.class).findAll())
        .extracting(BusinessLine::key)
        .contains("beans")
        .doesNotContain("roasters");
  }

  @Test
  void refusesATakenKey() throws Exception {
    communities.create(aCommunity("taken"));

    assertThatThrownBy(() -> communities.create(aCommunity("taken")))
        .isInstanceOf(CommunityExistsException.class)
        .hasMessageContaining("taken");
  }

  @Test
  void namesEveryWrongFieldAndKeepsNothing() {
    var refused =
        catchThrowableOfType(
            InvalidCommunityException.class,
            () ->
                communities.create(
                    new NewCommunity("Bad Key", " ", "club", "GMT+8", "no-such-line")));

    assertThat(refused.errors()).containsOnlyKeys("key", "name", "type", "timeZone", "line");
    assertThat(refused.errors().get("type").chinese()).contains("product", "knowledge", "club");
    assertThat(refused).hasMessageContaining("Asia/Shanghai");
    assertThat(communities.findAll()).noneMatch(c -> c.name().isBlank());
  }

  @Test
  void missingFieldsAreWrongFields() {
    var refused =
        catchThrowableOfType(
            InvalidCommunityException.class,
            () -> communities.create(new NewCommunity(null, null, null, null, null)));

    assertThat(refused.errors()).containsOnlyKeys("key", "name", "type", "timeZone");
  }

  @Test
  void opensFurtherGroupsAndRefusesTheSameKeyTwice() throws Exception {
    var community = communities.create(aCommunity("grouped")).key();
    var groups = modules.get(GroupService.class);

    var second =
        groups.create(community, new NewGroup("2", "2群", "wecom", "conversion", 500, "小李"));

    assertThat(groups.find(community, "2")).isEqualTo(second);
    assertThat(second.platform()).isEqualTo(Platform.WECOM);
    assertThat(second.layer()).isEqualTo(GroupLayer.CONVERSION);
    assertThat(groups.findAll(community)).extracting(Group::key).containsExactly("1", "2");
    assertThatThrownBy(
            () -> groups.create(community, new NewGroup("2", "又一个", null, null, null, null)))
        .isInstanceOf(GroupExistsException.class);
    var refused =
        catchThrowableOfType(
            InvalidGroupException.class,
            () -> groups.create(community, new NewGroup("?", "", "fax", "top", 0, null)));
    assertThat(refused.errors()).containsOnlyKeys("key", "name", "platform", "layer", "capacity");
    assertThatThrownBy(() -> groups.find(community, "9"))
        .isInstanceOf(UnknownGroupException.class)
        .hasMessageContaining("9");
  }

  private static NewCommunity aCommunity(String key) {
    return new NewCommunity(key, "咖啡😀", "Interest", "Asia/Shanghai", null);
  }
}
