package io.qunflow.process.funnel;

import io.qunflow.funnel.pain.PainPoints;
import io.qunflow.membership.segment.Segments;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallPainPoints of pain-points.bpmn. */
@Component
class RecallPainPointsDelegate extends ProcessStep {

  private final PainPoints pains;
  private final Segments segments;

  RecallPainPointsDelegate(PainPoints pains, Segments segments) {
    this.pains = pains;
    this.segments = segments;
  }

  @Override
  protected void run(StepContext step) {
    var offering = step.get(MarketingFunnel.OFFERING);
    var options = new ArrayList<Map<String, Object>>();
    options.add(Map.of("label", "所有成员", "value", "0"));
    segments
        .findAll(step.community())
        .forEach(
            segment ->
                options.add(
                    Map.of("label", segment.name(), "value", String.valueOf(segment.id()))));
    step.set(PainPointNames.SEGMENTS, new Rows(options));
    var points = pains.find(step.community(), offering);
    if (!points.isEmpty()) {
      step.set(
          PainPointNames.POINTS,
          new Rows(
              points.stream()
                  .map(
                      point ->
                          Map.of(
                              "painSegment", String.valueOf(point.segment()),
                              "painKind", point.kind().word(),
                              "pain", point.pain(),
                              "gain", point.gain()))
                  .toList()));
    }
    var competitors = pains.findCompetitors(step.community(), offering);
    if (!competitors.isEmpty()) {
      step.set(
          PainPointNames.COMPETITORS,
          new Rows(
              competitors.stream()
                  .map(
                      known ->
                          Map.of(
                              "competitorName", known.name(),
                              "competitorYuan", known.price().major(),
                              "competitorService", known.service(),
                              "competitorContent", known.content(),
                              "competitorExtras", known.extras(),
                              "ourEdge", known.ourEdge()))
                  .toList()));
    }
  }
}
