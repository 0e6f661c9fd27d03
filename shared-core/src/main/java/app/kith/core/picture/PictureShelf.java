package app.kith.core.picture;

import java.util.Optional;

/**
 * Keeps decoded pictures within a bound of bytes, for who shows them again soon; from any thread.
 *
 * @param <P> what can be shown
 */
public interface PictureShelf<P> {
  Optional<P> get(Wanted wanted);

  void put(Wanted wanted, P picture);
}
