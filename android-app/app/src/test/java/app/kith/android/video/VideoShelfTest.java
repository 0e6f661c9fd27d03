package app.kith.android.video;

import static org.assertj.core.api.Assertions.assertThat;

import android.net.Uri;
import androidx.media3.datasource.ByteArrayDataSource;
import androidx.media3.datasource.DataSource;
import androidx.media3.datasource.DataSourceUtil;
import androidx.media3.datasource.DataSpec;
import androidx.media3.datasource.cache.CacheDataSource;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.KithApplication;
import app.kith.android.feed.SeededPhone;
import app.kith.core.feed.PostView;
import java.io.IOException;
import java.time.Instant;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.GraphicsMode;

/** What of played videos stays on a phone, and what does not. */
@RunWith(RobolectricTestRunner.class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class VideoShelfTest {
  private static final Instant THEN = Instant.parse("2026-07-04T18:00:00Z");
  private static final Uri ANY = Uri.parse("kith:video");
  private static final byte[] BYTES = {1, 2, 3, 4, 5};
  private static final byte[] OTHER_BYTES = {9, 9, 9, 9, 9};

  private final KithApplication app = ApplicationProvider.getApplicationContext();
  private SeededPhone seeded;
  private VideoShelf shelf;

  @Before
  public void seed() throws IOException {
    seeded = new SeededPhone(app);
    shelf = app.videos();
    seeded.came(THEN, "Boat", "bridge.jpg", false);
    seeded.came(THEN.plusSeconds(1), "Stream", "bridge.jpg", false);
  }

  @After
  public void end() throws IOException {
    shelf.close();
    app.phone().close();
  }

  private PostView post(String caption) throws IOException {
    return seeded.device().feed().posts(10).stream()
        .filter(post -> post.caption().equals(caption))
        .findFirst()
        .orElseThrow();
  }

  private static ShelfKey key(PostView post) {
    return ShelfKey.of(post.id(), post.media().get(0));
  }

  private void played(ShelfKey key) throws IOException {
    DataSource.Factory parts = shelf.parts(key, () -> new ByteArrayDataSource(BYTES));
    assertThat(read(parts)).isEqualTo(BYTES);
  }

  private static byte[] read(DataSource.Factory parts) throws IOException {
    DataSource open = parts.createDataSource();
    try {
      open.open(new DataSpec(ANY, 0, BYTES.length));
      return DataSourceUtil.readToEnd(open);
    } finally {
      open.close();
    }
  }

  @Test
  public void whatIsOfAPostThatStaysIsKeptAndReadWithoutTheServer() throws IOException {
    ShelfKey key = key(post("Boat"));
    played(key);

    shelf.sweep();

    assertThat(shelf.cache().getKeys()).containsExactly(key.text());
    DataSource.Factory kept = shelf.parts(key, () -> new ByteArrayDataSource(OTHER_BYTES));
    assertThat(read(kept)).isEqualTo(BYTES);
  }

  @Test
  public void whatIsOfADeletedPostIsErasedAndNothingElse() throws IOException {
    PostView gone = post("Boat");
    PostView stays = post("Stream");
    played(key(gone));
    played(key(stays));

    seeded.goes(gone.id());
    shelf.sweep();

    assertThat(shelf.cache().getKeys()).containsExactly(key(stays).text());
  }

  @Test
  public void whatThisPersonMayNotSeeAnyMoreIsErased() throws IOException {
    played(key(post("Boat")));
    played(key(post("Stream")));

    seeded.loses();
    shelf.sweep();

    assertThat(shelf.cache().getKeys()).isEmpty();
  }

  @Test
  public void aVideoThatItsPostHasNotIsErased() throws IOException {
    played(new ShelfKey(post("Boat").id(), post("Stream").media().get(0).picture().id()));

    shelf.sweep();

    assertThat(shelf.cache().getKeys()).isEmpty();
  }

  @Test
  public void whatAnOlderKithKeptByItsMediaIdAloneIsErased() throws IOException {
    PostView post = post("Boat");
    DataSource.Factory older =
        new CacheDataSource.Factory()
            .setCache(shelf.cache())
            .setCacheKeyFactory(part -> key(post).media())
            .setUpstreamDataSourceFactory(() -> new ByteArrayDataSource(BYTES));
    assertThat(read(older)).isEqualTo(BYTES);

    shelf.sweep();

    assertThat(shelf.cache().getKeys()).isEmpty();
  }
}
