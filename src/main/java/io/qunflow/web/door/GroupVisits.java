package io.qunflow.web.door;

import io.qunflow.community.CommunityService;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.operations.link.Seal;
import io.qunflow.shared.BusinessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/** Lets in who has a group link, and knows their browser again. */
@Component
class GroupVisits implements HandlerMethodArgumentResolver {

  static final String COOKIE = "qunflow_visitor";

  private static final String USE = "visitor";
  private static final Duration KEPT = Duration.ofDays(180);

  private final GroupLinks links;
  private final CommunityService communities;
  private final Seal seal;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  GroupVisits(GroupLinks links, CommunityService communities, Seal seal, Clock clock) {
    this.links = links;
    this.communities = communities;
    this.seal = seal;
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == GroupVisit.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer view,
      NativeWebRequest request,
      WebDataBinderFactory binders)
      throws BusinessException {
    var link = links.find(code(request)).orElseThrow(LinkRefusedException::new);
    if (!link.isOpen(clock.instant())) {
      throw new GroupLinkOverException();
    }
    var community = communities.find(link.community());
    var visit = new GroupVisit(link, community, browser(request), address(request));
    view.addAttribute("visit", visit);
    return visit;
  }

  private String browser(NativeWebRequest web) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    var known = known(request);
    if (known.isPresent()) {
      return known.get();
    }
    var made = new byte[16];
    random.nextBytes(made);
    var cookie =
        ResponseCookie.from(COOKIE, seal.close(USE, made))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path(request.getContextPath() + "/g")
            .maxAge(KEPT)
            .build();
    web.getNativeResponse(HttpServletResponse.class)
        .addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return HexFormat.of().formatHex(made);
  }

  private Optional<String> known(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .flatMap(cookie -> seal.open(USE, cookie.getValue()))
        .filter(bytes -> bytes.length == 16)
        .map(HexFormat.of()::formatHex);
  }

  /** Who has one IPv6 address has as many as they like with the same first half. */
  private static String address(NativeWebRequest web) {
    var address = web.getNativeRequest(HttpServletRequest.class).getRemoteAddr();
    if (address == null || address.indexOf(':') < 0) {
      return String.valueOf(address);
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private static String code(NativeWebRequest request) {
    var variables =
        (Map<?, ?>)
            request.getAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return variables == null ? "" : String.valueOf(variables.get("code"));
  }
}
