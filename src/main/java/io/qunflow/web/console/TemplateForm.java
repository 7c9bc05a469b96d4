package io.qunflow.web.console;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.template.MessageTemplate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A template as typed. */
class TemplateForm {

  /** The service's fields → the form's. */
  static final Map<String, String> FIELDS =
      Map.of(
          "zh.subject", "zhSubject",
          "zh.body", "zhBody",
          "en.subject", "enSubject",
          "en.body", "enBody");

  private String key = "";
  private String name = "";
  private String kind = "NOTICE";
  private String zhSubject = "";
  private String zhBody = "";
  private String enSubject = "";
  private String enBody = "";
  private String member = "";

  static TemplateForm of(MessageTemplate template) {
    var form = new TemplateForm();
    form.key = template.key();
    form.name = template.name();
    form.kind = template.kind().name();
    form.zhSubject = template.text("zh").subject();
    form.zhBody = template.text("zh").body();
    if (template.texts().containsKey("en")) {
      form.enSubject = template.text("en").subject();
      form.enBody = template.text("en").body();
    }
    return form;
  }

  /** Null if it names none. */
  MessageKind kind() {
    return Arrays.stream(MessageKind.values())
        .filter(one -> one.name().equals(kind))
        .findFirst()
        .orElse(null);
  }

  Map<String, MessageText> texts() {
    var texts = new LinkedHashMap<String, MessageText>();
    texts.put("zh", new MessageText(zhSubject, zhBody));
    texts.put("en", new MessageText(enSubject, enBody));
    return texts;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key == null ? "" : key.strip();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getZhSubject() {
    return zhSubject;
  }

  public void setZhSubject(String zhSubject) {
    this.zhSubject = lines(zhSubject);
  }

  public String getZhBody() {
    return zhBody;
  }

  public void setZhBody(String zhBody) {
    this.zhBody = lines(zhBody);
  }

  public String getEnSubject() {
    return enSubject;
  }

  public void setEnSubject(String enSubject) {
    this.enSubject = lines(enSubject);
  }

  public String getEnBody() {
    return enBody;
  }

  public void setEnBody(String enBody) {
    this.enBody = lines(enBody);
  }

  public String getMember() {
    return member;
  }

  public void setMember(String member) {
    this.member = member == null ? "" : member.strip();
  }

  private static String lines(String typed) {
    return typed == null ? "" : typed.replace("\r\n", "\n");
  }
}
