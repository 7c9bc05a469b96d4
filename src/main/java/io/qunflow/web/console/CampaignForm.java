package io.qunflow.web.console;

import io.qunflow.operations.campaign.CampaignDocument;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.BindingResult;

/** A campaign as it is typed: text by field of {@link CampaignDocument}. */
public class CampaignForm {

  /** Fields of the document that are named otherwise here. */
  static final Map<String, String> NAMES =
      Map.of(
          "texts.zh.subject", "values[subject]",
          "texts.zh.body", "values[body]",
          "texts.en.subject", "values[subjectEn]",
          "texts.en.body", "values[bodyEn]",
          "welfare.item", "values[item]",
          "welfare.partner", "values[partner]",
          "welfare.pieces", "values[pieces]",
          "welfare.choice", "values[choice]",
          "welfare.measureDays", "values[measureDays]");

  private static final String GROUPS = ".groups";
  private static final String AWARD = "award-";

  private Map<String, String> values = new HashMap<>();

  public Map<String, String> getValues() {
    return values;
  }

  public void setValues(Map<String, String> values) {
    this.values = values;
  }

  /** A new one: a notice posted into the groups, once. */
  static CampaignForm fresh(String from, String what) {
    var form = new CampaignForm();
    form.values.putAll(
        Map.of(
            "what", what,
            "messageKind", "NOTICE",
            "channel", what.equals("wave") || what.equals("welfare") ? "inbox" : "manual.groups",
            "when", "once",
            "time", "10:00",
            "holidays", "ignore",
            "daysOff", "holidays",
            "misfire", "run_once",
            "from", from));
    form.values.putAll(Map.of("choice", "draw", "measureDays", "7"));
    return form;
  }

  /**
   * @param revision of what is changed
   */
  static CampaignForm of(CampaignDocument document, int revision) {
    var form = new CampaignForm();
    form.put("revision", revision);
    form.put("name", document.name());
    form.put("what", document.what());
    form.put("messageKind", document.messageKind());
    var channel = document.channel() == null ? "manual" : document.channel();
    boolean groups = document.toGroups() == null ? channel.equals("manual") : document.toGroups();
    form.put("channel", channel + (groups ? GROUPS : ""));
    form.words("zh", "subject", "body", document);
    form.words("en", "subjectEn", "bodyEn", document);
    form.put("questionnaire", document.questionnaire());
    form.put("answerDays", document.answerDays());
    form.put("topic", document.topic());
    form.put("offering", document.offering());
    if (document.awards() != null) {
      document.awards().forEach(award -> form.put(AWARD + award, "on"));
      form.put("post", document.channel());
    }
    form.put("awardDays", document.awardDays());
    form.put("awardMost", document.awardMost());
    if (document.welfare() != null) {
      form.put("item", document.welfare().item());
      form.put("partner", document.welfare().partner());
      form.put("pieces", document.welfare().pieces());
      form.put("choice", document.welfare().choice());
      form.put("measureDays", document.welfare().measureDays());
    }
    if (document.steps() != null) {
      CampaignSteps.put(form, document.steps());
    }
    form.put("segment", document.segment());
    form.put("when", document.when());
    form.put("at", document.at());
    form.put("cron", document.cron());
    form.put("every", document.every());
    form.put("time", document.time());
    form.put("event", document.event());
    form.put("fact", document.fact());
    form.put("after", document.after());
    form.put("zone", document.zone());
    form.put("quietFrom", document.quietFrom());
    form.put("quietUntil", document.quietUntil());
    form.put("holidays", document.holidays());
    form.put("daysOff", document.daysOff());
    form.put("capTimes", document.capTimes());
    form.put("capDays", document.capDays());
    form.put("from", document.from());
    form.put("until", document.until());
    form.put("misfire", document.misfire());
    return form;
  }

