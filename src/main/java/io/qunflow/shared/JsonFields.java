package io.qunflow.shared;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a field of a JSON document, for whoever wrote it. */
public final class JsonFields {

  private JsonFields() {}

  /** Where it went wrong, such as {@code steps.2.texts}; places in a list are counted from 1. */
  public static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(one -> one.getFieldName() == null ? "" + (one.getIndex() + 1) : one.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** Names the field that there is not, where, and those that there are. */
  public static Wording unknown(UnrecognizedPropertyException e) {
    Collection<Object> known =
        e.getKnownPropertyIds() == null ? List.of() : e.getKnownPropertyIds();
    return Wording.of(
        "没有字段 %s；这里可以写：%s",
        "There is no field %s; these are known: %s",
        path(e),
        known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
  }
}
