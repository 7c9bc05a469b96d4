package io.qunflow.support;

import io.qunflow.community.MemberDataSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Those of the whole product, as it orders them. */
public final class MemberDataSources {

  private MemberDataSources() {}

  public static List<MemberDataSource> all() throws ReflectiveOperationException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(MemberDataSource.class));
    var sources = new ArrayList<MemberDataSource>();
    for (var found : scanner.findCandidateComponents("io.qunflow")) {
      var constructor = Class.forName(found.getBeanClassName()).getDeclaredConstructor();
      constructor.setAccessible(true);
      sources.add((MemberDataSource) constructor.newInstance());
    }
    AnnotationAwareOrderComparator.sort(sources);
    return sources;
  }
}
