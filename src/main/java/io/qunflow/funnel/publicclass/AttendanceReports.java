package io.qunflow.funnel.publicclass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.operations.messaging.incoming.ReportRefused;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.shared.BusinessException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Attendance that a meeting tool reports: {@code {"type": "class.attendance", "data": {"class": 5,
 * "name": "小雨", "phone": "13800001111", "join_time": "2026-11-22T20:00:00+08:00", "leave_time":
 * "2026-11-22T21:30:00+08:00"}}}. One that fits no class of the community, or none that is open, is
 * refused; somebody nobody recognises waits for a person.
 */
@Component
class AttendanceReports {

  static final String TYPE = "class.attendance";

  private static final Logger LOG = LoggerFactory.getLogger(AttendanceReports.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Attendance attendance;
  private final PublicClasses classes;

  AttendanceReports(Attendance attendance, PublicClasses classes) {
    this.attendance = attendance;
    this.classes = classes;
  }

  @EventListener
  void on(WebhookReceived report) {
    if (!report.type().equals(TYPE)) {
      return;
    }
    var data = read(report.data());
    long id = data.path("class").asLong(0);
    try {
      attendance.report(
          classes.find(report.community(), id).id(),
          data.path("name").asText(""),
          data.path("phone").asText(""),
          data.path("join_time").asText(""),
          data.path("leave_time").asText(""));
    } catch (BusinessException e) {
      LOG.warn("An attendance reported by {} was not taken: {}", report, e.code());
      throw new ReportRefused(e.wording());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String data) {
    try {
      return JSON.readTree(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
