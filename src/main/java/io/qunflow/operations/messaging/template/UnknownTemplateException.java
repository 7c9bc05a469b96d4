package io.qunflow.operations.messaging.template;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownTemplateException extends BusinessException {

  public static final String CODE = "UNKNOWN_TEMPLATE";

  UnknownTemplateException(CommunityKey community, String key) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "社群 %s 没有模板 %s。请在消息模板页查看有哪些模板。",
            "Community %s has no template %s. See the page of message templates for those there are.",
            community,
            key));
  }
}
