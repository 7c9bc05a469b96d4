package io.qunflow.operations.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.qunflow.shared.JsonFields;
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
      return read(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new InvalidCampaignException(
          Map.of(
              "document",
              Wording.of("文件第 %d 行看不懂，请用导出的文件改", "Line %d of the file cannot be read", line)));
    }
  }

  /**
   * @throws InvalidCampaignException names a field that there is not, so that a mistyped one is not
   *     passed over, or is of the wrong type
   */
  public static CampaignDocument read(JsonNode json) throws InvalidCampaignException {
    if (!json.isObject()) {
      throw new InvalidCampaignException(
          Map.of("document", Wording.of("定时活动是一个 JSON 对象", "A campaign is a JSON object")));
    }
    try {
      return JSON.treeToValue(json, CampaignDocument.class);
    } catch (UnrecognizedPropertyException e) {
      throw new InvalidCampaignException(Map.of(JsonFields.path(e), JsonFields.unknown(e)));
    } catch (JsonMappingException e) {
      throw new InvalidCampaignException(
          Map.of(
              JsonFields.path(e),
              Wording.of("字段 %s 的类型不对", "The field %s is of the wrong type", JsonFields.path(e))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
