package app.kith.android.compose.take;

import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.Looked;

/** What came of an offer. */
public sealed interface Taken {
  /** It is in the draft's folder, and on the disk. */
  record Good(DraftPicture picture) implements Taken {}

  /** It can't be posted. */
  record Bad(String name, Looked.Why why) implements Taken {}

  /** This phone's storage has no room for it; nothing of it was left there. */
  record NoRoom(String name) implements Taken {}

  /** Nobody wants it any more. */
  record Stopped() implements Taken {}
}
