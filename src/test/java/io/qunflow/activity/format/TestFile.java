package io.qunflow.activity.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file made for a test. */
record TestFile(String name, byte[] bytes) implements FileSource {

  static TestFile named(String name, String text) {
    return new TestFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static TestFile of(String text) {
    return named("", text);
  }

  static TestFile of(String text, Charset charset) {
    return new TestFile("", text.getBytes(charset));
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
