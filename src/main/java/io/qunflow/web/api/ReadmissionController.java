package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.erasure.ErasedNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the name of somebody who was erased in again, because the person came back. */
@RestController
@RequestMapping("/api/v1/communities/{key}/readmissions")
@Tag(name = "Members")
class ReadmissionController {

  private final CommunityService communities;
  private final ErasedNames names;

  ReadmissionController(CommunityService communities, ErasedNames names) {
    this.communities = communities;
    this.names = names;
  }

  record Name(@NotBlank String name) {}

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Lets an account or nickname of an erased person in again",
      description =
          "Whoever appears under it in a later file is a new member; what was erased stays so."
              + " Repeatable; the same answer for a name that was never erased.")
  void readmit(@PathVariable CommunityKey key, @Valid @RequestBody Name name)
      throws UnknownCommunityException {
    communities.find(key);
    names.forget(key, name.name());
  }
}
