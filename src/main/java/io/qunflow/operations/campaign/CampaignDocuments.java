package io.qunflow.operations.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.qunflow.shared.Wording;
import java.util.Map;

/** Documents as JSON text: how they are kept, exported and imported. */
public final class CampaignDocuments {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private CampaignDocuments() {}

  public static String write(CampaignDocument document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot be written as JSON", e);
    }
  }

  /**
   * @throws InvalidCampaignException if it is no JSON, or has a field that there is not
   */
  public static CampaignDocument read(String json) throws InvalidCampaignException {
    try {
      return JSON.readValue(json, CampaignDocument.class);
    } catch (JsonProcessingException e) {
      var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new InvalidCampaignException(
          Map.of(
              "document",
              Wording.of("文件第 %d 行看不懂，请用导出的文件改", "Line %d of the file cannot be read", line)));
    }
  }

  static CampaignDocument kept(String json) {
    try {
      return read(json);
    } catch (InvalidCampaignException e) {
      throw new IllegalStateException("A campaign was kept as what is not one", e);
    }
  }
}
