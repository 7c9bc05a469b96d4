package io.qunflow.activity.upload;

import io.qunflow.community.Platform;
import java.util.Optional;

/** On which platform the accounts of a file live. */
public final class SourcePlatform {

  private SourcePlatform() {}

  /** Empty where files of this format may come from anywhere. */
  public static Optional<Platform> of(String formatKey) {
    if (formatKey == null) {
      return Optional.empty();
    }
    if (formatKey.startsWith("qq-")) {
      return Optional.of(Platform.QQ);
    }
    return formatKey.startsWith("wecom-") ? Optional.of(Platform.WECOM) : Optional.empty();
  }
}
