package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The community knows no such import, or it was taken back. */
public class UnknownImportException extends BusinessException {

  public static final String CODE = "UNKNOWN_IMPORT";

  public UnknownImportException(CommunityKey community, long importId) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "社群 %s 没有编号为 %d 的导入，或者它已经撤销了。请在导入记录里再看一下。",
            "Community %s has no import with the number %d, or it was taken back. See the list of imports.",
            community,
            importId));
  }
}
