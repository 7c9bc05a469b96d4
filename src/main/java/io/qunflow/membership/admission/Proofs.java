package io.qunflow.membership.admission;

import io.qunflow.operations.messaging.channel.SecretBox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files handed in as proof: kept sealed, seen by an operator, deleted with the decision. What kind
 * of file it is tells its content, never its name.
 */
@Service
public class Proofs {

  private static final int MEGABYTE = 1024 * 1024;

  private final AdmissionMapper admissions;
  private final SecretBox box;
  private final AdmissionProperties properties;
  private final Clock clock;

  Proofs(AdmissionMapper admissions, SecretBox box, AdmissionProperties properties, Clock clock) {
    this.admissions = admissions;
    this.box = box;
    this.properties = properties;
    this.clock = clock;
  }

  /** A file as it was handed in. */
  public record File(String mediaType, byte[] content) {}

  /** Whether what is kept is unreadable without the key from the environment. */
  public boolean isSealing() {
    return box.isSealing();
  }

  /** Which proofs an application holds. */
  @Transactional(readOnly = true)
  public List<ProofKind> find(long application) {
    return admissions.findProofKinds(application);
  }

  /**
   * Keeps a file; one of this kind that was there before is replaced.
   *
   * @throws ProofRefusedException if it is no JPEG, PNG, WebP or PDF, or too large
   */
  void keep(long application, ProofKind kind, byte[] content) throws ProofRefusedException {
    int most = properties.mostProofMegabytes();
    var type = typeOf(content).filter(known -> content.length <= most * MEGABYTE);
    if (type.isEmpty()) {
      throw new ProofRefusedException(most);
    }
    admissions.deleteProof(application, kind);
    admissions.insertProof(
        application,
        kind,
        type.get(),
        box.seal(Base64.getEncoder().encodeToString(content)),
        clock.instant());
  }

  /** For an operator, who leaves a row; empty once it was deleted. */
  @Transactional
  public Optional<File> look(long application, ProofKind kind, String by) {
    var found = admissions.findProof(application, kind);
    if (found.isPresent()) {
      admissions.updateSeen(application, kind, by, clock.instant());
    }
    return found.map(
        row -> new File(row.mediaType(), Base64.getDecoder().decode(box.open(row.sealed()))));
  }

  /** Repeatable. */
  void delete(long application) {
    admissions.deleteProofs(application);
  }

  /** By how it begins. */
  static Optional<String> typeOf(byte[] content) {
    var begin = new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
    if (begin.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of("image/jpeg");
    }
    if (begin.startsWith("\u0089PNG\r\n\u001A\n")) {
      return Optional.of("image/png");
    }
    if (begin.startsWith("RIFF") && begin.endsWith("WEBP")) {
      return Optional.of("image/webp");
    }
    return begin.startsWith("%PDF-") ? Optional.of("application/pdf") : Optional.empty();
  }
}
