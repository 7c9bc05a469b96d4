package io.qunflow.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The task list in the browser, as an operator uses it: open, claim, fill in, complete. */
public final class TasklistPage {

  private final Page page;
  private final String base;

  public TasklistPage(Page page, String base) {
    this.page = page;
    this.base = base;
  }

  /** Opens a task by its link and takes it if it is still open to its groups. */
  public TasklistPage open(String taskId) {
    page.navigate(base + "/camunda/app/tasklist/default/#/?task=" + taskId);
    page.reload();
    var claim = page.locator("[ng-click=\"claim()\"]");
    var unclaim = page.locator("[ng-click=\"unclaim()\"]");
    claim.or(unclaim).first().waitFor();
    if (claim.isVisible()) {
      claim.click();
      unclaim.waitFor();
    }
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
      if (value != null) {
        fill(field, "field_" + field.path("key").asText(), "", value);
      }
    }
    return this;
  }

  /** Completes the task; waits until the engine has answered. */
  public int complete() {
    var button = page.locator(".form-actions button.btn-primary");
    assertThat(button).isEnabled();
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
      case "date" -> {
        var parts = value.toString().split("-");
        type(id, row, String.join("/", parts));
      }
      case "datetime" -> {
        var parts = value.toString().substring(0, 10).split("-");
        type(id, row, String.join("/", parts));
        var time = container(id, row).locator("input").nth(1);
        time.fill(value.toString().substring(11, 16));
        time.press("Enter");
      }
      case "list" -> rows(field, id, (List<?>) value);
      default -> type(id, row, value.toString());
    }
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
        .filter(
            new Locator.FilterOptions()
                .setHasText(Pattern.compile("^" + Pattern.quote(label(field, value)) + "$")))
        .first()
        .click();
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
