package app.kith.android.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PostState;
import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.page.Deletions;
import app.kith.core.people.Person;
import app.kith.core.thread.AtOnce;
import app.kith.core.thread.StoreThread;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostModelTest {
  private final FakePost source = new FakePost();
  private final List<String> wrote = new ArrayList<>();

  @TempDir Path folder;
  private Drafts drafts;
  private Deletions deletions;
  private PostModel model;

  @BeforeEach
  void open() {
    StoreThread store = new AtOnce().store();
    drafts = new Drafts(new TextFolder(folder), store);
    deletions =
        new Deletions(
            store,
            new Deletions.Told() {
              @Override
              public void ended(Added added) {
                wrote.add("deleted");
              }

              @Override
              public void failed(IOException why) {
                throw new IllegalStateException(why);
              }
            });
    model = new PostModel("p1", source, store, drafts, deletions, () -> wrote.add("wrote"));
  }

  @Test
  void aCommentIsKeptAsADraftUntilItIsSaid() {
    model.type("  Half a th");
    assertThat(drafts.text("comment-p1")).contains("  Half a th");
    model.type("  Half a thought ");
    model.send();

    assertThat(source.done).containsExactly("comment Half a thought");
    assertThat(wrote).containsExactly("wrote");
    assertThat(model.typed()).isEmpty();
  }

  @Test
  void blanksSayNothing() {
    model.type("  \n ");
    model.send();

    assertThat(source.done).isEmpty();
    assertThat(model.typed()).isNotEmpty();
  }

  @Test
  void whatIsRefusedIsToldAndStaysTyped() {
    source.answer = new Added.Refused(Added.Cause.NO_SUCH_POST, "gone");
    model.type("Hello");
    model.send();

    assertThat(model.shown().now().notice()).isInstanceOf(PostShown.Refused.class);
    assertThat(model.typed()).isEqualTo("Hello");
    assertThat(wrote).isEmpty();
  }

  @Test
  void aCaptionThatWasBegunIsThereAgainAndGoneOnceItIsSaved() {
    model.beginEdit();
    model.changed();
    assertThat(model.shown().now().editing()).contains("The lake");
    model.editCaption("The lake at dawn");
    assertThat(drafts.text("caption-p1")).contains("The lake at dawn");

    model.saveCaption();

    assertThat(source.done).containsExactly("edit The lake at dawn");
    assertThat(model.shown().now().editing()).isEmpty();
    assertThat(drafts.text("caption-p1")).isEmpty();
  }

  @Test
  void whatIsTypedWhileTheCaptionIsSavedStays() {
    model.beginEdit();
    model.changed();
    model.editCaption("The lake at dawn");
    source.meanwhile = () -> model.editCaption("The lake at dawn, in June");
    model.saveCaption();

    assertThat(source.done).containsExactly("edit The lake at dawn");
    assertThat(model.shown().now().editing()).contains("The lake at dawn, in June");
    assertThat(drafts.text("caption-p1")).contains("The lake at dawn, in June");
  }

  @Test
  void theCaptionOfSomebodyElseIsNotOpened() {
    source.author = "ben";
    model.changed();
    model.beginEdit();

    assertThat(model.shown().now().editing()).isEmpty();
  }

  @Test
  void whoSeesItIsChanged() {
    model.show(Audience.ME);

    assertThat(source.done).containsExactly("show me");
    assertThat(wrote).containsExactly("wrote");
  }

  @Test
  void aDeletionIsWrittenOnceItCantBeUndone() {
    model.delete("Post deleted");
    assertThat(source.done).isEmpty();
    deletions.commit();

    assertThat(source.done).containsExactly("delete");
  }

  @Test
  void aPostThatIsNoMoreIsTold() {
    source.gone = true;
    model.changed();

    assertThat(model.shown().now().gone()).isTrue();
  }

  @Test
  void aFailingDiskIsTold() {
    source.broken = true;
    model.changed();

    assertThat(model.shown().now().notice()).isInstanceOf(PostShown.Failed.class);
  }

  /** Anna's device, in memory. */
  private static final class FakePost implements PostSource {
    private final List<String> done = new ArrayList<>();
    private Added answer = new Added.Kept(1);
    private String author = "anna";
    private Runnable meanwhile = () -> {};
    private boolean gone;
    private boolean broken;

    @Override
    public String self() {
      return "anna";
    }

    private Added did(String what) {
      done.add(what);
      meanwhile.run();
      return answer;
    }

    @Override
    public Optional<Read> read(String post) throws IOException {
      if (broken) {
        throw new IOException("disk I/O error");
      }
      PostView view =
          new PostView(
              post,
              new Person(author, author, author, "", false),
              "The lake",
              Audience.COMMUNITY,
              Instant.EPOCH,
              Optional.empty(),
              PostState.PUBLISHED,
              List.of(),
              0,
              false,
              0,
              1);
      return gone
          ? Optional.empty()
          : Optional.of(new Read(view, Progress.NONE, PostTalk.NONE, List.of()));
    }

    @Override
    public Added comment(String post, String text) {
      return did("comment " + text);
    }

    @Override
    public Added deleteComment(String post, String comment) {
      return did("delete " + comment);
    }

    @Override
    public Added like(String post, boolean on) {
      return did("like " + on);
    }

    @Override
    public Added edit(String post, String caption) {
      return did("edit " + caption);
    }

    @Override
    public Added show(String post, Audience to) {
      return did("show " + to.text());
    }

    @Override
    public Added delete(String post) {
      return did("delete");
    }
  }
}
