package io.qunflow.activity.report;

import io.qunflow.community.Group;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lists and counts of a report that are no weekly figures. */
@Component
class ReportLists {

  private final ReportMapper report;

  ReportLists(ReportMapper report) {
    this.report = report;
  }

  /**
   * @param lastEvents when each group was last heard of, by its id
   */
  List<OpenQuestion> questions(
      Scope scope,
      List<Long> stating,
      List<Group> groups,
      Map<Long, Instant> lastEvents,
      int most) {
    var names = groups.stream().collect(Collectors.toMap(Group::id, Group::name));
    return report.findOpenQuestions(scope, stating, most).stream()
        .map(
            q ->
                new OpenQuestion(
                    q.event(),
                    q.member(),
                    q.nickname(),
                    names.get(q.group()),
                    q.askedAt(),
                    Duration.between(q.askedAt(), lastEvents.get(q.group()))))
        .toList();
  }

  List<Newcomer> newcomers(Scope scope) {
    return report.findSilentNewcomers(scope);
  }

  Talkers talkers(Scope scope, List<Group> groups) {
    return new Talkers(
        report.countTalkers(scope),
        groups.stream().map(Group::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  Ties ties(Scope scope, List<Long> stating, Talkers talkers) {
    return TieChoice.of(report.countReplies(scope, stating), talkers);
  }

  Slots slots(Scope scope, ZoneId zone) {
    return new Slots(report.countSlots(scope, Slots.length(zone, scope.from(), scope.to())), zone);
  }
}
