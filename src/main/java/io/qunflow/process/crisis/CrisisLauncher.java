package io.qunflow.process.crisis;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.moderation.Crisis;
import io.qunflow.membership.moderation.CrisisProcess;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.MemberRoles;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.ProcessVariable;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Starts the process of a crisis with those who have something to do in it (A8). */
@Component
class CrisisLauncher implements CrisisProcess {

  private static final int MOST_NAMED = 10;
  private static final int MOST_TEXT = 500;

  private final ProcessStarter processes;
  private final CommunityService communities;
  private final MemberRoles roles;
  private final Kols kols;

  CrisisLauncher(
      ProcessStarter processes, CommunityService communities, MemberRoles roles, Kols kols) {
    this.processes = processes;
    this.communities = communities;
    this.roles = roles;
    this.kols = kols;
  }

  /** Somebody who may be asked. */
  private record Person(MemberId member, String nickname) {}

  @Override
  public void start(Crisis raised) {
    var community = raised.community();
    Map<String, Object> variables = new HashMap<>();
    variables.put(CrisisCase.ID.name(), (int) raised.id());
    variables.put(TaskVariables.COMMUNITY_KEY.name(), community.value());
    variables.put(
        TaskVariables.CONSOLE_PAGE.name(),
        "/communities/%s/crisis/%d".formatted(community, raised.id()));
    variables.put(LifecycleVariables.COMMUNITY_NAME.name(), name(community));
    var owners =
        put(
            variables,
            CrisisCase.OWNER,
            CrisisCase.OWNER_NAMES,
            having(community, MemberRole.OWNER));
    var stewards =
        put(
            variables,
            CrisisCase.STEWARD,
            CrisisCase.STEWARD_NAMES,
            having(community, MemberRole.STEWARD));
    var leaders =
        put(
            variables,
            CrisisCase.KOL,
            CrisisCase.KOL_NAMES,
            kols.findServing(community).stream()
                .map(kol -> new Person(kol.member(), kol.nickname()))
                .toList());
    variables.put(
        CrisisCase.WHO.name(),
        cut("群主：%s\n大管家：%s\n意见领袖：%s".formatted(owners, stewards, leaders), 2 * MOST_TEXT));
    processes.start(CrisisCase.KEY, raised.key(), variables);
  }

  private List<Person> having(CommunityKey community, MemberRole role) {
    return roles.findPage(community, Optional.of(role), 0, MOST_NAMED).stream()
        .map(held -> new Person(held.member(), held.nickname()))
        .toList();
  }

  /** The first of them gets the task on the own page; all of them are named to the operators. */
  private static String put(
      Map<String, Object> variables,
      ProcessVariable<String> first,
      ProcessVariable<String> names,
      List<Person> people) {
    variables.put(
        first.name(),
        people.stream()
            .findFirst()
            .map(person -> String.valueOf(person.member().value()))
            .orElse(""));
    var named =
        people.isEmpty()
            ? "还没有，请自己人来办"
            : people.stream()
                .limit(MOST_NAMED)
                .map(Person::nickname)
                .collect(Collectors.joining("、"));
    variables.put(names.name(), cut(named, MOST_TEXT));
    return named;
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  private String name(CommunityKey community) {
    try {
      return communities.find(community).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
