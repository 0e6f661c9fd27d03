package app.kith.android.video;

/** Why a video does not play. */
enum VideoTrouble {
  /** Its post is gone, or not this person's to see. */
  GONE,
  /** It is not here, and the community's computer can't be reached. */
  AWAY,
  /** What answers is not the community's computer. */
  UNSAFE,
  /** Its file is no video. */
  BROKEN,
  /** It played and can't go on. */
  BROKE_OFF,
  /** This phone has no decoder for it. */
  NO_DECODER;

  /** Whether the same may go well a moment later. */
  boolean mayPass() {
    return this == AWAY || this == UNSAFE || this == BROKE_OFF;
  }
}
