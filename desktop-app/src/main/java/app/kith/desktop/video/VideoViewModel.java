package app.kith.desktop.video;

import app.kith.core.give.GivePicture;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.video.VideoState.Phase;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.ServerReasons;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Playing a video, without the toolkit. Used on the window's thread. */
public final class VideoViewModel {
  /** How far a key moves. */
  public static final Duration STEP = Duration.ofSeconds(5);

  private final VideoSource source;
  private final StoreThread work;
  private final KeptChoices choices;
  private final Predicate<Path> system;
  private final Words words;
  private final Watched<VideoState> state = new Watched<>(VideoState.NONE);
  private Player.@Nullable Maker players;
  private @Nullable Video video;
  private @Nullable Play play;

  /**
   * No video yet.
   *
   * @param system opens a file in the program that the system has for it, and tells whether it can
   */
  public VideoViewModel(
      VideoSource source,
      StoreThread work,
      KeptChoices choices,
      Predicate<Path> system,
      Words words) {
    this.source = source;
    this.work = work;
    this.choices = choices;
    this.system = system;
    this.words = words;
    choices.choices().watch(this::mute);
  }

  public Watched<VideoState> state() {
    return state;
  }

  /** Who plays. */
  public void playsWith(Player.Maker maker) {
    players = maker;
  }

  /** Looks at a video, or at none: what was played before ends. */
  public void look(Optional<Video> next) {
    if (next.equals(Optional.ofNullable(video))) {
      return;
    }
    letGo();
    video = next.orElse(null);
    state.set(
        next.map(it ->
                new VideoState(
                    Phase.STILL, Duration.ZERO, it.length(), choices.now().muted(), "", false))
            .orElse(VideoState.NONE));
  }

  /** Plays, or pauses. */
  public void toggle() {
    switch (state.now().phase()) {
      case NONE, OPENING -> {}
      case STILL, TROUBLE, ENDED -> start(Duration.ZERO);
      case PLAYING, STALLED -> with(Player::pause);
      case PAUSED -> with(Player::play);
    }
  }

  /** Goes on or back in it. */
  public void seekBy(Duration by) {
    seek(state.now().at().plus(by));
  }

  /** Goes to a place in it; beyond its ends to these. */
  public void seek(Duration to) {
    VideoState now = state.now();
    Duration most = now.length();
    Duration place = to.isNegative() ? Duration.ZERO : to.compareTo(most) > 0 ? most : to;
    if (now.phase() == Phase.ENDED) {
      start(place);
    } else if (now.isStarted()) {
      state.set(now.at(place));
      with(player -> player.seek(place));
    }
  }

  /** Makes it silent, or lets it be heard; so for all videos from now on. */
  public void toggleSound() {
    choices.change(now -> now.muted(!now.muted()));
  }

  private void mute(Choices now) {
    if (state.now().phase() != Phase.NONE) {
      state.set(state.now().muted(now.muted()));
      with(player -> player.mute(now.muted()));
    }
  }

  private void start(Duration from) {
    Video wanted = video;
    if (wanted == null) {
      return;
    }
    letGo();
    Play begun = new Play(from);
    play = begun;
    state.set(state.now().at(from).in(Phase.OPENING, words.say("video.opening")));
    work.ask(() -> source.open(wanted.picture(), wanted.own()), begun::opened, begun::unreadable);
  }

  /** Has the video written to a file and opened by another program. */
  public void openElsewhere() {
    Video wanted = video;
    if (wanted == null) {
      return;
    }
    state.set(state.now().trouble(words.say("video.copying"), false));
    work.ask(
        () -> source.copy(wanted.picture(), wanted.name()),
        copy -> {
          if (wanted.equals(video)) {
            state.set(copied(copy));
          }
        },
        failure -> {
          if (wanted.equals(video)) {
            state.set(state.now().trouble(diskFailed(failure), true));
          }
        });
  }

  private VideoState copied(VideoSource.Copy copy) {
    return switch (copy) {
      case VideoSource.Copy.Made(Path file) when system.test(file) ->
          state.now().trouble(words.say("video.elsewhere"), false);
      case VideoSource.Copy.Made made ->
          state.now().trouble(words.say("video.elsewhere.none"), false);
      case VideoSource.Copy.Refused(GivePicture.Result.Refused why) ->
          state
              .now()
              .trouble(words.say("viewer.not.saved", new ServerReasons(words).of(why)), true);
    };
  }

  private String diskFailed(IOException failure) {
    return new HomeReasons(words).of(failure);
  }

  private void with(Consumer<Player> does) {
    Play now = play;
    if (now != null && now.player != null) {
      does.accept(now.player);
    }
  }

  private void letGo() {
    Play before = play;
    play = null;
    if (before != null) {
      before.end();
    }
  }

  /** One play; what it tells once another has begun is passed over. */
  private final class Play implements Player.Listener {
    private final Duration from;
    private VideoSource.@Nullable Opened opened;
    private @Nullable Player player;

    Play(Duration from) {
      this.from = from;
    }

    private boolean isCurrent() {
      return play == this;
    }

    private void become(Phase phase, String sentence) {
      if (isCurrent()) {
        state.set(state.now().in(phase, sentence));
      }
    }

    private void opened(VideoSource.Opening opening) {
      switch (opening) {
        case VideoSource.Opening.Ready(VideoSource.Opened ready) -> ready(ready);
        case VideoSource.Opening.Away away -> trouble("video.away", false);
        case VideoSource.Opening.Broken broken -> trouble("video.broken", false);
      }
    }

    private void ready(VideoSource.Opened ready) {
      opened = ready;
      if (!isCurrent() || players == null) {
        end();
        return;
      }
      Player made = players.make(ready.address(), ready.rotation(), this);
      if (!isCurrent()) {
        made.end();
        return;
      }
      player = made;
      made.mute(state.now().muted());
      if (!from.isZero()) {
        made.seek(from);
      }
    }

    private void unreadable(IOException failure) {
      if (isCurrent()) {
        state.set(state.now().trouble(diskFailed(failure), false));
      }
    }

    private void trouble(String key, boolean elsewhere) {
      if (isCurrent()) {
        state.set(state.now().trouble(words.say(key), elsewhere));
      }
    }

    @Override
    public void at(Duration now) {
      if (isCurrent() && state.now().isMoving()) {
        state.set(state.now().at(now));
      }
    }

    @Override
    public void playing() {
      become(Phase.PLAYING, "");
    }

    @Override
    public void paused() {
      become(Phase.PAUSED, "");
    }

    @Override
    public void stalled() {
      become(Phase.STALLED, words.say("video.stalled"));
    }

    @Override
    public void ended() {
      if (isCurrent()) {
        state.set(state.now().at(state.now().length()).in(Phase.ENDED, ""));
      }
    }

    @Override
    public void failed(Player.Trouble why) {
      if (isCurrent()) {
        trouble(
            switch (why) {
              case NO_DECODER -> "video.no.decoder";
              case NO_SOUND -> "video.no.sound";
              case BROKE_OFF -> "video.broke.off";
            },
            true);
        letGo();
      }
    }

    private void end() {
      Player playing = player;
      player = null;
      if (playing != null) {
        playing.end();
      }
      VideoSource.Opened handing = opened;
      opened = null;
      if (handing != null) {
        // It may wait for what is under way.
        work.ask(
            () -> {
              handing.close();
              return true;
            },
            done -> {},
            failure -> {});
      }
    }
  }
}
