package io.qunflow.web.console;

import io.qunflow.operations.campaign.CampaignDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.validation.BindingResult;

/**
 * The messages of a wave as they are typed: of the third one the fields are {@code step3body},
 * {@code step3days} and so on. Rows that are left empty are none.
 */
final class CampaignSteps {

  static final int ROWS = 5;
  private static final int MOST_ROWS = 20;
  private static final Pattern FAULT =
      Pattern.compile("steps\\.(\\d+)\\.(?:(texts|others)\\.(zh|en)\\.)?(\\w+)");

  private CampaignSteps() {}

  /** How many rows are shown: those there are and one more, five at least. */
  static int rows(CampaignForm form) {
    int used = 0;
    for (int i = 1; i <= MOST_ROWS; i++) {
      used = isUsed(form, i) ? i : used;
    }
    return Math.min(MOST_ROWS, Math.max(ROWS, used + 1));
  }

  static void put(CampaignForm form, List<CampaignDocument.Step> steps) {
    for (int i = 1; i <= steps.size(); i++) {
      var step = steps.get(i - 1);
      var name = "step" + i;
      form.put(name + "days", step.days());
      form.put(name + "hours", step.hours());
      form.put(
          name + "how",
          step.percent() != null ? "share" : step.segment() != null ? "segment" : "all");
      form.put(name + "percent", step.percent());
      form.put(name + "segment", step.segment());
      putTexts(form, name, "", step.texts());
      putTexts(form, name, "B", step.others());
    }
  }

  static List<CampaignDocument.Step> read(CampaignForm form, BindingResult typed) {
    var steps = new ArrayList<CampaignDocument.Step>();
    for (int i = 1; i <= MOST_ROWS; i++) {
      if (isUsed(form, i)) {
        steps.add(step(form, "step" + i, typed));
      }
    }
    return steps;
  }

  /** Which typed field a fault is about; the fault's own name where it is none of these. */
  static String field(String fault) {
    var found = FAULT.matcher(fault);
    if (!found.matches()) {
      return fault.equals("steps") ? "step1body" : fault;
    }
    return "step%s%s%s%s"
        .formatted(
            found.group(1),
            found.group(4),
            "others".equals(found.group(2)) ? "B" : "",
            "en".equals(found.group(3)) ? "En" : "");
  }

  private static CampaignDocument.Step step(CampaignForm form, String name, BindingResult typed) {
    var how = form.text(name + "how");
    if ("segment".equals(how) && form.text(name + "segment") == null) {
      typed.rejectValue("values[" + name + "segment]", "campaign.stepSegment");
    }
    return new CampaignDocument.Step(
        form.number(name + "days", typed),
        form.number(name + "hours", typed),
        texts(form, name, ""),
        "share".equals(how) ? form.number(name + "percent", typed) : null,
        "segment".equals(how) ? form.longNumber(name + "segment", typed) : null,
        how == null || how.equals("all") ? null : texts(form, name, "B"));
  }

  private static boolean isUsed(CampaignForm form, int row) {
    var name = "step" + row;
    return form.text(name + "body") != null || form.text(name + "subject") != null;
  }

  private static void putTexts(
      CampaignForm form, String name, String which, Map<String, CampaignDocument.Words> texts) {
    if (texts != null) {
      putWords(form, name, which, texts.get("zh"));
      putWords(form, name, which + "En", texts.get("en"));
    }
  }

  private static void putWords(
      CampaignForm form, String name, String which, CampaignDocument.Words words) {
    if (words != null) {
      form.put(name + "subject" + which, words.subject());
      form.put(name + "body" + which, words.body());
    }
  }

  private static Map<String, CampaignDocument.Words> texts(
      CampaignForm form, String name, String which) {
    var texts = new LinkedHashMap<String, CampaignDocument.Words>();
    for (var language : List.of("", "En")) {
      var subject = form.text(name + "subject" + which + language);
      var body = form.text(name + "body" + which + language);
      if (subject != null || body != null) {
        texts.put(language.isEmpty() ? "zh" : "en", new CampaignDocument.Words(subject, body));
      }
    }
    return texts;
  }
}
