package io.qunflow.activity.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive made for a test. */
final class TestZip {

  private static final int DIRECTORY_SIGNATURE = 0x02014b50;
  private static final int FLAGS_AT = 8;
  private static final int SIZE_AT = 24;

  private final Path file;
  private final ZipOutputStream out;

  TestZip(Path folder, Charset names) throws IOException {
    file = folder.resolve("test.zip");
    out = new ZipOutputStream(Files.newOutputStream(file), names);
  }

  TestZip add(String name, String text) throws IOException {
    return add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TestZip addZeros(String name, int length) throws IOException {
    return add(name, new byte[length]);
  }

  TestZip addNoise(String name, int length) throws IOException {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return add(name, bytes);
  }

  TestZip add(String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
    return this;
  }

  Path file() throws IOException {
    out.close();
    return file;
  }

  static void setSizeInDirectory(byte[] zip, int size) {
    directory(zip).putInt(SIZE_AT, size);
  }

  static void setEncrypted(byte[] zip) {
    var directory = directory(zip);
    directory.putShort(FLAGS_AT, (short) (directory.getShort(FLAGS_AT) | 1));
  }

  /** The first entry of the list at the end. */
  private static ByteBuffer directory(byte[] zip) {
    var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (bytes.getInt(at) != DIRECTORY_SIGNATURE) {
      at++;
    }
    return bytes.slice(at, zip.length - at).order(ByteOrder.LITTLE_ENDIAN);
  }
}
