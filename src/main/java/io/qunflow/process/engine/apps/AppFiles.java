package io.qunflow.process.engine.apps;

import io.qunflow.process.engine.apps.PatchedFile.Change;
import java.util.List;

/**
 * What is mended in the web apps: Tasklist's dynamic lists, the fixed English words of forms, the
 * vendor's colours.
 */
final class AppFiles {

  private static final String WEBJAR = "META-INF/resources/webjars/camunda/";

  private AppFiles() {}

  /**
   * After typing in a dynamic list the form keeps an empty list of errors for the row, and
   * Tasklist, which counts keys, would never let the task be completed: count errors instead.
   */
  static PatchedFile tasklist() {
    return new PatchedFile(
        WEBJAR + "app/tasklist/camunda-tasklist-bootstrap.js",
        List.of(
            Change.once(
                "!!Object.keys(e.errors).length", "JSON.stringify(e.errors).includes('[\"')")));
  }

  static PatchedFile libraries() {
    return new PatchedFile(
        WEBJAR + "lib/deps.js",
        List.of(
            Change.once("placeholder:\"Search\",autoComplete", "placeholder:\"搜索\",autoComplete"),
            Change.once("t||d?void 0:\"Search\"", "t||d?void 0:\"搜索\""),
            Change.once("children:_||\"Select\"}", "children:_||\"请选择\"}"),
            Change.once("emptyListMessage:c=\"No results\"", "emptyListMessage:c=\"没有匹配的选项\""),
            Change.once(
                "emptyListMessage:D?\"No results\":\"All values selected\"",
                "emptyListMessage:D?\"没有匹配的选项\":\"已全部选上\""),
            Change.once("\" \",\"Add new\"", "\" \",\"添加一行\""),
            Change.once("`Expand all (${m.length})`", "`全部展开（${m.length}）`"),
            Change.once("\" \",\"Collapse\"", "\" \",\"收起\""),
            new Change("\"Nothing to show.\"", 2, "\"没有内容。\""),
            Change.once(
                "shorthand:[\"Sun\",\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\"],longhand:",
                "shorthand:[\"日\",\"一\",\"二\",\"三\",\"四\",\"五\",\"六\"],longhand:"),
            Change.once(
                "longhand:[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\","
                    + "\"August\",\"September\",\"October\",\"November\",\"December\"]",
                "longhand:[\"1月\",\"2月\",\"3月\",\"4月\",\"5月\",\"6月\",\"7月\","
                    + "\"8月\",\"9月\",\"10月\",\"11月\",\"12月\"]"),
            Change.once("firstDayOfWeek:0", "firstDayOfWeek:1"),
            Change.once("title:\"Remove tag\"", "title:\"去掉\""),
            Change.once("\"aria-label\":\"Previous page\"", "\"aria-label\":\"上一页\""),
            Change.once("\"aria-label\":\"Next page\"", "\"aria-label\":\"下一页\""),
            Change.once("\"Field is required.\"", "\"此项必填。\""),
            Change.once("\"Field must be a valid email.\"", "\"请填写正确的邮箱。\""),
            Change.once("`Field must match pattern ${t.pattern}.`", "`格式不对，应符合 ${t.pattern}。`"),
            Change.once("`Field must have minimum value of ${t.min}.`", "`不能小于 ${t.min}。`"),
            Change.once("`Field must have maximum value of ${t.max}.`", "`不能大于 ${t.max}。`"),
            Change.once(
                "`Field must have minimum length of ${t.minLength}.`", "`至少 ${t.minLength} 个字。`"),
            Change.once(
                "`Field must have maximum length of ${t.maxLength}.`", "`最多 ${t.maxLength} 个字。`")));
  }

  /** The app's own styles in the product's colours. */
  static PatchedFile styles(String app) {
    return new PatchedFile(
        WEBJAR + "app/%s/camunda-%s-bootstrap.css".formatted(app, app),
        List.of(
            Change.all("#b5152b", "#0f766e"),
            Change.all("#155cb5", "#0f766e"),
            Change.all("#0b2d5f", "#0b5a54")));
  }
}
