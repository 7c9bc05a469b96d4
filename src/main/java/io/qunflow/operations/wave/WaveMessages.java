package io.qunflow.operations.wave;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What waves of messages say, step by step. */
@Service
public class WaveMessages {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WaveMessageMapper messages;
  private final OwnCommits commits;

  WaveMessages(WaveMessageMapper messages, OwnCommits commits) {
    this.messages = messages;
    this.commits = commits;
  }

  /**
   * Keeps what the wave says, committed at once. Repeatable: what was kept first stays.
   *
   * @param all one for each step of the wave, in order
   */
  public void keep(long wave, List<WaveMessage> all) {
    commits.onWave(
        wave,
        state -> {
          if (messages.count(wave) == 0) {
            for (int i = 0; i < all.size(); i++) {
              insert(wave, i + 1, all.get(i));
            }
          }
          return state;
        });
  }

  /** Whether the wave says something of its own. */
  public boolean isAny(long wave) {
    return messages.count(wave) > 0;
  }

  /** In order of steps; empty where the wave says nothing of its own. */
  public List<WaveMessage> findAll(long wave) {
    return messages.findAll(wave).stream()
        .collect(
            Collectors.groupingBy(MessageRow::stepName, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(WaveMessages::message)
        .toList();
  }

  private void insert(long wave, int step, WaveMessage message) {
    for (var variant : message.variants()) {
      messages.insert(
          wave,
          step,
          new MessageRow(
              message.step(),
              variant.name(),
              variant.share(),
              message.kind(),
              message.channel(),
              write(variant.texts()),
              (int) message.after().toMinutes(),
              message.condition().orElse(null)));
    }
  }

  private static WaveMessage message(List<MessageRow> rows) {
    var first = rows.get(0);
    return new WaveMessage(
        first.stepName(),
        first.kind(),
        first.channel(),
        Duration.ofMinutes(first.waitMinutes()),
        rows.stream()
            .map(row -> new WaveMessage.Variant(row.variant(), row.share(), read(row.texts())))
            .toList(),
        Optional.ofNullable(first.conditionId()));
  }

  private static String write(Map<String, WaveText> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot be written as JSON", e);
    }
  }

  private static Map<String, WaveText> read(String texts) {
    try {
      return JSON.readValue(texts, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not the JSON of a wave's texts", e);
    }
  }
}
