package io.qunflow.web.console;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something known about a member, as typed. */
class FactForm {

  @NotBlank(message = "{wrong.fact.empty}")
  @Size(max = 64, message = "{wrong.fact.long}")
  private String fact;

  @NotBlank(message = "{wrong.content.empty}")
  @Size(max = 2000, message = "{wrong.content.long}")
  private String content;

  public String getFact() {
    return fact;
  }

  public void setFact(String fact) {
    this.fact = fact == null ? null : fact.strip();
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content == null ? null : content.strip();
  }
}
