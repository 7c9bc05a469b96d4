package io.qunflow.process;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An open user task with its form.
 *
 * @param description what to do and which rule it serves
 * @param fields in the order of the form
 */
public record TaskDetail(
    @JsonUnwrapped TaskSummary task, String description, List<TaskField> fields) {}
