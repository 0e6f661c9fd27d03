package app.kith.desktop.compose;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.Kept;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.thread.AtOnce;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComposeViewModelTest {
  private final FakeCompose device = new FakeCompose();
  private int told;
  private final ComposeViewModel model = opened();

  private ComposeViewModel opened() {
    AtOnce once = new AtOnce();
    return new ComposeViewModel(
        device, once.store(), once.store(), Words.in(Locale.ENGLISH), () -> told++);
  }

  private ComposeState state() {
    return model.state().now();
  }

  private List<String> names() {
    return state().draft().pictures().stream().map(it -> it.file().toString()).toList();
  }

  private void adds(String... names) {
    model.add(List.of(names).stream().map(Path::of).toList());
  }

  private static String[] many(int count) {
    return IntStream.range(0, count).mapToObj("p%03d"::formatted).toArray(String[]::new);
  }

  @Test
  void aPostHasItsPicturesInOrderWithTheirDescriptions() {
    adds("a", "b", "c");
    model.caption(" The week ");
    model.describe("id-b", "A kite");
    model.move("id-c", 0);
    model.to(Audience.FOLLOWERS);
    model.post();

    assertThat(device.posts)
        .containsExactly(
            new FakeCompose.Post(
                List.of("c", "a", "b"), List.of("", "", "A kite"), "The week", Audience.FOLLOWERS));
    assertThat(state().open()).isFalse();
    assertThat(state().draft().isEmpty()).isTrue();
    assertThat(device.kept.isEmpty()).isTrue();
    assertThat(told).isEqualTo(1);
  }

  @Test
  void aPlaceIsKeptOnlyWhereThatIsChosenAndForThisOnePost() {
    adds("a", "gps1");
    assertThat(state().draft().isLocated()).isTrue();
    assertThat(state().draft().keep()).isEqualTo(Keep.NOTHING);

    model.keepPlace(true);
    assertThat(opened().state().now().draft().keep()).isEqualTo(Keep.PLACE);
    model.post();
    adds("gps2");
    model.post();

    assertThat(device.posts)
        .extracting(FakeCompose.Post::keep)
        .containsExactly(Keep.PLACE, Keep.NOTHING);
  }

  @Test
  void allPostsOfOneDraftKeepThePlace() {
    adds(many(25));
    adds("gps1", "gps2");
    model.move("id-gps2", 0);
    model.keepPlace(true);
    model.post();

    assertThat(device.posts).extracting(FakeCompose.Post::keep).containsOnly(Keep.PLACE);
    assertThat(device.posts).hasSize(2);
  }

  @Test
  void noPlaceIsKeptOnceThePictureThatHasOneIsTakenOut() {
    adds("a", "gps1");
    model.keepPlace(true);

    model.remove("id-gps1");
    model.undo();

    assertThat(state().draft().isLocated()).isTrue();
    assertThat(state().draft().keep()).isEqualTo(Keep.NOTHING);
  }

  @Test
  void whatWasWrittenIsThereWhenTheWindowOpensAgain() {
    adds("a", "b");
    model.caption("Not yet");
    model.describe("id-a", "A boat");
    model.close();
    ComposeViewModel again = opened();

    assertThat(again.state().now().open()).isFalse();
    assertThat(again.state().now().draft()).isEqualTo(state().draft());
    assertThat(again.state().now().draft().caption()).isEqualTo("Not yet");
  }

  @Test
  void filesThatWereNotLookedAtYetAreLookedAtTheNextTime() {
    device.kept = Draft.EMPTY.withComing(List.of(Path.of("late")));

    assertThat(opened().state().now().draft().pictures())
        .extracting(DraftPicture::name)
        .containsExactly("late");
  }

  @Test
  void aBadFileIsNamedAndTheRestGoesOn() {
    adds("a", "bad.jpg", "b", "a");

    assertThat(names()).containsExactly("a", "b", "a");
    assertThat(state().problems()).containsExactly("bad.jpg is damaged and was not taken");
    adds("b");
    assertThat(names()).as("what is there already is not taken twice").hasSize(3);
  }

  @Test
  void moreThanAPostHoldsBecomesSeveralWithTheTextOnTop() {
    adds(many(45));
    model.caption("Holiday");
    assertThat(model.size()).isEqualTo("45 pictures become 3 posts, the text above the first");
    model.post();

    assertThat(device.posts).extracting(post -> post.names().size()).containsExactly(5, 20, 20);
    assertThat(device.posts)
        .extracting(FakeCompose.Post::caption)
        .containsExactly("", "", "Holiday");
    assertThat(device.posts.getLast().names()).startsWith("p000");
  }

  @Test
  void moreThanFiveHundredAreSaid() {
    adds(many(620));

    assertThat(names()).hasSize(500);
    assertThat(state().problems()).singleElement().asString().contains("120 files were left out");
  }

  @Test
  void aDiskThatIsFullHalfwayLosesNothingAndPostsNothingTwice() {
    adds(many(45));
    model.caption("Holiday");
    device.postsUntilFull = 1;
    model.post();

    assertThat(state().message()).contains("No space left").contains("still here");
    assertThat(names()).hasSize(40);
    assertThat(state().draft().caption()).isEqualTo("Holiday");
    assertThat(state().posting()).isFalse();
    device.postsUntilFull = 99;
    model.post();
    assertThat(device.posts).hasSize(3);
    assertThat(device.posts.stream().flatMap(post -> post.names().stream()))
        .doesNotHaveDuplicates()
        .hasSize(45);
  }

  @Test
  void aDraftThatTheDiskRefusesIsSaidAndKeptHere() {
    device.fullDisk = Optional.of(new IOException("No space left on device"));
    model.open();
    model.caption("Long words");

    assertThat(state().kept()).isEqualTo(Kept.NO);
    assertThat(model.isAtRisk()).isTrue();
    device.fullDisk = Optional.empty();
    model.close();
    assertThat(device.kept.caption()).isEqualTo("Long words");
    assertThat(model.isAtRisk()).isFalse();
  }

  @Test
  void aFileThatVanishedIsSaidBeforeAnythingIsPosted() {
    adds("a", "b");
    device.gone.add("b");
    model.post();

    assertThat(device.posts).isEmpty();
    assertThat(state().problems()).containsExactly("b is not there any more");
    assertThat(state().message()).contains("post again without them");
    model.post();
    assertThat(device.posts).extracting(FakeCompose.Post::names).containsExactly(List.of("a"));
  }

  @Test
  void wordsAloneAreAPost() {
    model.caption(" Words alone ");
    model.post();

    assertThat(device.posts)
        .containsExactly(
            new FakeCompose.Post(List.of(), List.of(), "Words alone", Audience.COMMUNITY));
    assertThat(state().draft().isEmpty()).isTrue();
  }

  @Test
  void nothingIsNoPost() {
    model.open();
    model.caption("  ");
    model.post();

    assertThat(device.posts).isEmpty();
    assertThat(state().message()).startsWith("A post needs some words or a picture");
  }

  @Test
  void wordsWhoseOnlyPictureVanishedGoWithoutItOnceThatWasSaid() {
    adds("a");
    model.caption("Look");
    device.gone.add("a");
    model.post();
    assertThat(device.posts).isEmpty();
    model.post();

    assertThat(device.posts).extracting(FakeCompose.Post::caption).containsExactly("Look");
  }

  @Test
  void whatWasTakenOutComesBack() {
    adds("a", "b", "c");
    model.remove("id-b");
    assertThat(names()).containsExactly("a", "c");
    model.undo();
    assertThat(names()).containsExactly("a", "b", "c");
    model.undo();
    assertThat(names()).hasSize(3);
  }

  @Test
  void aProgramThatEndsRightAfterAPostDoesNotOfferItAgain() {
    adds(many(45));
    model.caption("Holiday");
    device.diesAfterPost = true;
    device.postsUntilFull = 2;
    model.post();
    assertThat(device.kept.pictures()).as("on the disk").hasSize(45);

    ComposeViewModel next = opened();
    assertThat(next.state().now().draft().pictures()).hasSize(20);
    device.postsUntilFull = 99;
    next.post();

    assertThat(device.posts.stream().flatMap(post -> post.names().stream()))
        .doesNotHaveDuplicates()
        .hasSize(45);
    assertThat(device.posts.getLast().caption()).isEqualTo("Holiday");
  }

  @Test
  void aPostThatWasMadeAlthoughItWasSaidToHaveFailedIsNotMadeAgain() {
    adds("a");
    model.caption("Look");
    device.failsAfterPost = true;
    model.post();
    assertThat(state().message()).contains("still here");

    model.post();

    assertThat(device.posts).hasSize(1);
    assertThat(state().open()).isFalse();
    assertThat(device.kept.isEmpty()).isTrue();
  }

  @Test
  void nothingIsPostedThatTheDraftCannotNameFirst() {
    adds("a");
    device.fullDisk = Optional.of(new IOException("No space left on device"));
    model.post();

    assertThat(device.posts).isEmpty();
    assertThat(state().message()).contains("No space left").contains("still here");
    assertThat(state().posting()).isFalse();
  }
}
