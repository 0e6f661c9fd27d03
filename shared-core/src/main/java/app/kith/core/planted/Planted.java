package app.kith.core.planted;

/**
 * A naive variant that a shipped class takes only where the simulator asks for it; nobody else
 * plants any.
 */
public enum Planted {
  /** Ties are broken by arrival instead of by mutation id. */
  WRONG_TIE_BREAK,
  /** An outbox row leaves before base has committed what settles it. */
  ROW_LEAVES_BEFORE_BASE,
  /** No tombstones are kept while a stream is paged. */
  TOMBSTONE_FORGOTTEN,
  /** An echo settles by its number alone. */
  ECHO_WITHOUT_HASH
}
