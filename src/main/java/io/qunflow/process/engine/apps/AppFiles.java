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
            Change.once(
                "longhand:[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\","
                    + "\"Saturday\"]},months:{shorthand:[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\","
                    + "\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"]",
                "longhand:[\"星期日\",\"星期一\",\"星期二\",\"星期三\",\"星期四\",\"星期五\","
                    + "\"星期六\"]},months:{shorthand:[\"1月\",\"2月\",\"3月\",\"4月\",\"5月\","
                    + "\"6月\",\"7月\",\"8月\",\"9月\",\"10月\",\"11月\",\"12月\"]"),
            Change.once("firstDayOfWeek:0", "firstDayOfWeek:1"),
            Change.once("scrollTitle:\"Scroll to increment\"", "scrollTitle:\"滚动改变\""),
            Change.once("yearAriaLabel:\"Year\"", "yearAriaLabel:\"年\""),
            Change.once("monthAriaLabel:\"Month\"", "monthAriaLabel:\"月\""),
            // Dates are written 2026/3/5 whatever the browser's language.
            Change.once("function wt(e=\"default\"){", "function wt(e=\"zh-CN\"){"),
            Change.once("placeholder:xt()", "placeholder:\"年/月/日\""),
            Change.once("placeholder:h?\"hh:mm\":", "placeholder:h?\"时:分\":"),
            Change.once("\"Date and time must both be entered.\"", "\"日期和时间都要填写。\""),
            Change.once("\"aria-label\":\"Increment\"", "\"aria-label\":\"加\""),
            Change.once("\"aria-label\":\"Decrement\"", "\"aria-label\":\"减\""),
            Change.once("\"Value is not a number.\"", "\"请填写数字。\""),
            Change.once(
                "`Please select a valid value, the two nearest valid values are ${t} and ${i}.`",
                "`这个数不行，最接近的是 ${t} 和 ${i}。`"),
            Change.once("`Remove list item ${t+1}`", "`删除第 ${t+1} 行`"),
            Change.once("[k+1,\" of \",x.length]", "[k+1,\" / \",x.length]"),
            Change.once("label:\"Skip to search\"", "label:\"跳到搜索\""),
            Change.once(
                "\"Field must be a valid  international phone number. (e.g. +4930664040900)\"",
                "\"请填写带国家区号的电话号码，例如 +8613800138000。\""),
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
