package io.qunflow.demo;

import static io.qunflow.demo.DemoPeople.one;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Four weeks in two groups, the same for the same day: everybody joins in the first week, some ask,
 * a few answer, many only read.
 */
final class DemoActivity {

  private static final int DAYS = 28;
  private static final int SEED = 20;
  private static final int[] HOURS = {8, 9, 10, 12, 12, 13, 15, 17, 19, 20, 20, 21, 21, 22};

  private final LocalDate today;
  private final ZoneId zone;
  private final Random random = new Random(SEED);

  DemoActivity(LocalDate today, ZoneId zone) {
    this.today = today;
    this.zone = zone;
  }

  /** The activity files by group key. */
  Map<String, String> write() {
    var people = DemoPeople.members();
    var files = new LinkedHashMap<String, String>();
    files.put("1", group("1", people.subList(0, 46)));
    var second = new ArrayList<>(people.subList(0, 12));
    second.addAll(people.subList(40, people.size()));
    files.put("2", group("2", second));
    return files;
  }

  private String group(String key, List<String> people) {
    var file = new DemoFile(key, zone);
    join(file, people);
    for (int day = 0; day < DAYS; day++) {
      var date = today.minusDays(DAYS - day);
      welcome(file, date);
      if (day % 4 == 1) {
        publish(file, date, day / 4, people);
      }
      boolean weekend = date.getDayOfWeek().getValue() > 5;
      int talks = (key.equals("1") ? 5 : 3) + random.nextInt(3) + (weekend ? 2 : 0);
      for (int i = 0; i < talks; i++) {
        if (random.nextInt(5) < 2) {
          ask(file, moment(date), people);
        } else {
          chat(file, moment(date), people);
        }
      }
    }
    for (int i = 1; i <= 2; i++) {
      var leaver = people.get(people.size() - i);
      file.add(moment(today.minusDays(4L * i)), leaver, "left", "", "", "");
    }
    return file.toCsv();
  }

  /** Most come when the group opens, the others within the first two weeks. */
  private void join(DemoFile file, List<String> people) {
    var opening = today.minusDays(DAYS).atTime(7, 30);
    DemoPeople.STAFF.forEach(name -> file.add(opening, name, "joined", "", "", ""));
    file.add(opening, DemoPeople.BOT, "joined", "", "", "");
    for (int i = 0; i < people.size(); i++) {
      var at =
          i % 5 < 4
              ? opening.plusMinutes(1L + random.nextInt(25))
              : today.minusDays(DAYS - 1L - random.nextInt(13)).atTime(7, random.nextInt(60));
      file.add(at, people.get(i), "joined", "", "", "");
    }
  }

  private void welcome(DemoFile file, LocalDate date) {
    file.add(date.atTime(8, 0), DemoPeople.BOT, "message", "早上好，今日签到开始。", "none", "");
  }

  private void publish(DemoFile file, LocalDate date, int number, List<String> people) {
    var article = "wenzhang-" + (number + 1);
    var at = date.atTime(11, 30);
    var title = DemoTalk.ARTICLES.get(number % DemoTalk.ARTICLES.size());
    file.add(at, DemoPeople.STAFF.get(0), "message", "新文章：《" + title + "》", "none", article);
    for (var reader : several(people, people.size() / 3)) {
      var read = at.plusMinutes(5 + random.nextInt(480));
      file.add(read, reader, "read", "", "", article);
      if (random.nextInt(4) == 0) {
        file.add(read.plusMinutes(3), reader, "liked", "", "", article);
      }
      if (random.nextInt(10) == 0) {
        file.add(read.plusMinutes(4), reader, "forwarded", "", "", article);
      }
      if (random.nextInt(12) == 0) {
        file.add(read.plusMinutes(4), reader, "collected", "", "", article);
      }
    }
  }

  /** Three of four questions are answered, most of them within the hour. */
  private void ask(DemoFile file, LocalDateTime at, List<String> people) {
    var asker = speaker(people);
    var question = one(DemoTalk.QUESTIONS, random);
    var tea = DemoTalk.aTea(random);
    var id = file.add(at, asker, "message", DemoTalk.about(question.asked(), tea), "none", "");
    if (random.nextInt(4) == 0) {
      return;
    }
    var answers = new ArrayList<>(question.answers());
    java.util.Collections.shuffle(answers, random);
    var last = at;
    for (var answer : answers.subList(0, 1 + random.nextInt(answers.size()))) {
      last = last.plusMinutes(1 + random.nextInt(18));
      file.add(last, answerer(asker), "message", answer, id, "");
    }
    if (random.nextBoolean()) {
      file.add(last.plusMinutes(2), asker, "message", one(DemoTalk.THANKS, random), id, "");
    }
  }

  private void chat(DemoFile file, LocalDateTime at, List<String> people) {
    var who = speaker(people);
    var line = DemoTalk.about(one(DemoTalk.CHAT, random), DemoTalk.aTea(random));
    var id = file.add(at, who, "message", line, "none", "");
    for (int i = random.nextInt(3); i > 0; i--) {
      var other = speaker(people);
      if (!other.equals(who)) {
        var reply = one(DemoTalk.CHAT_REPLIES, random);
        file.add(at.plusMinutes(1 + random.nextInt(9)), other, "message", reply, id, "");
      }
    }
  }

  /** A few speak much, many a little, the rest not at all. */
  private String speaker(List<String> people) {
    int luck = random.nextInt(20);
    var circle = luck < 9 ? DemoPeople.CORE : luck < 17 ? DemoPeople.REGULAR : DemoPeople.QUIET;
    var who = one(circle, random);
    return people.contains(who) ? who : one(DemoPeople.CORE, random);
  }

  private String answerer(String asker) {
    int luck = random.nextInt(10);
    var who =
        luck == 0
            ? DemoPeople.STAFF.get(1)
            : luck < 8
                ? one(DemoPeople.CORE, random)
                : one(DemoPeople.REGULAR.subList(0, 6), random);
    return who.equals(asker) ? DemoPeople.STAFF.get(1) : who;
  }

  private List<String> several(List<String> people, int most) {
    var chosen = new LinkedHashSet<String>();
    for (int i = 0; i < most; i++) {
      chosen.add(one(people, random));
    }
    return List.copyOf(chosen);
  }

  private LocalDateTime moment(LocalDate date) {
    return date.atTime(HOURS[random.nextInt(HOURS.length)], random.nextInt(60));
  }
}
