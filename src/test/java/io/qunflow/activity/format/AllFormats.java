package io.qunflow.activity.format;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** Every format there is, found as the application finds them. */
final class AllFormats {

  private AllFormats() {}

  static List<FileFormat> list() {
    var scanner = new ClassPathScanningCandidateComponentProvider(true);
    return scanner.findCandidateComponents("io.qunflow").stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .filter(FileFormat.class::isAssignableFrom)
        .map(type -> (FileFormat) BeanUtils.instantiateClass(type))
        .sorted(Comparator.comparing(FileFormat::key))
        .toList();
  }
}
