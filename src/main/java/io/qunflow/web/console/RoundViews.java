package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundProgress;
import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.lifecycle.questionnaire.round.UnknownRoundException;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Rounds as pages show them. */
@Component
class RoundViews {

  private final RoundProgress progress;
  private final Questionnaires questionnaires;
  private final Segments segments;
  private final Words words;

  RoundViews(
      RoundProgress progress, Questionnaires questionnaires, Segments segments, Words words) {
    this.progress = progress;
    this.questionnaires = questionnaires;
    this.segments = segments;
    this.words = words;
  }

  RoundLine line(Round round, Community community) throws UnknownRoundException {
    var zone = ZoneId.of(community.timeZone());
    return RoundLine.of(
        round, title(round), progress.count(round.id()), when(round, zone), channel(round));
  }

  String title(Round round) {
    try {
      return questionnaires.find(round.questionnaire(), round.version()).questionnaire().title();
    } catch (UnknownQuestionnaireException e) {
      throw new IllegalStateException("Round " + round.id() + " asks what does not exist", e);
    }
  }

  String channel(Round round) {
    var key = round.channel() + (round.toGroups() ? ".groups" : "");
    return words.sayOr("round.channel." + key, round.channel());
  }

  String audience(Round round) {
    if (round.segment().isEmpty()) {
      return words.say("round.everybody");
    }
    try {
      return segments.find(round.segment().get()).name();
    } catch (UnknownSegmentException e) {
      return words.say("round.everybody");
    }
  }

  private String when(Round round, ZoneId zone) {
    if (round.state() == RoundState.CLOSED || round.state() == RoundState.DROPPED) {
      return words.say("round.endedAt", words.exactly(round.closedAt().orElseThrow(), zone));
    }
    return round
        .deadline()
        .map(end -> words.say("round.until", words.exactly(end, zone)))
        .orElse(words.say("round.always"));
  }
}
