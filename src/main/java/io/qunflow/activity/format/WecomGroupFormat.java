package io.qunflow.activity.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Everybody who is in a WeCom customer group, as {@code externalcontact/groupchat/get} returns it:
 * one answer, several after one another, or several in an array.
 */
@Component
class WecomGroupFormat implements FileFormat {

  private static final int DEEPEST = 50;
  private static final int LONGEST_TEXT = 1 << 20;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .build();

  @Override
  public String key() {
    return "wecom-group";
  }

  @Override
  public boolean recognises(FileHead head) {
    var text = head.text().stripLeading();
    var names = JsonNames.ofFirstObject(text.startsWith("[") ? text.substring(1) : text);
    return names.contains("group_chat")
        || names.contains("chat_id") && names.contains("member_list")
        || names.contains("errcode") && names.contains("errmsg");
  }

  @Override
  public Set<Setting> needs() {
    return Set.of(Setting.TAKEN_AT);
  }

  /** A member left out would count as having left. */
  @Override
  public boolean isStrict() {
    return true;
  }

  @Override
  public void read(FileSource file, ReadSettings settings, Findings findings)
      throws FileRefusedException, IOException {
    var groups = new WecomGroups(TakenAt.of(settings), findings);
    try (var reader = Encodings.open(file);
        var parser = json.createParser(reader)) {
      readAll(parser, groups);
    } catch (JsonProcessingException e) {
      throw new FileRefusedException(
          Wording.of(
              "不是完整的 JSON，第 %d 行附近读不下去。请把接口返回的内容原样保存再上传。",
              "Not complete JSON, unreadable near line %d. Save the interface's answer as it is and upload that.",
              e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
    } catch (io.qunflow.shared.MalformedTextException e) {
      throw new FileRefusedException(
          Wording.of("第 %d 行%s。", "Line %d: %s.", e.error().line(), e.error().message()));
    }
    if (!groups.any()) {
      throw new FileRefusedException(
          Wording.of(
              "里面没有群成员（member_list）。请保存“获取客户群详情”接口返回的完整内容再上传。",
              "There are no members (member_list) in it. Save the whole answer of WeCom's groupchat/get and upload that."));
    }
  }

  private static void readAll(JsonParser parser, WecomGroups groups)
      throws FileRefusedException, IOException {
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        groups.read(parser);
      } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
        throw new FileRefusedException(
            Wording.of(
                "不是接口返回的 JSON：第 1 层要是对象，或对象的数组。请原样保存再上传。",
                "Not the JSON of the interface: the outermost level is an object or an array of objects. Save the answer as it is and upload that."));
      }
    }
  }
}
