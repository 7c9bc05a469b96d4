package io.qunflow.activity.upload;

import io.qunflow.activity.format.FileFormat.Setting;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.Group;
import io.qunflow.community.NewGroup;
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
  private final Map<String, String> wrong = new LinkedHashMap<>();

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
      wrong.put("files", "文件里没有可以导入的内容。请看预览里的说明，改好后重新上传。");
    }
    checkGroups(choice.groups());
    if (preview.needs(Setting.TIME_ZONE) && choice.zone() == null) {
      wrong.put("timeZone", "请选文件里的时间是哪个时区的，例如 Asia/Shanghai。");
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
      wrong.put("takenAt", "请填名单是什么时候导出的：名单里没有的人，从那时起算作已退群。");
    } else if (takenAt.isAfter(now)) {
      wrong.put("takenAt", "名单的导出时间不能在将来。");
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
          wrong.put("columns", "请指明哪一列是成员（昵称或账号），只能是一列。");
        } else if (uses.stream().noneMatch(use -> use.startsWith("fact:"))) {
          wrong.put("columns", "请至少把一列作为资料，例如“城市”。");
        } else if (new HashSet<>(uses).size() != uses.size()) {
          wrong.put("columns", "两列不能是同一样资料。请给它们不同的名字，或忽略一列。");
        } else if (!uses.stream().allMatch(ColumnUses::isKnown)) {
          wrong.put("columns", "资料名要有 1 到 64 个字符。");
        }
      }
    }
  }

  private void checkGroups(Map<String, GroupChoice> choices) {
    var refs = preview.groups().stream().map(PreviewedGroup::ref).collect(Collectors.toSet());
    choices.keySet().stream()
        .filter(ref -> !refs.contains(ref))
        .findFirst()
        .ifPresent(ref -> wrong.put("groups", "文件里没有叫“%s”的群。".formatted(ref)));
    var opened = new HashSet<String>();
    int chosen = 0;
    for (int i = 0; i < preview.groups().size(); i++) {
      var choice = choices.get(preview.groups().get(i).ref());
      if (choice instanceof GroupChoice.Existing existing) {
        chosen++;
        if (known.stream().noneMatch(group -> group.key().equals(existing.groupKey()))) {
          wrong.put("groups." + i, "社群里没有标识为 %s 的群，请重新选。".formatted(existing.groupKey()));
        }
      } else if (choice instanceof GroupChoice.Opened one) {
        chosen++;
        checkOpened("groups." + i, one.group(), opened);
      }
    }
    boolean others = preview.files().stream().anyMatch(f -> f.contents() > 0 || f.hasAnyColumns());
    if (chosen == 0 && !others && !preview.groups().isEmpty()) {
      wrong.putIfAbsent("groups", "所有的群都选了“不导入”。请至少给一个群选去处。");
    }
  }

  private void checkOpened(String field, NewGroup group, Set<String> opened) {
    var name = group.name() == null ? "" : group.name().strip();
    if (name.isEmpty()) {
      wrong.put(field, "请给新群起个名字。");
    } else if (name.length() > 120) {
      wrong.put(field, "新群的名字最多 120 个字符。");
    } else if (!CommunityKey.isValid(group.key())) {
      wrong.put(field, "新群的标识只能用小写字母、数字、- 和 _，1 到 64 个字符。");
    } else if (known.stream().anyMatch(one -> one.key().equals(group.key()))
        || !opened.add(group.key())) {
      wrong.put(field, "已有标识为 %s 的群，请换一个。".formatted(group.key()));
    }
  }
}
