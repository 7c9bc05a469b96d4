package io.qunflow.activity.upload;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.qunflow.activity.FileTooLargeException;
import io.qunflow.activity.ImportsBusyException;
import io.qunflow.activity.format.FileRefusedException;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberErased;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Files on their way in, on the node that received them: received, recognised, read for a preview,
 * and imported in the background once somebody has chosen what is to become of them. What waits for
 * a choice is forgotten after an hour with its files; how an import ended is known for a day.
 */
@Service
public class Uploads {

  static final Duration WAITING = Duration.ofHours(1);
  static final Duration REMEMBERED = Duration.ofDays(1);

  /** Files that one upload may have, archives opened. */
  static final int MOST_FILES = 200;

  private final CommunityService communities;
  private final GroupService groups;
  private final UploadFolder folder;
  private final UploadReader reader;
  private final UploadWork work;
  private final TaskExecutor executor;
  private final Clock clock;
  private final Cache<String, StoredUpload> uploads;

  Uploads(
      CommunityService communities,
      GroupService groups,
      UploadFolder folder,
      UploadReader reader,
      UploadWork work,
      @Qualifier("applicationTaskExecutor") TaskExecutor executor,
      Clock clock) {
    this.communities = communities;
    this.groups = groups;
    this.folder = folder;
    this.reader = reader;
    this.work = work;
    this.executor = executor;
    this.clock = clock;
    this.uploads =
        Caffeine.newBuilder()
            .expireAfter(Expiry.<String, StoredUpload>writing((id, upload) -> keptFor(upload)))
            .ticker(() -> Duration.between(java.time.Instant.EPOCH, clock.instant()).toNanos())
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .removalListener((id, upload, cause) -> forgotten((StoredUpload) upload))
            .build();
  }

