package app.kith.server.media.render;

import java.util.List;

/** What {@link Renderer} made of a picture. */
public sealed interface Rendering {

  /**
   * The smaller copies, largest first.
   *
   * @param width pixels of the picture itself as it is shown
   * @param height likewise
   * @param copies one for each size asked for that the picture exceeds; no copy is ever larger than
   *     the picture
   */
  record Rendered(int width, int height, List<Copy> copies) implements Rendering {}

  /**
   * No copy will ever be made.
   *
   * @param sentence why
   */
  record Refused(String sentence) implements Rendering {}

  /**
   * No copy this time; another attempt may go better.
   *
   * @param reason for the owner of the server, not for whoever shared the picture
   */
  record Failed(String reason) implements Rendering {}

  /**
   * One smaller copy.
   *
   * @param size what was asked for; the longer side has as many pixels
   * @param type {@code image/jpeg}, or {@code image/png} where something shows through
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Copy(int size, String type, byte[] bytes, int width, int height) {}
}
