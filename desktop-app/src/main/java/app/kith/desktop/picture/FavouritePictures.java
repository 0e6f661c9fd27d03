package app.kith.desktop.picture;

import app.kith.core.picture.PictureDecoder;
import app.kith.core.picture.PictureShelf;
import app.kith.core.picture.Wanted;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Keeps the pictures that are shown most: a scroll through the whole feed does not push out those
 * that are looked at again and again.
 *
 * @param <P> what can be shown
 */
public final class FavouritePictures<P> implements PictureShelf<P> {
  private final Cache<Wanted, P> kept;

  /**
   * Keeps none yet.
   *
   * @param decoder knows how much memory a picture takes
   */
  public FavouritePictures(PictureDecoder<P> decoder, long mostBytes) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((Wanted wanted, P picture) -> decoder.bytes(picture))
            .executor(Runnable::run)
            .build();
  }

  @Override
  public Optional<P> get(Wanted wanted) {
    return Optional.ofNullable(kept.getIfPresent(wanted));
  }

  @Override
  public void put(Wanted wanted, P picture) {
    kept.put(wanted, picture);
  }
}
