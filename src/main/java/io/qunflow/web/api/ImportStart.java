package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.qunflow.activity.intake.LegalBasis;
import io.qunflow.activity.upload.GroupChoice;
import io.qunflow.activity.upload.ImportChoice;
import io.qunflow.activity.upload.NewGroupKeys;
import io.qunflow.activity.upload.PreviewedFile;
import io.qunflow.activity.upload.SourcePlatform;
import io.qunflow.activity.upload.Talker;
import io.qunflow.activity.upload.Upload;
import io.qunflow.community.Group;
import io.qunflow.community.NewGroup;
import io.qunflow.community.Platform;
import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody says is to become of an upload.
 *
 * @param groups name in the preview → where it goes
 * @param staff ids of talkers in the preview, or accounts in full
 * @param bots the same
 */
record ImportStart(
    Map<String, Target> groups,
    String timeZone,
    Moment takenAt,
    Map<String, String> columns,
    Set<String> staff,
    Set<String> bots,
    String legalBasis,
    LocalDate noticeGivenOn) {

  /** A key as a text, or a new group as an object. */
  @Schema(description = "Key of a group, or {\"new\": {…}}")
  record Target(@JsonProperty("new") NewGroup opened, String key) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Target of(String key) {
      return new Target(null, key);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Target opened(@JsonProperty("new") NewGroup opened, @JsonProperty("key") String key) {
      return new Target(opened, key);
    }
  }

  /** Words of the request that mean nothing. */
  static final class WrongWords extends InvalidFieldsException {
    private static final long serialVersionUID = 1L;

    WrongWords(Map<String, Wording> errors) {
      super("INVALID_IMPORT_CHOICE", Wording.of("还不能导入：", "Cannot be imported yet: "), errors);
    }
  }

  /**
   * @param known the groups of the community, for the keys of new ones
   * @param home the zone of the community
   */
  ImportChoice toChoice(Upload upload, List<Group> known, ZoneId home)
      throws InvalidFieldsException {
    var wrong = new LinkedHashMap<String, Wording>();
    var choice =
        new ImportChoice(
            targets(upload, known, wrong),
            zone(wrong),
            Moment.at(takenAt, home),
            columns == null ? Map.of() : columns,
            accounts(staff, upload, "staff", wrong),
            accounts(bots, upload, "bots", wrong),
            basis(wrong),
            noticeGivenOn);
    if (!wrong.isEmpty()) {
      throw new WrongWords(wrong);
    }
    return choice;
  }

  private static Set<String> accounts(
      Set<String> given, Upload upload, String field, Map<String, Wording> wrong) {
    var talkers = upload.preview() == null ? List.<Talker>of() : upload.preview().talkers();
    return given == null ? Set.of() : TalkerIds.accounts(given, talkers, field, wrong);
  }

  private Map<String, GroupChoice> targets(
      Upload upload, List<Group> known, Map<String, Wording> wrong) {
    var keys = new NewGroupKeys(known);
    var choices = new HashMap<String, GroupChoice>();
    (groups == null ? Map.<String, Target>of() : groups)
        .forEach(
            (name, target) -> {
              if (target != null && target.opened() != null) {
                choices.put(
                    name,
                    new GroupChoice.Opened(completed(name, target.opened(), upload, known, keys)));
              } else if (target != null && target.key() != null) {
                choices.put(name, new GroupChoice.Existing(target.key()));
              } else if (target != null) {
                wrong.put(
                    "groups." + name,
                    Wording.of(
                        "“%s”要写群的标识，或 {\"new\": {…}}。",
                        "“%s” takes the key of a group, or {\"new\": {…}}.", name));
              }
            });
    return choices;
  }

  private static NewGroup completed(
      String name, NewGroup given, Upload upload, List<Group> known, NewGroupKeys keys) {
    return new NewGroup(
        given.key() == null ? keys.next() : given.key(),
        given.name() == null ? name : given.name(),
        given.platform() == null ? platform(upload, known).name() : given.platform(),
        given.layer(),
        given.capacity(),
        given.owner());
  }

  private static Platform platform(Upload upload, List<Group> known) {
    var files = upload.preview() == null ? List.<PreviewedFile>of() : upload.preview().files();
    return files.stream()
        .flatMap(file -> SourcePlatform.of(file.format()).stream())
        .findFirst()
        .orElse(known.isEmpty() ? Platform.OTHER : known.get(0).platform());
  }

  private ZoneId zone(Map<String, Wording> wrong) {
    if (timeZone == null) {
      return null;
    }
    if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
      wrong.put(
          "timeZone",
          Wording.of(
              "时区（timeZone）要用 IANA 名称，例如 Asia/Shanghai，收到的是“%s”。",
              "The time zone (timeZone) is an IANA name such as Asia/Shanghai; given was “%s”.",
              timeZone));
      return null;
    }
    return ZoneId.of(timeZone);
  }

  private LegalBasis basis(Map<String, Wording> wrong) {
    if (legalBasis == null) {
      return null;
    }
    for (var one : LegalBasis.values()) {
      if (one.word().equals(legalBasis)) {
        return one;
      }
    }
    wrong.put(
        "legalBasis",
        Wording.of(
            "依据（legalBasis）只能是 %s，收到的是“%s”。",
            "The basis (legalBasis) is one of %s; given was “%s”.",
            Wording.list(Arrays.stream(LegalBasis.values()).map(LegalBasis::word).toList()),
            legalBasis));
    return null;
  }
}
