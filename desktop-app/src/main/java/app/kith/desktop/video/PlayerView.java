package app.kith.desktop.video;

import java.net.URI;
import java.time.Duration;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import org.jspecify.annotations.Nullable;

/** The toolkit's player, and the place where its pictures are, as large as fits. */
final class PlayerView extends Region implements Player.Maker {
  private static final int UPSIDE_DOWN = 180;

  private final MediaView view = new MediaView();
  private int turned;

  PlayerView() {
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMouseTransparent(true);
    getChildren().add(view);
  }

  /** A system without the libraries that decode fails in as many ways as it has of lacking them. */
  @Override
  public Player make(URI video, int degrees, Player.Listener listener) {
    turned = degrees;
    try {
      MediaPlayer player = new MediaPlayer(new Media(video.toString()));
      view.setMediaPlayer(player);
      return new Playing(player, listener);
    } catch (MediaException | LinkageError e) {
      listener.failed(Player.Trouble.NO_DECODER);
      return new Nobody();
    }
  }

  @Override
  protected void layoutChildren() {
    MediaPlayer player = view.getMediaPlayer();
    if (player == null || player.getMedia().getWidth() <= 0) {
      return;
    }
    double width = player.getMedia().getWidth();
    double height = player.getMedia().getHeight();
    boolean lies = turned % UPSIDE_DOWN != 0;
    double scale =
        Math.min(getWidth() / (lies ? height : width), getHeight() / (lies ? width : height));
    view.setFitWidth(width * scale);
    view.setFitHeight(height * scale);
    view.setRotate(turned);
    view.relocate((getWidth() - width * scale) / 2, (getHeight() - height * scale) / 2);
  }

  /** Plays. */
  private final class Playing implements Player {
    private final MediaPlayer player;
    private final Listener listener;
    private @Nullable Duration first;
    private boolean ready;
    private boolean ended;

    Playing(MediaPlayer player, Listener listener) {
      this.player = player;
      this.listener = listener;
      player.setOnError(() -> failed(player.getError()));
      player.getMedia().setOnError(() -> failed(player.getMedia().getError()));
      player.setOnReady(this::ready);
      player.setOnPlaying(() -> tell(listener::playing));
      player.setOnPaused(() -> tell(listener::paused));
      player.setOnStalled(() -> tell(listener::stalled));
      player.setOnEndOfMedia(() -> tell(listener::ended));
      player
          .currentTimeProperty()
          .addListener(
              (of, was, now) -> tell(() -> listener.at(Duration.ofMillis((long) now.toMillis()))));
    }

    private void tell(Runnable what) {
      if (!ended) {
        what.run();
      }
    }

    private void ready() {
      ready = true;
      requestLayout();
      if (first != null) {
        seek(first);
      }
      player.play();
    }

    private void failed(@Nullable MediaException why) {
      boolean halted = why != null && why.getType() == MediaException.Type.PLAYBACK_HALTED;
      Trouble trouble = ready ? Trouble.BROKE_OFF : halted ? Trouble.NO_SOUND : Trouble.NO_DECODER;
      tell(() -> listener.failed(trouble));
    }

    @Override
    public void play() {
      player.play();
    }

    @Override
    public void pause() {
      player.pause();
    }

    @Override
    public void seek(Duration to) {
      if (ready) {
        player.seek(javafx.util.Duration.millis(to.toMillis()));
      } else {
        first = to;
      }
    }

    @Override
    public void mute(boolean now) {
      player.setMute(now);
    }

    @Override
    public void end() {
      ended = true;
      if (view.getMediaPlayer() == player) {
        view.setMediaPlayer(null);
      }
      player.dispose();
    }
  }

  /** There is no player. */
  private static final class Nobody implements Player {
    @Override
    public void play() {}

    @Override
    public void pause() {}

    @Override
    public void seek(Duration to) {}

    @Override
    public void mute(boolean now) {}

    @Override
    public void end() {}
  }
}
