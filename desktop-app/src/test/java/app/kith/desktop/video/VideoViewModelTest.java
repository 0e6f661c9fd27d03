package app.kith.desktop.video;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PostPicture;
import app.kith.core.give.GivePicture;
import app.kith.core.mutation.Picture;
import app.kith.core.thread.AtOnce;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.ChoicesFile;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.video.VideoState.Phase;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoViewModelTest {
  @TempDir Path folder;
  private final Fake device = new Fake();
  private final Players players = new Players();
  private final List<Path> opened = new ArrayList<>();
  private boolean display = true;
  private VideoViewModel model = made(Path.of("."));

  private VideoViewModel made(Path home) {
    KeptChoices choices =
        new KeptChoices(
            Choices.USUAL, new ChoicesFile(home.resolve("choices.json")), new AtOnce().store());
    VideoViewModel made =
        new VideoViewModel(
            device,
            new AtOnce().store(),
            choices,
            file -> display && opened.add(file),
            Words.in(Locale.ENGLISH));
    made.playsWith(players);
    return made;
  }

  @BeforeEach
  void looksAtAVideo() {
    model = made(folder);
    model.look(Optional.of(video("a")));
  }

  private static Video video(String id) {
    Picture picture =
        new Picture(id, Picture.VIDEO, "video/mp4", 64, 48, 9, "s", null, null, 42_000L, null);
    return new Video(new PostPicture(picture, 9, "s", "video/mp4"), false, id + ".mp4");
  }

  private static final class Fake implements VideoSource {
    private Opening.@Nullable Away away;
    private boolean broken;
    private boolean diskFull;
    private int open;
    private String refusal = "";

    @Override
    public Opening open(PostPicture video, boolean own) throws IOException {
      if (diskFull) {
        throw new IOException("No space left on device");
      }
      if (away != null) {
        return away;
      }
      if (broken) {
        return new Opening.Broken();
      }
      open++;
      return new Opening.Ready(
          new Opened() {
            @Override
            public URI address() {
              return URI.create("http://127.0.0.1:1/" + video.picture().id());
            }

            @Override
            public int rotation() {
              return 90;
            }

            @Override
            public void close() {
              open--;
            }
          });
    }

    @Override
    public Copy copy(PostPicture video, String name) {
      return refusal.isEmpty()
          ? new Copy.Made(Path.of(name))
          : new Copy.Refused(new GivePicture.Result.Refused("other", refusal));
    }
  }

  private static final class Players implements Player.Maker {
    private final List<FakePlayer> made = new ArrayList<>();

    @Override
    public Player make(URI video, int turned, Player.Listener listener) {
      FakePlayer player = new FakePlayer(listener);
      made.add(player);
      return player;
    }

    FakePlayer last() {
      return made.getLast();
    }
  }

  private static final class FakePlayer implements Player {
    private final Listener listener;
    private final List<String> asked = new ArrayList<>();

    FakePlayer(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void play() {
      asked.add("play");
      listener.playing();
    }

    @Override
    public void pause() {
      asked.add("pause");
      listener.paused();
    }

    @Override
    public void seek(Duration to) {
      asked.add("seek " + to.toMillis());
    }

    @Override
    public void mute(boolean now) {
      asked.add("mute " + now);
    }

    @Override
    public void end() {
      asked.add("end");
    }
  }

  private VideoState state() {
    return model.state().now();
  }

  @Test
  void nothingPlaysBeforeSomebodyStartsIt() {
    assertThat(state().phase()).isEqualTo(Phase.STILL);
    assertThat(state().length()).isEqualTo(Duration.ofSeconds(42));
    assertThat(players.made).isEmpty();
    assertThat(device.open).isZero();
  }

  @Test
  void lookingElsewhereEndsThePlayerAndLetsGoOfTheBytes() {
    model.toggle();
    FakePlayer first = players.last();
    first.listener.playing();

    model.look(Optional.empty());
    first.listener.at(Duration.ofSeconds(3));

    assertThat(first.asked).last().isEqualTo("end");
    assertThat(device.open).isZero();
    assertThat(state()).isEqualTo(VideoState.NONE);
  }

  @Nested
  class WhilePlaying {
    private FakePlayer player = new FakePlayer(new Play());

    /** Nobody listens. */
    private static final class Play implements Player.Listener {
      @Override
      public void at(Duration now) {}

      @Override
      public void playing() {}

      @Override
      public void paused() {}

      @Override
      public void stalled() {}

      @Override
      public void ended() {}

      @Override
      public void failed(Player.Trouble why) {}
    }

    @BeforeEach
    void plays() {
      model.toggle();
      assertThat(state().phase()).isEqualTo(Phase.OPENING);
      assertThat(state().sentence()).isEqualTo("Getting the video ready");
      player = players.last();
      player.listener.playing();
      player.listener.at(Duration.ofSeconds(7));
    }

    @Test
    void itPausesAndGoesOn() {
      model.toggle();
      assertThat(state().phase()).isEqualTo(Phase.PAUSED);
      model.toggle();
      assertThat(state().phase()).isEqualTo(Phase.PLAYING);
      assertThat(state().at()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void oneMovesInItAndStopsAtItsEnds() {
      model.seekBy(VideoViewModel.STEP);
      assertThat(state().at()).isEqualTo(Duration.ofSeconds(12));
      model.seek(Duration.ofSeconds(99));
      model.seekBy(Duration.ofSeconds(-200));

      assertThat(player.asked).contains("seek 12000", "seek 42000", "seek 0");
    }

    @Test
    void waitingForBytesIsSaidAndPasses() {
      player.listener.stalled();
      assertThat(state().sentence()).isEqualTo("Waiting for more of the video");
      player.listener.playing();
      assertThat(state().sentence()).isEmpty();
    }

    @Test
    void soundIsRememberedForTheNextVideoAndTheNextWindow() {
      model.toggleSound();
      assertThat(state().muted()).isTrue();
      assertThat(player.asked).last().isEqualTo("mute true");

      model.look(Optional.of(video("b")));
      assertThat(state().muted()).isTrue();
      assertThat(new ChoicesFile(folder.resolve("choices.json")).read().muted()).isTrue();
    }

    @Test
    void afterItsEndItPlaysOnceMore() {
      player.listener.ended();
      assertThat(state().phase()).isEqualTo(Phase.ENDED);

      model.toggle();

      assertThat(players.made).hasSize(2);
      assertThat(device.open).isEqualTo(1);
      assertThat(state().at()).isZero();
      players.last().listener.ended();
      model.seek(Duration.ofSeconds(9));
      assertThat(players.last().asked).contains("seek 9000");
    }

    @Test
    void whatBreaksOffSaysSoAndCanBePlayedAgain() {
      player.listener.failed(Player.Trouble.BROKE_OFF);
      assertThat(state().phase()).isEqualTo(Phase.TROUBLE);
      assertThat(state().sentence()).startsWith("The video broke off.");
      assertThat(device.open).isZero();

      model.toggle();
      assertThat(state().phase()).isEqualTo(Phase.OPENING);
    }
  }

  @Nested
  class WhereItCantPlay {
    private void fails(Player.Trouble why) {
      model.toggle();
      players.last().listener.failed(why);
    }

    @Test
    void aMissingDecoderIsSaidAndAnotherProgramGetsACopy() {
      fails(Player.Trouble.NO_DECODER);
      assertThat(state().sentence()).startsWith("This computer lacks");
      assertThat(state().elsewhere()).isTrue();

      model.openElsewhere();

      assertThat(opened).containsExactly(Path.of("a.mp4"));
      assertThat(state().sentence()).startsWith("It opens in another program.");
      assertThat(state().elsewhere()).isFalse();
    }

    @Test
    void aMissingSoundDeviceIsSaid() {
      fails(Player.Trouble.NO_SOUND);

      assertThat(state().sentence()).startsWith("No sound device");
      assertThat(Objects.requireNonNull(players.last()).asked).contains("end");
    }

    @Test
    void aWindowWithoutADisplayAndARefusedCopySaySo() {
      fails(Player.Trouble.NO_DECODER);
      display = false;
      model.openElsewhere();
      assertThat(state().sentence()).startsWith("No other program could be opened");

      device.refusal = "the disk is full: free some space";
      model.openElsewhere();
      assertThat(state().sentence()).isEqualTo("Not saved. the disk is full: free some space");
    }

    @Test
    void awayBrokenAndAFullDiskHaveASentenceEach() {
      device.away = new VideoSource.Opening.Away();
      model.toggle();
      assertThat(state().sentence()).startsWith("This video is not on this computer yet");

      device.away = null;
      device.broken = true;
      model.toggle();
      assertThat(state().sentence()).startsWith("This file is damaged");

      device.diskFull = true;
      model.toggle();
      assertThat(state().sentence()).contains("No space left");
      assertThat(players.made).isEmpty();
    }
  }
}
