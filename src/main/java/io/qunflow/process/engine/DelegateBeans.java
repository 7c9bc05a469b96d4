package io.qunflow.process.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * The beans a model's expressions can see: the delegates and nothing else. Looked up when asked, so
 * that a delegate may use a service that uses the engine.
 */
final class DelegateBeans extends AbstractMap<Object, Object> {

  private final ApplicationContext context;

  DelegateBeans(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String bean
        && bean.endsWith("Delegate")
        && context.containsBean(bean)
        && context.isTypeMatch(bean, ProcessStep.class);
  }

  @Override
  public Object get(Object name) {
    return containsKey(name) ? context.getBean((String) name) : null;
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return Arrays.stream(context.getBeanNamesForType(ProcessStep.class))
        .collect(Collectors.toMap(name -> (Object) name, this::get))
        .entrySet();
  }
}
