package io.qunflow.process.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts process instances and sends them messages, in the caller's transaction. */
@Component
public class ProcessStarter {

  private static final int MOST_TRIES = 5;

  private final RuntimeService runtime;
  private final IdentityService identity;

  ProcessStarter(RuntimeService runtime, IdentityService identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  /**
   * @param variables by name, values as a {@link ProcessVariable} of that type takes them
   * @return id of the new process instance
   */
  public String start(String processKey, String businessKey, Map<String, ?> variables) {
    Map<String, Object> values = new HashMap<>();
    variables.forEach((name, value) -> values.put(name, StepContext.write(value)));
    return withoutAuthorization(
        () -> runtime.startProcessInstanceByKey(processKey, businessKey, values).getId());
  }

  /** Sends a message to the one running instance of a process with this business key. */
  public void send(String message, String processKey, String businessKey) {
    withoutAuthorization(
        () -> {
          var instance =
              runtime
                  .createProcessInstanceQuery()
                  .processDefinitionKey(processKey)
                  .processInstanceBusinessKey(businessKey)
                  .singleResult();
          runtime.createMessageCorrelation(message).processInstanceId(instance.getId()).correlate();
          return null;
        });
  }

  /**
   * Sends a message to every running instance that has this variable and waits for the message, of
   * whatever process. One that is just being worked on is tried again; one that was called by
   * another that waits for it, too, is left to what becomes of its caller.
   *
   * @return how many got it
   */
  public <T> int tell(String message, ProcessVariable<T> variable, T value) {
    return withoutAuthorization(
        () -> {
          var waiting =
              runtime
                  .createExecutionQuery()
                  .messageEventSubscriptionName(message)
                  .processVariableValueEquals(variable.name(), StepContext.write(value))
                  .list();
          var instances =
              waiting.stream().map(Execution::getProcessInstanceId).collect(Collectors.toSet());
          var uncalled =
              waiting.stream()
                  .filter(one -> !isCalledByAny(one.getProcessInstanceId(), instances))
                  .toList();
          return uncalled.stream().mapToInt(one -> tell(message, one.getId())).sum();
        });
  }

  private boolean isCalledByAny(String instance, Set<String> callers) {
    var caller = runtime.createProcessInstanceQuery().subProcessInstanceId(instance).singleResult();
    return caller != null
        && (callers.contains(caller.getId()) || isCalledByAny(caller.getId(), callers));
  }

  private int tell(String message, String execution) {
    for (int tries = 1; ; tries++) {
      try {
        runtime.messageEventReceived(message, execution);
        return 1;
      } catch (OptimisticLockingException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      } catch (MismatchingMessageCorrelationException | NullValueException e) {
        return 0; // somebody was first: it waits no longer
      }
    }
  }

  /** Ends the instances of a process with this business key that nobody called. Repeatable. */
  public void end(String processKey, String businessKey, String reason) {
    withoutAuthorization(
        () -> {
          runtime
              .createProcessInstanceQuery()
              .processDefinitionKey(processKey)
              .processInstanceBusinessKey(businessKey)
              .rootProcessInstances()
              .list()
              .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason));
          return null;
        });
  }

  /**
   * Where a process instance is.
   *
   * @param instance its id
   * @return ids of elements of its own model, those of called processes not among them; empty once
   *     it is over
   */
  public Set<String> findPlaces(String instance) {
    return withoutAuthorization(
        () ->
            runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0
                ? Set.of()
                : Set.copyOf(runtime.getActiveActivityIds(instance)));
  }

  /** Ends one instance with what it called; nothing if it is over. */
  public void endInstance(String instance, String reason) {
    withoutAuthorization(
        () -> {
          runtime.deleteProcessInstanceIfExists(instance, reason, false, true, false, false);
          return null;
        });
  }

  /**
   * A variable of the process that a running one has called.
   *
   * @return empty if it calls none, or that has no such value
   */
  public <T> Optional<T> findOfCalled(
      String processKey, String businessKey, ProcessVariable<T> variable) {
    return withoutAuthorization(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .flatMap(
                    caller ->
                        runtime
                            .createProcessInstanceQuery()
                            .superProcessInstanceId(caller.getId())
                            .list()
                            .stream())
                .map(called -> runtime.getVariable(called.getId(), variable.name()))
                .filter(Objects::nonNull)
                .map(value -> variable.type().cast(StepContext.read(value, variable.type())))
                .findFirst());
  }

  /** Whether an instance of a process with this business key is running. */
  public boolean isRunning(String processKey, String businessKey) {
    return withoutAuthorization(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(businessKey)
                    .count()
                > 0);
  }

  /** Whether an instance that has this variable is running, of whatever process. */
  public <T> boolean isRunning(ProcessVariable<T> variable, T value) {
    return withoutAuthorization(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .variableValueEquals(variable.name(), StepContext.write(value))
                    .count()
                > 0);
  }

  /** The business keys of all running instances of a process. */
  public Set<String> findBusinessKeys(String processKey) {
    return withoutAuthorization(
        () ->
            runtime.createProcessInstanceQuery().processDefinitionKey(processKey).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet()));
  }

  /** Whether the running instance of a process with this business key waits at an element. */
  public boolean isWaitingAt(String processKey, String businessKey, String elementId) {
    return withoutAuthorization(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(businessKey)
                    .activityIdIn(elementId)
                    .count()
                > 0);
  }

  /** Who may do this was decided by the caller; the engine's grants are about tasks. */
  private <T> T withoutAuthorization(Supplier<T> work) {
    var before = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (before != null) {
        identity.setAuthentication(before);
      }
    }
  }
}
