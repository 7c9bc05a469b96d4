package io.qunflow.membership.admission;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The file is no picture or PDF, or too large. */
public class ProofRefusedException extends BusinessException {

  public static final String CODE = "PROOF_REFUSED";

  ProofRefusedException(long mostMegabytes) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "只收 %d MB 以内的图片（JPG、PNG、WebP）或 PDF。",
            "Hand in a picture (JPG, PNG, WebP) or a PDF of at most %d MB.", mostMegabytes));
  }
}
