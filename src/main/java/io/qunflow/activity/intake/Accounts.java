package io.qunflow.activity.intake;

import io.qunflow.community.Group;
import io.qunflow.community.Platform;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The accounts of a community on all platforms during one import. */
final class Accounts {

  private final JdbcTemplate jdbc;
  private final Instant now;
  private final Map<Platform, AccountStore> named = new EnumMap<>(Platform.class);
  private final Map<Platform, AccountStore> nicknames = new EnumMap<>(Platform.class);

  Accounts(JdbcTemplate jdbc, Instant now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  /** Who did what, in the order of the events; created where they did not exist. */
  List<Long> of(Group group, List<Arrival> events) {
    var byName = named(group).idsOf(names(events, false));
    var byNickname = nicknames(group).idsOf(names(events, true));
    return events.stream()
        .map(Arrival::found)
        .map(found -> (found.byNickname() ? byNickname : byName).get(found.account()))
        .toList();
  }

  /** The accounts of the group's platform. */
  AccountStore named(Group group) {
    return named.computeIfAbsent(
        group.platform(), platform -> new AccountStore(jdbc, group, AccountStore.Kind.NAMED, now));
  }

  /** Those of its accounts which are known by a nickname only. */
  AccountStore nicknames(Group group) {
    return nicknames.computeIfAbsent(
        group.platform(),
        platform -> new AccountStore(jdbc, group, AccountStore.Kind.NICKNAME_ONLY, now));
  }

  private static Collection<String> names(Collection<Arrival> events, boolean byNickname) {
    return events.stream()
        .filter(event -> event.found().byNickname() == byNickname)
        .map(event -> event.found().account())
        .distinct()
        .toList();
  }
}
