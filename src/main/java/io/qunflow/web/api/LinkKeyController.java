package io.qunflow.web.api;

import io.qunflow.operations.link.KeysAreSetException;
import io.qunflow.operations.link.LinkKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys under which members' links are signed. */
@RestController
@RequestMapping("/api/v1/link-keys")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Links", description = "Keys of members' links; for admins")
class LinkKeyController {

  private final LinkKeys keys;

  LinkKeyController(LinkKeys keys) {
    this.keys = keys;
  }

  /**
   * @param keys ids, the one that signs last; the keys themselves are never shown
   */
  record Keys(List<Integer> keys) {}

  @GetMapping
  @Operation(summary = "Ids of the keys whose links open, the one that signs last")
  Keys list() {
    return new Keys(keys.ids());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Signs links under a new key from now on; links handed out still open")
  @ApiResponse(responseCode = "409", description = "The keys stand in the settings")
  Keys rotate() throws KeysAreSetException {
    keys.rotate();
    return new Keys(keys.ids());
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Forgets a key: no link signed under it opens any more, on any node after 10 s",
      description = "For a key that leaked. Forgetting the one that signs makes a new one first.")
  @ApiResponse(responseCode = "204", description = "Forgotten")
  @ApiResponse(responseCode = "404", description = "No such key")
  ResponseEntity<Void> forget(@PathVariable int id) throws KeysAreSetException {
    return keys.forget(id) ? ResponseEntity.noContent().build() : ResponseEntity.notFound().build();
  }
}
