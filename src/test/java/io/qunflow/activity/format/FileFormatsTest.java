package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind a file is, and what a person is told to do where it is none. */
class FileFormatsTest {

  private final FileFormats none = new FileFormats(List.of());

  @Test
  void asksWhatMayHaveAnyColumnsLast() throws Exception {
    var anything = new Lenient("answers-csv", Set.of(FileFormat.Setting.COLUMNS));
    var exact = new Lenient("members-csv", Set.of());
    var formats = new FileFormats(List.of(anything, exact));

    assertThat(formats.recognise(TestFile.of("account,nickname\n"))).isSameAs(exact);
    assertThat(formats.find("answers-csv")).contains(anything);
    assertThat(formats.find("cough")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一群.mht      | 乱七八糟                           | 文本文件(*.txt)",
        "一群.txt      | From: <Save by Tencent MsgMgr>     | 文本文件(*.txt)",
        "备份.bak      | 乱七八糟                           | 文本文件(*.txt)",
        "nt_msg.db     | 乱七八糟                           | 文本文件(*.txt)",
        "MSG0.db       | 乱七八糟                           | 微信没有导出聊天记录的功能",
        "page.txt      | <!DOCTYPE html><html>              | 另存为纯文本",
        "a.rtf         | {\\rtf1 a}                         | 另存为纯文本",
        "a.json        | {\"encrypt_chat_msg\":\"x\"}       | DecryptData",
        "hello.txt     | hello                              | QQ 消息记录 .txt",
        "hello.txt     | ''                                 | 文件是空的",
        "hello.txt     | '  \t '                            | 文件是空的",
      })
  void saysWhatToDoInsteadOfAText(String name, String text, String way) {
    assertThatThrownBy(() -> none.recognise(TestFile.named(name, text)))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining(way);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.xls        | D0CF11E0A1B11AE1                   | .xlsx",
        "a.doc        | D0CF11E0A1B11AE1                   | 另存为纯文本",
        "Msg3.0.db    | D0CF11E0A1B11AE1                   | 文本文件(*.txt)",
        "EnMicroMsg.db | 53514C69746520666F726D6174203300  | 微信没有导出聊天记录的功能",
        "a.pdf        | 255044462D312E370A                 | 另存为纯文本",
        "a.png        | 89504E470D0A1A0A00000000           | 图片",
        "a.jpg        | FFD8FFE000104A46494600             | 图片",
        "a.rar        | 526172211A0700CF                   | 先解压",
        "a.7z         | 377ABCAF271C0004                   | 先解压",
        "a.gz         | 1F8B080000000000                   | 先解压",
        "a.docx       | 504B03041400776F72642F646F63       | Word",
        "a.bin        | 0001020304050607                   | 另存为纯文本",
        "bom.txt      | EFBBBF                             | 文件是空的",
      })
  void saysWhatToDoInsteadOfABinaryFile(String name, String hex, String way) {
    var bytes = HexFormat.of().parseHex(hex);

    assertThatThrownBy(() -> none.recognise(new TestFile(name, bytes)))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining(way);
  }

  private record Lenient(String key, Set<FileFormat.Setting> needs) implements FileFormat {

    @Override
    public boolean recognises(FileHead head) {
      return new String(head.bytes(), StandardCharsets.UTF_8).startsWith("account");
    }

    @Override
    public void read(FileSource file, ReadSettings settings, Findings findings) {}
  }
}
