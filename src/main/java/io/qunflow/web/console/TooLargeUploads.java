package io.qunflow.web.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Sends whoever uploads too much back to the form, with what helps. Not bound to the console's
 * package: the file is refused before a controller is chosen.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLargeUploads {

  private final Words words;

  TooLargeUploads(Words words) {
    this.words = words;
  }

  @ExceptionHandler
  String on(MaxUploadSizeExceededException e, HttpServletRequest request)
      throws MaxUploadSizeExceededException {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (!path.startsWith("/communities/")) {
      throw e;
    }
    RequestContextUtils.getOutputFlashMap(request).put("refused", words.say("import.tooLarge"));
    return "redirect:" + path;
  }
}
