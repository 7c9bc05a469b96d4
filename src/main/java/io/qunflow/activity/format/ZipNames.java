package io.qunflow.activity.format;

import java.nio.charset.StandardCharsets;

/** Names in archives: those that do not say so are UTF-8 (macOS) or GBK (Windows). */
final class ZipNames {

  private ZipNames() {}

  /**
   * @param name as read in ISO 8859-1; one that the archive marks as UTF-8 has been read so already
   */
  static String readable(String name) {
    if (name.chars().anyMatch(c -> c > 0xFF)) {
      return name;
    }
    var bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    var utf8 = Decoded.of(bytes, StandardCharsets.UTF_8);
    if (utf8.malformed() == 0) {
      return utf8.text();
    }
    var gbk = Decoded.of(bytes, Encodings.GB18030);
    return gbk.malformed() == 0 ? gbk.text() : name;
  }
}
