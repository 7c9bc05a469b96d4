package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_planCollection of answer-collection.bpmn (L2.5). Holds the round, so that who
 * ends it at the same moment either finds the process waiting or is noticed here.
 */
@Component
class PlanCollectionDelegate extends ProcessStep {

  private final Rounds rounds;
  private final RoundMessages messages;
  private final RoundProperties properties;
  private final Clock clock;

  PlanCollectionDelegate(
      Rounds rounds, RoundMessages messages, RoundProperties properties, Clock clock) {
    this.rounds = rounds;
    this.messages = messages;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var round = rounds.hold(QuestionnaireRound.round(step));
    var end = round.state() == RoundState.OPEN ? round.deadline().orElseThrow() : clock.instant();
    if (round.state() == RoundState.OPEN) {
      messages.moveGroupLink(round);
    }
    step.set(AnswerCollection.DUE_AT, end);
    step.set(AnswerCollection.REMIND_AT, remindAt(round, end));
  }

  /** A day after the end, which never comes, when nobody is to be reminded any more. */
  private Instant remindAt(Round round, Instant end) {
    var never = end.plus(Duration.ofDays(1));
    return round.state() != RoundState.OPEN || round.reminders() >= properties.mostReminders()
        ? never
        : ReminderTimes.next(
                round.sentAt().orElseThrow(), end, properties.remindBeforeEnd(), clock.instant())
            .orElse(never);
  }
}
