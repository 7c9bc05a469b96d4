package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Another import into the same community has been running for longer than we wait. */
public class ImportRunningException extends BusinessException {

  public static final String CODE = "IMPORT_RUNNING";

  public ImportRunningException(CommunityKey community) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "社群 %s 正在导入另一份活动文件。请等它完成后再试。",
            "Community %s is importing another file. Try again once that is done.", community));
  }
}
