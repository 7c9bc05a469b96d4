package io.qunflow.operations.campaign;

import java.util.HashMap;
import java.util.Map;

/** A campaign's document to begin with: a notice to every member's own page, each day at ten. */
public final class Given {

  private final Map<String, Object> fields = new HashMap<>();

  private Given() {
    with("name", "每天提醒").with("what", "message").with("messageKind", "NOTICE");
    with("channel", "inbox").with("toGroups", false);
    with("texts", Map.of("zh", new CampaignDocument.Words("提醒", "{{nickname}}，今天也来坐坐")));
    with("when", "cron").with("cron", "0 0 10 * * *").with("misfire", "run_once");
  }

  public static Given notice() {
    return new Given();
  }

  public Given with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public CampaignDocument document() {
    return new com.fasterxml.jackson.databind.ObjectMapper()
        .convertValue(fields, CampaignDocument.class);
  }
}
