package app.kith.core.media.mp4;

/**
 * A box: a length, a type of four characters, and contents.
 *
 * @param type its characters in Latin-1
 * @param start the first byte of the file that belongs to it
 * @param contents the byte after its header
 * @param end the byte after it; {@link #TO_THE_END} where it says that it is the file's last
 */
record Box(String type, long start, long contents, long end) {
  static final long TO_THE_END = Long.MAX_VALUE;

  /** The header without a long length. */
  static final int HEADER = 8;

  /** The same box, now that the file's end is known. */
  Box endingAt(long position) {
    return new Box(type, start, contents, position);
  }
}
