package io.qunflow.web.door;

import static io.qunflow.membership.admission.AdmissionWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.qunflow.community.CommunityService;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.AdmissionWorld;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.SilentAdmission;
import io.qunflow.operations.link.GroupLink;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.support.TestDatabases;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever applies again and again from one address is slowed down before anything is written. */
class ApplicationLimitsTest {

  private AdmissionWorld tea;
  private Applications applications;
  private GroupApplicationPages pages;

  @BeforeEach
  void anOpenDoor() throws Exception {
    tea = new AdmissionWorld(TestDatabases.h2(), new SilentAdmission());
    tea.opens(Threshold.ACTION_APPLICATION);
    applications = tea.get(Applications.class);
    pages =
        new GroupApplicationPages(
            tea.get(AdmissionDesk.class),
            applications,
            new ApplicationLinks(tea.get(MemberLinks.class)),
            new DoorLimits(new DoorLimitProperties(3, true, 2, 2, 2), TimeMeter.SYSTEM_NANOTIME));
  }

  @AfterEach
  void stop() {
    tea.close();
  }

  @Test
  void soManyApplyFromOneAddressAndWhoIsRunningComesBackFreely() throws Exception {
    for (int i = 0; i < 3; i++) {
      apply("b" + i, "10.0.0.1");
    }
    for (int i = 0; i < 9; i++) {
      apply("b1", "10.0.0.1");
    }

    assertThatThrownBy(() -> apply("b9", "10.0.0.1")).isInstanceOf(TooManyAtOnceException.class);

    assertThat(applications.count(TEA, Optional.empty())).isEqualTo(3);
    apply("b9", "10.0.0.2");
    assertThat(applications.count(TEA, Optional.empty())).isEqualTo(4);
  }

  private void apply(String browser, String address) throws Exception {
    var page =
        pages.apply(
            new GroupVisit(
                new GroupLink(
                    "code",
                    TEA,
                    GroupLinkPurpose.APPLICATION,
                    0,
                    Instant.MAX,
                    URI.create("https://m.example.com/g/code")),
                tea.get(CommunityService.class).find(TEA),
                browser,
                address),
            "安娜",
            browser + "@example.com",
            "yes");
    assertThat(page.getViewName()).startsWith("redirect:/m/");
  }
}
