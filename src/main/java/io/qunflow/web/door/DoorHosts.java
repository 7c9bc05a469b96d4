package io.qunflow.web.door;

import io.qunflow.operations.link.DoorProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where members' pages have a host name of their own: it serves nothing else, and no other host
 * serves them.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 10)
class DoorHosts extends OncePerRequestFilter {

  private final String host;

  DoorHosts(DoorProperties properties) {
    host = properties.separateHost() ? URI.create(properties.url()).getHost() : null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (host != null && isHostOfDoor(request) != isPathOfDoor(path(request))) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Whether a page answered here is one for members. */
  boolean isDoor(HttpServletRequest request, String path) {
    return host == null ? isPathOfDoor(path) : isHostOfDoor(request);
  }

  private boolean isHostOfDoor(HttpServletRequest request) {
    return host.equalsIgnoreCase(request.getServerName());
  }

  private static boolean isPathOfDoor(String path) {
    return path.startsWith("/m/") || path.startsWith("/g/") || path.startsWith("/door/");
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
