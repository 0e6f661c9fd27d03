package app.kith.android.video;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.lend.LendCopies;
import app.kith.core.feed.PostPicture;
import app.kith.core.mutation.Picture;
import app.kith.core.thread.AtOnce;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VideoViewModelTest {
  private static final long PATIENCE_SECONDS = 30;

  private final AtOnce threads = new AtOnce();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Silent playing = new Silent();
  private Runnable meanwhile = () -> {};
  private final VideoViewModel<String> model =
      new VideoViewModel<>(new OneVideo(), threads.store(), playing, "p1", "m1");

  @Test
  void whatPlaysIsClosedWhenNobodyLooksAnyMore() throws InterruptedException {
    model.start();
    assertThat(playing.video).isEqualTo("video");

    model.end();

    assertThat(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsOpenedWhenNobodyLooksAnyMoreIsClosed() throws InterruptedException {
    meanwhile =
        () -> {
          model.end();
          threads.shutdown();
        };

    model.start();

    assertThat(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(playing.video).isEmpty();
  }

  /** Plays without a picture and a sound. */
  private static final class Silent implements VideoViewModel.Playing<String> {
    private String video = "";

    @Override
    public void begin(String begun, boolean muted) {
      video = begun;
    }

    @Override
    public void mute(boolean silent) {}

    @Override
    public void end() {
      video = "";
    }
  }

  /** Ben's video. */
  private final class OneVideo implements VideoSource<String> {
    @Override
    public Optional<Known> look(String post, String media) {
      Picture picture = new Picture(media, "video", "video/mp4", 4, 3, 9, "a", null, null);
      return Optional.of(
          new Known(post, new PostPicture(picture, 9, "a", "video/mp4"), false, "Ben"));
    }

    @Override
    public Opening<String> open(Known video) {
      meanwhile.run();
      return new Opening.Ready<>("video", closed::countDown);
    }

    @Override
    public boolean isMuted() {
      return false;
    }

    @Override
    public void mute(boolean silent) {}

    @Override
    public LendCopies.Result lend(Known video) {
      return new LendCopies.Result.Lent(Path.of("video"));
    }
  }
}
