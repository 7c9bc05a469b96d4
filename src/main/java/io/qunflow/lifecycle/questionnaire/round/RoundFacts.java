package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.StatedFact;
import io.qunflow.community.StatedFacts;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The answers of a round become facts on its members (L2.5). */
@Service
public class RoundFacts {

  /** Sheets a transaction. */
  static final int CHUNK = 500;

  private final Rounds rounds;
  private final SheetMapper sheets;
  private final SheetContents contents;
  private final StatedFacts facts;
  private final Questionnaires questionnaires;
  private final TransactionTemplate alone;

  RoundFacts(
      Rounds rounds,
      SheetMapper sheets,
      SheetContents contents,
      StatedFacts facts,
      Questionnaires questionnaires,
      PlatformTransactionManager transactions) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.contents = contents;
    this.facts = facts;
    this.questionnaires = questionnaires;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * @param facts how many of the sheets before it and its own
   * @param last id of its last sheet
   */
  private record Progress(int facts, long last) {}

  /**
   * Records what the complete answers of known members say, some hundred members a transaction of
   * its own. Repeatable, so whoever is killed in the middle does it again: nothing is there twice.
   *
   * @return how many facts
   */
  public int record(long round) throws UnknownRoundException, UnknownQuestionnaireException {
    var found = rounds.find(round);
    var asked = questionnaires.find(found.questionnaire(), found.version()).questionnaire();
    var progress = new Progress(0, 0);
    for (long before = -1; before < progress.last(); ) {
      before = progress.last();
      var reached = progress;
      progress = alone.execute(status -> recordChunk(round, asked, reached));
    }
    return progress.facts();
  }

  /** The same progress where nothing is left. */
  private Progress recordChunk(long round, Questionnaire asked, Progress reached) {
    var chunk = sheets.findComplete(round, reached.last(), CHUNK);
    if (chunk.isEmpty()) {
      return reached;
    }
    var answers = contents.readAll(chunk.stream().map(SheetRow::id).toList());
    var stated = new ArrayList<StatedFact>();
    for (var sheet : chunk) {
      if (sheet.member() != null) {
        stated.addAll(
            MemberFacts.of(
                sheet.member(),
                sheet.submittedAt(),
                asked,
                answers.get(sheet.id()),
                sheet.claimed()));
      }
    }
    facts.record(stated);
    return new Progress(reached.facts() + stated.size(), chunk.get(chunk.size() - 1).id());
  }
}
