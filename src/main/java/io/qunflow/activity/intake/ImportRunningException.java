package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.BusinessException;

/** Another import into the same community has been running for longer than we wait. */
public class ImportRunningException extends BusinessException {

  public static final String CODE = "IMPORT_RUNNING";

  public ImportRunningException(CommunityKey community) {
    super(Kind.CONFLICT, CODE, "社群 %s 正在导入另一份活动文件。请等它完成后再试。".formatted(community));
  }
}
