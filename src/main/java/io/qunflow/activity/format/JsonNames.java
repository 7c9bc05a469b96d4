package io.qunflow.activity.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the fields of a JSON text are called, for recognising it. */
public final class JsonNames {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonNames() {}

  /**
   * The names in the first object of a text, its outermost level only, in their order; those before
   * the place where the text is cut or wrong. Empty if it does not begin with an object.
   */
  public static Set<String> ofFirstObject(String text) {
    var names = new LinkedHashSet<String>();
    if (!text.stripLeading().startsWith("{")) {
      return names;
    }
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        names.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException e) {
      // What was found before is all that can be told.
      return names;
    }
    return names;
  }
}
