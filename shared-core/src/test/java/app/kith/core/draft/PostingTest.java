package app.kith.core.draft;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.PostId;
import app.kith.core.thread.AtOnce;
import app.kith.core.thread.StoreThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostingTest {
  private final StoreThread thread = new AtOnce().store();
  private final FakeDevice device = new FakeDevice();
  private final RecordingScreen screen = new RecordingScreen();
  private Draft disk = Draft.EMPTY;
  private boolean full;
  private final Posting posting =
      new Posting(device, thread, new DraftKeeper(this::save, thread, kept -> {}), screen);

  private void save(Draft draft) throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
    disk = draft;
  }

  private static Draft draft(String caption, String... names) {
    List<DraftPicture> pictures = new ArrayList<>();
    for (String name : names) {
      pictures.add(new DraftPicture("id-" + name, Path.of(name), "", 4, 3, 1000));
    }
    return Draft.EMPTY.withCaption(caption).with(pictures);
  }

  @Test
  void aDraftOfManyPicturesBecomesSeveralPostsTheLastPicturesFirst() {
    screen.draft = draft("Holiday", "a", "b", "c");
    posting.begin(2);

    assertThat(device.posts).containsExactly(" c", "Holiday a b");
    assertThat(screen.told)
        .containsExactly("begun", "1/1", "1/2", "posted", "2/2", "posted", "done");
    assertThat(screen.draft.isEmpty()).isTrue();
    assertThat(disk.isEmpty()).isTrue();
  }

  @Test
  void nothingIsPostedWhileSomethingElseIsDoneWithTheDraft() {
    screen.draft = draft("Holiday");
    screen.busy = true;
    posting.begin(2);

    assertThat(device.posts).isEmpty();
    assertThat(screen.told).isEmpty();
  }

  @Test
  void nothingIsNoPost() {
    screen.draft = draft("  ");
    posting.begin(2);

    assertThat(screen.told).containsExactly("nothing");
  }

  @Test
  void picturesThatVanishedAreSaidOnceAndThenLeftOut() {
    screen.draft = draft("", "a", "b");
    device.gone.add("id-b");
    posting.begin(2);
    assertThat(device.posts).isEmpty();
    assertThat(screen.told).containsExactly("begun", "1/1", "gone b");

    posting.begin(2);
    assertThat(device.posts).containsExactly(" a");
    assertThat(screen.draft.isEmpty()).isTrue();
  }

  @Test
  void anotherPictureThatVanishedMeanwhileIsSaidToo() {
    screen.draft = draft("", "a", "b", "c");
    device.gone.add("id-b");
    posting.begin(2);
    device.gone.add("id-c");
    posting.begin(2);

    assertThat(device.posts).isEmpty();
    assertThat(screen.told).endsWith("gone b c");
  }

  @Test
  void whereTheRestOfADraftIsPicturesThatVanishedNothingOfItStays() {
    DraftPost made = new DraftPost(new PostId("made"), List.of("id-a"), "");
    screen.draft = draft("", "a", "b").becoming(List.of(made));
    device.made.add(made.id());
    device.gone.add("id-b");
    posting.begin(2);
    screen.draft = draft("", "a", "b").becoming(List.of(made));
    posting.begin(2);

    assertThat(device.posts).isEmpty();
    assertThat(screen.told).endsWith("done");
    assertThat(screen.draft.isEmpty()).isTrue();
    assertThat(disk.isEmpty()).isTrue();
  }

  @Test
  void aPostThatIsRefusedStaysInTheDraftWithThoseBehindIt() {
    screen.draft = draft("Holiday", "a", "b", "c");
    device.refuses = "b";
    posting.begin(1);

    assertThat(device.posts).containsExactly(" c");
    assertThat(screen.told).endsWith("refused bad_file");
    assertThat(screen.draft.pictures()).extracting(DraftPicture::name).containsExactly("a", "b");
    assertThat(screen.draft.caption()).isEqualTo("Holiday");
  }

  @Test
  void aPostThatWasMadeThoughItFailedIsNotMadeAgain() {
    screen.draft = draft("Look", "a");
    device.failsAfterPost = true;
    posting.begin(2);
    assertThat(screen.told).endsWith("failed");

    posting.begin(2);
    assertThat(device.posts).containsExactly("Look a");
    assertThat(screen.told).endsWith("done");
    assertThat(screen.draft.isEmpty()).isTrue();
  }

  @Test
  void nothingIsPostedThatTheDiskDoesNotNameFirst() {
    screen.draft = draft("Look", "a");
    full = true;
    posting.begin(2);

    assertThat(device.posts).isEmpty();
    assertThat(screen.told).endsWith("failed");
    assertThat(screen.draft.pictures()).hasSize(1);
  }

  /** Anything may go wrong on it. */
  private static final class FakeDevice implements Posting.Device {
    private final List<String> posts = new ArrayList<>();
    private final Set<PostId> made = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private String refuses = "";
    private boolean failsAfterPost;

    @Override
    public List<DraftPost> made(List<DraftPost> asked) throws IOException {
      return DraftPost.made(asked, made::contains);
    }

    @Override
    public List<DraftPicture> gone(List<DraftPicture> pictures) {
      return pictures.stream().filter(it -> gone.contains(it.id())).collect(Collectors.toList());
    }

    @Override
    public PublishPost.Result publish(PostPlan.Part part, Audience audience, Keep keep)
        throws IOException {
      String names =
          part.pictures().stream().map(it -> " " + it.name()).collect(Collectors.joining());
      if (!refuses.isEmpty() && names.endsWith(refuses)) {
        return new PublishPost.Result.NotPosted(
            "bad_file", "take another", Optional.empty(), Optional.empty());
      }
      posts.add(part.post().caption() + names);
      made.add(part.post().id());
      if (failsAfterPost) {
        throw new IOException("No space left on device");
      }
      return new PublishPost.Result.Posted(part.post().id(), 0);
    }
  }

  private static final class RecordingScreen implements Posting.Screen {
    private final List<String> told = new ArrayList<>();
    private Draft draft = Draft.EMPTY;
    private boolean busy;

    @Override
    public Draft draft() {
      return draft;
    }

    @Override
    public void draft(Draft now) {
      draft = now;
    }

    @Override
    public boolean isBusy() {
      return busy;
    }

    @Override
    public void begun() {
      told.add("begun");
    }

    @Override
    public void progress(int number, int all) {
      told.add(number + "/" + all);
    }

    @Override
    public void gone(List<DraftPicture> pictures) {
      told.add(
          pictures.stream().map(it -> " " + it.name()).collect(Collectors.joining("", "gone", "")));
    }

    @Override
    public void nothing() {
      told.add("nothing");
    }

    @Override
    public void refused(PublishPost.Result.NotPosted why) {
      told.add("refused " + why.code());
    }

    @Override
    public void failed(IOException why) {
      told.add("failed");
    }

    @Override
    public void posted() {
      told.add("posted");
    }

    @Override
    public void done() {
      told.add("done");
    }
  }
}
