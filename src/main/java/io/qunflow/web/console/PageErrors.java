package io.qunflow.web.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers an address or a method that does not exist with a page, and below {@code /api} with
 * problem+json. Not bound to the console's package: no controller was found.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageErrors {

  @ExceptionHandler({
    NoResourceFoundException.class,
    ErrorResponseException.class,
    HttpRequestMethodNotSupportedException.class,
    HttpMediaTypeNotAcceptableException.class,
    HttpMediaTypeNotSupportedException.class,
    ServletRequestBindingException.class
  })
  Object on(Exception e, HttpServletRequest request) {
    var error = (ErrorResponse) e;
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      return ResponseEntity.status(error.getStatusCode())
          .headers(error.getHeaders())
          .body(error.getBody());
    }
    var status = error.getStatusCode();
    var page =
        new ModelAndView(
            status.value() == 404
                ? "error/404"
                : status.is5xxServerError() ? "error/5xx" : "error/4xx");
    page.setStatus(status);
    return page;
  }
}
