package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers of a round become facts on its members (L2.5). */
@Service
public class RoundFacts {

  private static final int PART = 500;

  private final Rounds rounds;
  private final SheetMapper sheets;
  private final SheetContents contents;
  private final MemberFacts facts;
  private final Questionnaires questionnaires;

  RoundFacts(
      Rounds rounds,
      SheetMapper sheets,
      SheetContents contents,
      MemberFacts facts,
      Questionnaires questionnaires) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.contents = contents;
    this.facts = facts;
    this.questionnaires = questionnaires;
  }

  /**
   * Repeatable: records what the complete answers of known members say.
   *
   * @return how many facts
   */
  @Transactional(rollbackFor = Exception.class)
  public int record(long round) throws UnknownRoundException, UnknownQuestionnaireException {
    var found = rounds.find(round);
    var asked = questionnaires.find(found.questionnaire(), found.version()).questionnaire();
    int recorded = 0;
    long after = 0;
    var part = sheets.findComplete(round, after, PART);
    while (!part.isEmpty()) {
      var answers = contents.readAll(part.stream().map(SheetRow::id).toList());
      for (var sheet : part) {
        if (sheet.member() != null) {
          recorded += facts.record(sheet.member(), asked, answers.get(sheet.id()));
        }
        after = sheet.id();
      }
      part = sheets.findComplete(round, after, PART);
    }
    return recorded;
  }
}
