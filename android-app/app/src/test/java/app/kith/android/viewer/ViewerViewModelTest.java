package app.kith.android.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.lend.LendCopies;
import app.kith.android.viewer.ViewerShown.Notice;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.core.give.GivePicture;
import app.kith.core.model.Audience;
import app.kith.core.mutation.Picture;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.OutboxFullException;
import app.kith.core.people.Person;
import app.kith.core.story.CameraStory;
import app.kith.core.story.PhotoDetails;
import app.kith.core.thread.AtOnce;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewerViewModelTest {
  private final FakeViewer source = new FakeViewer();
  private final AtOnce threads = new AtOnce();

  private ViewerViewModel open(int index) {
    ViewerViewModel model =
        new ViewerViewModel(source, threads.store(), threads.store(), "p1", index);
    model.refresh();
    return model;
  }

  @Test
  void itBeginsAtThePictureThatWasTappedAndKnowsAboutIt() {
    ViewerViewModel model = open(1);

    assertThat(model.shown().now().picture()).map(it -> it.picture().id()).contains("m1");
    assertThat(model.shown().now().details().here()).isTrue();
  }

  @Test
  void anIndexBeyondTheLastPictureShowsTheLast() {
    assertThat(open(9).shown().now().index()).isEqualTo(2);
    assertThat(open(-4).shown().now().index()).isZero();
  }

  @Test
  void aPostThatGoesWhileItIsLookedAtIsSaidToBeGone() {
    ViewerViewModel model = open(0);
    source.gone = true;

    model.refresh();

    assertThat(model.shown().now().gone()).isTrue();
    assertThat(model.shown().now().picture()).isEmpty();
  }

  @Test
  void aLikeIsSeenAtOnce() {
    ViewerViewModel model = open(0);

    model.like();

    assertThat(model.shown().now().seen()).map(seen -> seen.post().liked()).contains(true);
  }

  @Test
  void aLikeThatIsNotKeptIsSaid() {
    ViewerViewModel model = open(0);
    source.full = true;

    model.like();

    assertThat(model.shown().now().notice()).isEqualTo(Notice.of(Notice.Kind.OUTBOX_FULL));
    assertThat(model.shown().now().seen()).map(seen -> seen.post().liked()).contains(false);
  }

  @Test
  void savingSaysWhatBecameOfIt() {
    ViewerViewModel model = open(0);

    model.save("m0", "content://somewhere");
    assertThat(model.shown().now().notice().kind()).isEqualTo(Notice.Kind.SAVED);
    assertThat(source.saved).containsExactly("m0 content://somewhere");

    source.refusal = Optional.of(new GivePicture.Result.Refused("unreachable", "nobody answers"));
    model.save("m0", "content://somewhere");
    assertThat(model.shown().now().notice())
        .isEqualTo(new Notice(Notice.Kind.REFUSED, "unreachable", "nobody answers"));

    source.broken = true;
    model.save("m0", "content://somewhere");
    assertThat(model.shown().now().notice().kind()).isEqualTo(Notice.Kind.FAILED);

    model.go(1);
    assertThat(model.shown().now().notice()).isEqualTo(Notice.NONE);
  }

  @Test
  void aCopyIsGivenToAnotherAppOnce() {
    ViewerViewModel model = open(0);

    model.share("Ben 1.jpg");
    assertThat(model.shown().now().lent()).contains(Path.of("Ben 1.jpg"));

    model.shared();
    assertThat(model.shown().now().lent()).isEmpty();
  }

  /** Ben's post with three pictures. */
  private static final class FakeViewer implements ViewerSource {
    private final List<String> saved = new ArrayList<>();
    private Optional<GivePicture.Result.Refused> refusal = Optional.empty();
    private boolean gone;
    private boolean liked;
    private boolean broken;
    private boolean full;

    @Override
    public Optional<Seen> read(String post) {
      Person ben = new Person("ben", "ben", "Ben", "", false);
      List<PostPicture> media = List.of(picture(0), picture(1), picture(2));
      PostView view =
          new PostView(
              post,
              ben,
              "",
              Audience.COMMUNITY,
              Instant.EPOCH,
              Optional.empty(),
              PostState.PUBLISHED,
              media,
              liked ? 1 : 0,
              liked,
              0,
              1);
      return gone ? Optional.empty() : Optional.of(new Seen(view, false));
    }

    private static PostPicture picture(int number) {
      Picture picture =
          new Picture("m" + number, "photo", "image/jpeg", 4, 3, 9, "a" + number, null, null);
      return new PostPicture(picture, 9, "a" + number, "image/jpeg");
    }

    @Override
    public PhotoDetails details(PostPicture picture, boolean own) {
      return new PhotoDetails(picture.picture().id().equals("m1"), CameraStory.NONE, false);
    }

    @Override
    public Added like(String post, boolean on) throws IOException {
      if (full) {
        throw new OutboxFullException(1000);
      }
      liked = on;
      return new Added.Kept(1);
    }

    @Override
    public Optional<GivePicture.Result.Refused> save(String media, String target)
        throws IOException {
      if (broken) {
        throw new IOException("no room");
      }
      saved.add(media + " " + target);
      return refusal;
    }

    @Override
    public LendCopies.Result lend(String media, String name) {
      return new LendCopies.Result.Lent(Path.of(name));
    }
  }
}
