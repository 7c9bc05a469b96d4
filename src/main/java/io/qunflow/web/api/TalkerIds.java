package io.qunflow.web.api;

import io.qunflow.activity.upload.Talker;
import io.qunflow.shared.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the talkers of one preview are called over REST, where accounts are hidden in part. */
final class TalkerIds {

  private static final String SIGN = "#";

  private TalkerIds() {}

  /**
   * @param place from 0, in the order of the preview
   */
  static String of(int place) {
    return SIGN + (place + 1);
  }

  /**
   * The accounts that are meant: by ids of these talkers, or in full by who knows them anyway.
   *
   * @param wrong takes the field if an id is none of theirs
   */
  static Set<String> accounts(
      Set<String> given, List<Talker> talkers, String field, Map<String, Wording> wrong) {
    var accounts = new HashSet<>(given);
    for (int place = 0; place < talkers.size(); place++) {
      if (accounts.remove(of(place))) {
        accounts.add(talkers.get(place).account());
      }
    }
    given.stream()
        .filter(one -> one.startsWith(SIGN) && accounts.contains(one))
        .findFirst()
        .ifPresent(
            one ->
                wrong.put(
                    field,
                    Wording.of(
                        "预览里没有 %s。请用预览中 talkers 的 id，例如 %s，或写完整的账号。",
                        "The preview has no %s. Use the id of a talker in the preview, such as %s, or the whole account.",
                        one,
                        of(0))));
    return accounts;
  }
}
