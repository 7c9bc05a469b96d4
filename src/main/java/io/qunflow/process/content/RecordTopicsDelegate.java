package io.qunflow.process.content;

import io.qunflow.lifecycle.content.ContentService;
import io.qunflow.lifecycle.content.ContentSource;
import io.qunflow.lifecycle.content.TopicIdea;
import io.qunflow.lifecycle.content.TopicKind;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows.Row;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordTopics of content-plan.bpmn. */
@Component
class RecordTopicsDelegate extends ProcessStep {

  private final ContentService contents;

  RecordTopicsDelegate(ContentService contents) {
    this.contents = contents;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var ideas = step.get(ContentPlan.TOPICS).stream().map(RecordTopicsDelegate::idea).toList();
    int plan =
        contents.recordTopics(
            step.community(),
            step.get(LifecycleVariables.CYCLE),
            kind(step.get(ContentPlan.TOPIC_KIND)),
            ideas);
    step.clear(ContentPlan.TOPIC_REFUSAL);
    step.set(ContentPlan.PLAN_NUMBER, plan);
    step.set(ContentPlan.TOPICS_SUMMARY, TopicWords.of(contents.findLastTopics(step.community())));
  }

  private static TopicIdea idea(Row row) {
    return new TopicIdea(
        row.text("title"),
        kind(row.text("kind")),
        ContentSource.valueOf(row.text("source").toUpperCase(Locale.ROOT)),
        row.text("plannedDay"));
  }

  private static TopicKind kind(String choice) {
    return TopicKind.valueOf(choice.toUpperCase(Locale.ROOT));
  }
}