  /**
   * Sets the files aside, recognises them and starts to read them for a preview; returns once they
   * were received. The files of an archive count as so many files.
   *
   * @param files at least one
   * @throws FileRefusedException if none of them can be taken in; the message says what to do
   *     instead
   * @throws ImportsBusyException if too much waits already
   */
  public Upload receive(CommunityKey community, List<Arrival> files, String user)
      throws UnknownCommunityException,
          FileTooLargeException,
          FileRefusedException,
          ImportsBusyException,
          IOException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    var spooled = new ArrayList<UploadFolder.Spooled>();
    StoredUpload upload = null;
    try {
      var received = new ArrayList<ReceivedFile>();
      long bytes = 0;
      for (var file : files) {
        try (var in = file.content().getInputStream()) {
          var kept = folder.keep(in);
          spooled.add(kept);
          bytes += kept.bytes();
          received.addAll(reader.recognise(kept.file(), file.name()));
        }
      }
      refuseUseless(received);
      var id = UUID.randomUUID().toString();
      var names = files.stream().map(Arrival::name).toList();
      var now = Upload.received(id, community, names, bytes, user, clock.instant());
      // Of an archive nobody knows how much is in it before it was read.
      boolean plain = received.size() == files.size();
      upload = new StoredUpload(plain ? now.reading(bytes) : now, spooled, received, zone);
      put(upload);
      read(upload, ReadSettings.in(zone, clock.instant()));
      return upload.now();
    } finally {
      if (upload == null) {
        spooled.forEach(UploadFolder.Spooled::delete);
      }
    }
  }

  /**
   * The upload as it is now.
   *
   * @throws UnknownUploadException if the community has none of that id here, or not any more
   */
  public Upload find(CommunityKey community, String id) throws UnknownUploadException {
    return stored(community, id).now();
  }

  /** The uploads of a community that wait, run or ended today on this node, the newest first. */
  public List<Upload> findAll(CommunityKey community) {
    return uploads.asMap().values().stream()
        .map(StoredUpload::now)
        .filter(upload -> upload.community().equals(community))
        .sorted(Comparator.comparing(Upload::receivedAt).reversed())
        .toList();
  }

  /**
   * Reads the files for another preview, with what somebody said about them.
   *
   * @throws UploadBusyException if it does not wait for a choice
   */
  public void readAgain(CommunityKey community, String id, ReadSettings settings)
      throws UnknownUploadException, UploadBusyException, ImportsBusyException {
    var upload = stored(community, id);
    upload.move(Upload.State.READY, now -> now.reading(now.preview().bytes()));
    put(upload);
    read(upload, settings);
  }

  /**
   * Starts importing in the background; each file is an import of its own, all of it or nothing.
   *
   * @throws UploadBusyException if it does not wait for a choice
   * @throws InvalidChoiceException names each wrong or missing field
   */
  public void start(CommunityKey community, String id, ImportChoice choice, String user)
      throws UnknownUploadException,
          UploadBusyException,
          InvalidChoiceException,
          ImportsBusyException {
    check(community, id, choice);
    var upload = stored(community, id);
    var preview = upload.now().preview();
    upload.move(Upload.State.READY, now -> now.importing(user));
    put(upload);
    execute(
        upload,
        () -> {
          work.importAll(upload, choice);
          finish(upload);
        },
        now -> now.ready(preview));
  }

  /**
   * Whether {@link #start} would take this choice; changes nothing.
   *
   * @throws UploadBusyException if it does not wait for a choice
   * @throws InvalidChoiceException names each wrong or missing field
   */
  public void check(CommunityKey community, String id, ImportChoice choice)
      throws UnknownUploadException, UploadBusyException, InvalidChoiceException {
    var upload = stored(community, id).now();
    if (upload.state() != Upload.State.READY) {
      throw new UploadBusyException(upload);
    }
    new ChoiceCheck(upload.preview(), groups.findAll(community)).check(choice, clock.instant());
  }

  /**
   * Stops what runs, or forgets what waits. An import that is stopped leaves nothing of the file it
   * was at; a finished one stays as it is. Repeatable.
   */
  public void cancel(CommunityKey community, String id) throws UnknownUploadException {
    var upload = stored(community, id);
    upload.cancel();
    if (upload.now().state() != Upload.State.IMPORTING) {
      uploads.invalidate(id);
    }
  }

  /** Files that wait hold names; what is imported already goes on without them. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(MemberErased erased) {
    findAll(erased.community()).stream()
        .filter(upload -> upload.state() != Upload.State.IMPORTING)
        .forEach(upload -> uploads.invalidate(upload.id()));
  }

  /** Forgets and deletes at once what has waited too long; otherwise that happens in time. */
  void tidyUp() {
    uploads.cleanUp();
  }

  private void read(StoredUpload upload, ReadSettings settings) throws ImportsBusyException {
    execute(
        upload,
        () -> {
          work.read(upload, settings);
          finish(upload);
        },
        now ->
            now.finished(
                Upload.State.FAILED,
                Wording.of(
                    "正在排队的导入太多。请等几分钟再上传。",
                    "Too many imports are waiting. Upload it again in a few minutes."),
                clock.instant()));
  }

  /** Notes how long it is kept from now on, unless it was forgotten meanwhile. */
  private void finish(StoredUpload upload) {
    uploads.asMap().computeIfPresent(upload.now().id(), (id, same) -> same);
    if (upload.now().state().isFinished()) {
      upload.deleteFiles();
    }
  }

  private void execute(
      StoredUpload upload, Runnable task, java.util.function.UnaryOperator<Upload> otherwise)
      throws ImportsBusyException {
    try {
      executor.execute(task);
    } catch (TaskRejectedException e) {
      upload.change(otherwise);
      finish(upload);
      throw new ImportsBusyException();
    }
  }

  private void put(StoredUpload upload) {
    uploads.put(upload.now().id(), upload);
  }

  private StoredUpload stored(CommunityKey community, String id) throws UnknownUploadException {
    var upload = uploads.getIfPresent(id);
    if (upload == null || !upload.now().community().equals(community)) {
      throw new UnknownUploadException(id);
    }
    return upload;
  }

  private static void refuseUseless(List<ReceivedFile> files) throws FileRefusedException {
    if (files.size() > MOST_FILES) {
      throw new FileRefusedException(
          Wording.of(
              "一次最多 %d 个文件，收到 %d 个。请分几次上传。",
              "At most %d files at once, %d were sent. Upload them in several goes.",
              MOST_FILES,
              files.size()));
    }
    if (files.stream().allMatch(ReceivedFile::isRefused)) {
      var first = files.get(0);
      throw new FileRefusedException(
          files.size() == 1
              ? first.refusal()
              : Wording.of("%s：%s", "%s: %s", first.name(), first.refusal()));
    }
  }

  private static Duration keptFor(StoredUpload upload) {
    var state = upload.now().state();
    if (state.isRunning()) {
      return Duration.ofDays(365);
    }
    return state.isFinished() ? REMEMBERED : WAITING;
  }

  private static void forgotten(StoredUpload upload) {
    if (upload != null) {
      upload.cancel();
      upload.deleteFiles();
    }
  }
}
