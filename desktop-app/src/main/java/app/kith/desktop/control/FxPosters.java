package app.kith.desktop.control;

import app.kith.core.media.PosterMaker;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.thread.UiThread;
import app.kith.desktop.platform.JpegBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import javafx.util.Duration;

/**
 * Draws posters with the toolkit's player, where the system has no {@code ffmpeg} and yet can play
 * videos. Asked on any thread but the window's.
 */
public final class FxPosters implements PosterMaker {
  private static final long PATIENCE_SECONDS = 15;
  private static final Duration IN = Duration.seconds(1);

  private final UiThread ui;

  public FxPosters(UiThread ui) {
    this.ui = ui;
  }

  @Override
  public Optional<byte[]> poster(Path video, VideoInfo info) throws IOException {
    CompletableFuture<Image> drawn = new CompletableFuture<>();
    CompletableFuture<MediaPlayer> made = new CompletableFuture<>();
    ui.later(() -> {
      try {
        made.complete(begin(video, info, drawn));
      } catch (MediaException | LinkageError e) {
        drawn.completeExceptionally(e);
      }
    });
    try {
      return Optional.of(jpeg(drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    } finally {
      made.thenAccept(player -> ui.later(player::dispose));
    }
  }

  /** A frame is there once the time has moved on from where it was sent to. */
  private static MediaPlayer begin(Path video, VideoInfo info, CompletableFuture<Image> drawn) {
    MediaPlayer player = new MediaPlayer(new Media(video.toUri().toString()));
    MediaView view = new MediaView(player);
    view.setRotate(info.rotation());
    double scale = Math.min(1, (double) SIDE / Math.max(info.width(), info.height()));
    boolean lies = info.rotation() % 180 != 0;
    view.setFitWidth((lies ? info.height() : info.width()) * scale);
    view.setFitHeight((lies ? info.width() : info.height()) * scale);
    Group group = new Group(view);
    new Scene(group);
    double third = info.duration().toMillis() / 3.0;
    Duration from = Duration.millis(Math.min(IN.toMillis(), third));
    player.setMute(true);
    player.setOnError(() -> drawn.completeExceptionally(player.getError()));
    player.setOnReady(() -> {
      player.seek(from);
      player.play();
    });
    player.setOnEndOfMedia(() -> drawn.complete(group.snapshot(null, null)));
    player
        .currentTimeProperty()
        .addListener((of, was, now) -> {
          if (now.greaterThan(from)) {
            drawn.complete(group.snapshot(null, null));
          }
        });
    return player;
  }

  private static byte[] jpeg(Image image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return JpegBytes.of(width, height, argb);
  }
}
