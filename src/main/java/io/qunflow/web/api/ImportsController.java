package io.qunflow.web.api;

import io.qunflow.activity.intake.ImportLog;
import io.qunflow.activity.intake.ImportTakeBack;
import io.qunflow.activity.upload.Arrival;
import io.qunflow.activity.upload.Proposals;
import io.qunflow.activity.upload.Uploads;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Files on their way in, over REST: the same steps as on the console's pages. */
@RestController
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
@RequestMapping("/api/v1/communities/{key}/imports")
@Tag(name = "Imports", description = "Files: look at them first, import them, take them back")
class ImportsController {

  private static final int MOST_IMPORTS = 1000;

  private final CommunityService communities;
  private final GroupService groups;
  private final Uploads uploads;
  private final Proposals proposals;
  private final ImportLog imports;
  private final ImportTakeBack takeBack;

  ImportsController(
      CommunityService communities,
      GroupService groups,
      Uploads uploads,
      Proposals proposals,
      ImportLog imports,
      ImportTakeBack takeBack) {
    this.communities = communities;
    this.groups = groups;
    this.uploads = uploads;
    this.proposals = proposals;
    this.imports = imports;
    this.takeBack = takeBack;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Uploads files to look at; nothing is stored yet",
      description =
          "One or several parts named file, or zip archives of them. The files are recognised and"
              + " read in the background: get the import until its state is ready. It is kept for"
              + " an hour on the node that received it.")
  @ApiResponse(responseCode = "201", description = "id leads to the preview")
  @ApiResponse(responseCode = "409", description = "IMPORTS_BUSY: too much waits already")
  @ApiResponse(responseCode = "413", description = "FILE_TOO_LARGE")
  @ApiResponse(responseCode = "422", description = "FILE_REFUSED: detail says what to do instead")
  ResponseEntity<ImportView> upload(
      @PathVariable String key, @RequestParam("file") List<MultipartFile> file, Principal principal)
      throws BusinessException, IOException {
    return receive(
        key,
        file.stream()
            .map(
                one ->
                    new Arrival(
                        one.getOriginalFilename() == null ? "" : one.getOriginalFilename(), one))
            .toList(),
        principal);
  }

  @PostMapping
  @Operation(
      summary = "Uploads one file as the request's body",
      description = "As the multipart form; of any other content type.")
  @ApiResponse(responseCode = "201", description = "id leads to the preview")
  ResponseEntity<ImportView> upload(
      @PathVariable String key,
      @Parameter(description = "Name of the file") @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      Principal principal)
      throws BusinessException, IOException {
    return receive(key, List.of(new Arrival(name, request::getInputStream)), principal);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "An upload as it is: its preview, its progress or its result",
      description =
          "state: reading, ready, importing, done, failed or cancelled. progress is there while it"
              + " runs, preview once it was read, files once it is being imported. What ended is"
              + " known for a day. groups[].proposed is the key of the group it most likely goes to;"
              + " gaps and overlaps are days against earlier imports into that one. The accounts of"
              + " talkers are hidden in part; their ids hold for this upload.")
  @ApiResponse(responseCode = "404", description = "UNKNOWN_UPLOAD: not here, or not any more")
  ImportView upload(@PathVariable String key, @PathVariable String id) throws BusinessException {
    var community = ApiKeys.community(key, communities);
    return view(community, id);
  }

  @PostMapping("/{id}/start")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Says what becomes of an upload, and imports it in the background",
      description =
          "groups: name in the preview → key of a group, or {\"new\": {name, key, platform, layer,"
              + " capacity, owner}}, all optional; a group that is not named is left out. timeZone,"
              + " takenAt and columns where the preview needs them; columns: column → member,"
              + " answered_at or fact:<key>. staff, bots: who is to be marked, by the id of a talker"
              + " in the preview (#1) or by an account in full. legalBasis:"
              + " consent, contract, legal_duty, published or legitimate_interest. Each file is an"
              + " import of its own, all of it or nothing.")
  @ApiResponse(responseCode = "202")
  @ApiResponse(responseCode = "409", description = "IMPORT_NOT_READY or IMPORTS_BUSY")
  @ApiResponse(responseCode = "422", description = "errors names each wrong or missing field")
  ImportView start(
      @PathVariable String key,
      @PathVariable String id,
      @RequestBody ImportStart given,
      Principal principal)
      throws BusinessException {
    var community = ApiKeys.community(key, communities);
    var upload = uploads.find(community, id);
    uploads.start(
        community,
        id,
        given.toChoice(upload, groups.findAll(community), ApiKeys.zone(community, communities)),
        principal == null ? "" : principal.getName());
    return view(community, id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Cancels an import that runs, or forgets an upload",
      description =
          "Nothing stays of the file that is being imported; files that were finished before do.")
  @ApiResponse(responseCode = "204")
  void cancel(@PathVariable String key, @PathVariable String id) throws BusinessException {
    uploads.cancel(ApiKeys.community(key, communities), id);
  }

  /** Imports of before, and what is under way on this node. */
  record Imports(List<ImportView.Past> imports, List<ImportView> uploads) {}

  @GetMapping
  @Operation(
      summary = "Imports of before, the newest first, and uploads of today",
      description = "size is at most 1000; an import that was taken back says when and by whom.")
  Imports all(@PathVariable String key, @RequestParam(defaultValue = "100") int size)
      throws UnknownCommunityException, InvalidPageException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(0, size, MOST_IMPORTS);
    return new Imports(
        imports.findAll(community, size).stream().map(ImportView.Past::of).toList(),
        uploads.findAll(community).stream().map(ImportView::withoutPreview).toList());
  }

  @PostMapping("/{importId:[0-9]+}/take-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes an import back as a whole",
      description =
          "What it brought is deleted, unless another import brought it too; figures are worked out"
              + " anew. importId is that of the list or of the result.")
  @ApiResponse(responseCode = "204")
  @ApiResponse(responseCode = "404", description = "UNKNOWN_IMPORT: no such import, or taken back")
  void takeBack(@PathVariable String key, @PathVariable long importId, Principal principal)
      throws BusinessException {
    takeBack.takeBack(
        ApiKeys.community(key, communities),
        importId,
        principal == null ? "" : principal.getName());
  }

  private ResponseEntity<ImportView> receive(String key, List<Arrival> files, Principal principal)
      throws BusinessException, IOException {
    var community = ApiKeys.community(key, communities);
    var upload = uploads.receive(community, files, principal == null ? "" : principal.getName());
    var address =
        ServletUriComponentsBuilder.fromCurrentRequestUri()
            .replaceQuery(null)
            .path("/{id}")
            .buildAndExpand(upload.id())
            .toUri();
    return ResponseEntity.created(address).body(ImportView.withoutPreview(upload));
  }

  private ImportView view(CommunityKey community, String id) throws BusinessException {
    var upload = uploads.find(community, id);
    return upload.preview() == null
        ? ImportView.withoutPreview(upload)
        : ImportView.of(upload, proposals.propose(community, upload.preview()));
  }
}
