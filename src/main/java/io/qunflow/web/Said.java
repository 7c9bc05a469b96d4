package io.qunflow.web;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words of the business in the language of who asks. */
public final class Said {

  private Said() {}

  /** Why the business refused. */
  public static String of(BusinessException refused) {
    return of(refused.wording());
  }

  public static String of(Wording wording) {
    return wording.in(LocaleContextHolder.getLocale());
  }

  /** The fault of each field, in their order. */
  public static <K> Map<K, String> of(Map<K, Wording> faults) {
    var said = new LinkedHashMap<K, String>();
    faults.forEach((field, fault) -> said.put(field, of(fault)));
    return said;
  }
}
