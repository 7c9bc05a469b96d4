package io.qunflow.web.console;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardChoice;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.process.TaskInbox;
import io.qunflow.process.TaskSummary;
import io.qunflow.shared.BusinessException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an operator does to an open round from its page (H2). */
@Component
class AwardDecision {

  private static final String TASK = AwardPageController.TASK;

  private final AwardDesk desk;
  private final AwardMeasuring measuring;
  private final CommunityFigures figures;
  private final TaskInbox inbox;

  AwardDecision(
      AwardDesk desk, AwardMeasuring measuring, CommunityFigures figures, TaskInbox inbox) {
    this.desk = desk;
    this.measuring = measuring;
    this.figures = figures;
    this.inbox = inbox;
  }

  /** In which it is chosen; empty while it is measured, and once it is over. */
  Optional<TaskSummary> task(AwardRound round) {
    return inbox.findOpenTasks(round.community()).stream()
        .filter(task -> task.taskKey().equals(TASK) && round.page().equals(task.page()))
        .findFirst();
  }

  /**
   * Notes the choice and completes the task, both or neither: of two who decide at once the second
   * waits for the round and hears that it is over.
   */
  @Transactional(rollbackFor = Exception.class)
  public void choose(AwardRound round, TaskSummary task, Map<Award, AwardChoice> choices, String by)
      throws BusinessException {
    desk.choose(round.id(), choices, by);
    inbox.complete(task.id(), Map.of("awardDecision", "chosen"));
  }

  /** Once more, because chats were taken in late. */
  void measure(AwardRound round) throws BusinessException {
    figures.find(round.community(), figures.currentWeek(round.community())); // who came and went
    measuring.measure(round.id());
  }
}
