package io.qunflow.process.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions read variables, name delegates and compare; they cannot call methods or reach classes
 * and the engine. Whoever deploys a model or saves a filter would otherwise run code.
 */
final class ClosedExpressions extends SpringExpressionManager {

  ClosedExpressions(ApplicationContext context) {
    super(context, new DelegateBeans(context));
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new Gate());
    resolver.add(super.createElResolver());
    return resolver;
  }

  /** Asked first: refuses, or leaves the answer to the engine's own resolvers. */
  private static final class Gate extends ELResolver {

    private static final Set<String> OF_THE_INSTANCE =
        Set.of("processBusinessKey", "processInstanceId", "currentActivityName");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      if (base != null && !mayRead(base, String.valueOf(property))) {
        throw refused("." + property);
      }
      return null;
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      // Filters compute due dates: ${dateTime().plusDays(1)}.
      if (base == null || !base.getClass().getName().startsWith("org.joda.time.")) {
        throw refused("." + method + "()");
      }
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      throw refused("." + property + " =");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return false;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return Object.class;
    }

    private static boolean mayRead(Object base, String property) {
      return base instanceof Map
          || base instanceof List
          || (base instanceof DelegateExecution || base instanceof DelegateTask)
              && OF_THE_INSTANCE.contains(property);
    }

    private static ELException refused(String what) {
      return new ELException(
          "An expression may read variables and name delegates, not use '%s'".formatted(what));
    }
  }
}
