package io.qunflow.web.door;

import io.qunflow.community.Community;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.process.FieldError;
import io.qunflow.process.FormRefusedException;
import io.qunflow.process.MemberTask;
import io.qunflow.process.MemberTasks;
import io.qunflow.process.TaskField;
import io.qunflow.process.UnknownTaskException;
import io.qunflow.web.Said;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tasks of members: one behind its own link, all of them behind the link of their page. */
@Controller
class TaskPages {

  private static final String PREFIX = "f.";

  private final MemberTasks tasks;
  private final TaskWords words;

  TaskPages(MemberTasks tasks, TaskWords words) {
    this.tasks = tasks;
    this.words = words;
  }

  @GetMapping("/m/{token}/task")
  ModelAndView show(
      @For(LinkPurpose.TASK) DoorVisit visit, @RequestParam(required = false) String done) {
    return done == null
        ? page(visit, visit.object(), "/task")
        : new ModelAndView("door/task-done").addObject("thanks", true);
  }

  @PostMapping("/m/{token}/task")
  ModelAndView answer(
      @For(LinkPurpose.TASK) DoorVisit visit, @RequestParam MultiValueMap<String, String> sent) {
    return answer(visit, visit.object(), "/task", sent);
  }

  @GetMapping("/m/{token}/home/tasks")
  ModelAndView list(@For(LinkPurpose.HOME) DoorVisit visit) {
    return new ModelAndView("door/tasks")
        .addObject("tasks", tasks.findOpen(visit.member()).stream().map(words::say).toList())
        .addObject("zone", zone(visit));
  }

  @GetMapping("/m/{token}/home/tasks/{key}")
  ModelAndView one(
      @For(LinkPurpose.HOME) DoorVisit visit,
      @PathVariable long key,
      @RequestParam(required = false) String done) {
    return done == null
        ? page(visit, key, "/home/tasks/" + key)
        : new ModelAndView("door/task-done").addObject("thanks", true);
  }

  @PostMapping("/m/{token}/home/tasks/{key}")
  ModelAndView answerOne(
      @For(LinkPurpose.HOME) DoorVisit visit,
      @PathVariable long key,
      @RequestParam MultiValueMap<String, String> sent) {
    return answer(visit, key, "/home/tasks/" + key, sent);
  }

  private ModelAndView page(DoorVisit visit, long key, String rest) {
    return tasks
        .find(visit.member(), key)
        .map(task -> page(visit, task, rest))
        .orElseGet(() -> new ModelAndView("door/task-done", HttpStatus.GONE));
  }

  private ModelAndView page(DoorVisit visit, MemberTask task, String rest) {
    return new ModelAndView("door/task")
        .addObject("task", words.say(task))
        .addObject("values", values(task))
        .addObject("wrong", Map.of())
        .addObject("zone", zone(visit))
        .addObject("path", visit.path(rest));
  }

  private ModelAndView answer(
      DoorVisit visit, long key, String rest, MultiValueMap<String, String> sent) {
    var task = tasks.find(visit.member(), key);
    if (task.isEmpty()) {
      return new ModelAndView("door/task-done", HttpStatus.GONE);
    }
    try {
      tasks.answer(visit.member(), key, TaskAnswer.read(task.get().fields(), PREFIX, sent));
      return new ModelAndView("redirect:" + visit.path(rest) + "?done");
    } catch (FormRefusedException e) {
      var page = page(visit, task.get(), rest);
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page.addObject("values", typed(task.get(), sent)).addObject("wrong", wrong(e));
    } catch (UnknownTaskException e) {
      return new ModelAndView("door/task-done", HttpStatus.GONE);
    }
  }

  private static Map<String, String> wrong(FormRefusedException e) {
    return e.errors().stream()
        .collect(
            Collectors.toMap(
                FieldError::key, error -> Said.of(error.message()), (one, other) -> one));
  }

  private static Map<String, List<String>> values(MemberTask task) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (var field : task.fields()) {
      values.put(field.key(), TaskAnswer.texts(field.value()));
    }
    return values;
  }

  private static Map<String, List<String>> typed(
      MemberTask task, MultiValueMap<String, String> sent) {
    var values = values(task);
    task.fields().stream()
        .filter(field -> !field.readOnly())
        .map(TaskField::key)
        .forEach(key -> values.put(key, sent.getOrDefault(PREFIX + key, List.of())));
    return values;
  }

  private static ZoneId zone(DoorVisit visit) {
    return visit.community().map(Community::timeZone).map(ZoneId::of).orElse(ZoneId.of("UTC"));
  }
}
