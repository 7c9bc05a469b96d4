package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.activity.format.Findings;
import io.qunflow.activity.intake.ImportResult;
import io.qunflow.activity.intake.ImportedGroup;
import io.qunflow.activity.intake.PastImport;
import io.qunflow.activity.upload.DaySpan;
import io.qunflow.activity.upload.ImportedFile;
import io.qunflow.activity.upload.Preview;
import io.qunflow.activity.upload.PreviewedColumn;
import io.qunflow.activity.upload.PreviewedFile;
import io.qunflow.activity.upload.PreviewedGroup;
import io.qunflow.activity.upload.Proposal;
import io.qunflow.activity.upload.Seam;
import io.qunflow.activity.upload.Talker;
import io.qunflow.activity.upload.Upload;
import io.qunflow.community.AccountMask;
import io.qunflow.shared.LineError;
import io.qunflow.shared.Wording;
import io.qunflow.web.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An upload as it is at this moment; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
    String id,
    String state,
    List<String> fileNames,
    long bytes,
    String user,
    Instant receivedAt,
    Progress progress,
    Seen preview,
    List<Result> files,
    String failure,
    Instant finishedAt) {

  /**
   * @param bytesTotal 0 if it is not known
   */
  record Progress(long rows, long bytesRead, long bytesTotal) {}

  /**
   * @param needs time_zone, taken_at, columns
   * @param moreAccounts whether people are counted over the first 100,000 accounts only
   */
  record Seen(
      List<SeenFile> files,
      List<SeenGroup> groups,
      List<SeenTalker> talkers,
      List<String> needs,
      List<PreviewedColumn> columns,
      boolean moreAccounts,
      boolean importable) {}

  /**
   * @param refusal why it cannot be taken in
   * @param strict whether one unreadable line keeps it out
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeenFile(
      String name,
      String format,
      String encoding,
      String refusal,
      long found,
      long contents,
      long answers,
      boolean strict,
      Map<String, Long> leftOut,
      long unreadable,
      List<ApiErrors.WrongLine> lines) {}

  /** One group; {@code name} is what to call it when starting. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeenGroup(
      String name,
      long events,
      long messages,
      int accounts,
      long listed,
      Instant from,
      Instant to,
      long emptyDays,
      List<DaySpan> longestGaps,
      String proposed,
      List<DaySpan> gaps,
      List<DaySpan> overlaps) {}

  /**
   * One of the ten who write most, and whether the account is marked already.
   *
   * @param id what to call the talker when starting this upload
   * @param account hidden in part
   */
  record SeenTalker(
      String id, String account, String nickname, long messages, boolean staff, boolean bot) {}

  /** What became of one file. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      String name,
      Long importId,
      Integer imported,
      Integer unchanged,
      Integer newMembers,
      Map<String, Integer> leftOut,
      Integer otherGroups,
      long unreadable,
      List<ApiErrors.WrongLine> lines,
      List<ImportedGroup> groups,
      String failure) {

    static Result of(ImportedFile file) {
      return file.isStored()
          ? stored(file.name(), file.result())
          : new Result(
              file.name(),
              null,
              null,
              null,
              null,
              null,
              null,
              file.totalErrors(),
              wrongLines(file.errors()),
              List.of(),
              said(file.failure()));
    }

    private static Result stored(String name, ImportResult result) {
      return new Result(
          name,
          result.importId(),
          result.imported(),
          result.unchanged(),
          result.newMembers(),
          words(result.leftOut()),
          result.otherGroups(),
          result.unreadable(),
          wrongLines(result.lines()),
          result.groups(),
          null);
    }
  }

  /** An import of before. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Past(
      long id,
      String fileName,
      String format,
      String legalBasis,
      LocalDate noticeGivenOn,
      String importedBy,
      Instant finishedAt,
      int imported,
      int unchanged,
      int newMembers,
      int leftOut,
      List<ImportedGroup> groups,
      Instant takenBackAt,
      String takenBackBy) {

    static Past of(PastImport one) {
      return new Past(
          one.id(),
          one.fileName(),
          one.format(),
          one.basis() == null ? null : one.basis().word(),
          one.noticeGivenOn(),
          one.importedBy(),
          one.finishedAt(),
          one.imported(),
          one.unchanged(),
          one.newMembers(),
          one.leftOut(),
          one.groups(),
          one.takenBackAt(),
          one.takenBackBy());
    }
  }

  static ImportView withoutPreview(Upload upload) {
    return of(upload, (Seen) null);
  }

  static ImportView of(Upload upload, Proposal proposal) {
    return of(upload, seen(upload.preview(), proposal));
  }

  private static ImportView of(Upload upload, Seen seen) {
    return new ImportView(
        upload.id(),
        word(upload.state()),
        upload.fileNames(),
        upload.bytes(),
        upload.user(),
        upload.receivedAt(),
        upload.state().isRunning()
            ? new Progress(upload.rows(), upload.bytesRead(), upload.bytesTotal())
            : null,
        seen,
        upload.files().isEmpty() ? null : upload.files().stream().map(Result::of).toList(),
        said(upload.failure()),
        upload.finishedAt());
  }

  private static Seen seen(Preview preview, Proposal proposal) {
    return new Seen(
        preview.files().stream().map(ImportView::seen).toList(),
        preview.groups().stream().map(group -> seen(group, proposal)).toList(),
        IntStream.range(0, preview.talkers().size())
            .mapToObj(i -> seen(i, preview.talkers().get(i), proposal))
            .toList(),
        preview.files().stream()
            .flatMap(file -> file.needs().stream())
            .distinct()
            .sorted()
            .map(ImportView::word)
            .toList(),
        preview.files().stream().flatMap(file -> file.columns().stream()).distinct().toList(),
        preview.moreAccounts(),
        preview.isImportable());
  }

  private static SeenTalker seen(int place, Talker talker, Proposal proposal) {
    return new SeenTalker(
        TalkerIds.of(place),
        AccountMask.mask(talker.account()),
        talker.nickname().equals(talker.account())
            ? AccountMask.mask(talker.nickname())
            : AccountMask.maskNickname(talker.nickname()),
        talker.messages(),
        proposal.staff().contains(talker.account()),
        proposal.bots().contains(talker.account()));
  }

  private static SeenFile seen(PreviewedFile file) {
    return new SeenFile(
        file.name(),
        file.format(),
        file.encoding(),
        said(file.refusal()),
        file.rows(),
        file.contents(),
        file.answers(),
        file.strict(),
        words(file.leftOut()),
        file.unreadableTotal(),
        wrongLines(file.unreadable()));
  }

  private static SeenGroup seen(PreviewedGroup group, Proposal proposal) {
    var seam = proposal.seams().getOrDefault(group.ref(), Seam.NONE);
    return new SeenGroup(
        group.ref(),
        group.events(),
        group.messages(),
        group.accounts(),
        group.listed(),
        group.period() == null ? null : group.period().from(),
        group.period() == null ? null : group.period().to(),
        group.emptyDays(),
        group.longestGaps(),
        proposal.groups().get(group.ref()),
        seam.gaps(),
        seam.overlaps());
  }

  private static <N> Map<String, N> words(Map<Findings.Reason, N> counts) {
    var words = new TreeMap<String, N>();
    counts.forEach((reason, count) -> words.put(word(reason), count));
    return words;
  }

  private static List<ApiErrors.WrongLine> wrongLines(List<LineError> errors) {
    return errors.stream().map(ApiErrors.WrongLine::of).toList();
  }

  /** Null for nothing, which is left out. */
  private static String said(Wording why) {
    return why == null ? null : Said.of(why);
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
