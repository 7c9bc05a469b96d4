package io.qunflow.process.campaign;

import static org.mockito.Mockito.mock;

import io.qunflow.support.CampaignWorld;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Mocks behind the proxies of the running product: they begin, join and roll back transactions as
 * the annotations of the mocked class say.
 */
final class Proxies {

  private Proxies() {}

  /** A mock of a class that other packages do not see. */
  @SuppressWarnings("unchecked")
  static <T> T mockOf(String name) {
    try {
      return (T) mock(Class.forName(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T transactional(CampaignWorld world, T target) {
    TransactionManager transactions = world.get(PlatformTransactionManager.class);
    var proxy = new ProxyFactory(target);
    proxy.setProxyTargetClass(
        !java.lang.reflect.Modifier.isFinal(target.getClass().getModifiers()));
    proxy.addAdvice(
        new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource(false)));
    @SuppressWarnings("unchecked")
    var made = (T) proxy.getProxy();
    return made;
  }
}
