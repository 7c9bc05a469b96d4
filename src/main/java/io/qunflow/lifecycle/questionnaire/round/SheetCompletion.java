package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.StatedFacts;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What follows when a member has answered or refused; within the transaction. */
@Component
class SheetCompletion {

  private static final String NOBODY = "";

  private final RoundMapper rounds;
  private final StatedFacts facts;
  private final ObjectProvider<RoundProcess> processes;
  private final Clock clock;

  SheetCompletion(
      RoundMapper rounds, StatedFacts facts, ObjectProvider<RoundProcess> processes, Clock clock) {
    this.rounds = rounds;
    this.facts = facts;
    this.processes = processes;
    this.clock = clock;
  }

  /**
   * The round is locked. A round that runs turns answers into facts when it closes; one that
   * stands, or is closed, at once.
   */
  void completed(Round round, Sheet sheet, Questionnaire questionnaire, Answers answers) {
    if (sheet.member().isEmpty()) {
      return;
    }
    var member = sheet.member().get();
    if (round.standing() || round.state() == RoundState.CLOSED) {
      var submittedAt = sheet.submittedAt().orElseThrow();
      facts.record(MemberFacts.of(member, submittedAt, questionnaire, answers));
    }
    processes.forEach(process -> process.answered(round, member));
    if (round.quota().filter(quota -> rounds.countComplete(round.id()) >= quota).isPresent()
        && rounds.updateClosed(round.id(), CloseReason.QUOTA, NOBODY, clock.instant()) == 1) {
      processes.forEach(process -> process.quotaReached(round));
    }
  }

  void refused(Round round, Sheet sheet) {
    sheet
        .member()
        .ifPresent(member -> processes.forEach(process -> process.answered(round, member)));
  }
}
