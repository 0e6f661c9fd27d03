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
  ECHO_WITHOUT_HASH,
  /** What a writer had seen does not count, only the clocks do. */
  BASE_IGNORED,
  /** A row leaves the outbox when it is answered, not when the cursor has passed the answer. */
  ROW_LEAVES_WHEN_ANSWERED,
  /** Texts that wait un-numbered are replaced by later ones. */
  TEXT_COALESCES,
  /** A closed stream stays on the device. */
  CLOSED_STREAM_KEPT,
  /** A page counts whatever gen it was read with. */
  GEN_IGNORED,
  /** A row of an older page replaces a newer one. */
  OLDER_ROW_OVERWRITES
}
