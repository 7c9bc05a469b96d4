package io.qunflow.web.console;

import io.qunflow.activity.format.FileFormat.Setting;
import io.qunflow.activity.upload.DaySpan;
import io.qunflow.activity.upload.Preview;
import io.qunflow.activity.upload.PreviewedColumn;
import io.qunflow.activity.upload.PreviewedFile;
import io.qunflow.activity.upload.PreviewedGroup;
import io.qunflow.activity.upload.Proposal;
import io.qunflow.activity.upload.Seam;
import io.qunflow.activity.upload.Talker;
import io.qunflow.community.AccountMask;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A preview in words. */
record UploadView(
    Preview preview,
    List<FileView> files,
    List<GroupView> groups,
    List<TalkerView> talkers,
    List<PreviewedColumn> columns) {

  /**
   * @param format null if it was refused
   * @param leftOut what is left out on purpose and how much, in words
   */
  record FileView(PreviewedFile file, String format, List<String> leftOut) {}

  /**
   * @param period null if nothing in it has a time
   * @param gaps days without anything, in words; null if there are none
   */
  record GroupView(PreviewedGroup group, String period, String gaps, List<String> seam) {}

  /**
   * @param name the nickname; the account, hidden in part, where the file knows none
   * @param account hidden in part
   */
  record TalkerView(
      Talker talker, String name, String account, boolean knownStaff, boolean knownBot) {}

  static UploadView of(
      Preview preview, ImportForm form, Proposal proposal, ZoneId zone, Words words) {
    return new UploadView(
        preview,
        preview.files().stream().map(file -> file(file, words)).toList(),
        IntStream.range(0, preview.groups().size())
            .mapToObj(i -> group(preview.groups().get(i), proposal, zone, words))
            .toList(),
        preview.talkers().stream().map(talker -> talker(talker, proposal)).toList(),
        ImportForm.columnsOf(preview));
  }

  public boolean needsZone() {
    return preview.needs(Setting.TIME_ZONE);
  }

  public boolean needsMoment() {
    return preview.needs(Setting.TAKEN_AT);
  }

  public boolean needsColumns() {
    return preview.needs(Setting.COLUMNS);
  }

  static List<String> seam(Seam seam, Words words) {
    var said = new java.util.ArrayList<String>();
    seam.gaps()
        .forEach(gap -> said.add(words.say("import.seam.gap", span(gap, words), gap.days())));
    seam.overlaps().forEach(both -> said.add(words.say("import.seam.overlap", span(both, words))));
    return said;
  }

  static String span(DaySpan span, Words words) {
    return span.days() == 1
        ? words.date(span.first())
        : words.say("period", words.date(span.first()), words.date(span.last()));
  }

  private static FileView file(PreviewedFile file, Words words) {
    return new FileView(
        file,
        file.isRefused() ? null : words.sayOr("fileFormat." + file.format(), file.format()),
        file.leftOut().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .map(left -> words.say("leftOut." + left.getKey().name(), left.getValue()))
            .toList());
  }

  private static GroupView group(
      PreviewedGroup group, Proposal proposal, ZoneId zone, Words words) {
    var period = group.period();
    var gaps = group.longestGaps().stream().map(gap -> span(gap, words)).toList();
    return new GroupView(
        group,
        period == null ? null : words.period(period.from(), period.to(), zone),
        gaps.isEmpty()
            ? null
            : words.say("import.gaps", group.emptyDays(), String.join(words.say("list.and"), gaps)),
        seam(proposal.seams().getOrDefault(group.ref(), Seam.NONE), words));
  }

  private static TalkerView talker(Talker talker, Proposal proposal) {
    var account = AccountMask.mask(talker.account());
    return new TalkerView(
        talker,
        talker.nickname().equals(talker.account())
            ? account
            : AccountMask.maskNickname(talker.nickname()),
        account,
        proposal.staff().contains(talker.account()),
        proposal.bots().contains(talker.account()));
  }
}
