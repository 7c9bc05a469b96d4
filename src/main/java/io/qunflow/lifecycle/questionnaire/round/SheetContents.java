package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.Answers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The answers on a sheet as rows. */
@Component
class SheetContents {

  private final SheetMapper sheets;

  SheetContents(SheetMapper sheets) {
    this.sheets = sheets;
  }

  Answers read(long sheet) {
    var byField = new LinkedHashMap<String, List<String>>();
    for (var row : sheets.findAnswers(sheet)) {
      byField.computeIfAbsent(row.field(), field -> new ArrayList<>()).add(row.answer());
    }
    return new Answers(byField);
  }

  /** Of each of these sheets. */
  Map<Long, Answers> readAll(Collection<Long> ids) {
    var bySheet = new HashMap<Long, Map<String, List<String>>>();
    ids.forEach(id -> bySheet.put(id, new LinkedHashMap<>()));
    if (!ids.isEmpty()) {
      for (var row : sheets.findAllAnswers(ids)) {
        bySheet
            .get(row.sheet())
            .computeIfAbsent(row.field(), field -> new ArrayList<>())
            .add(row.answer());
      }
    }
    var answers = new HashMap<Long, Answers>();
    bySheet.forEach((id, byField) -> answers.put(id, new Answers(byField)));
    return answers;
  }

  /** Replaces all of them. */
  void write(long sheet, Answers answers) {
    sheets.deleteAnswers(sheet);
    var rows = new ArrayList<AnswerRow>();
    answers
        .byField()
        .forEach(
            (field, values) -> {
              for (int i = 0; i < values.size(); i++) {
                rows.add(new AnswerRow(field, i, values.get(i)));
              }
            });
    if (!rows.isEmpty()) {
      sheets.insertAnswers(sheet, rows);
    }
  }
}
