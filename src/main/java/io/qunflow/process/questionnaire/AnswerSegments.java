package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.membership.segment.InvalidSegmentException;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentExistsException;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.shared.BusinessException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Segments of the members who gave the same answer, where enough of them did (L2.5). */
@Component
class AnswerSegments {

  private static final int MOST_NAME = 60;

  private final Segments segments;
  private final Questionnaires questionnaires;
  private final RoundProperties properties;

  AnswerSegments(Segments segments, Questionnaires questionnaires, RoundProperties properties) {
    this.segments = segments;
    this.questionnaires = questionnaires;
    this.properties = properties;
  }

  /** Repeatable: a rule that a segment has already gets no second one; how many are new. */
  int make(Round round) throws BusinessException {
    var asked = questionnaires.find(round.questionnaire(), round.version()).questionnaire();
    var known =
        segments.findAll(round.community()).stream().map(Segment::rule).collect(Collectors.toSet());
    int made = 0;
    for (var question : asked.questions()) {
      if (!question.factKey().isEmpty() && isPicked(question)) {
        for (var option : question.options()) {
          made += make(round, question, option, known) ? 1 : 0;
        }
      }
    }
    return made;
  }

  private boolean make(Round round, Question question, Option option, Set<SegmentRule> known)
      throws InvalidSegmentException {
    var rule =
        new SegmentRule(
            SegmentMatch.ALL,
            List.of(
                new SegmentCondition(
                    "fact",
                    question.factKey(),
                    question.kind() == QuestionKind.SINGLE
                        ? SegmentOperator.IS
                        : SegmentOperator.CONTAINS,
                    option.text())));
    if (option.open()
        || known.contains(rule)
        || segments.count(segments.select(round.community(), rule))
            < properties.leastForSegment()) {
      return false;
    }
    try {
      segments.save(round.community(), name(question, option), rule, round.openedBy());
      return true;
    } catch (SegmentExistsException e) {
      // A person keeps another rule under this name.
      return false;
    }
  }

  private static boolean isPicked(Question question) {
    return question.kind() == QuestionKind.SINGLE || question.kind() == QuestionKind.MULTIPLE;
  }

  private static String name(Question question, Option option) {
    var name = question.text().replaceAll("[?？]+$", "") + "：" + option.text();
    return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME);
  }
}
