package app.kith.android.compose.draft;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.compose.take.Coming;
import app.kith.android.compose.take.Offer;
import app.kith.core.draft.Kept;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.thread.AtOnce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComposeViewModelTest {
  private final FakeCompose phone = new FakeCompose();
  private final AtOnce once = new AtOnce();
  private ComposeViewModel model = begun();
  private int batches;

  private ComposeViewModel begun() {
    ComposeViewModel begun = new ComposeViewModel(phone, once.store(), once.store(), once::store);
    begun.open();
    return begun;
  }

  private ComposeState state() {
    return model.state().now();
  }

  private List<String> names() {
    return state().draft().pictures().stream().map(it -> it.name()).toList();
  }

  private String id(int index) {
    return state().draft().pictures().get(index).id();
  }

  private void takes(String... names) {
    batches++;
    model.take("batch" + batches, "", offers(names));
  }

  private static List<Offer> offers(String... names) {
    return new ArrayList<>(List.of(names).stream().map(FakeCompose.Named::new).toList());
  }

  private static String[] many(int count) {
    return IntStream.range(0, count).mapToObj("p%03d"::formatted).toArray(String[]::new);
  }

  @Test
  void aPostHasItsPicturesInOrderWithTheirDescriptions() {
    takes("a", "b", "c");
    model.caption(" The week ");
    model.describe(id(1), "A kite");
    model.move(id(2), 0);
    model.to(Audience.FOLLOWERS);
    model.post();

    assertThat(phone.posts)
        .containsExactly(
            new FakeCompose.Post(
                List.of("c", "a", "b"),
                List.of("", "", "A kite"),
                "The week",
                Audience.FOLLOWERS,
                Keep.NOTHING));
    assertThat(state().open()).isFalse();
    assertThat(phone.kept.isEmpty()).isTrue();
  }

  @Test
  void thePlaceIsKeptOnlyWhereThatIsChosenAndForThisOnePost() {
    takes("a", "gps1");
    model.keepPlace(true);
    model.post();
    takes("gps2");
    model.post();

    assertThat(phone.posts)
        .extracting(FakeCompose.Post::keep)
        .containsExactly(Keep.PLACE, Keep.NOTHING);
  }

  @Test
  void whatWasWrittenIsThereInTheNextProcess() {
    takes("a", "b");
    model.caption("Not yet");
    model.describe(id(0), "A boat");
    ComposeViewModel next = begun();

    assertThat(next.state().now().draft()).isEqualTo(state().draft());
  }

  @Test
  void aBatchThatTheProcessEndedInIsGoneOnWithAndNothingTakenTwice() {
    model.take("share", "Look", offers("a", "b"));
    ComposeViewModel next = begun();
    assertThat(next.knows("share")).isFalse();

    next.takeAgain("share", "Look", offers("a", "b", "c"));

    assertThat(next.state().now().draft().pictures()).hasSize(3);
    assertThat(next.state().now().draft().caption()).isEqualTo("Look");
  }

  @Test
  void whatACameraWroteAndNobodyFetchedIsTakenUpOnceAndTheOneBeingWrittenIsNot() {
    phone.captures.put("lake.jpg", new FakeCompose.Named("lake"));
    phone.captures.put("now.jpg", new FakeCompose.Named("now"));
    model.takeUp("now.jpg");
    model.takeUp("");
    assertThat(names()).containsExactly("lake");

    ComposeViewModel next = begun();
    next.takeUp("now.jpg");
    assertThat(next.state().now().draft().pictures()).hasSize(1);
  }

  @Test
  void whatIsSharedComesBelowWhatWasWritten() {
    model.caption("Mine");
    model.take("share", "Theirs", offers());

    assertThat(state().draft().caption()).isEqualTo("Mine\n\nTheirs");
  }

  @Test
  void wordsThatOccurInOthersAreNotLost() {
    model.caption("nothing");
    model.take("share", "no", offers());

    assertThat(state().draft().caption()).isEqualTo("nothing\n\nno");
  }

  @Test
  void theVerySameThatIsSharedAgainIsNotRepeatedWhileItStandsThere() {
    model.take("once", "Look", offers("a"));
    model.caption("Mine\n\nLook\n\nand mine");
    model.take("twice", "Look", offers("a"));
    assertThat(state().draft().caption()).isEqualTo("Mine\n\nLook\n\nand mine");

    model.take("with another", "Look", offers("b"));
    assertThat(state().draft().caption()).isEqualTo("Mine\n\nLook\n\nand mine\n\nLook");
    model.caption("Mine");
    model.take("three times", "Look", offers("a"));
    assertThat(state().draft().caption()).isEqualTo("Mine\n\nLook");
  }

  @Test
  void wordsThatTheProcessesEndKeptOutOfTheDraftComeWithTheNextOne() {
    model.caption("nothing");
    ComposeViewModel next = begun();
    next.takeAgain("share", "no", offers());

    assertThat(next.state().now().draft().caption()).isEqualTo("nothing\n\nno");
  }

  @Test
  void whatCantBeTakenIsNamedAndTheRestGoesOn() {
    takes("a", "bad.jpg", "full.jpg", "b");

    assertThat(names()).containsExactly("a", "b");
    assertThat(state().notes())
        .containsExactly(
            new Note(Note.Kind.DAMAGED, "bad.jpg", 0), new Note(Note.Kind.NO_ROOM, "full.jpg", 0));
    assertThat(state().busy()).isEqualTo(Busy.NO);
  }

  @Test
  void moreThanADraftHoldsIsCountedAndSaid() {
    model.leftOut(9_900);
    takes(many(103));

    assertThat(names()).hasSize(100);
    assertThat(state().notes()).containsExactly(new Note(Note.Kind.LEFT_OUT, "", 9_903));
  }

  @Test
  void aDiskThatIsFullHalfwayLosesNothingAndPostsNothingTwice() {
    takes(many(45));
    model.caption("Holiday");
    phone.postsUntilFull = 1;
    model.post();

    assertThat(state().message()).isEqualTo(Note.of(Note.Kind.DISK));
    assertThat(names()).hasSize(40);
    assertThat(state().draft().caption()).isEqualTo("Holiday");
    phone.postsUntilFull = 99;
    model.post();
    assertThat(phone.posts).extracting(post -> post.ids().size()).containsExactly(5, 20, 20);
    assertThat(phone.posts.stream().flatMap(post -> post.ids().stream()))
        .doesNotHaveDuplicates()
        .hasSize(45);
    assertThat(phone.posts)
        .extracting(FakeCompose.Post::caption)
        .containsExactly("", "", "Holiday");
  }

  @Test
  void aScreenThatGoesLateDoesNotCloseTheNextOne() {
    model.open();
    model.close();
    assertThat(state().open()).isTrue();

    model.close();
    assertThat(state().open()).isFalse();
  }

  @Test
  void whatCannotBeReadIsNotWrittenOverAndReadTheNextTime() {
    model.caption("From last week");
    phone.unreadable = Optional.of(new IOException("Input/output error"));
    model = begun();
    model.caption("New");
    model.post();
    model.close();
    assertThat(phone.kept.caption()).isEqualTo("From last week");
    assertThat(phone.posts).isEmpty();

    phone.unreadable = Optional.empty();
    model.open();

    assertThat(state().draft().caption()).isEqualTo("From last week\n\nNew");
    assertThat(phone.kept.caption()).isEqualTo("From last week\n\nNew");
  }

  @Test
  void aDraftThatTheDiskRefusesIsSaidAndKeptWhenItCan() {
    phone.fullDisk = Optional.of(new IOException("No space left on device"));
    model.caption("Long words");
    assertThat(state().kept()).isEqualTo(Kept.NO);

    phone.fullDisk = Optional.empty();
    model.close();

    assertThat(phone.kept.caption()).isEqualTo("Long words");
  }

  @Test
  void aFileThatVanishedIsSaidBeforeAnythingIsPosted() {
    takes("a", "b");
    phone.gone.add("b");
    model.post();

    assertThat(phone.posts).isEmpty();
    assertThat(state().notes()).containsExactly(new Note(Note.Kind.PICTURE_GONE, "", 2));
    assertThat(state().message()).isEqualTo(Note.of(Note.Kind.SOME_GONE));
    model.post();
    assertThat(phone.posts).extracting(FakeCompose.Post::ids).containsExactly(List.of("a"));
  }

  @Test
  void nothingIsNoPost() {
    model.caption("  ");
    model.post();

    assertThat(phone.posts).isEmpty();
    assertThat(state().message()).isEqualTo(Note.of(Note.Kind.NO_CONTENT));
  }

  @Test
  void whatWasTakenOutComesBackToItsPlace() {
    takes("a", "b", "c");
    model.remove(id(1));
    assertThat(names()).containsExactly("a", "c");
    model.undo();
    assertThat(names()).containsExactly("a", "b", "c");
  }

  @Test
  void aProcessThatEndsRightAfterAPostDoesNotOfferItAgain() {
    takes(many(45));
    model.caption("Holiday");
    phone.diesAfterPost = true;
    phone.postsUntilFull = 2;
    model.post();
    assertThat(phone.kept.pictures()).as("on the disk").hasSize(45);

    ComposeViewModel next = begun();
    assertThat(next.state().now().draft().pictures()).hasSize(20);
    phone.postsUntilFull = 99;
    next.post();

    assertThat(phone.posts.stream().flatMap(post -> post.ids().stream()))
        .doesNotHaveDuplicates()
        .hasSize(45);
    assertThat(phone.posts.get(phone.posts.size() - 1).caption()).isEqualTo("Holiday");
  }

  @Test
  void aPostThatWasMadeAlthoughItWasSaidToHaveFailedIsNotMadeAgain() {
    takes("a");
    model.caption("Look");
    phone.failsAfterPost = true;
    model.post();
    assertThat(state().message()).isEqualTo(Note.of(Note.Kind.DISK));

    model.post();

    assertThat(phone.posts).hasSize(1);
    assertThat(state().open()).isFalse();
    assertThat(phone.kept.isEmpty()).isTrue();
  }

  @Test
  void nothingIsPostedThatTheDraftCannotNameFirst() {
    takes("a");
    phone.fullDisk = Optional.of(new IOException("No space left on device"));
    model.post();

    assertThat(phone.posts).isEmpty();
    assertThat(state().message()).isEqualTo(Note.of(Note.Kind.DISK));
    assertThat(state().busy()).isEqualTo(Busy.NO);
  }

  @Test
  void whatWasComingWhenTheProcessEndedIsTakenUpAgainAndNotTwice() {
    phone.coming =
        List.of(
            new Coming("share-1", "b"),
            new Coming("share-2", "forbidden"),
            new Coming("share-3", "forbidden too"));
    model = begun();

    assertThat(names()).containsExactly("b");
    assertThat(state().notes()).containsExactly(new Note(Note.Kind.LOST, "", 2));
    assertThat(phone.coming).isEmpty();
    model.take("share", "", offers("a", "b", "forbidden", "forbidden too"));
    assertThat(names()).containsExactly("b", "a");
    assertThat(state().notes()).hasSize(1);
    assertThat(phone.coming).isEmpty();
  }
}
