package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.StatedFacts;
import io.qunflow.lifecycle.questionnaire.AnswerCheck;
import io.qunflow.lifecycle.questionnaire.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A sheet is handed in, and what follows; within a transaction that holds its round, so that what
 * counts the complete ones sees each.
 */
@Component
class SheetCompletion {

  private final SheetStore sheets;
  private final SheetContents contents;
  private final AskedQuestionnaires questionnaires;
  private final StatedFacts facts;
  private final RoundQuota quota;
  private final ObjectProvider<RoundProcess> processes;

  SheetCompletion(
      SheetStore sheets,
      SheetContents contents,
      AskedQuestionnaires questionnaires,
      StatedFacts facts,
      RoundQuota quota,
      ObjectProvider<RoundProcess> processes) {
    this.sheets = sheets;
    this.contents = contents;
    this.questionnaires = questionnaires;
    this.facts = facts;
    this.quota = quota;
    this.processes = processes;
  }

  /**
   * @throws AnswersRefusedException if something is missing or wrong; nothing is changed then
   */
  Sheet complete(Round round, long sheet, Answers answers)
      throws AnswersRefusedException, UnknownSheetException {
    var checked = AnswerCheck.check(questionnaires.find(round), answers, true);
    if (!checked.fits()) {
      throw new AnswersRefusedException(checked.errors());
    }
    contents.write(sheet, checked.answers());
    var submitted = sheets.update(sheet, SheetState.COMPLETE);
    completed(round, submitted);
    return submitted;
  }

  /**
   * A round that runs turns answers into facts when it closes; one that stands, or is closed, at
   * once. Of whom nobody knows who it is nothing follows yet.
   */
  void completed(Round round, Sheet sheet) {
    if (sheet.member().isEmpty()) {
      return;
    }
    var member = sheet.member().get();
    if (round.standing() || round.state() == RoundState.CLOSED) {
      var submittedAt = sheet.submittedAt().orElseThrow();
      facts.record(
          MemberFacts.of(
              member,
              submittedAt,
              questionnaires.find(round),
              contents.read(sheet.id()),
              sheet.claimed()));
    }
    processes.forEach(process -> process.answered(round, member));
    quota.closeIfReached(round);
  }

  void refused(Round round, Sheet sheet) {
    sheet
        .member()
        .ifPresent(member -> processes.forEach(process -> process.answered(round, member)));
  }
}
