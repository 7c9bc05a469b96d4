package io.qunflow.process.content;

import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.content.ContentService;
import io.qunflow.lifecycle.direction.Direction;
import io.qunflow.lifecycle.direction.DirectionService;
import io.qunflow.lifecycle.direction.Purpose;
import io.qunflow.lifecycle.questionnaire.InformationTemplate;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** Runs serviceTask_measureProfile of content-plan.bpmn. */
@Component
class MeasureProfileDelegate extends ProcessStep {

  private final MemberService members;
  private final DirectionService directions;
  private final ContentService contents;

  MeasureProfileDelegate(
      MemberService members, DirectionService directions, ContentService contents) {
    this.members = members;
    this.directions = directions;
    this.contents = contents;
  }

  @Override
  protected void run(StepContext step) {
    int all = members.countMembers(step.community());
    double coverage = members.factCoverage(step.community(), InformationTemplate.FACT_KEYS);
    int answered = (int) Math.round(coverage * all);
    var percent = BigDecimal.valueOf(coverage * 100).setScale(1, RoundingMode.DOWN);
    var direction = directions.findDirection(step.community());
    step.set(ContentPlan.COVERAGE, percent);
    step.set(ContentPlan.ANSWERED, answered);
    step.set(ContentPlan.TRADE_KNOWN, direction.isPresent());
    step.set(
        ContentPlan.PROFILE_SUMMARY,
        "成员 %d 人，资料过半的 %d 人（%s%%）。%s"
            .formatted(
                all,
                answered,
                percent.toPlainString(),
                direction.map(MeasureProfileDelegate::trade).orElse("行业还不知道。")));
    var last = contents.findLastTopics(step.community());
    if (!last.isEmpty()) {
      step.set(ContentPlan.LAST_TOPICS, TopicWords.of(last));
    }
    step.set(LifecycleVariables.SKIP_THIS_WEEK, false);
  }

  private static String trade(Direction direction) {
    var role = direction.purpose().map(Purpose::role).map("；目的："::concat).orElse("");
    return "业务：%s%s。".formatted(direction.path().carrier(), role);
  }
}
