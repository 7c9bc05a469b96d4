package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.campaign.CampaignDocument.Named;
import io.qunflow.operations.campaign.CampaignDocument.Step;
import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Ids are other people's elsewhere: what leaves names its segments and questionnaires, and by those
 * names they are found where it comes in (C1).
 */
@Component
class CampaignNames {

  private static final Named NOTHING = new Named(null, null);

  private final Segments segments;
  private final ObjectProvider<NamedQuestionnaires> questionnaires;

  CampaignNames(Segments segments, ObjectProvider<NamedQuestionnaires> questionnaires) {
    this.segments = segments;
    this.questionnaires = questionnaires;
  }

  /** With the names that its segments and its questionnaire have now. */
  CampaignDocument name(CampaignDocument kept) {
    var steps = kept.steps() == null ? null : kept.steps().stream().map(this::name).toList();
    return kept.with(segment(kept.segment()), questionnaire(kept.questionnaire()), steps);
  }

  /**
   * With the ids of what it names, and without the names.
   *
   * @param changes whether it is written over one of the same community, where an id that says
   *     another than the name is a change of which half was forgotten
   */
  CampaignDocument resolve(
      CommunityKey community, CampaignDocument given, boolean changes, Faults faults) {
    var steps = given.steps() == null ? null : new ArrayList<Step>();
    for (int i = 0; steps != null && i < given.steps().size(); i++) {
      var step = given.steps().get(i);
      var field = "steps." + (i + 1) + ".segment";
      steps.add(
          step == null
              ? null
              : step.with(
                  segment(
                      community,
                      field,
                      new Named(step.segment(), step.segmentName()),
                      changes,
                      faults)));
    }
    return given.with(
        segment(community, "segment", given.namedSegment(), changes, faults),
        questionnaire(community, given.namedQuestionnaire(), changes, faults),
        steps);
  }

  private Step name(Step step) {
    return step == null ? null : step.with(segment(step.segment()));
  }

  private Named segment(Long id) {
    try {
      return id == null ? NOTHING : new Named(id, segments.find(id).name());
    } catch (UnknownSegmentException e) {
      return new Named(id, null);
    }
  }

  private Named questionnaire(Long id) {
    return id == null
        ? NOTHING
        : new Named(
            id,
            questionnaires.stream()
                .flatMap(one -> one.title(id).stream())
                .findFirst()
                .orElse(null));
  }

  private Named segment(
      CommunityKey community, String field, Named given, boolean changes, Faults faults) {
    if (Faults.isBlank(given.name())) {
      return new Named(given.id(), null);
    }
    var name = given.name().strip();
    var all = segments.findAll(community);
    var found = all.stream().filter(one -> one.name().equals(name)).map(Segment::id).findFirst();
    if (found.isEmpty()) {
      faults.add(
          field, Wording.of("这个社群没有叫“%s”的分组", "The community has no segment called “%s”", name));
      return unknown(given);
    }
    if (changes && all.stream().anyMatch(one -> Objects.equals(one.id(), given.id()))) {
      sameOrFault(field, given, found.get(), faults);
    }
    return new Named(found.get(), null);
  }

  private Named questionnaire(CommunityKey community, Named given, boolean changes, Faults faults) {
    if (Faults.isBlank(given.name())) {
      return new Named(given.id(), null);
    }
    var field = "questionnaire";
    var name = given.name().strip();
    var found = questionnaires.stream().flatMap(one -> one.find(community, name).stream()).toList();
    if (found.contains(given.id())) {
      return new Named(given.id(), null);
    }
    if (found.size() != 1) {
      faults.add(field, found.isEmpty() ? noQuestionnaire(name) : several(name, found));
      return unknown(given);
    }
    if (changes && given.id() != null && isHere(community, given.id())) {
      sameOrFault(field, given, found.get(0), faults);
    }
    return new Named(found.get(0), null);
  }

  /** Something still, so that nothing else is found wrong for want of it. */
  private static Named unknown(Named given) {
    return new Named(given.id() == null ? Long.valueOf(0) : given.id(), null);
  }

  private boolean isHere(CommunityKey community, long id) {
    return questionnaires.stream()
        .anyMatch(
            one ->
                Optional.of(id)
                    .flatMap(one::title)
                    .filter(title -> one.find(community, title).contains(id))
                    .isPresent());
  }

  private static void sameOrFault(String field, Named given, long found, Faults faults) {
    if (!Objects.equals(given.id(), found)) {
      faults.add(
          field,
          Wording.of(
              "编号 %d 不是“%s”，请只留编号或只留名称",
              "%d is not “%s”: leave the id or the name away", given.id(), given.name()));
    }
  }

  private static Wording noQuestionnaire(String name) {
    return Wording.of("这个社群没有叫“%s”的问卷", "The community has no questionnaire called “%s”", name);
  }

  private static Wording several(String name, List<Long> found) {
    return Wording.of(
        "这个社群有 %d 份问卷都叫“%s”，请先改名",
        "The community has %d questionnaires called “%s”; rename them first", found.size(), name);
  }
}
