package io.qunflow.web.door;

import io.qunflow.process.MemberTask;
import io.qunflow.process.TaskField;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Words a task for the member who does it: {@code memberTask.} with the task's, the field's and the
 * option's key in {@code door.properties}; what has no words there is said as the form says it.
 */
@Component
class TaskWords {

  private final MessageSource messages;

  TaskWords(MessageSource messages) {
    this.messages = messages;
  }

  MemberTask say(MemberTask task) {
    var key = "memberTask." + task.taskKey();
    return new MemberTask(
        task.key(),
        task.taskKey(),
        say(key, task.name()),
        task.community(),
        task.dueAt(),
        task.fields().stream().map(field -> say(key + "." + field.key(), field)).toList());
  }

  private TaskField say(String key, TaskField field) {
    return new TaskField(
        field.key(),
        field.type(),
        say(key, field.label()),
        field.required(),
        field.readOnly(),
        field.options().stream()
            .map(
                option ->
                    new TaskField.Option(
                        option.value(), say(key + "." + option.value(), option.label())))
            .toList(),
        field.hiddenWhen(),
        field.fields(),
        field.value());
  }

  private String say(String key, String otherwise) {
    return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
  }
}
