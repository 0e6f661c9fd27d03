package app.kith.desktop.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PostPicture;
import app.kith.core.give.GivePicture;
import app.kith.core.mutation.Picture;
import app.kith.core.story.CameraStory;
import app.kith.core.story.PhotoDetails;
import app.kith.core.thread.AtOnce;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.ChoicesFile;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.video.VideoSource;
import app.kith.desktop.video.VideoState;
import app.kith.desktop.video.VideoViewModel;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewerViewModelTest {
  private final Fake device = new Fake();
  private final VideoViewModel video =
      new VideoViewModel(
          new NoVideos(),
          new AtOnce().store(),
          new KeptChoices(
              Choices.USUAL,
              new ChoicesFile(Path.of("nowhere/choices.json")),
              new AtOnce().store()),
          file -> false,
          Words.in(Locale.ENGLISH));
  private final ViewerViewModel model =
      new ViewerViewModel(device, new AtOnce().store(), video, Words.in(Locale.ENGLISH));

  private static final class NoVideos implements VideoSource {
    @Override
    public Opening open(PostPicture picture, boolean own) {
      return new Opening.Away();
    }

    @Override
    public Copy copy(PostPicture picture, String name) {
      return new Copy.Refused(new GivePicture.Result.Refused("no_poster", "there is none"));
    }
  }

  private static final class Fake implements ViewerSource {
    private final List<String> saved = new ArrayList<>();
    private Optional<GivePicture.Result.Refused> refusal = Optional.empty();
    private boolean diskFull;

    @Override
    public PhotoDetails details(PostPicture picture, boolean own) {
      return new PhotoDetails(own, CameraStory.NONE, false);
    }

    @Override
    public Optional<GivePicture.Result.Refused> save(PostPicture picture, Path target)
        throws IOException {
      if (diskFull) {
        throw new IOException("No space left on device");
      }
      saved.add(picture.picture().id());
      return refusal;
    }
  }

  private static Viewed post(boolean own, int count) {
    return new Viewed(
        "post",
        "Oskar",
        "Today 14:05",
        "Everyone here",
        "The lake",
        own,
        IntStream.range(0, count)
            .mapToObj(i -> new Viewed.Shot(picture("m" + i), "Picture " + i))
            .toList());
  }

  private static PostPicture picture(String id) {
    return new PostPicture(
        new Picture(id, "photo", "image/jpeg", 4, 3, 9, "a", null, null), 9, "b", "image/jpeg");
  }

  @Test
  void itGoesFromPictureToPictureAndStopsAtTheEnds() {
    model.open(post(false, 3), 1);
    model.step(1);
    model.step(1);
    assertThat(model.state().now().index()).isEqualTo(2);
    model.go(0);
    model.step(-1);
    assertThat(model.state().now().index()).isZero();
    model.close();
    assertThat(model.state().now().isOpen()).isFalse();
    model.step(1);
    assertThat(model.state().now().isOpen()).isFalse();
  }

  @Test
  void theDetailsAreThoseOfThePictureAndThePanelStays() {
    model.open(post(true, 2), 0);
    model.panel();
    model.step(1);

    assertThat(model.state().now().details().here()).isTrue();
    assertThat(model.state().now().panel()).isTrue();
    model.close();
    model.open(post(false, 1), 0);
    assertThat(model.state().now().panel()).isTrue();
    assertThat(model.state().now().details().here()).isFalse();
  }

  @Test
  void aVideoThatWasChosenIsPlayedAndOneOnTheWayIsNot() {
    List<Viewed.Shot> shots = new ArrayList<>(post(false, 1).pictures());
    Picture clip = new Picture("v", "video", "video/mp4", 4, 3, 9, "a", null, null, 5_000L, null);
    shots.add(new Viewed.Shot(new PostPicture(clip, 9, "b", "video/mp4"), "Video"));
    Viewed mixed = new Viewed("post", "Oskar", "Today", "Everyone here", "", false, shots);

    model.open(mixed, 0);
    assertThat(model.isVideo()).isFalse();
    model.step(1);
    assertThat(video.state().now().phase()).isEqualTo(VideoState.Phase.STILL);
    assertThat(model.fileName()).isEqualTo("Oskar 2.mp4");

    model.open(mixed, 1);
    assertThat(video.state().now().phase()).isEqualTo(VideoState.Phase.TROUBLE);
    model.close();
    assertThat(model.isVideo()).isFalse();
  }

  @Test
  void savingSaysWhatCameOfIt() {
    model.open(post(false, 2), 1);
    assertThat(model.fileName()).isEqualTo("Oskar 2.jpg");
    model.save(Path.of("lake.jpg"));
    assertThat(device.saved).containsExactly("m1");
    assertThat(model.state().now().notice()).isEqualTo("Saved as lake.jpg");

    device.refusal = Optional.of(new GivePicture.Result.Refused("bad_file", "no folder x"));
    model.save(Path.of("x", "lake.jpg"));
    assertThat(model.state().now().notice())
        .isEqualTo("Not saved. Nothing can be written there. Choose another folder.");

    device.diskFull = true;
    model.save(Path.of("lake.jpg"));
    assertThat(model.state().now().notice()).contains("No space left");
  }
}