  /**
   * What was typed as a document; what is no number is a fault of its field.
   *
   * @param community key of the community
   */
  CampaignDocument document(String community, BindingResult typed) {
    var channel = text("channel") == null ? "manual" : text("channel");
    var what = text("what") == null ? "message" : text("what");
    boolean message = what.equals("message");
    boolean asks = what.equals("questionnaire");
    boolean award = what.equals("award");
    boolean welfare = what.equals("welfare");
    boolean reaches = message || asks || welfare || what.equals("wave");
    return new CampaignDocument(
        community,
        text("name"),
        text("what"),
        message || welfare || what.equals("wave") ? text("messageKind") : null,
        reaches ? channel.replace(GROUPS, "") : award ? text("post") : null,
        reaches ? channel.endsWith(GROUPS) : null,
        message || welfare ? texts() : null,
        asks ? longNumber("questionnaire", typed) : null,
        null,
        asks ? number("answerDays", typed) : null,
        what.equals("wave") ? CampaignSteps.read(this, typed) : null,
        what.equals("discussion") ? text("topic") : null,
        what.equals("public_class") || what.equals("funnel") ? text("offering") : null,
        award ? awards() : null,
        award ? number("awardDays", typed) : null,
        award ? number("awardMost", typed) : null,
        welfare ? welfare(typed) : null,
        reaches ? longNumber("segment", typed) : null,
        null,
        text("when"),
        only("once", "at"),
        only("cron", "cron"),
        "every".equals(text("when")) ? number("every", typed) : null,
        "every".equals(text("when")) || "event".equals(text("when")) ? text("time") : null,
        only("event", "event"),
        "fact".equals(text("event")) ? only("event", "fact") : null,
        "event".equals(text("when")) ? number("after", typed) : null,
        text("zone"),
        text("quietFrom"),
        text("quietUntil"),
        text("holidays"),
        text("daysOff"),
        reaches ? number("capTimes", typed) : null,
        reaches ? number("capDays", typed) : null,
        text("from"),
        text("until"),
        text("misfire"));
  }

  /** The one that is changed; none that there is where it is not said. */
  int revision() {
    var text = text("revision");
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private List<String> awards() {
    return values.keySet().stream()
        .filter(field -> field.startsWith(AWARD) && text(field) != null)
        .map(field -> field.substring(AWARD.length()))
        .sorted()
        .toList();
  }

  private CampaignDocument.Welfare welfare(BindingResult typed) {
    return new CampaignDocument.Welfare(
        text("item"),
        text("partner"),
        number("pieces", typed),
        text("choice"),
        number("measureDays", typed));
  }

  private Map<String, CampaignDocument.Words> texts() {
    var texts = new LinkedHashMap<String, CampaignDocument.Words>();
    texts.put("zh", new CampaignDocument.Words(text("subject"), text("body")));
    if (text("subjectEn") != null || text("bodyEn") != null) {
      texts.put("en", new CampaignDocument.Words(text("subjectEn"), text("bodyEn")));
    }
    return texts;
  }

  private void words(String language, String subject, String body, CampaignDocument document) {
    var words = document.texts() == null ? null : document.texts().get(language);
    if (words != null) {
      put(subject, words.subject());
      put(body, words.body());
    }
  }

  void put(String field, Object value) {
    if (value != null) {
      values.put(field, value.toString());
    }
  }

  String text(String field) {
    var value = values.get(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private String only(String when, String field) {
    return when.equals(text("when")) ? text(field) : null;
  }

  Integer number(String field, BindingResult typed) {
    var number = longNumber(field, typed);
    return number == null ? null : (int) Math.min(number, Integer.MAX_VALUE);
  }

  Long longNumber(String field, BindingResult typed) {
    var text = text(field);
    if (text == null) {
      return null;
    }
    if (!text.matches("-?\\d{1,15}")) {
      typed.rejectValue("values[" + field + "]", "campaign.number");
      return null;
    }
    return Long.valueOf(text);
  }
}
