package io.qunflow.membership.admission;

import io.qunflow.operations.messaging.Visitors;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where applicants are reached, as long as what they left is kept. */
@Component
class ApplicantContacts implements Visitors {

  private final AdmissionMapper admissions;

  ApplicantContacts(AdmissionMapper admissions) {
    this.admissions = admissions;
  }

  @Override
  public String prefix() {
    return Application.ABOUT;
  }

  @Override
  public Map<String, Visitor> find(Collection<String> abouts) {
    var found = new HashMap<String, Visitor>();
    for (var about : abouts) {
      admissions
          .find(Long.parseLong(about.substring(Application.ABOUT.length())))
          .map(ApplicationRow::toApplication)
          .filter(application -> !application.contact().isEmpty())
          .ifPresent(a -> found.put(about, new Visitor(a.name(), a.contact())));
    }
    return found;
  }
}
