package app.kith.core.mutation;

import app.kith.core.model.MutationId;

/** What the writer had before his eyes: the winner of the register that he replaced. */
public sealed interface Base {
  Base NOTHING = new Nothing();

  /** The register was empty, or the writer did not look. */
  record Nothing() implements Base {}

  /** A winner that the server confirmed, or an own mutation that has its number. */
  record Winner(MutationId id) implements Base {}

  /**
   * An own mutation that has no number yet, by its local key; becomes a {@link Winner} when it is
   * numbered.
   */
  record Waiting(long key) implements Base {}

  static Base of(MutationId winner) {
    return new Winner(winner);
  }
}
