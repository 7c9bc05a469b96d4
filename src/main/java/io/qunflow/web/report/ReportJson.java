package io.qunflow.web.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Hands a chart over to the browser. */
@Component
public class ReportJson {

  private final ObjectMapper json;

  ReportJson(ObjectMapper json) {
    this.json = json;
  }

  public String of(Chart chart) {
    try {
      return json.writeValueAsString(chart);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
