package io.qunflow.web.report;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds a font with Chinese characters, once. */
@Component
class ReportFonts {

  private static final Logger LOG = LoggerFactory.getLogger(ReportFonts.class);

  /** The best first. */
  private static final List<String> FILES =
      List.of(
          "NotoSansCJK-Regular.ttc",
          "NotoSansCJKsc-Regular.otf",
          "NotoSansSC-Regular.otf",
          "NotoSansSC-Regular.ttf",
          "SourceHanSansSC-Regular.otf",
          "SourceHanSansCN-Regular.otf",
          "SourceHanSans.ttc",
          "msyh.ttc",
          "msyh.ttf",
          "Deng.ttf",
          "simhei.ttf",
          "simsun.ttc",
          "PingFang.ttc",
          "Hiragino Sans GB.ttc",
          "STHeiti Light.ttc",
          "Songti.ttc",
          "Arial Unicode.ttf",
          "wqy-microhei.ttc",
          "wqy-zenhei.ttc",
          "DroidSansFallbackFull.ttf");

  private static final int DEPTH = 6;

  private final ReportProperties settings;
  private final ReportWords words;
  private final List<Path> folders;
  private ChineseFont found;

  @org.springframework.beans.factory.annotation.Autowired
  ReportFonts(ReportProperties settings, ReportWords words) {
    this(settings, words, systemFolders());
  }

  ReportFonts(ReportProperties settings, ReportWords words, List<Path> folders) {
    this.settings = settings;
    this.words = words;
    this.folders = folders;
  }

  /**
   * @throws NoChineseFontException saying what helps; asked again it looks again
   */
  synchronized ChineseFont find() throws NoChineseFontException {
    if (found == null) {
      found = open();
      LOG.info("PDFs are written in {}", found.name());
    }
    return found;
  }

  private ChineseFont open() throws NoChineseFontException {
    for (var candidate : candidates()) {
      try {
        return ChineseFont.open(candidate);
      } catch (IOException e) {
        LOG.warn("Not written in {}: {}", candidate, e.getMessage());
      }
    }
    throw new NoChineseFontException(words.say("report.font.none"));
  }

  private List<String> candidates() {
    if (settings.font() != null && !settings.font().isBlank()) {
      return List.of(settings.font().strip());
    }
    var files = new ArrayList<Path>();
    for (var folder : folders) {
      try (Stream<Path> inside = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
        inside.filter(file -> FILES.contains(file.getFileName().toString())).forEach(files::add);
      } catch (IOException | java.io.UncheckedIOException e) {
        LOG.debug("No fonts from {}: {}", folder, e.getMessage());
      }
    }
    return files.stream()
        .sorted(
            java.util.Comparator.comparingInt(file -> FILES.indexOf(file.getFileName().toString())))
        .map(Path::toString)
        .toList();
  }

  /** Where Linux, Windows and macOS keep fonts. */
  private static List<Path> systemFolders() {
    var home = System.getProperty("user.home", "");
    var windows = System.getenv().getOrDefault("WINDIR", "C:\\Windows");
    return Stream.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            home + "/.fonts",
            home + "/.local/share/fonts",
            windows + "/Fonts",
            home + "/AppData/Local/Microsoft/Windows/Fonts",
            "/System/Library/Fonts",
            "/Library/Fonts",
            home + "/Library/Fonts")
        .map(Path::of)
        .filter(Files::isDirectory)
        .toList();
  }
}
