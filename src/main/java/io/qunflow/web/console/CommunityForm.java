package io.qunflow.web.console;

import io.qunflow.community.NewCommunity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A community to be created, as typed. */
class CommunityForm {

  static final String KEY = "[a-z0-9][a-z0-9_-]{0,63}";

  @NotNull(message = "{wrong.key}")
  @Pattern(regexp = KEY, message = "{wrong.key}")
  private String key;

  @NotBlank(message = "{wrong.name.empty}")
  @Size(max = 120, message = "{wrong.name.long}")
  private String name;

  private String type = "INTEREST";
  private String timeZone = "Asia/Shanghai";
  private String line = "";

  @Pattern(regexp = "|" + KEY, message = "{wrong.key}")
  private String newLineKey = "";

  @Size(max = 120, message = "{wrong.name.long}")
  private String newLineName = "";

  NewCommunity toNewCommunity(String lineKey) {
    return new NewCommunity(key, name, type, timeZone, lineKey);
  }

  boolean wantsNewLine() {
    return line.isBlank() && !(newLineKey.isBlank() && newLineName.isBlank());
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key == null ? null : key.strip();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone == null ? "" : timeZone.strip();
  }

  public String getLine() {
    return line;
  }

  public void setLine(String line) {
    this.line = line == null ? "" : line;
  }

  public String getNewLineKey() {
    return newLineKey;
  }

  public void setNewLineKey(String newLineKey) {
    this.newLineKey = newLineKey == null ? "" : newLineKey.strip();
  }

  public String getNewLineName() {
    return newLineName;
  }

  public void setNewLineName(String newLineName) {
    this.newLineName = newLineName == null ? "" : newLineName.strip();
  }
}
