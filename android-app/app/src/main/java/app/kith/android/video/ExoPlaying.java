package app.kith.android.video;

import android.content.Context;
import androidx.media3.common.AudioAttributes;
import androidx.media3.common.C;
import androidx.media3.common.MediaItem;
import androidx.media3.common.PlaybackException;
import androidx.media3.common.Player;
import androidx.media3.common.Tracks;
import androidx.media3.datasource.DataSource;
import androidx.media3.exoplayer.ExoPlayer;
import androidx.media3.exoplayer.source.ProgressiveMediaSource;
import androidx.media3.extractor.Extractor;
import androidx.media3.extractor.mp4.FragmentedMp4Extractor;
import androidx.media3.extractor.mp4.Mp4Extractor;
import androidx.media3.extractor.text.SubtitleParser;
import app.kith.core.stream.AwayException;
import app.kith.core.sync.exchange.Transport;
import app.kith.core.thread.Watched;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Media3's player, which outlives a turned screen. Used on the main thread. */
final class ExoPlaying implements VideoViewModel.Playing<DataSource.Factory> {
  private final Context context;
  private final Consumer<VideoTrouble> troubles;
  private final Watched<Optional<Player>> player = new Watched<>(Optional.empty());
  private @Nullable ExoPlayer exo;
  private long at;
  private boolean goesOn;

  /**
   * Plays nothing yet.
   *
   * @param at milliseconds from the beginning
   * @param goesOn whether it plays as soon as it can
   */
  ExoPlaying(Context context, long at, boolean goesOn, Consumer<VideoTrouble> troubles) {
    this.context = context;
    this.at = at;
    this.goesOn = goesOn;
    this.troubles = troubles;
  }

  /** Who plays now, for a view that shows it. */
  Watched<Optional<Player>> player() {
    return player;
  }

  /** Milliseconds from the beginning, for who goes on later. */
  long at() {
    return exo == null ? at : exo.getCurrentPosition();
  }

  @Override
  public void begin(DataSource.Factory video, boolean muted) {
    ExoPlayer made = new ExoPlayer.Builder(context).setHandleAudioBecomingNoisy(true).build();
    exo = made;
    mute(muted);
    made.addListener(new Told());
    made.setMediaSource(
        new ProgressiveMediaSource.Factory(video, ExoPlaying::extractors)
            .setLoadErrorHandlingPolicy(new KeepTrying())
            .createMediaSource(MediaItem.fromUri(ThroughShelf.VIDEO)),
        at);
    made.setPlayWhenReady(goesOn);
    made.prepare();
    player.set(Optional.of(made));
  }

  /** Nothing else is ever shared; whoever sends another container gets no parser for it. */
  private static Extractor[] extractors() {
    return new Extractor[] {
      new Mp4Extractor(SubtitleParser.Factory.UNSUPPORTED),
      new FragmentedMp4Extractor(SubtitleParser.Factory.UNSUPPORTED)
    };
  }

  /** What is silent takes no sound away from others. */
  @Override
  public void mute(boolean silent) {
    ExoPlayer now = exo;
    if (now != null) {
      AudioAttributes film =
          new AudioAttributes.Builder()
              .setUsage(C.USAGE_MEDIA)
              .setContentType(C.AUDIO_CONTENT_TYPE_MOVIE)
              .build();
      now.setAudioAttributes(film, !silent);
      now.setVolume(silent ? 0 : 1);
    }
  }

  /** The screen is left: nothing plays that nobody sees. */
  void pause() {
    if (exo != null) {
      exo.pause();
    }
  }

  @Override
  public void end() {
    ExoPlayer before = exo;
    exo = null;
    if (before != null) {
      at = before.getPlaybackState() == Player.STATE_ENDED ? 0 : before.getCurrentPosition();
      goesOn = true;
      player.set(Optional.empty());
      before.release();
    }
  }

  private final class Told implements Player.Listener {
    @Override
    public void onPlayerError(PlaybackException error) {
      troubles.accept(trouble(error));
    }

    /** Media3 plays what it can and says nothing of the rest. */
    @Override
    public void onTracksChanged(Tracks tracks) {
      if (tracks.containsType(C.TRACK_TYPE_VIDEO)
          && !tracks.isTypeSupported(C.TRACK_TYPE_VIDEO, true)) {
        troubles.accept(VideoTrouble.NO_DECODER);
      }
    }
  }

  private static VideoTrouble trouble(PlaybackException error) {
    AwayException away = KeepTrying.of(error, AwayException.class);
    if (away != null) {
      return away.isWrongServer() ? VideoTrouble.UNSAFE : VideoTrouble.AWAY;
    }
    if (KeepTrying.of(error, Transport.RefusedException.class) != null) {
      return VideoTrouble.GONE;
    }
    return switch (error.errorCode) {
      case PlaybackException.ERROR_CODE_PARSING_CONTAINER_MALFORMED,
          PlaybackException.ERROR_CODE_PARSING_CONTAINER_UNSUPPORTED ->
          VideoTrouble.BROKEN;
      case PlaybackException.ERROR_CODE_DECODER_INIT_FAILED,
          PlaybackException.ERROR_CODE_DECODER_QUERY_FAILED,
          PlaybackException.ERROR_CODE_DECODING_FAILED,
          PlaybackException.ERROR_CODE_DECODING_FORMAT_EXCEEDS_CAPABILITIES,
          PlaybackException.ERROR_CODE_DECODING_FORMAT_UNSUPPORTED ->
          VideoTrouble.NO_DECODER;
      default -> VideoTrouble.BROKE_OFF;
    };
  }
}
