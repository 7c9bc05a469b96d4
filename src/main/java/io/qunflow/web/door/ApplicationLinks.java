package io.qunflow.web.door;

import io.qunflow.membership.admission.Application;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where applicants, and the members they become, find their own pages. */
@Component
class ApplicationLinks {

  private static final Duration OPEN = Duration.ofDays(400);
  private static final String PERSONAL = "/m/";

  private final MemberLinks links;

  ApplicationLinks(MemberLinks links) {
    this.links = links;
  }

  /** Of the application, to be kept by the applicant; the same each time. */
  URI address(Application application) {
    return links.link(
        LinkPurpose.APPLICATION, application.id(), 0, application.createdAt().plus(OPEN));
  }

  /** Within this host. */
  String path(Application application) {
    return within(address(application)) + "/application";
  }

  /** Of the member's own page; only for one who was admitted. */
  String home(Application application) {
    var member = application.member().orElseThrow();
    return within(
        links.link(LinkPurpose.HOME, member.value(), 0, application.createdAt().plus(OPEN)));
  }

  private static String within(URI address) {
    var path = address.getPath();
    return path.substring(path.indexOf(PERSONAL));
  }
}
