package io.qunflow.activity.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * A made-up text export of QQ of any length: some thousand members who change their nicknames once,
 * join by nickname only, and address each other in one message of ten.
 */
final class QqExport {

  private static final int MEMBERS = 5_000;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm:ss");

  private QqExport() {}

  /** Writes so many events into a file of this folder. */
  static Path write(Path folder, int events) throws IOException {
    var file = folder.resolve("消息记录-" + events + ".txt");
    var random = new Random(3);
    var at = LocalDateTime.parse("2024-01-01T08:00:00");
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      var rule = "=".repeat(64);
      out.write("消息记录（此消息记录为文本格式，不支持重新导入）\n\n" + rule);
      out.write("\n消息分组:我的群聊\n" + rule + "\n消息对象:大群\n" + rule + "\n\n");
      for (int i = 0; i < events; i++) {
        at = at.plusSeconds(1 + random.nextInt(20));
        int member = random.nextInt(MEMBERS);
        if (i % 400 == 0) {
          out.write(
              "%s 系统消息(10000)\n%s加入本群。\n\n".formatted(TIME.format(at), called(member, i, events)));
        } else {
          out.write(
              "%s %s(%d)\n%s\n\n"
                  .formatted(
                      TIME.format(at),
                      called(member, i, events),
                      20_000_000 + member,
                      said(random, i, events)));
        }
      }
    }
    return file;
  }

  private static String called(int member, int event, int events) {
    return event < events / 2 ? "成员" + member : "茶友 " + member;
  }

  private static String said(Random random, int i, int events) {
    return i % 10 == 3
        ? "@%s 第 %d 句，怎么泡？".formatted(called(random.nextInt(MEMBERS), i, events), i)
        : "第 %d 句，今天的茶不错😀".formatted(i);
  }
}
