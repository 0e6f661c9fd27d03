package app.kith.android.picture;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.util.LruCache;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Portrait;
import app.kith.core.thread.DaemonThreads;
import app.kith.core.thread.UiThread;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The portraits of people, decoded beside the main thread and kept. Used on the main thread. */
public final class Faces {
  /** As large as a member's, a community's together take some megabytes. */
  private static final int MOST = 200;

  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(new DaemonThreads("kith-faces"));
  private final LruCache<String, Bitmap> kept = new LruCache<>(MOST);
  private final UiThread ui;

  public Faces(UiThread ui) {
    this.ui = ui;
  }

  /** The one that is there already. */
  public Optional<Bitmap> now(String portrait) {
    return Optional.ofNullable(kept.get(portrait));
  }

  /** Decodes it; a portrait that is none is never given. */
  public void load(String portrait, Consumer<Bitmap> shows) {
    beside.execute(() -> {
      Optional<Bitmap> decoded =
          Portrait.parse(portrait, Limits.STANDARD)
              .map(Portrait::jpeg)
              .map(jpeg -> BitmapFactory.decodeByteArray(jpeg, 0, jpeg.length));
      decoded.ifPresent(face ->
          ui.later(() -> {
            kept.put(portrait, face);
            shows.accept(face);
          }));
    });
  }
}
