package io.qunflow.process.direction;

import static io.qunflow.process.direction.DesignCommunity.CONTENT_RIGHTS;
import static io.qunflow.process.direction.DesignCommunity.INNER_RULES;
import static io.qunflow.process.direction.DesignCommunity.PLATFORM;
import static io.qunflow.process.direction.DesignCommunity.PLATFORM_REASON;
import static io.qunflow.process.direction.DesignCommunity.SERVICE_RIGHTS;
import static io.qunflow.process.direction.DesignCommunity.SHARED_ATTRIBUTE;
import static io.qunflow.process.direction.DesignCommunity.SHARED_IDEA;
import static io.qunflow.process.direction.DesignCommunity.SLOGAN;
import static io.qunflow.process.direction.DesignCommunity.SOCIAL_RIGHTS;
import static io.qunflow.process.direction.DesignCommunity.THRESHOLDS;
import static io.qunflow.process.direction.DesignCommunity.THRESHOLD_DETAIL;

import io.qunflow.community.Platform;
import io.qunflow.lifecycle.direction.CommunityDesign;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.stream.Collectors;

/** The design (A1) as its forms take and show it. */
final class DesignFields {

  private DesignFields() {}

  static CommunityDesign read(StepContext step) {
    return new CommunityDesign(
        step.get(SHARED_IDEA),
        step.get(SHARED_ATTRIBUTE),
        step.get(SLOGAN),
        new CommunityDesign.Rights(
            step.get(CONTENT_RIGHTS), step.get(SOCIAL_RIGHTS), step.get(SERVICE_RIGHTS)),
        step.get(THRESHOLDS).texts().stream()
            .map(threshold -> Choice.read(Threshold.class, threshold))
            .collect(Collectors.toSet()),
        step.find(THRESHOLD_DETAIL).orElse(""),
        step.get(INNER_RULES),
        Choice.read(Platform.class, step.get(PLATFORM)),
        step.get(PLATFORM_REASON));
  }

  static void show(StepContext step, CommunityDesign design) {
    step.set(SHARED_IDEA, design.sharedIdea());
    step.set(SHARED_ATTRIBUTE, design.sharedAttribute());
    step.set(SLOGAN, design.slogan());
    step.set(CONTENT_RIGHTS, design.rights().content());
    step.set(SOCIAL_RIGHTS, design.rights().social());
    step.set(SERVICE_RIGHTS, design.rights().service());
    step.set(THRESHOLDS, new Rows(design.thresholds().stream().sorted().map(Choice::of).toList()));
    step.set(THRESHOLD_DETAIL, design.thresholdDetail());
    step.set(INNER_RULES, design.innerRules());
    step.set(PLATFORM, Choice.of(design.platform()));
    step.set(PLATFORM_REASON, design.platformReason());
  }
}
