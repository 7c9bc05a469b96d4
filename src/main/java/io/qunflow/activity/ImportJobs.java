package io.qunflow.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.ImportException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/**
 * Imports in the background, with progress. A job is known for a day on the node that runs it; what
 * it imported stays in any case.
 */
@Component
public class ImportJobs {

  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
  private static final int MOST_REMEMBERED = 500;

  private final ActivityImportService imports;
  private final TaskExecutor executor;
  private final Clock clock;
  private final Cache<String, ImportJob> jobs =
      Caffeine.newBuilder()
          .expireAfterWrite(Duration.ofDays(1))
          .maximumSize(MOST_REMEMBERED)
          .build();

  ImportJobs(
      ActivityImportService imports,
      @Qualifier("applicationTaskExecutor") TaskExecutor executor,
      Clock clock) {
    this.imports = imports;
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Sets the file aside and starts importing it; returns once the whole file was received.
   *
   * @param groupKey null or empty for the group the community came with
   * @param in stays the caller's to close
   * @return the job, to be found again by its id
   */
  public ImportJob start(
      CommunityKey community,
      String groupKey,
      InputStream in,
      ImportFormat format,
      String fileName,
      String user)
      throws UnknownCommunityException,
          UnknownGroupException,
          FileTooLargeException,
          ImportsBusyException,
          IOException {
    imports.findGroup(community, groupKey);
    var file = SpooledFile.of(in);
    var job =
        new ImportJob(
            UUID.randomUUID().toString(),
            community,
            groupKey,
            fileName,
            user,
            ImportJob.State.RUNNING,
            0,
            0,
            file.bytes(),
            clock.instant(),
            null,
            null,
            List.of(),
            0,
            null);
    jobs.put(job.id(), job);
    try {
      executor.execute(() -> run(job, file, format));
    } catch (TaskRejectedException e) {
      jobs.invalidate(job.id());
      file.close();
      throw new ImportsBusyException();
    }
    return job;
  }

  /** The job as it is now; empty if it is unknown here or older than a day. */
  public Optional<ImportJob> find(String id) {
    return Optional.ofNullable(jobs.getIfPresent(id));
  }

  /** The jobs of a community that run or ran on this node today, the newest first. */
  public List<ImportJob> findAll(CommunityKey community) {
    return jobs.asMap().values().stream()
        .filter(job -> job.community().equals(community))
        .sorted(Comparator.comparing(ImportJob::startedAt).reversed())
        .toList();
  }

  private void run(ImportJob job, SpooledFile spooled, ImportFormat format) {
    try (var file = spooled) {
      var result =
          imports.importFile(
              job.community(),
              job.groupKey(),
              file.open(),
              format,
              job.fileName(),
              job.startedBy(),
              (rows, bytes) -> change(job, now -> now.progressed(rows, bytes)));
      change(job, now -> now.done(result, clock.instant()));
    } catch (ImportException e) {
      change(job, now -> now.failed(e.getMessage(), e.errors(), e.total(), clock.instant()));
    } catch (BusinessException e) {
      change(job, now -> now.failed(e.getMessage(), List.of(), 0, clock.instant()));
    } catch (IOException | RuntimeException e) {
      LOG.error("Import {} into community {} broke off", job.id(), job.community(), e);
      change(
          job,
          now ->
              now.failed(
                  "导入中断，什么都没有导入。请重试；仍然失败时把编号 %s 告诉管理员。".formatted(job.id()),
                  List.of(),
                  0,
                  clock.instant()));
    }
  }

  private void change(ImportJob job, UnaryOperator<ImportJob> step) {
    jobs.asMap().compute(job.id(), (id, now) -> step.apply(now == null ? job : now));
  }
}
