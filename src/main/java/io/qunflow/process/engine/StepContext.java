package io.qunflow.process.engine;

import io.qunflow.community.CommunityKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** What a delegate sees of its process instance: the business key and typed variables. */
public final class StepContext {

  private final DelegateExecution execution;

  StepContext(DelegateExecution execution) {
    this.execution = execution;
  }

  /** The community of the process: the business key, unless a variable says which. */
  public CommunityKey community() {
    return new CommunityKey(
        find(TaskVariables.COMMUNITY_KEY).orElseGet(execution::getProcessBusinessKey));
  }

  public String businessKey() {
    return execution.getProcessBusinessKey();
  }

  public String processInstanceId() {
    return execution.getProcessInstanceId();
  }

  /** The key of the running process, such as {@code dutyRotation}. */
  public String processKey() {
    return ((ExecutionEntity) execution).getProcessDefinition().getKey();
  }

  /** The key of the process whose call activity runs this one; empty where none does. */
  public Optional<String> callerKey() {
    return Optional.ofNullable(
            ((ExecutionEntity) execution).getProcessInstance().getSuperExecution())
        .map(caller -> caller.getProcessDefinition().getKey());
  }

  /** Who completed the task before; empty where a timer or a job came. */
  public Optional<String> user() {
    return Optional.ofNullable(
            execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication())
        .map(Authentication::getUserId);
  }

  /**
   * The value of a variable that must be set.
   *
   * @throws IllegalStateException naming the variable and the element if it is not
   */
  public <T> T get(ProcessVariable<T> variable) {
    return find(variable)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Process variable '%s' is not set at %s of %s"
                        .formatted(
                            variable.name(), execution.getCurrentActivityId(), processKey())));
  }

  /** The value of a variable, absent when it is not set, null or blank. */
  public <T> Optional<T> find(ProcessVariable<T> variable) {
    Object value = execution.getVariable(variable.name());
    if (value == null || value instanceof String text && text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(variable.type().cast(read(value, variable.type())));
  }

  /** Whether a checkbox was ticked; a variable that is not set is {@code false}. */
  public boolean isSet(ProcessVariable<Boolean> variable) {
    return find(variable).orElse(false);
  }

  public <T> void set(ProcessVariable<T> variable, T value) {
    execution.setVariable(variable.name(), write(value));
  }

  public void clear(ProcessVariable<?> variable) {
    execution.removeVariable(variable.name());
  }

  static Object read(Object value, Class<?> type) {
    if (type == String.class) {
      return value.toString().strip();
    }
    if (type == Integer.class) {
      return new BigDecimal(value.toString()).intValueExact();
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(value.toString());
    }
    if (type == Boolean.class) {
      return Boolean.valueOf(value.toString());
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(value.toString());
    }
    if (type == Instant.class) {
      return ((Date) value).toInstant();
    }
    if (type == Rows.class) {
      return new Rows(items(value));
    }
    return value;
  }

  private static List<?> items(Object value) {
    if (value instanceof SpinJsonNode json) {
      return json.mapTo("java.util.ArrayList<java.lang.Object>");
    }
    if (value instanceof Collection<?> list) {
      return List.copyOf(list);
    }
    return Spin.JSON(value.toString()).mapTo("java.util.ArrayList<java.lang.Object>");
  }

  static Object write(Object value) {
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    if (value instanceof Instant instant) {
      return Date.from(instant);
    }
    if (value instanceof BigDecimal number) {
      return number.doubleValue();
    }
    if (value instanceof Rows rows) {
      return Spin.JSON(rows.items());
    }
    return value;
  }
}
