package app.kith.desktop.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.CaptionVersion;
import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.page.CaptionEdits;
import app.kith.core.page.PageSource;
import app.kith.core.people.Person;
import app.kith.core.thread.AtOnce;
import app.kith.core.thread.StoreThread;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import app.kith.desktop.post.FakeActs;
import app.kith.desktop.post.PostActs;
import app.kith.desktop.post.PostWords;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");
  private static final Person ANNA = new Person("anna-account", "anna", "Anna", "", false);
  private static final Person BEN = new Person("ben-account", "ben", "Ben", "", false);

  private final Words words = Words.in(Locale.ENGLISH);
  private final FakeActs acts = new FakeActs();
  private final FakeSource source = new FakeSource();
  @TempDir Path folder;
  private PageViewModel model;

  @BeforeEach
  void open() {
    StoreThread store = new AtOnce().store();
    Drafts drafts = new Drafts(new TextFolder(folder), store);
    Times times = new Times(words, Clock.fixed(NOW, ZoneOffset.UTC));
    model =
        new PageViewModel(
            source,
            store,
            new PostWords(words, times, ANNA.id()),
            times,
            words,
            new PostActs(acts, store, words, new CaptionEdits(drafts)),
            drafts);
  }

  @Test
  void itShowsCommentsLikersAndEarlierTexts() {
    source.talk =
        new PostTalk(
            List.of(ANNA, BEN, Person.unknown("c"), Person.unknown("d")),
            List.of(new CommentView("c1", BEN, "Lovely", NOW, PostState.PUBLISHED)));
    model.open("p1");

    PageShown shown = model.shown().now();
    assertThat(shown.heading()).isEqualTo("1 comment");
    assertThat(shown.comments())
        .extracting(each -> each.said().author() + ": " + each.said().text() + each.mayDelete())
        .containsExactly("Ben: Lovelytrue");
    assertThat(shown.likers()).isEqualTo("You, Ben, Somebody new, Somebody new");
    assertThat(shown.versions()).containsExactly(new PageShown.Version("The pond", "Today 15:00"));
  }

  @Test
  void whatIsTypedIsKeptPerPostAndGoesOnceItIsSaid() {
    model.open("p1");
    model.type("  Half a");
    model.open("p2");
    assertThat(model.typed().now()).isEmpty();
    model.open("p1");
    assertThat(model.typed().now()).isEqualTo("  Half a");

    model.send();

    assertThat(source.said).containsExactly("p1: Half a");
    assertThat(model.typed().now()).isEmpty();
  }

  @Test
  void aRefusedCommentStaysInItsFieldWithTheReason() {
    source.refusal = Optional.of(new Added.Refused("too_long", "too long"));
    model.open("p1");
    model.type("Long");
    model.send();

    assertThat(model.typed().now()).isEqualTo("Long");
    assertThat(model.acts().notice().now()).startsWith("The text is too long.");
  }

  @Test
  void aPostThatIsGoneIsTold() {
    List<String> gone = new ArrayList<>();
    model.onGone(() -> gone.add("gone"));
    source.there = false;
    model.open("p1");

    assertThat(gone).containsExactly("gone");
  }

  @Test
  void anEarlierTextIsPutBack() {
    model.open("p1");
    model.restore(model.shown().now().versions().getFirst());

    assertThat(acts.done()).containsExactly("edit p1 The pond");
  }

  private static final class FakeSource implements PageSource {
    private final List<String> said = new ArrayList<>();
    private PostTalk talk = PostTalk.NONE;
    private Optional<Added.Refused> refusal = Optional.empty();
    private boolean there = true;

    @Override
    public Optional<Read> read(String post) {
      PostView view =
          new PostView(
              post,
              ANNA,
              "The lake",
              Audience.COMMUNITY,
              NOW,
              Optional.empty(),
              PostState.PUBLISHED,
              List.of(),
              0,
              false,
              0,
              1);
      List<CaptionVersion> history =
          List.of(
              new CaptionVersion("The lake", "d", NOW, true),
              new CaptionVersion("The pond", "d", NOW, false));
      return there ? Optional.of(new Read(view, Progress.NONE, talk, history)) : Optional.empty();
    }

    @Override
    public Added comment(String post, String text) {
      said.add(post + ": " + text);
      return refusal.<Added>map(no -> no).orElse(new Added.Kept(1));
    }

    @Override
    public Added deleteComment(String post, String comment) {
      return new Added.Kept(1);
    }
  }
}
