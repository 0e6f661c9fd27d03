package app.kith.android.video;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;
import androidx.media3.database.DefaultDatabaseProvider;
import androidx.media3.datasource.DataSource;
import androidx.media3.datasource.cache.Cache;
import androidx.media3.datasource.cache.CacheDataSource;
import androidx.media3.datasource.cache.LeastRecentlyUsedCacheEvictor;
import androidx.media3.datasource.cache.SimpleCache;
import app.kith.android.AndroidGraph;
import app.kith.android.live.OpenPhone;
import app.kith.core.feed.PostPage;
import app.kith.core.feed.PostState;
import app.kith.core.home.DeviceHome;
import app.kith.core.thread.DaemonThreads;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Parts of videos that came while they played, those of the last ones within a bound. They lie in
 * the device's folder and go with it, and what is of a post that is gone is erased when the stores
 * change. From any thread but the main one.
 */
public final class VideoShelf implements Closeable {
  /** Some two hours of a phone's videos, as they are shared. */
  private static final long MOST_BYTES = 256L * 1024 * 1024;

  private static final long LAST_LOOK_SECONDS = 10;

  private final Context context;
  private final OpenPhone phone;
  private final ExecutorService sweeper =
      Executors.newSingleThreadExecutor(new DaemonThreads("kith-videos"));
  private final AtomicBoolean sweeping = new AtomicBoolean();
  private final Runnable unwatch;
  private @Nullable SimpleCache cache;
  private @Nullable Index index;

  /** Opens nothing yet. */
  public VideoShelf(Context context, OpenPhone phone) {
    this.context = context;
    this.phone = phone;
    this.unwatch = phone.watch(this::sweepSoon);
  }

  /** Many changes come in a row; looking once is enough for all of them. */
  private void sweepSoon() {
    if (!sweeper.isShutdown() && sweeping.compareAndSet(false, true)) {
      sweeper.execute(() -> {
        sweeping.set(false);
        try {
          sweep();
        } catch (IOException e) {
          // The stores can't be read now: the next change looks again, and until then nothing plays
          // that they do not have.
        }
      });
    }
  }

  /** Erases the parts of videos that no post here has any more. */
  public void sweep() throws IOException {
    if (!(phone.home().find() instanceof DeviceHome.Finding.Found found)
        || !Files.isDirectory(folder(found.home()))) {
      return;
    }
    Cache kept = cache();
    phone.use(device -> swept(kept, device));
  }

  private static boolean swept(Cache kept, AndroidGraph device) throws IOException {
    PostPage posts = device.posts();
    for (String text : new ArrayList<>(kept.getKeys())) {
      Optional<ShelfKey> key = ShelfKey.parse(text);
      if (!key.isPresent() || !isThere(key.get(), posts)) {
        kept.removeResource(text);
      }
    }
    return true;
  }

  private static boolean isThere(ShelfKey key, PostPage posts) throws IOException {
    return posts
        .post(key.post())
        .filter(post -> post.state() != PostState.DELETED)
        .flatMap(post -> post.picture(key.media()))
        .isPresent();
  }

  /** Parts of one video: those that are here from here, the others by the way that is given. */
  DataSource.Factory parts(ShelfKey key, DataSource.Factory away) throws IOException {
    String text = key.text();
    return new CacheDataSource.Factory()
        .setCache(cache())
        .setCacheKeyFactory(part -> text)
        .setUpstreamDataSourceFactory(away)
        .setFlags(CacheDataSource.FLAG_IGNORE_CACHE_ON_ERROR);
  }

  synchronized Cache cache() throws IOException {
    SimpleCache known = cache;
    if (known != null) {
      return known;
    }
    Path folder = folder(phone.graph().home());
    Files.createDirectories(folder);
    Index made = new Index(context, folder.resolveSibling("videos.db"));
    SimpleCache opened =
        new SimpleCache(
            folder.toFile(),
            new LeastRecentlyUsedCacheEvictor(MOST_BYTES),
            new DefaultDatabaseProvider(made));
    opened.checkInitialization();
    index = made;
    cache = opened;
    // A process may have ended between a deletion and this.
    sweepSoon();
    return opened;
  }

  private static Path folder(DeviceHome home) {
    return home.cache().resolve("videos");
  }

  /** Lets the files go, for a process that outlives them; a look at the stores ends before. */
  @Override
  public void close() {
    unwatch.run();
    sweeper.shutdown();
    try {
      sweeper.awaitTermination(LAST_LOOK_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    release();
  }

  private synchronized void release() {
    SimpleCache known = cache;
    cache = null;
    if (known != null) {
      known.release();
    }
    Index open = index;
    index = null;
    if (open != null) {
      open.close();
    }
  }

  /** What the cache remembers of its files, beside them. */
  private static final class Index extends SQLiteOpenHelper {
    Index(Context context, Path file) {
      super(context, file.toString(), null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase tables) {
      // The cache makes its own.
    }

    @Override
    public void onUpgrade(SQLiteDatabase tables, int from, int to) {
      // It knows their versions as well.
    }
  }
}
