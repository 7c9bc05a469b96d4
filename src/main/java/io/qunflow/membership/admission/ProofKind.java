package io.qunflow.membership.admission;

/** What a file handed in proves. */
public enum ProofKind {
  IDENTITY(Ask.PROOF),
  FORWARD(Ask.FORWARD);

  private final Ask ask;

  ProofKind(Ask ask) {
    this.ask = ask;
  }

  public Ask ask() {
    return ask;
  }
}
