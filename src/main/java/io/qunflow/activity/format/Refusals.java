package io.qunflow.activity.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is not taken in, and what to do instead. */
final class Refusals {

  static final String QQ_WAY =
      "请在旧版 QQ 电脑客户端（PC QQ）打开“消息管理器”，右键要导出的群，选“导出消息记录”，" + "保存类型选“文本文件(*.txt)”，再上传那个 .txt";

  static final String WECHAT_WAY =
      "微信没有导出聊天记录的功能，Qunflow 也不读取它的数据库。" + "请改用成员名单 CSV、手工填写群人数和公众号后台的内容数据 CSV";

  private static final String KNOWN_KINDS =
      "认得的有：QQ 消息记录 .txt，企业微信会话内容存档（解密后的 NDJSON），"
          + "企业微信群成员（groupchat/get 的 JSON），成员名单 CSV，内容数据 CSV，"
          + "问卷答案 CSV/XLSX，群流自己的活动 CSV/NDJSON，以及装着它们的 .zip";

  private static final String TEXT_WAY = "请把内容另存为纯文本 .txt 或 .csv（UTF-8）再上传。" + KNOWN_KINDS;

  private static final String UNPACK_WAY = "请先解压，再上传里面的文件，或用 .zip 重新打包";

  private record Magic(String what, String way, int... bytes) {

    boolean begins(FileHead head) {
      return Encodings.startsWith(head.bytes(), bytes) && (head.text().isEmpty() || isInNoText());
    }

    /** A PDF may look like text at its beginning; no text of ours begins like a PDF. */
    private boolean isInNoText() {
      return what.startsWith("PDF") || Arrays.stream(bytes).anyMatch(b -> b < ' ' || b > '~');
    }
  }

  private static final List<Magic> MAGICS =
      List.of(
          new Magic("SQLite 数据库", WECHAT_WAY, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r'),
          new Magic("PDF 文件", TEXT_WAY, '%', 'P', 'D', 'F', '-'),
          new Magic("RAR 压缩包", UNPACK_WAY, 'R', 'a', 'r', '!', 0x1A, 0x07),
          new Magic("7z 压缩包", UNPACK_WAY, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
          new Magic("gz 压缩包", UNPACK_WAY, 0x1F, 0x8B),
          new Magic("bz2 压缩包", UNPACK_WAY, 'B', 'Z', 'h'),
          new Magic("xz 压缩包", UNPACK_WAY, 0xFD, '7', 'z', 'X', 'Z', 0),
          new Magic("图片", TEXT_WAY, 0x89, 'P', 'N', 'G'),
          new Magic("图片", TEXT_WAY, 0xFF, 0xD8, 0xFF),
          new Magic("图片", TEXT_WAY, 'G', 'I', 'F', '8'),
          new Magic("图片", TEXT_WAY, 'B', 'M'),
          new Magic("图片、音频或视频", TEXT_WAY, 'R', 'I', 'F', 'F'));

  private Refusals() {}

  /** Refuses what a format cannot be by its very first bytes. */
  static void refuseKnownBinaries(FileHead head) throws FileRefusedException {
    if (head.text().isBlank() && Encodings.detect(head.bytes()).isPresent()) {
      throw new FileRefusedException("文件是空的。请检查导出是否成功，再上传一次");
    }
    if (Encodings.startsWith(head.bytes(), 0xD0, 0xCF, 0x11, 0xE0)) {
      throw oldOffice(head);
    }
    for (var magic : MAGICS) {
      if (magic.begins(head)) {
        throw refusal(magic.what(), magic.way());
      }
    }
  }

  private static FileRefusedException oldOffice(FileHead head) {
    var name = head.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".doc")) {
      return refusal("Word 文件", TEXT_WAY);
    }
    return name.endsWith(".db")
        ? refusal("QQ 的消息数据库", QQ_WAY)
        : refusal("旧版 Excel 文件 .xls", "请用 Excel 或 WPS 另存为 .xlsx 或“CSV UTF-8”再上传");
  }

  /** Says what a file is that no format recognised. */
  static FileRefusedException unknown(FileHead head) {
    return byName(head.name().toLowerCase(Locale.ROOT))
        .or(() -> byText(head.text()))
        .or(() -> byParts(head.bytes()))
        .orElseGet(
            () ->
                head.text().isEmpty()
                    ? noText()
                    : new FileRefusedException("认不出这个文件是哪一种。" + KNOWN_KINDS));
  }

  static FileRefusedException noText() {
    return refusal("既不是文本也不是 XLSX 的文件", TEXT_WAY);
  }

  private static Optional<FileRefusedException> byName(String name) {
    if (name.endsWith(".mht") || name.endsWith(".mhtml")) {
      return Optional.of(refusal("QQ 的 .mht 导出", QQ_WAY));
    }
    if (name.endsWith(".bak")) {
      return Optional.of(refusal("QQ 的加密备份 .bak", QQ_WAY));
    }
    if (name.endsWith(".db") || name.endsWith(".sqlite")) {
      return Optional.of(
          name.contains("nt_msg") ? refusal("QQ 的消息数据库", QQ_WAY) : refusal("聊天软件的数据库", WECHAT_WAY));
    }
    return Optional.empty();
  }

  private static Optional<FileRefusedException> byText(String text) {
    var start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("from: <save by tencent") || start.contains("mime-version:")) {
      return Optional.of(refusal("QQ 的 .mht 导出", QQ_WAY));
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return Optional.of(refusal("网页 HTML", TEXT_WAY));
    }
    if (start.startsWith("{\\rtf")) {
      return Optional.of(refusal("RTF 文件", TEXT_WAY));
    }
    return start.contains("\"encrypt_chat_msg\"")
        ? Optional.of(refusal("还没有解密的企业微信会话内容存档", "请先用会话存档 SDK 的 DecryptData 解密，每行一条 JSON，再上传"))
        : Optional.empty();
  }

  /** The newer Office files are archives; the names of their parts stand in them. */
  private static Optional<FileRefusedException> byParts(byte[] bytes) {
    if (!Encodings.startsWith(bytes, 'P', 'K')) {
      return Optional.empty();
    }
    var parts = new String(bytes, StandardCharsets.ISO_8859_1);
    return parts.contains("word/") || parts.contains("ppt/")
        ? Optional.of(refusal("Word 或 PPT 文件", TEXT_WAY))
        : Optional.of(refusal("压缩文件", UNPACK_WAY));
  }

  private static FileRefusedException refusal(String what, String way) {
    return new FileRefusedException("这是%s，无法导入。%s。".formatted(what, way));
  }
}
