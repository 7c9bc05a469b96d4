package io.qunflow.lifecycle.direction;

import io.qunflow.shared.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Who deals with whom in a business line, and what flows between them (L1.1). */
public record TransactionStructure(List<Party> parties, List<Exchange> exchanges) {

  public TransactionStructure {
    parties = List.copyOf(parties);
    exchanges = List.copyOf(exchanges);
  }

  /** For the operator: the first thing that does not fit together; empty when all does. */
  Optional<Wording> findProblem() {
    var names = new HashSet<String>();
    for (var party : parties) {
      if (!names.add(party.name())) {
        return Optional.of(
            Wording.of(
                "参与方“%s”写了两次。请合成一行，或改成不同的名称。",
                "Party “%s” stands there twice. Make it one line, or use different names.",
                party.name()));
      }
    }
    if (parties.size() < 2 || exchanges.isEmpty()) {
      return Optional.of(
          Wording.of(
              "至少要有两个参与方，和它们之间的一条往来。",
              "There must be at least two parties and one exchange between them."));
    }
    for (var exchange : exchanges) {
      if (exchange.from().equals(exchange.to())) {
        return Optional.of(
            Wording.of(
                "“%s”不能流向自己。请改正这条往来的一方。",
                "“%s” cannot give to itself. Correct one side of this exchange.", exchange.from()));
      }
      for (var name : List.of(exchange.from(), exchange.to())) {
        if (!names.contains(name)) {
          return Optional.of(
              Wording.of(
                  "往来里的“%s”不在参与方中（%s）。请改成其中一个，或补上这个参与方。",
                  "“%s” in an exchange is none of the parties (%s). Use one of them, or add this party.",
                  name,
                  Wording.list(names(parties))));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).toList();
  }
}
