package io.qunflow.process.funnel;

import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.pain.PainPoints;
import io.qunflow.funnel.pain.ReasonsNotToBuy;
import io.qunflow.membership.segment.Segments;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recallPainPoints of pain-points.bpmn. */
@Component
class RecallPainPointsDelegate extends ProcessStep {

  private final PainPoints pains;
  private final Segments segments;
  private final Offerings offerings;
  private final ReasonsNotToBuy reasons;

  RecallPainPointsDelegate(
      PainPoints pains, Segments segments, Offerings offerings, ReasonsNotToBuy reasons) {
    this.pains = pains;
    this.segments = segments;
    this.offerings = offerings;
    this.reasons = reasons;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var offering = step.get(MarketingFunnel.OFFERING);
    step.set(
        PainPointNames.WHY_NOT,
        words(reasons.find(List.of(offerings.find(step.community(), offering).id()))));
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

  /** As the task shows it; empty while nobody said why. */
  private static String words(List<ReasonsNotToBuy.Reason> reasons) {
    return reasons.stream()
        .map(one -> "%s：%d 人".formatted(one.title().chinese(), one.people()))
        .collect(Collectors.joining("\n"));
  }
}
