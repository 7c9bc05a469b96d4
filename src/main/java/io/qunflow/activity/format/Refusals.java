package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is not taken in, and what to do instead. */
final class Refusals {

  static final Wording QQ_WAY =
      Wording.of(
          "请在旧版 QQ 电脑客户端（PC QQ）打开“消息管理器”，右键要导出的群，选“导出消息记录”，保存类型选“文本文件(*.txt)”，再上传那个 .txt",
          "In the old QQ for desktops (PC QQ) open the message manager (消息管理器), right-click the group, export its messages (导出消息记录) as a text file (*.txt), and upload that .txt");

  static final Wording WECHAT_WAY =
      Wording.of(
          "微信没有导出聊天记录的功能，Qunflow 也不读取它的数据库。请改用成员名单 CSV、手工填写群人数和公众号后台的内容数据 CSV",
          "WeChat cannot export chats, and Qunflow does not read its database. Use a CSV of members, head counts typed in, and a CSV of content figures instead");

  private static final Wording KNOWN_KINDS =
      Wording.of(
          "认得的有：QQ 消息记录 .txt，企业微信会话内容存档（解密后的 NDJSON），企业微信群成员（groupchat/get 的 JSON），成员名单 CSV，内容数据 CSV，问卷答案 CSV/XLSX，群流自己的活动 CSV/NDJSON，以及装着它们的 .zip",
          "Known are: QQ chats .txt, WeCom message archives (decrypted, NDJSON), WeCom group members (JSON of groupchat/get), lists of members CSV, content figures CSV, answers CSV/XLSX, Qunflow's own activity CSV/NDJSON, and .zip files of these");

  private static final Wording TEXT_WAY =
      Wording.of(
          "请把内容另存为纯文本 .txt 或 .csv（UTF-8）再上传。%s",
          "Save it as plain text .txt or .csv (UTF-8) and upload that. %s", KNOWN_KINDS);

  private static final Wording UNPACK_WAY =
      Wording.of(
          "请先解压，再上传里面的文件，或用 .zip 重新打包", "Unpack it and upload the files, or pack them as .zip");

  private record Magic(Wording what, Wording way, int... bytes) {

    boolean begins(FileHead head) {
      return Encodings.startsWith(head.bytes(), bytes) && (head.text().isEmpty() || isInNoText());
    }

    /** A PDF may look like text at its beginning; no text of ours begins like a PDF. */
    private boolean isInNoText() {
      return what.chinese().startsWith("PDF")
          || Arrays.stream(bytes).anyMatch(b -> b < ' ' || b > '~');
    }
  }

  private static final List<Magic> MAGICS =
      List.of(
          new Magic(
              Wording.of("SQLite 数据库", "an SQLite database"),
              WECHAT_WAY,
              'S',
              'Q',
              'L',
              'i',
              't',
              'e',
              ' ',
              'f',
              'o',
              'r'),
          new Magic(Wording.of("PDF 文件", "a PDF file"), TEXT_WAY, '%', 'P', 'D', 'F', '-'),
          new Magic(
              Wording.of("RAR 压缩包", "a RAR archive"), UNPACK_WAY, 'R', 'a', 'r', '!', 0x1A, 0x07),
          new Magic(
              Wording.of("7z 压缩包", "a 7z archive"), UNPACK_WAY, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
          new Magic(Wording.of("gz 压缩包", "a gz archive"), UNPACK_WAY, 0x1F, 0x8B),
          new Magic(Wording.of("bz2 压缩包", "a bz2 archive"), UNPACK_WAY, 'B', 'Z', 'h'),
          new Magic(Wording.of("xz 压缩包", "an xz archive"), UNPACK_WAY, 0xFD, '7', 'z', 'X', 'Z', 0),
          new Magic(Wording.of("图片", "a picture"), TEXT_WAY, 0x89, 'P', 'N', 'G'),
          new Magic(Wording.of("图片", "a picture"), TEXT_WAY, 0xFF, 0xD8, 0xFF),
          new Magic(Wording.of("图片", "a picture"), TEXT_WAY, 'G', 'I', 'F', '8'),
          new Magic(Wording.of("图片", "a picture"), TEXT_WAY, 'B', 'M'),
          new Magic(
              Wording.of("图片、音频或视频", "a picture, a sound or a video"),
              TEXT_WAY,
              'R',
              'I',
              'F',
              'F'));

  private Refusals() {}

  /** Refuses what a format cannot be by its very first bytes. */
  static void refuseKnownBinaries(FileHead head) throws FileRefusedException {
    if (head.text().isBlank() && Encodings.detect(head.bytes()).isPresent()) {
      throw new FileRefusedException(
          Wording.of(
              "文件是空的。请检查导出是否成功，再上传一次",
              "The file is empty. Check that the export went well and upload it again"));
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
      return refusal(Wording.of("Word 文件", "a Word file"), TEXT_WAY);
    }
    return name.endsWith(".db")
        ? refusal(Wording.of("QQ 的消息数据库", "a message database of QQ"), QQ_WAY)
        : refusal(
            Wording.of("旧版 Excel 文件 .xls", "an old Excel file .xls"),
            Wording.of(
                "请用 Excel 或 WPS 另存为 .xlsx 或“CSV UTF-8”再上传",
                "Save it as .xlsx or “CSV UTF-8” with Excel or WPS and upload that"));
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
                    : new FileRefusedException(
                        Wording.of(
                            "认不出这个文件是哪一种。%s",
                            "Nobody can tell what kind of file this is. %s", KNOWN_KINDS)));
  }

