package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The list of files at the end of a zip archive, which is read into memory as a whole. */
final class ZipDirectory {

  private static final int END_RECORD = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int SIZE_AT = 12;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long MOST_BYTES = 1 << 20;
  private static final long NONE = -1;

  private ZipDirectory() {}

  static void check(Path file) throws FileRefusedException, IOException {
    long size = largest(file);
    if (size == NONE) {
      throw ZipArchive.damaged();
    }
    if (size > MOST_BYTES) {
      throw new FileRefusedException(
          Wording.of(
              "压缩包里的文件太多。请分几个压缩包上传，或解压后直接上传。",
              "The archive holds too many files. Upload several archives, or the files themselves."));
    }
  }

  /** The largest size that any end record claims, since readers differ in which one they take. */
  private static long largest(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      var end = new byte[(int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT)];
      in.seek(in.length() - end.length);
      in.readFully(end);
      var bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
      long largest = NONE;
      for (int i = 0; i + END_RECORD <= end.length; i++) {
        if (bytes.getInt(i) == END_SIGNATURE) {
          largest = Math.max(largest, Integer.toUnsignedLong(bytes.getInt(i + SIZE_AT)));
        }
      }
      return largest;
    }
  }
}
