package io.qunflow.activity.format;

import io.qunflow.shared.Wording;

/**
 * How much an archive may hold.
 *
 * @param files most files in it
 * @param bytes most bytes of all files together, unpacked
 * @param ratio most bytes that one packed byte may become, above the first MiB of a file
 */
record ArchiveBounds(int files, long bytes, int ratio) {

  static final ArchiveBounds USUAL = new ArchiveBounds(200, 1L << 30, 250);

  private static final long FREE = 1 << 20;

  void check(int count) throws FileRefusedException {
    if (count > files) {
      throw new FileRefusedException(
          Wording.of(
              "压缩包里的文件太多，最多 %d 个。请分几个压缩包上传。",
              "The archive holds too many files, at most %d. Upload several archives.", files));
    }
  }

  void check(long unpacked) throws FileRefusedException {
    if (unpacked > bytes) {
      throw new FileRefusedException(
          Wording.of(
              "压缩包解开后太大，最多 %d MB。请按时间拆成几份分别上传。",
              "The archive is too large unpacked, at most %d MB. Split it by time and upload the parts.",
              bytes >> 20));
    }
  }

  void check(String name, long unpacked, long packed) throws FileRefusedException {
    if (unpacked > FREE && unpacked / Math.max(1, packed) > ratio) {
      throw new FileRefusedException(
          Wording.of(
              "压缩包里的“%s”压缩得不像聊天记录（%d 倍，最多 %d 倍）。请解压后直接上传。",
              "“%s” in the archive is packed more tightly than chats are (%d times, at most %d). Upload it unpacked.",
              Quoted.shortened(name),
              unpacked / Math.max(1, packed),
              ratio));
    }
  }
}
