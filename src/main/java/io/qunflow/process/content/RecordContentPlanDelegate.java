package io.qunflow.process.content;

import io.qunflow.lifecycle.content.ContentItem;
import io.qunflow.lifecycle.content.ContentService;
import io.qunflow.lifecycle.content.ContentSource;
import io.qunflow.lifecycle.content.Medium;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows.Row;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordContentPlan of content-plan.bpmn. */
@Component
class RecordContentPlanDelegate extends ProcessStep {

  private final ContentService contents;

  RecordContentPlanDelegate(ContentService contents) {
    this.contents = contents;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    if (!step.isSet(ContentPlan.HARVEST_RULE_AGREED)) {
      throw new IllegalStateException("The rule for members' answers was not agreed (L3.3)");
    }
    contents.recordContent(
        step.community(),
        step.get(ContentPlan.PLAN_NUMBER),
        step.get(ContentPlan.CONTENT_ITEMS).stream().map(RecordContentPlanDelegate::item).toList());
  }

  private static ContentItem item(Row row) {
    return new ContentItem(
        row.text("title"),
        Medium.valueOf(row.text("medium").toUpperCase(Locale.ROOT)),
        ContentSource.valueOf(row.text("source").toUpperCase(Locale.ROOT)),
        row.text("wayIn"),
        row.text("creditTo"));
  }
}
