package io.qunflow.process.engine.apps;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the mended scripts and recoloured styles in place of those in the engine's jar. */
@RestController
class AppFilesController {

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final MediaType STYLES = MediaType.parseMediaType("text/css;charset=UTF-8");

  private final File tasklist = new File(SCRIPT, AppFiles.tasklist());
  private final File libraries = new File(SCRIPT, AppFiles.libraries());
  private final Map<String, File> styles =
      List.of("tasklist", "cockpit", "admin", "welcome").stream()
          .collect(Collectors.toMap(app -> app, app -> new File(STYLES, AppFiles.styles(app))));

  @GetMapping("/camunda/app/tasklist/camunda-tasklist-bootstrap.js")
  ResponseEntity<byte[]> tasklist() {
    return tasklist.answer();
  }

  @GetMapping("/camunda/lib/deps.js")
  ResponseEntity<byte[]> libraries() {
    return libraries.answer();
  }

  @GetMapping("/camunda/app/{app:tasklist|cockpit|admin|welcome}/camunda-{app2}-bootstrap.css")
  ResponseEntity<byte[]> styles(@PathVariable String app) {
    return styles.get(app).answer();
  }

  /** Held in memory with its tag, so that a browser asks for it and gets it once. */
  private record File(MediaType type, byte[] content, String tag) {

    File(MediaType type, PatchedFile file) {
      this(type, file.content(), DigestUtils.md5DigestAsHex(file.content()));
    }

    ResponseEntity<byte[]> answer() {
      return ResponseEntity.ok()
          .contentType(type)
          .cacheControl(CacheControl.noCache().cachePrivate())
          .eTag(tag)
          .body(content);
    }
  }
}
