package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page of its own what the business refused. */
@ControllerAdvice(basePackageClasses = ConsoleErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleErrors {

  @ExceptionHandler
  ModelAndView on(BusinessException e) {
    var status =
        switch (e.kind()) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
          case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    return page(status, Said.of(e));
  }

  /** An address with something that cannot be a key is an address of nothing. */
  @ExceptionHandler
  ModelAndView on(MethodArgumentTypeMismatchException e) {
    if (CommunityKey.class.equals(e.getRequiredType())) {
      return page(
          HttpStatus.NOT_FOUND,
          Said.of(new UnknownCommunityException(String.valueOf(e.getValue()))));
    }
    return page(HttpStatus.NOT_FOUND, null);
  }

  private static ModelAndView page(HttpStatus status, String message) {
    var page = new ModelAndView("error/" + status.value(), status);
    page.addObject("reason", message);
    return page;
  }
}
