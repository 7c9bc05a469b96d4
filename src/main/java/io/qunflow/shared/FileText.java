package io.qunflow.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Small files as spreadsheets write them: UTF-8, GB18030 (as Excel in Chinese does), or UTF-16 with
 * its mark.
 */
public final class FileText {

  private static final Charset CHINESE = Charset.forName("GB18030");

  private FileText() {}

  /** Without its byte order mark; empty if it is none of these. */
  public static Optional<String> of(byte[] file) {
    boolean wide =
        file.length > 1
            && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF);
    for (var charset :
        wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, CHINESE)) {
      try {
        var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return Optional.empty();
  }
}
