package app.kith.core.picture;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the pictures that were shown last.
 *
 * @param <P> what can be shown
 */
public final class RecentPictures<P> implements PictureShelf<P> {
  private static final int FIRST_ROOM = 16;
  private static final float FULL = 0.75f;

  private final Map<Wanted, P> kept = new LinkedHashMap<>(FIRST_ROOM, FULL, true);
  private final PictureDecoder<P> decoder;
  private final long mostBytes;
  private long bytes;

  /**
   * Keeps none yet.
   *
   * @param decoder knows how much memory a picture takes
   */
  public RecentPictures(PictureDecoder<P> decoder, long mostBytes) {
    this.decoder = decoder;
    this.mostBytes = mostBytes;
  }

  @Override
  public synchronized Optional<P> get(Wanted wanted) {
    return Optional.ofNullable(kept.get(wanted));
  }

  @Override
  public synchronized void put(Wanted wanted, P picture) {
    P before = kept.put(wanted, picture);
    bytes += decoder.bytes(picture) - (before == null ? 0 : decoder.bytes(before));
    Iterator<P> oldest = kept.values().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      bytes -= decoder.bytes(oldest.next());
      oldest.remove();
    }
  }

  /** Forgets all, as when the system is short of memory. */
  public synchronized void clear() {
    kept.clear();
    bytes = 0;
  }

  /** Bytes that the kept ones take. */
  synchronized long bytes() {
    return bytes;
  }
}
