package io.qunflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.MemberData;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Everything of one member as a JSON file: an object with a list for each section, streamed. */
public final class MemberDataFile {

  private final MemberData data;
  private final ObjectMapper json;

  public MemberDataFile(MemberData data, ObjectMapper json) {
    this.data = data;
    this.json = json;
  }

  /** Sends it as a download and leaves a row in the log. */
  public void write(MemberData.Inquiry inquiry, HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"member-%d.json\"".formatted(inquiry.member().value()));
    try (var out = json.getFactory().createGenerator(response.getOutputStream())) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      var open = new String[1];
      data.read(
          inquiry,
          (section, row) -> {
            if (!section.equals(open[0])) {
              if (open[0] != null) {
                out.writeEndArray();
              }
              out.writeArrayFieldStart(section);
              open[0] = section;
            }
            json.writeValue(out, row);
          });
      if (open[0] != null) {
        out.writeEndArray();
      }
      out.writeEndObject();
    }
  }
}
