package io.qunflow.operations.link;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The keys under which links are signed stand in the settings and are changed there. */
public class KeysAreSetException extends BusinessException {

  public static final String CODE = "LINK_KEYS_ARE_SET";

  KeysAreSetException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "链接的密钥写在设置 QUNFLOW_DOOR_KEYS 里，请在那里更换，再重启各节点。",
            "The keys of links are set in QUNFLOW_DOOR_KEYS. Change them there and restart the nodes."));
  }
}
