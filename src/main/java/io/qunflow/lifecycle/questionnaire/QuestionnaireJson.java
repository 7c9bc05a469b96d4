package io.qunflow.lifecycle.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.qunflow.shared.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** A questionnaire as a JSON document: what is kept, exported and imported. */
public final class QuestionnaireJson {

  private static final int LONGEST = 500_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writer(SerializationFeature.INDENT_OUTPUT);

  private QuestionnaireJson() {}

  /** Indented; {@link #parse} gives back the same. */
  public static String write(Questionnaire questionnaire) {
    try {
      return WRITER.writeValueAsString(questionnaire);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a document, without checking whether the questionnaire makes sense.
   *
   * @throws QuestionnaireRefusedException if it is none; names the place and what is wrong there
   */
  public static Questionnaire parse(String json) throws QuestionnaireRefusedException {
    if (json.length() > LONGEST) {
      throw refused(
          Wording.of(
              "文件太大，最多 %d 个字符。请拆成几份问卷。",
              "The file is too large, at most %d characters. Split it into several questionnaires.",
              LONGEST));
    }
    try {
      var read = MAPPER.readValue(json, Questionnaire.class);
      if (read == null) {
        throw refused(
            Wording.of(
                "文件是空的。请导入从这里导出的 JSON 文件。",
                "The file is empty. Import a JSON file that was exported here."));
      }
      return read;
    } catch (UnrecognizedPropertyException e) {
      throw refused(
          Wording.of("“%s”：不认识的字段。请改名或删掉。", "“%s”: unknown field. Rename or delete it.", path(e)));
    } catch (JsonMappingException e) {
      throw refused(
          Wording.of("“%s”：内容不对，第 %d 行。", "“%s”: wrong content, line %d.", path(e), line(e)));
    } catch (JsonProcessingException e) {
      throw refused(
          Wording.of("不是 JSON 文件，第 %d 行读不下去。", "Not JSON, unreadable in line %d.", line(e)));
    }
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  /** Such as {@code questions[2].options[0].txt}. */
  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            part ->
                part.getFieldName() == null
                    ? "[" + part.getIndex() + "]"
                    : "." + part.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static QuestionnaireRefusedException refused(Wording reason) {
    return new QuestionnaireRefusedException(List.of(reason));
  }
}
