package io.qunflow.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Members see an error in the look of their pages, not of the operators'. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorErrorPages implements ErrorViewResolver {

  private final DoorHosts hosts;

  DoorErrorPages(DoorHosts hosts) {
    this.hosts = hosts;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    if (!hosts.isDoor(request, String.valueOf(model.get("path")))) {
      return null;
    }
    return new ModelAndView(view(status), model, status);
  }

  private static String view(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "door/refused";
      case FORBIDDEN -> "door/old";
      default -> "door/failed";
    };
  }
}
