package app.kith.android.compose.draft;

import app.kith.android.compose.take.Taken;
import app.kith.core.draft.Looked;

/**
 * Something that is said about the draft.
 *
 * @param kind which sentence
 * @param name the file or the words in it, or ""
 * @param number the number in it, if any
 */
public record Note(Kind kind, String name, int number) {
  static final Note NOTHING = new Note(Kind.NOTHING, "", 0);

  /** Which sentence. */
  public enum Kind {
    NOTHING,
    GONE,
    UNREADABLE,
    EMPTY,
    TOO_LARGE,
    NO_PICTURE,
    DAMAGED,
    UNSUPPORTED,
    NO_ROOM,
    LEFT_OUT,
    /** They were being taken in when the process ended, and nobody hands them over any more. */
    LOST,
    TEXT_CUT,
    NOTHING_SHARED,
    NO_CONTENT,
    SOME_GONE,
    PICTURE_GONE,
    TOO_LONG,
    MUCH_TEXT,
    OUTBOX_FULL,
    DISK,
    CAMERA_MISSING,
    CAMERA_EMPTY,
    /** This time; it can be asked for again. */
    CAMERA_REFUSED,
    CAMERA_DENIED,
    PICKER_MISSING,
    /** Core's own words. */
    OTHER
  }

  public static Note of(Kind kind) {
    return new Note(kind, "", 0);
  }

  static Note of(Looked.Why why, String name) {
    Kind kind =
        switch (why) {
          case GONE -> Kind.GONE;
          case UNREADABLE -> Kind.UNREADABLE;
          case EMPTY -> Kind.EMPTY;
          case TOO_LARGE -> Kind.TOO_LARGE;
          case NO_PICTURE -> Kind.NO_PICTURE;
          case DAMAGED -> Kind.DAMAGED;
          case UNSUPPORTED -> Kind.UNSUPPORTED;
        };
    return new Note(kind, name, 0);
  }

  static Note of(Taken.Bad bad) {
    return of(bad.why(), bad.name());
  }
}
