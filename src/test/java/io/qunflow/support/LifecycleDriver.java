package io.qunflow.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.support.ApiClient.Answer;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** An operator who works through the tasks of one community over the REST interface. */
public final class LifecycleDriver {

  private final ApiClient api;
  private final String community;
  private final TaskAnswers answers;

  public LifecycleDriver(ApiClient api, String community, TaskAnswers answers) {
    this.api = api;
    this.community = community;
    this.answers = answers;
  }

  /** The lifecycle as it is now; the problem when there is none. */
  public JsonNode progress() {
    return api.get("/communities/" + community + "/lifecycle").body();
  }

  /** State by step, {@code L1} to {@code L8}. */
  public Map<String, String> steps() {
    var states = new LinkedHashMap<String, String>();
    progress()
        .path("steps")
        .forEach(s -> states.put(s.path("step").asText(), s.path("state").asText()));
    return states;
  }

  /** Keys of the open tasks. */
  public Set<String> openTasks() {
    var keys = new HashSet<String>();
    progress().path("openTasks").forEach(t -> keys.add(t.path("taskKey").asText()));
    return keys;
  }

  /**
   * Completes open tasks, most urgent first, until the lifecycle is as wanted. Waits for jobs
   * between.
   *
   * @throws AssertionError with the answer when a completion is refused, or after 200 tasks
   */
  public void workUntil(Predicate<JsonNode> wanted) {
    for (int i = 0; i < 200; i++) {
      var progress =
          await()
              .atMost(Duration.ofSeconds(60))
              .pollInterval(Duration.ofMillis(100))
              .until(
                  this::progress,
                  p -> {
                    if (wanted.test(p) || !p.path("openTasks").isEmpty()) {
                      return true;
                    }
                    endRounds();
                    return false;
                  });
      if (wanted.test(progress)) {
        return;
      }
      var task = progress.path("openTasks").get(0);
      var answer = complete(task.path("id").asText());
      assertThat(answer.status())
          .as("completing %s: %s", task.path("taskKey").asText(), answer.body())
          .isEqualTo(204);
    }
    throw new AssertionError("Not there after 200 tasks: " + progress());
  }

  /** Ends the rounds that collect answers: nobody answers in a journey, and days go by. */
  public void endRounds() {
    for (var round : api.get("/communities/" + community + "/rounds").body()) {
      if (round.path("state").asText().equals("open") && !round.path("standing").asBoolean()) {
        var answer = api.post("/rounds/" + round.path("id").asLong() + "/stop", Map.of());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
      }
    }
  }

  /** Completes open tasks until the lifecycle is over for good. */
  public void workUntilRetired() {
    workUntil(p -> p.path("code").asText().equals("NO_LIFECYCLE"));
  }

  /** Completes the open task with this key. */
  public Answer completeTask(String key) {
    return complete(taskId(key));
  }

  public Answer complete(String taskId) {
    var task = api.get("/tasks/" + taskId);
    assertThat(task.status()).as("%s", task.body()).isEqualTo(200);
    return api.post(
        "/tasks/" + taskId + "/complete", Map.of("variables", answers.fill(task.body())));
  }

  /** The id of the open task with this key; waits for it. */
  public String taskId(String key) {
    await().atMost(Duration.ofSeconds(60)).until(() -> openTasks().contains(key));
    return StreamSupport.stream(progress().path("openTasks").spliterator(), false)
        .filter(t -> t.path("taskKey").asText().equals(key))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }
}
