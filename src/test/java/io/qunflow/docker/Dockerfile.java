package io.qunflow.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The instructions of docker/Dockerfile, as far as tests ask for them. */
record Dockerfile(List<Instruction> instructions) {

  static final Path PATH = Path.of("docker/Dockerfile");

  record Instruction(String name, String rest) {}

  /** Comments left out, lines that go on joined. */
  static Dockerfile read() {
    try {
      var joined =
          Files.readString(PATH).replaceAll("(?m)^\\s*#.*\\R", "").replaceAll("\\\\\\R\\s*", " ");
      var instructions = new ArrayList<Instruction>();
      for (var line : joined.lines().filter(l -> !l.isBlank()).toList()) {
        var parts = line.strip().split("\\s+", 2);
        instructions.add(new Instruction(parts[0], parts[1]));
      }
      return new Dockerfile(List.copyOf(instructions));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The stage that becomes the image. */
  Dockerfile lastStage() {
    int from = 0;
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i).name().equals("FROM")) {
        from = i;
      }
    }
    return new Dockerfile(instructions.subList(from, instructions.size()));
  }

  List<String> all(String name) {
    return instructions.stream()
        .filter(instruction -> instruction.name().equals(name))
        .map(Instruction::rest)
        .toList();
  }

  String one(String name) {
    var all = all(name);
    if (all.size() != 1) {
      throw new AssertionError(name + " stands " + all.size() + " times");
    }
    return all.get(0);
  }

  /** The layers the image is put together from, in their order. */
  List<String> layers() {
    return all("COPY").stream()
        .map(copy -> Pattern.compile("--from=build \\S+/layers/(\\S+?)/ \\./").matcher(copy))
        .filter(java.util.regex.Matcher::matches)
        .map(found -> found.group(1))
        .toList();
  }

  /** What the image hands to the product. */
  List<MatchResult> environment() {
    return Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S+))").matcher(one("ENV")).results().toList();
  }
}