  static FileRefusedException noText() {
    return refusal(Wording.of("既不是文本也不是 XLSX 的文件", "neither text nor XLSX"), TEXT_WAY);
  }

  private static Optional<FileRefusedException> byName(String name) {
    if (name.endsWith(".mht") || name.endsWith(".mhtml")) {
      return Optional.of(refusal(Wording.of("QQ 的 .mht 导出", "an .mht export of QQ"), QQ_WAY));
    }
    if (name.endsWith(".bak")) {
      return Optional.of(
          refusal(Wording.of("QQ 的加密备份 .bak", "an encrypted backup .bak of QQ"), QQ_WAY));
    }
    if (name.endsWith(".db") || name.endsWith(".sqlite")) {
      return Optional.of(
          name.contains("nt_msg")
              ? refusal(Wording.of("QQ 的消息数据库", "a message database of QQ"), QQ_WAY)
              : refusal(Wording.of("聊天软件的数据库", "the database of a chat program"), WECHAT_WAY));
    }
    return Optional.empty();
  }

  private static Optional<FileRefusedException> byText(String text) {
    var start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("from: <save by tencent") || start.contains("mime-version:")) {
      return Optional.of(refusal(Wording.of("QQ 的 .mht 导出", "an .mht export of QQ"), QQ_WAY));
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return Optional.of(refusal(Wording.of("网页 HTML", "a web page (HTML)"), TEXT_WAY));
    }
    if (start.startsWith("{\\rtf")) {
      return Optional.of(refusal(Wording.of("RTF 文件", "an RTF file"), TEXT_WAY));
    }
    return start.contains("\"encrypt_chat_msg\"")
        ? Optional.of(
            refusal(
                Wording.of("还没有解密的企业微信会话内容存档", "a WeCom message archive that is still encrypted"),
                Wording.of(
                    "请先用会话存档 SDK 的 DecryptData 解密，每行一条 JSON，再上传",
                    "Decrypt it with DecryptData of the archive SDK, one JSON a line, and upload that")))
        : Optional.empty();
  }

  /** The newer Office files are archives; the names of their parts stand in them. */
  private static Optional<FileRefusedException> byParts(byte[] bytes) {
    if (!Encodings.startsWith(bytes, 'P', 'K')) {
      return Optional.empty();
    }
    var parts = new String(bytes, StandardCharsets.ISO_8859_1);
    return parts.contains("word/") || parts.contains("ppt/")
        ? Optional.of(refusal(Wording.of("Word 或 PPT 文件", "a Word or PowerPoint file"), TEXT_WAY))
        : Optional.of(refusal(Wording.of("压缩文件", "an archive"), UNPACK_WAY));
  }

  private static FileRefusedException refusal(Wording what, Wording way) {
    return new FileRefusedException(
        Wording.of("这是%s，无法导入。%s。", "This is %s and cannot be imported. %s.", what, way));
  }
}
