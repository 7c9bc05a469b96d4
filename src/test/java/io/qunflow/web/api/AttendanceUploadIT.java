package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.support.QunflowIT;
import io.qunflow.web.door.ClassRows;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A list of a meeting tool, however a client sends a file (P2). */
@QunflowIT
class AttendanceUploadIT {

  private static final String LIST = "昵称,入会时间,退会时间\n%s,2026-11-20 20:00:00,2026-11-20 21:00:00\n";

  @LocalServerPort int port;
  @Autowired ApplicationContext product;

  private ClassRows rows;
  private long lesson;

  @BeforeEach
  void aClassThatIsOver() throws Exception {
    rows = new ClassRows(product, "上传");
    lesson = rows.open(100).id();
    rows.sql.update(
        "UPDATE public_class SET starts_at_ms = ?, ends_at_ms = ? WHERE id = ?",
        Instant.parse("2026-11-20T12:00:00Z").toEpochMilli(),
        Instant.parse("2026-11-20T13:00:00Z").toEpochMilli(),
        lesson);
  }

  @Test
  void asAFormAsTextAndInAForm() throws Exception {
    for (var type : new String[] {"application/x-www-form-urlencoded", "text/csv", "text/plain"}) {
      var answer = send(type, LIST.formatted("客人" + type.hashCode()));

      assertThat(answer.statusCode()).as(type + answer.body()).isEqualTo(200);
    }
    var part =
        "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + LIST.formatted("客人")
            + "\r\n--x--\r\n";
    var form = send("multipart/form-data; boundary=x", part.formatted("file"));
    var other = send("multipart/form-data; boundary=x", part.formatted("list"));

    assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
    assertThat(new ObjectMapper().readTree(form.body()).path("unmatched").asInt()).isPositive();
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(
            rows.sql.queryForObject(
                "SELECT COUNT(*) FROM class_attendee WHERE class_id = ?", Integer.class, lesson))
        .isEqualTo(4);
  }

  private HttpResponse<String> send(String type, String body) throws Exception {
    var login = "admin:" + QunflowIT.PASSWORD;
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://localhost:%d/api/v1/public-classes/%d/attendance"
                            .formatted(port, lesson)))
                .header("Content-Type", type)
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
