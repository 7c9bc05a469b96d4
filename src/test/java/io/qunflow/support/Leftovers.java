package io.qunflow.support;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds what a page says in the other language. What people and files brought is left out: all that
 * stands in the database, and what is known besides.
 */
public final class Leftovers {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Texts within a document that is kept as JSON. */
  private static final Pattern IN_JSON = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\"");

  /** The product's name, and its other language by its own name. */
  private static final List<String> NAMES = List.of("群流", "中文");

  /** Two words one after the other that no product name explains. */
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]*[a-z]{2,}[,.]? [a-z]{2,}");

  /** Every text a reader sees or hears, but not code and what is typed. */
  private static final String TEXTS =
      """
      () => {
        const texts = [document.title];
        const leave = 'script,style,textarea,code,pre,kbd,svg,[lang]:not(html),[translate=no]';
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.parentElement.closest(leave)) texts.push(node.textContent);
        }
        for (const one of document.body.querySelectorAll('*')) {
          if (one.closest(leave)) continue;
          for (const name of ['placeholder', 'aria-label', 'title', 'alt', 'data-label']) {
            if (one.hasAttribute(name)) texts.push(one.getAttribute(name));
          }
        }
        return texts.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text);
      }
      """;

  private static final String CLIPPED =
      """
      () => [...document.body.querySelectorAll('h1,h2,h3,th,label,legend,.btn,.badge,.mark,.hint')]
        .filter(one => one.offsetParent && one.scrollWidth > one.clientWidth + 1
          && getComputedStyle(one).overflowX !== 'visible'
          && getComputedStyle(one).textOverflow !== 'ellipsis' && one.clientWidth > 1)
        .map(one => one.textContent.replace(/\\s+/g, ' ').trim())
      """;

  private final List<String> data;

  private Leftovers(Collection<String> data) {
    this.data =
        Stream.concat(data.stream().flatMap(Leftovers::withTexts), NAMES.stream())
            .map(text -> text.replaceAll("\\s+", " ").strip())
            .filter(text -> HAN.matcher(text).find() || ENGLISH.matcher(text).find())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /**
   * @param known what else is data: names of tasks, shipped texts for members
   */
  public static Leftovers besides(JdbcTemplate jdbc, Collection<String> known) {
    var data = new ArrayList<>(known);
    jdbc.query(
        "SELECT table_name, column_name FROM information_schema.columns"
            + " WHERE table_schema = SCHEMA() AND data_type LIKE 'CHARACTER%'"
            + " AND NOT REGEXP_LIKE(table_name, '^(act|qrtz|flyway)_', 'i')",
        column -> {
          data.addAll(
              jdbc.queryForList(
                  "SELECT DISTINCT `%2$s` FROM `%1$s` WHERE `%2$s` IS NOT NULL"
                      .formatted(column.getString(1), column.getString(2)),
                  String.class));
        });
    return new Leftovers(data);
  }

  private static Stream<String> withTexts(String data) {
    return data.startsWith("{") || data.startsWith("[")
        ? Stream.concat(
            Stream.of(data),
            IN_JSON.matcher(data).results().map(text -> text.group(1).replace("\\", "")))
        : Stream.of(data);
  }

  /** Chinese where English is read. */
  public List<String> chineseOn(Page page) {
    return on(page, HAN);
  }

  /** English where Chinese is read. */
  public List<String> englishOn(Page page) {
    return on(page, ENGLISH).stream().filter(text -> !HAN.matcher(text).find()).toList();
  }

  /** Labels, headings and buttons whose words do not fit. */
  @SuppressWarnings("unchecked")
  public static List<String> clippedOn(Page page) {
    return (List<String>) page.evaluate(CLIPPED);
  }

  @SuppressWarnings("unchecked")
  private List<String> on(Page page, Pattern language) {
    return ((List<String>) page.evaluate(TEXTS))
        .stream()
            .distinct()
            .filter(text -> language.matcher(withoutData(text, language)).find())
            .toList();
  }

  private String withoutData(String text, Pattern language) {
    var rest = text.endsWith("...") ? text.substring(0, text.length() - 3) : text;
    for (var known : data) {
      if (!language.matcher(rest).find()) {
        break;
      }
      if (known.contains(rest)) {
        return "";
      }
      rest = rest.replace(known, "");
    }
    return rest;
  }
}
