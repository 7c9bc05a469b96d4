package io.qunflow.web.api;

import io.qunflow.activity.ActivityImportService;
import io.qunflow.activity.ImportFormat;
import io.qunflow.activity.ImportResult;
import io.qunflow.activity.ProgressListener;
import io.qunflow.activity.SpooledFile;
import io.qunflow.community.CommunityService;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/communities/{key}/activity")
@Tag(name = "Communities")
class ActivityUploadController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final MediaType NDJSON = MediaType.APPLICATION_NDJSON;

  private final CommunityService communities;
  private final ActivityImportService imports;

  ActivityUploadController(CommunityService communities, ActivityImportService imports) {
    this.communities = communities;
    this.imports = imports;
  }

  @PostMapping
  @Operation(
      summary = "Imports a group's activity, all of it or nothing",
      description =
          "Columns: external_id, sent_at, member, kind (required), text, reply_to, content_id. kind:"
              + " message, joined, left, read, forwarded, liked, collected or checked_in. reply_to:"
              + " an external_id, none (starts a conversation) or empty (unknown). The same file"
              + " again changes nothing. Line 1 of a CSV file is the header.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
              }))
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "415", description = "Neither CSV nor NDJSON in UTF-8")
  @ApiResponse(
      responseCode = "422",
      description = "errors: the first 100 wrong lines as {line, message}; total: how many")
  ImportResult importActivity(
      @PathVariable String key,
      @Parameter(description = "Key of the group; the community's first one if left out")
          @RequestParam(required = false)
          String group,
      HttpServletRequest request,
      Principal principal)
      throws BusinessException, IOException {
    var community = ApiKeys.community(key, communities);
    imports.findGroup(community, group);
    var format = formatOf(request.getContentType());
    try (var file = SpooledFile.of(request.getInputStream())) {
      return imports.importFile(
          community,
          group,
          file.open(),
          format,
          "REST",
          principal == null ? "" : principal.getName(),
          ProgressListener.NONE);
    }
  }

  private static ImportFormat formatOf(String contentType) throws UnsupportedFormatException {
    try {
      var type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      var charset = type.getCharset();
      if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
        if (type.equalsTypeAndSubtype(CSV)) {
          return ImportFormat.CSV;
        }
        if (type.equalsTypeAndSubtype(NDJSON)) {
          return ImportFormat.NDJSON;
        }
      }
    } catch (IllegalArgumentException e) {
      throw new UnsupportedFormatException(contentType);
    }
    throw new UnsupportedFormatException(contentType);
  }
}
