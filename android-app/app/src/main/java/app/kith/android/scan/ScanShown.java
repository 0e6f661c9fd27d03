package app.kith.android.scan;

/**
 * What the scanner shows.
 *
 * @param camera whether it looks, or why not
 * @param sentence what is said of the last code or picture
 * @param link the invite that was read, or ""
 */
record ScanShown(Camera camera, Sentence sentence, String link) {
  /** Whether the camera looks. */
  enum Camera {
    /** Nobody was asked yet. */
    UNASKED,
    LOOKING,
    /** Not allowed; asking again is possible. */
    DENIED,
    /** Not allowed; only the system's settings change that. */
    DENIED_FOR_GOOD,
    /** This phone has none. */
    NONE,
    /** It is used by another app, or broken. */
    BUSY
  }

  /** What is said. */
  enum Sentence {
    NOTHING,
    READING,
    /** It is no invite. */
    LINK_NONE,
    LINK_CUT,
    LINK_NEWER,
    /** A picture shows no code. */
    NO_CODE,
    /** What was chosen is no picture. */
    NO_PICTURE,
    /** Nothing on this phone lets pictures be chosen. */
    NO_PICKER,
    /** The system's settings can't be opened from here. */
    NO_SETTINGS
  }

  static final ScanShown FIRST = new ScanShown(Camera.UNASKED, Sentence.NOTHING, "");

  ScanShown with(Camera now) {
    return new ScanShown(now, sentence, link);
  }

  ScanShown says(Sentence next) {
    return new ScanShown(camera, next, link);
  }

  ScanShown read(String invite) {
    return new ScanShown(camera, Sentence.NOTHING, invite);
  }
}
