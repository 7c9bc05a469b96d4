package io.qunflow.operations.messaging.template;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;

public class UnknownTemplateException extends BusinessException {

  public static final String CODE = "UNKNOWN_TEMPLATE";

  UnknownTemplateException(CommunityKey community, String key) {
    super(Kind.UNKNOWN, CODE, "社群 %s 没有模板 %s。请在消息模板页查看有哪些模板。".formatted(community, key));
  }
}
