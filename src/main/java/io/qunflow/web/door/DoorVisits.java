package io.qunflow.web.door;

import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.UnknownApplicationException;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.operations.link.VerifiedLink;
import io.qunflow.shared.BusinessException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Lets in who has a link that holds, for what it is good for. */
@Component
class DoorVisits implements HandlerMethodArgumentResolver {

  private final MemberLinks links;
  private final MemberService members;
  private final CommunityService communities;
  private final Applications applications;

  DoorVisits(
      MemberLinks links,
      MemberService members,
      CommunityService communities,
      Applications applications) {
    this.links = links;
    this.members = members;
    this.communities = communities;
    this.applications = applications;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == DoorVisit.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer view,
      NativeWebRequest request,
      WebDataBinderFactory binders)
      throws BusinessException {
    var purposes = parameter.getParameterAnnotation(For.class);
    if (purposes == null) {
      throw new IllegalStateException("A DoorVisit needs @For: " + parameter);
    }
    var token = token(request);
    var link = links.verify(token);
    if (!List.of(purposes.value()).contains(link.purpose())) {
      throw new LinkRefusedException();
    }
    var visit = visit(token, link);
    view.addAttribute("visit", visit);
    return visit;
  }

  private DoorVisit visit(String token, VerifiedLink link) throws BusinessException {
    if (!link.purpose().isOfMember()) {
      return new DoorVisit(
          token, link, Optional.empty(), Optional.of(communities.find(applied(link).community())));
    }
    Member member = members.find(link.member()).orElseThrow(LinkRefusedException::new);
    return new DoorVisit(
        token, link, Optional.of(member), Optional.of(communities.find(member.community())));
  }

  private Application applied(VerifiedLink link) throws LinkRefusedException {
    try {
      return applications.find(link.subject());
    } catch (UnknownApplicationException e) {
      throw new LinkRefusedException();
    }
  }

  private static String token(NativeWebRequest request) {
    var variables =
        (Map<?, ?>)
            request.getAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return variables == null ? "" : String.valueOf(variables.get("token"));
  }
}
