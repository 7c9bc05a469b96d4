package io.qunflow.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The task list in the browser, as an operator uses it: open, claim, fill in, complete. */
public final class TasklistPage {

  private static final Set<String> TYPED = Set.of("text", "textarea", "number");
  private static final int LOOKS = 3;

  private final Page page;
  private final String base;

  public TasklistPage(Page page, String base) {
    this.page = page;
    this.base = base;
  }

  /** Opens a task by its link and takes it if it is still open to its groups. */
  public TasklistPage open(String taskId) {
    page.navigate(
        "about:blank"); // else only the part behind the # changes, and nothing is loaded anew
    page.navigate(base + "/camunda/app/tasklist/default/#/?task=" + taskId);
    var claim = page.locator("[ng-click=\"claim()\"]");
    var unclaim = page.locator("[ng-click=\"unclaim()\"]");
    try {
      claim.or(unclaim).first().waitFor();
    } catch (TimeoutError e) {
      Browser.picture(page, "stuck-" + taskId);
      throw e;
    }
    if (claim.isVisible()) {
      claim.click();
      unclaim.waitFor();
      page.reload(); // the form is drawn again once the task is taken, and would lose what is typed
      unclaim.waitFor();
    }
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.locator(".fjs-form").waitFor();
    return this;
  }

  /**
   * Fills in the form.
   *
   * @param task as the REST interface describes it
   * @param values by field key
   */
  public TasklistPage fill(JsonNode task, Map<String, Object> values) {
    for (var field : task.path("fields")) {
      var value = values.get(field.path("key").asText());
      if (value != null && isShown(field)) {
        fill(field, "field_" + field.path("key").asText(), "", value);
      }
    }
    for (int i = 0; i < LOOKS && typeAgain(task.path("fields"), values, "field_", ""); i++) {}
    return this;
  }

  /**
   * What is typed while the form draws itself anew, for the field before or a new row, is lost: a
   * machine is fast enough for that, and looks again as a person would.
   *
   * @return whether something was missing
   */
  private boolean typeAgain(JsonNode fields, Map<?, ?> values, String before, String row) {
    boolean missing = false;
    for (var field : fields) {
      var id = before + field.path("key").asText();
      var value = values.get(field.path("key").asText());
      if (value instanceof List<?> rows && field.path("type").asText().equals("list")) {
        for (int i = 0; i < rows.size(); i++) {
          missing |= typeAgain(field.path("fields"), (Map<?, ?>) rows.get(i), id + "_", "_" + i);
        }
      } else if (value != null && TYPED.contains(field.path("type").asText())) {
        var input = page.locator("[id$='-" + id + row + "']").first();
        if (input.isVisible() && !input.inputValue().equals(value.toString())) {
          type(id, row, value.toString());
          missing = true;
        }
      }
    }
    return missing;
  }

  /** A field with a condition may be hidden by what was filled in before. */
  private boolean isShown(JsonNode field) {
    if (field.path("hiddenWhen").isNull()) {
      return true;
    }
    try {
      page.locator("[id*='-field_" + field.path("key").asText() + "']")
          .first()
          .waitFor(new Locator.WaitForOptions().setTimeout(1_000));
      return true;
    } catch (TimeoutError e) {
      return false;
    }
  }

  /** Completes the task; waits until the engine has answered. */
  public int complete() {
    var button = page.locator(".form-actions button.btn-primary");
    try {
      assertThat(button).isEnabled();
    } catch (AssertionError e) {
      Browser.picture(page, "cannot-complete");
      throw e;
    }
    var response = page.waitForResponse(r -> r.url().endsWith("/submit-form"), button::click);
    return response.status();
  }

  private void fill(JsonNode field, String id, String row, Object value) {
    switch (field.path("type").asText()) {
      case "checkbox" -> input(id, row).setChecked((Boolean) value);
      case "select" -> choose(field, container(id, row), value.toString());
      case "radio" ->
          container(id + row + "-", "").getByLabel(label(field, value), exact()).first().check();
      case "checklist" ->
          ((List<?>) value)
              .forEach(
                  v -> container(id + row + "-", "").getByLabel(label(field, v), exact()).check());
      case "taglist" ->
          ((List<?>) value).forEach(v -> choose(field, container(id, row), v.toString()));
      case "date" -> date(container(id, row), value.toString());
      case "datetime" -> {
        date(container(id, row), value.toString().substring(0, 10));
        var time = container(id, row).locator(".fjs-timepicker input");
        time.fill(value.toString().substring(11, 16));
        time.press("Enter");
        time.press("Tab");
      }
      case "list" -> rows(field, id, (List<?>) value);
      default -> type(id, row, value.toString());
    }
  }

  /** Dates are written year first: 2026/3/5. */
  private static void date(Locator container, String day) {
    var input = container.locator(".fjs-datepicker input.fjs-input").first();
    input.fill(day.replace('-', '/'));
    input.press("Enter");
    input.press("Escape");
  }

  private void type(String id, String row, String text) {
    var input = input(id, row);
    input.fill(text);
    input.blur();
  }

  private void rows(JsonNode field, String id, List<?> rows) {
    var list =
        page.locator(".fjs-form-field-dynamiclist")
            .filter(new Locator.FilterOptions().setHas(page.locator("[id$='-" + id + "']")));
    var existing = list.locator(".fjs-repeat-row-container");
    for (int i = 0; i < rows.size(); i++) {
      if (existing.count() <= i) {
        list.locator(".fjs-repeat-render-add").click();
        existing.nth(i).waitFor();
      }
      for (var column : field.path("fields")) {
        var value = ((Map<?, ?>) rows.get(i)).get(column.path("key").asText());
        if (value != null) {
          fill(column, id + "_" + column.path("key").asText(), "_" + i, value);
        }
      }
    }
  }

  private void choose(JsonNode field, Locator container, String value) {
    container.locator(".fjs-input-group, .fjs-taglist-input").first().click();
    container
        .locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(exactly(label(field, value))))
        .first()
        .click();
  }

  /** As a pattern that JavaScript understands too: it knows no quoting. */
  private static Pattern exactly(String text) {
    return Pattern.compile(
        "^\\s*" + text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0") + "\\s*$");
  }

  private Locator input(String id, String row) {
    var input = page.locator("[id$='-" + id + row + "']").first();
    input.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    return input;
  }

  /** The field around an element whose id has this in it. */
  private Locator container(String id, String row) {
    return page.locator(".fjs-form-field:not(.fjs-form-field-grouplike)")
        .filter(new Locator.FilterOptions().setHas(page.locator("[id*='-" + id + row + "']")))
        .first();
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static String label(JsonNode field, Object value) {
    for (var option : field.path("options")) {
      if (option.path("value").asText().equals(value.toString())) {
        return option.path("label").asText();
      }
    }
    throw new IllegalArgumentException("“" + field.path("label").asText() + "” offers no " + value);
  }
}
