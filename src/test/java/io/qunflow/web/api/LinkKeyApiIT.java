package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.operations.link.LinkKeys;
import io.qunflow.support.QunflowIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Keys of links are changed by admins. */
@QunflowIT
class LinkKeyApiIT {

  private static final String KEYS = "/api/v1/link-keys";

  @Autowired MockMvc web;
  @Autowired LinkKeys keys;

  @Test
  void aNewKeySignsAndTheOldOneIsForgottenOnRequest() throws Exception {
    var admin = httpBasic("admin", QunflowIT.PASSWORD);
    int before = keys.ids().size();

    web.perform(post(KEYS).with(admin))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.keys.length()").value(before + 1));
    int newest = keys.ids().get(before);
    web.perform(delete(KEYS + "/" + newest).with(admin)).andExpect(status().isNoContent());
    web.perform(delete(KEYS + "/" + newest).with(admin)).andExpect(status().isNotFound());

    assertThat(keys.ids()).doesNotContain(newest).hasSize(before + 1);
    var shown = web.perform(get(KEYS).with(admin)).andReturn().getResponse().getContentAsString();
    assertThat(shown).matches("\\{\"keys\":\\[[0-9,]+]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPERATOR", "DESIGNER", "PUBLISHER", "SCHEDULER", "AUDITOR"})
  void nobodyElseSeesOrChangesThem(String role) throws Exception {
    var person = user("somebody").roles(role);
    int before = keys.ids().size();

    web.perform(get(KEYS).with(person)).andExpect(status().isForbidden());
    web.perform(post(KEYS).with(person)).andExpect(status().isForbidden());
    web.perform(delete(KEYS + "/1").with(person)).andExpect(status().isForbidden());

    assertThat(keys.ids()).hasSize(before);
  }
}
