package io.qunflow.web.door;

import io.qunflow.funnel.publicclass.ClassFullOfStrangersException;
import io.qunflow.lifecycle.questionnaire.round.TooManyStrangersException;
import io.qunflow.operations.checkin.CheckinFullException;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page for members why something did not go. */
@ControllerAdvice(basePackageClasses = DoorErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorErrors {

  @ExceptionHandler
  ModelAndView on(LinkRefusedException e) {
    return page("door/refused", HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler
  ModelAndView on(GroupLinkOverException e) {
    return page("door/over", HttpStatus.GONE);
  }

  @ExceptionHandler
  ModelAndView on(TooManyAtOnceException e, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.within().toSeconds()));
    return page("door/busy", HttpStatus.TOO_MANY_REQUESTS);
  }

  /** The visitor cannot know how many came before; whoever posted the link can. */
  @ExceptionHandler({
    TooManyStrangersException.class,
    CheckinFullException.class,
    ClassFullOfStrangersException.class
  })
  ModelAndView full() {
    return page("door/full", HttpStatus.TOO_MANY_REQUESTS);
  }

  @ExceptionHandler
  ModelAndView on(MethodArgumentTypeMismatchException e) {
    return page("door/refused", HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler
  ModelAndView on(BusinessException e) {
    var status =
        switch (e.kind()) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
          case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    return page("door/failed", status).addObject("reason", Said.of(e));
  }

  private static ModelAndView page(String view, HttpStatus status) {
    return new ModelAndView(view, status);
  }
}
