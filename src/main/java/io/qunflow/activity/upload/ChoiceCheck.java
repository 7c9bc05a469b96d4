package io.qunflow.activity.upload;

import io.qunflow.activity.format.FileFormat.Setting;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.Group;
import io.qunflow.community.NewGroup;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what somebody said about an upload is enough to import it. */
final class ChoiceCheck {

  private final Preview preview;
  private final List<Group> known;
  private final Map<String, Wording> wrong = new LinkedHashMap<>();

  /**
   * @param known the groups of the community
   */
  ChoiceCheck(Preview preview, List<Group> known) {
    this.preview = preview;
    this.known = known;
  }

  /**
   * @param now no list of members was taken after it
   * @throws InvalidChoiceException names each field: {@code files}, {@code groups}, {@code
   *     groups.<number from 0>}, {@code timeZone}, {@code takenAt}, {@code columns}
   */
  void check(ImportChoice choice, Instant now) throws InvalidChoiceException {
    if (!preview.isImportable()) {
      wrong.put(
          "files",
          Wording.of(
              "文件里没有可以导入的内容。请看预览里的说明，改好后重新上传。",
              "There is nothing to import in the files. See what the preview says, mend it and upload again."));
    }
    checkGroups(choice.groups());
    if (preview.needs(Setting.TIME_ZONE) && choice.zone() == null) {
      wrong.put(
          "timeZone",
          Wording.of(
              "请选文件里的时间是哪个时区的，例如 Asia/Shanghai。",
              "Choose the time zone of the times in the file, such as Asia/Shanghai."));
    }
    if (preview.needs(Setting.TAKEN_AT)) {
      checkTakenAt(choice.takenAt(), now);
    }
    if (preview.needs(Setting.COLUMNS)) {
      checkColumns(choice.columns());
    }
    if (!wrong.isEmpty()) {
      throw new InvalidChoiceException(wrong);
    }
  }

  private void checkTakenAt(Instant takenAt, Instant now) {
    if (takenAt == null) {
      wrong.put(
          "takenAt",
          Wording.of(
              "请填名单是什么时候导出的：名单里没有的人，从那时起算作已退群。",
              "Fill in when the list was exported: who is not on it counts as gone from then on."));
    } else if (takenAt.isAfter(now)) {
      wrong.put(
          "takenAt",
          Wording.of("名单的导出时间不能在将来。", "The list cannot have been exported in the future."));
    }
  }

  private void checkColumns(Map<String, String> columns) {
    for (var file : preview.files()) {
      if (!file.isRefused() && file.hasAnyColumns()) {
        var uses =
            file.columns().stream()
                .map(column -> columns.getOrDefault(column.name(), ""))
                .filter(use -> !use.isEmpty())
                .toList();
        if (uses.stream().filter("member"::equals).count() != 1) {
          wrong.put(
              "columns",
              Wording.of(
                  "请指明哪一列是成员（昵称或账号），只能是一列。",
                  "Say which column is the member (nickname or account); exactly one is."));
        } else if (uses.stream().noneMatch(use -> use.startsWith("fact:"))) {
          wrong.put(
              "columns",
              Wording.of(
                  "请至少把一列作为资料，例如“城市”。", "Use at least one column as a fact, such as “city”."));
        } else if (new HashSet<>(uses).size() != uses.size()) {
          wrong.put(
              "columns",
              Wording.of(
                  "两列不能是同一样资料。请给它们不同的名字，或忽略一列。",
                  "Two columns cannot be the same fact. Give them different names, or leave one out."));
        } else if (!uses.stream().allMatch(ColumnUses::isKnown)) {
          wrong.put(
              "columns",
              Wording.of("资料名要有 1 到 64 个字符。", "The name of a fact has 1 to 64 characters."));
        }
      }
    }
  }

  private void checkGroups(Map<String, GroupChoice> choices) {
    var refs = preview.groups().stream().map(PreviewedGroup::ref).collect(Collectors.toSet());
    choices.keySet().stream()
        .filter(ref -> !refs.contains(ref))
        .findFirst()
        .ifPresent(
            ref ->
                wrong.put(
                    "groups",
                    Wording.of(
                        "文件里没有叫“%s”的群。", "There is no group called “%s” in the files.", ref)));
    var opened = new HashSet<String>();
    int chosen = 0;
    for (int i = 0; i < preview.groups().size(); i++) {
      var choice = choices.get(preview.groups().get(i).ref());
      if (choice instanceof GroupChoice.Existing existing) {
        chosen++;
        if (known.stream().noneMatch(group -> group.key().equals(existing.groupKey()))) {
          wrong.put(
              "groups." + i,
              Wording.of(
                  "社群里没有标识为 %s 的群，请重新选。",
                  "The community has no group with the key %s. Choose again.",
                  existing.groupKey()));
        }
      } else if (choice instanceof GroupChoice.Opened one) {
        chosen++;
        checkOpened("groups." + i, one.group(), opened);
      }
    }
    boolean others = preview.files().stream().anyMatch(f -> f.contents() > 0 || f.hasAnyColumns());
    if (chosen == 0 && !others && !preview.groups().isEmpty()) {
      wrong.putIfAbsent(
          "groups",
          Wording.of(
              "所有的群都选了“不导入”。请至少给一个群选去处。",
              "All groups are set to “do not import”. Choose where at least one of them goes."));
    }
  }

  private void checkOpened(String field, NewGroup group, Set<String> opened) {
    var name = group.name() == null ? "" : group.name().strip();
    if (name.isEmpty()) {
      wrong.put(field, Wording.of("请给新群起个名字。", "Give the new group a name."));
    } else if (name.length() > 120) {
      wrong.put(
          field,
          Wording.of("新群的名字最多 120 个字符。", "The name of a new group has at most 120 characters."));
    } else if (!CommunityKey.isValid(group.key())) {
      wrong.put(
          field,
          Wording.of(
              "新群的标识只能用小写字母、数字、- 和 _，1 到 64 个字符。",
              "The key of a new group takes lower-case letters, digits, - and _, 1 to 64 characters."));
    } else if (known.stream().anyMatch(one -> one.key().equals(group.key()))
        || !opened.add(group.key())) {
      wrong.put(
          field,
          Wording.of(
              "已有标识为 %s 的群，请换一个。",
              "There is a group with the key %s already. Choose another.", group.key()));
    }
  }
}
