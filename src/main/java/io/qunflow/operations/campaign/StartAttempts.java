package io.qunflow.operations.campaign;

import io.qunflow.shared.BusinessException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts something that may be refused, so that the refusal can be written down in the same
 * transaction: what the attempt has changed is undone to where it began, and nothing else, also
 * where the service that refused would roll back the whole.
 */
@Service
public class StartAttempts {

  private final TransactionTemplate nested;

  StartAttempts(PlatformTransactionManager transactions) {
    nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What is started. */
  @FunctionalInterface
  public interface Start<T> {
    T run() throws BusinessException;
  }

  /**
   * @throws BusinessException what it threw; the caller's transaction goes on
   */
  public <T> T attempt(Start<T> start) throws BusinessException {
    var refused = new AtomicReference<BusinessException>();
    var started =
        nested.execute(
            status -> {
              try {
                return start.run();
              } catch (BusinessException e) {
                refused.set(e);
                status.setRollbackOnly();
                return null;
              }
            });
    if (refused.get() != null) {
      throw refused.get();
    }
    return started;
  }
}
