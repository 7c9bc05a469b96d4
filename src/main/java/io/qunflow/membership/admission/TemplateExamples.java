package io.qunflow.membership.admission;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.ContactFacts;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.Visibility;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.StandingRounds;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.shared.BusinessException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The template as an earlier member filled it in who agreed that newcomers see it (L2.3). */
@Service
public class TemplateExamples {

  private static final String LATEST =
      """
      SELECT s.id FROM answer_sheet s JOIN survey_round r ON r.id = s.round_id
      WHERE r.questionnaire_id = :questionnaire AND r.questionnaire_version = :version AND s.state = 'C'
        AND s.member_id IN (%s)
      ORDER BY s.submitted_at_ms DESC, s.id DESC LIMIT 1
      """;

  private final Rounds rounds;
  private final StandingRounds standingRounds;
  private final AnswerSheets sheets;
  private final Questionnaires questionnaires;
  private final Consents consents;
  private final NamedParameterJdbcTemplate sql;

  TemplateExamples(
      Rounds rounds,
      StandingRounds standingRounds,
      AnswerSheets sheets,
      Questionnaires questionnaires,
      Consents consents,
      JdbcTemplate sql) {
    this.rounds = rounds;
    this.standingRounds = standingRounds;
    this.sheets = sheets;
    this.questionnaires = questionnaires;
    this.consents = consents;
    this.sql = new NamedParameterJdbcTemplate(sql);
  }

  /** A question as an earlier member answered it. */
  public record Example(Question question, List<String> answers) {}

  /**
   * Of the round for newcomers; facts by which somebody is reached are left out. Empty if nobody
   * agreed, or nobody answered yet.
   */
  @Transactional(readOnly = true)
  public List<Example> find(CommunityKey community) throws BusinessException {
    var standing = standingRounds.find(community);
    return standing.isEmpty() ? List.of() : find(community, standing.get());
  }

  /** The same on the page of a round; empty for any other than the one for newcomers. */
  @Transactional(readOnly = true)
  public List<Example> findFor(CommunityKey community, long round) throws BusinessException {
    return standingRounds.find(community).filter(standing -> standing == round).isEmpty()
        ? List.of()
        : find(community, round);
  }

  private List<Example> find(CommunityKey community, long standing) throws BusinessException {
    var round = rounds.find(standing);
    var agreeing = consents.agreeing(community, ConsentPurpose.EXAMPLE);
    Map<String, Object> values = new HashMap<>(agreeing.values());
    values.put("questionnaire", round.questionnaire());
    values.put("version", round.version());
    var found =
        sql.queryForList(LATEST.formatted(agreeing.sql()), values, Long.class).stream().findFirst();
    if (found.isEmpty()) {
      return List.of();
    }
    var asked = questionnaires.find(round.questionnaire(), round.version()).questionnaire();
    return shown(asked, sheets.answers(found.get()));
  }

  private static List<Example> shown(Questionnaire asked, Answers answers) {
    return Visibility.shown(asked, answers).stream()
        .filter(question -> !ContactFacts.contains(question.factKey()))
        .map(question -> new Example(question, ExampleWords.of(question, answers)))
        .filter(example -> !example.answers().isEmpty())
        .toList();
  }
}
