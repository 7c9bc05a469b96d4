package io.qunflow.activity.upload;

import io.qunflow.activity.FileTooLargeException;
import io.qunflow.activity.ImportsBusyException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Where uploads wait on disk: a folder of this process, for its owner's eyes only. What a killed
 * process left behind is deleted by the next one that starts on the machine.
 */
@Component
class UploadFolder {

  private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
  private static final String PREFIX = "qunflow-uploads-";
  private static final String LOCK = "lock";

  /** All waiting files together may be as large as so many of the largest. */
  private static final int MOST_WAITING = 8;

  private final long mostBytes;
  private final Path parent;
  private final AtomicLong waiting = new AtomicLong();
  private Path folder;
  private FileChannel lock;

  @Autowired
  UploadFolder(@Value("${spring.servlet.multipart.max-file-size:256MB}") String mostBytes) {
    this(DataSize.parse(mostBytes).toBytes(), Path.of(System.getProperty("java.io.tmpdir")));
  }

  UploadFolder(long mostBytes, Path parent) {
    this.mostBytes = mostBytes;
    this.parent = parent;
  }

  /**
   * Copies the stream to disk.
   *
   * @param in stays the caller's to close
   * @throws FileTooLargeException if it is longer than one file may be
   * @throws ImportsBusyException if the files that wait already leave no room
   */
  Spooled keep(InputStream in) throws IOException, FileTooLargeException, ImportsBusyException {
    var file = Files.createTempFile(folder(), "", ".part");
    var spooled = new Spooled(file);
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[64 * 1024];
      int read;
      while ((read = in.read(buffer)) >= 0) {
        spooled.bytes += read;
        boolean crowded = waiting.addAndGet(read) > mostBytes * MOST_WAITING;
        if (spooled.bytes > mostBytes) {
          throw new FileTooLargeException(mostBytes);
        }
        if (crowded) {
          throw new ImportsBusyException();
        }
        out.write(buffer, 0, read);
      }
      spooled.counted = true;
      return spooled;
    } finally {
      if (!spooled.counted) {
        spooled.delete();
      }
    }
  }

  /** A file that waits. */
  final class Spooled {

    private final Path file;
    private long bytes;
    private boolean counted;
    private boolean deleted;

    private Spooled(Path file) {
      this.file = file;
    }

    Path file() {
      return file;
    }

    long bytes() {
      return bytes;
    }

    /** Repeatable. */
    synchronized void delete() {
      if (!deleted) {
        deleted = true;
        waiting.addAndGet(-bytes);
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          LOG.warn("An uploaded file could not be deleted: {}", file, e);
        }
      }
    }
  }

  @PreDestroy
  synchronized void close() throws IOException {
    if (folder != null) {
      lock.close();
      FileSystemUtils.deleteRecursively(folder);
      folder = null;
    }
  }

  private synchronized Path folder() throws IOException {
    // Again where somebody tidied up: another node that starts, or the system.
    while (folder == null || !Files.exists(folder.resolve(LOCK))) {
      deleteLeftBehind();
      folder = Files.createTempDirectory(parent, PREFIX);
      lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock.lock();
    }
    return folder;
  }

  private void deleteLeftBehind() throws IOException {
    try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (var old : folders) {
        if (isLeftBehind(old)) {
          FileSystemUtils.deleteRecursively(old);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A folder whose lock nobody holds; one that is just being made has none yet. */
  private static boolean isLeftBehind(Path folder) {
    try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        var held = channel.tryLock()) {
      return held != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }
}
