package app.kith.core.home;

/** What a folder says about itself when a program is told to use it as its home. */
public sealed interface HomeReading {

  /** Nothing: the folder is missing, or it is no home yet. */
  record Absent() implements HomeReading {}

  /**
   * A home that this program can use.
   *
   * @param version of the home's layout, from 1 to {@link HomeMarker#VERSION}
   */
  record Found(HomeKind kind, int version) implements HomeReading {}

  /**
   * There is a marker, but it can't be followed: damaged, not to be read, or of a newer program.
   *
   * @param sentence one line for the user: what is wrong and what to do
   */
  record Unreadable(Fault fault, String sentence) implements HomeReading {}

  /** Why a marker can't be followed. */
  enum Fault {
    NOT_READ,
    NEWER,
    DAMAGED
  }
}
