package io.qunflow.web.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.funnel.figure.Funnel;
import io.qunflow.funnel.figure.FunnelStep;
import io.qunflow.funnel.figure.MiddleTime;
import io.qunflow.funnel.figure.StepFigure;
import io.qunflow.shared.Proportion;
import io.qunflow.web.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A funnel as a chart and as a table, in the reader's language (F7). */
@Component
class FunnelPictures {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Words words;

  FunnelPictures(Words words) {
    this.words = words;
  }

  /**
   * @param ofAll the same share of all members, to compare with; null where these are all
   * @param since how long it takes from the step before; empty where unknown
   */
  record Line(
      String title,
      int count,
      Proportion ofMembers,
      Proportion ofAll,
      Proportion ofPrevious,
      String since) {}

  List<Line> lines(Funnel funnel) {
    return funnel.steps().stream().map(step -> line(step, null)).toList();
  }

  /**
   * @param all of all members
   */
  List<Line> lines(Funnel some, Funnel all) {
    return some.steps().stream()
        .map(step -> line(step, all.steps().get(step.step().ordinal()).ofMembers().orElse(null)))
        .toList();
  }

  private Line line(StepFigure figure, Proportion ofAll) {
    return new Line(
        Said.of(figure.step().title()),
        figure.count(),
        figure.ofMembers().orElse(null),
        ofAll,
        figure.ofPrevious().orElse(null),
        figure.sincePrevious().map(this::time).orElse(""));
  }

  private String time(MiddleTime middle) {
    return words.say("funnel.time", time(middle.time()), middle.n());
  }

  private String time(Duration time) {
    if (time.toHours() < 1) {
      return words.say("funnel.minutes", time.toMinutes());
    }
    return time.toHours() < 48
        ? words.say("funnel.hours", time.toHours())
        : words.say("funnel.days", time.toDays());
  }

  /** For funnel.js: labels and values, members first. */
  String chart(Funnel funnel) {
    var labels = new ArrayList<>(List.of(words.say("funnel.members")));
    var values = new ArrayList<>(List.of(funnel.members()));
    for (var step : FunnelStep.values()) {
      labels.add(Said.of(step.title()));
      values.add(funnel.count(step));
    }
    try {
      return JSON.writeValueAsString(Map.of("labels", labels, "values", values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
