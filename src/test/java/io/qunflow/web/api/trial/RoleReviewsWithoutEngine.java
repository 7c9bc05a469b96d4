package io.qunflow.web.api.trial;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.membership.role.RoleReviewProcess;
import java.util.HashSet;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Remembers whose members it was asked to look at, as the engine would. */
@TestConfiguration(proxyBeanMethods = false)
class RoleReviewsWithoutEngine {

  @Bean
  RoleReviewProcess reviewsInMemory() {
    return new RoleReviewProcess() {

      private final Set<CommunityKey> running = new HashSet<>();

      @Override
      public String start(Community community) {
        running.add(community.key());
        return "review-of-" + community.key();
      }

      @Override
      public boolean isRunning(Community community) {
        return running.contains(community.key());
      }
    };
  }
}
