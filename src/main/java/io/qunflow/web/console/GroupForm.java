package io.qunflow.web.console;

import io.qunflow.community.NewGroup;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A group to be created, as typed. */
class GroupForm {

  @NotNull(message = "{wrong.key}")
  @Pattern(regexp = CommunityForm.KEY, message = "{wrong.key}")
  private String key;

  @NotBlank(message = "{wrong.name.empty}")
  @Size(max = 120, message = "{wrong.name.long}")
  private String name;

  private String platform = "WECHAT";
  private String layer = "BASE";

  @Min(value = 1, message = "{wrong.capacity}")
  private Integer capacity;

  @Size(max = 120, message = "{wrong.name.long}")
  private String owner;

  NewGroup toNewGroup() {
    return new NewGroup(key, name, platform, layer, capacity, owner);
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

  public String getPlatform() {
    return platform;
  }

  public void setPlatform(String platform) {
    this.platform = platform;
  }

  public String getLayer() {
    return layer;
  }

  public void setLayer(String layer) {
    this.layer = layer;
  }

  public Integer getCapacity() {
    return capacity;
  }

  public void setCapacity(Integer capacity) {
    this.capacity = capacity;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }
}
