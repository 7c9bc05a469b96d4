package io.qunflow.activity;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * An upload set aside on disk, so that no transaction waits for a slow sender. The file is gone
 * after {@link #close()}; on Unix it has no name from the beginning, so that not even a killed
 * process leaves it behind.
 */
public final class SpooledFile implements AutoCloseable {

  /** The largest file taken, in bytes. */
  public static final long MOST_BYTES = 256L << 20;

  private final FileChannel channel;
  private final long bytes;

  private SpooledFile(FileChannel channel, long bytes) {
    this.channel = channel;
    this.bytes = bytes;
  }

  /**
   * Copies the stream to disk.
   *
   * @param in stays the caller's to close
   * @throws FileTooLargeException if it is longer than {@link #MOST_BYTES}
   */
  public static SpooledFile of(InputStream in) throws IOException, FileTooLargeException {
    return of(in, MOST_BYTES);
  }

  static SpooledFile of(InputStream in, long mostBytes) throws IOException, FileTooLargeException {
    var file = Files.createTempFile("qunflow-import-", ".part");
    var channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      long copied = copy(in, channel, mostBytes);
      channel.position(0);
      return new SpooledFile(channel, copied);
    } catch (IOException | FileTooLargeException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static long copy(InputStream in, FileChannel channel, long mostBytes)
      throws IOException, FileTooLargeException {
    var out = Channels.newOutputStream(channel);
    var buffer = new byte[64 * 1024];
    long copied = 0;
    int read;
    while ((read = in.read(buffer)) >= 0) {
      copied += read;
      if (copied > mostBytes) {
        throw new FileTooLargeException(mostBytes);
      }
      out.write(buffer, 0, read);
    }
    return copied;
  }

  public long bytes() {
    return bytes;
  }

  /** Its content from the beginning; one reader at a time. */
  public InputStream open() throws IOException {
    channel.position(0);
    return new FilterInputStream(Channels.newInputStream(channel)) {
      @Override
      public void close() {
        // The file stays, to be read again.
      }
    };
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
