package app.kith.core.media.container;

/** What a shared copy keeps of its picture's story: the choice of the post's author. */
public enum Keep {
  /** No place, no camera, no time. */
  NOTHING,

  /** Where it was taken, as {@link ExifPlace} says it; still no camera and no time. */
  PLACE
}
