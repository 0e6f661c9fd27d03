package app.kith.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PostView;
import app.kith.core.outbox.Added;
import app.kith.core.page.CaptionEdits;
import app.kith.core.page.Deletions;
import app.kith.core.people.Bond;
import app.kith.core.people.Person;
import app.kith.core.people.Ties;
import app.kith.core.thread.AtOnce;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import app.kith.desktop.platform.DesktopPortraits;
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

class PeopleViewModelTest {
  private final Words words = Words.in(Locale.ENGLISH);
  private final FakeSource source = new FakeSource();
  @TempDir Path folder;
  private PeopleViewModel model;
  private PostActs acts;

  @BeforeEach
  void open() {
    acts = acts();
    model = opened(acts);
  }

  private Drafts drafts() {
    Drafts drafts = new Drafts(new TextFolder(folder), new AtOnce().store());
    drafts.load();
    return drafts;
  }

  private PostActs acts() {
    return new PostActs(new FakeActs(), new AtOnce().store(), words, new CaptionEdits(drafts()));
  }

  private PeopleViewModel opened(PostActs acts) {
    Times times =
        new Times(words, Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneOffset.UTC));
    PeopleViewModel opened =
        new PeopleViewModel(
            source, new AtOnce().store(), new PostWords(words, times, "b"), words, acts, drafts());
    opened.changed();
    return opened;
  }

  private PeopleShown.Member member(int index) {
    return model.shown().now().members().get(index);
  }

  @Test
  void oneselfComesFirstAndTheOthersByName() {
    assertThat(model.shown().now().members())
        .extracting(PeopleShown.Member::name)
        .containsExactly("Ben", "Älva", "Anna");
    assertThat(model.shown().now().count()).isEqualTo("3 members");
    assertThat(model.shown().now().chosen().map(open -> open.member().name())).contains("Ben");
    assertThat(model.shown().now().chosen().map(PeopleShown.Profile::heading))
        .contains("No posts yet");
  }

  @Test
  void followingIsTurnedAround() {
    model.follow(member(1));
    model.follow(member(2));

    assertThat(source.done).containsExactly("follow alva false", "follow anna true");
  }

  @Test
  void aNameThatIsBegunIsThereInTheNextWindowUntilItIsSaved() {
    model.beginNaming(member(0));
    model.name("Ben L");

    PeopleViewModel again = opened(acts());
    again.beginNaming(member(0));
    assertThat(again.naming().now()).contains("Ben L");

    again.rename();
    assertThat(source.done).containsExactly("rename Ben L");
    assertThat(again.naming().now()).isEmpty();
  }

  @Test
  void aRefusedNameStaysInItsFieldWithTheReason() {
    source.refusal = Optional.of(new Added.Refused("empty", "no text"));
    model.beginNaming(member(0));
    model.name(" ");
    model.rename();

    assertThat(model.naming().now()).contains(" ");
    assertThat(model.notice().now()).isEqualTo("There is no text. Write at least one character.");
  }

  @Test
  void aPictureThatIsNoneIsSaid() {
    source.refusal =
        Optional.of(
            new Added.Refused(DesktopPortraits.Result.Why.VIDEO.code(), "x.mp4: it is a video"));
    model.portray(Optional.of(Path.of("x.mp4")));

    assertThat(model.notice().now()).isEqualTo("This is a video. Choose a picture.");
  }

  @Test
  void whoAsksStandsAboveAllAndIsAnswered() {
    source.people.set(
        0, new Person("a", "anna", "Anna", "", false, new Ties(false, false, true, false, false)));
    model.changed();

    assertThat(model.shown().now().requests())
        .extracting(PeopleShown.Member::name)
        .containsExactly("Anna");
    model.answer(model.shown().now().requests().getFirst(), true);
    model.answer(model.shown().now().requests().getFirst(), false);
    assertThat(source.done).containsExactly("approve anna true", "approve anna false");
  }

  @Test
  void whoLetsNobodyFollowUnaskedIsAskedAndThatIsTakenBack() {
    source.people.set(
        0, new Person("a", "anna", "Anna", "", false, new Ties(true, false, false, false, false)));
    model.changed();
    assertThat(member(2).bond()).isEqualTo(Bond.ASKS_FIRST);
    model.follow(member(2));

    source.people.set(
        0, new Person("a", "anna", "Anna", "", true, new Ties(true, true, false, false, false)));
    model.changed();
    assertThat(member(2).bond()).isEqualTo(Bond.ASKED);
    model.follow(member(2));

    assertThat(source.done).containsExactly("follow anna true", "follow anna false");
  }

  @Test
  void aBlockCanBeUndoneAndIsWrittenWhenTheTimeForThatIsOver() {
    model.block(member(2));
    assertThat(member(2).bond()).isEqualTo(Bond.BLOCKED);
    assertThat(acts.deletions().waiting().now().map(Deletions.Deleted::sentence))
        .contains("Anna is blocked");

    model.follow(member(2));
    assertThat(member(2).bond()).isEqualTo(Bond.OPEN);
    assertThat(source.done).isEmpty();

    model.block(member(2));
    acts.deletions().commit();
    assertThat(source.done).containsExactly("block anna true");
  }

  @Test
  void aBlockThatStandsIsEndedByTheButton() {
    source.people.set(
        0, new Person("a", "anna", "Anna", "", false, new Ties(false, false, false, true, true)));
    model.changed();
    model.choose("a");

    assertThat(model.shown().now().chosen().map(PeopleShown.Profile::heading))
        .contains("Neither of you sees what the other posts.");
    model.follow(member(2));
    model.guard(true);
    assertThat(source.done).containsExactly("block anna false", "guard true");
  }

  @Test
  void followingAcrossABlockIsRefusedInWords() {
    source.refusal = Optional.of(new Added.Refused(Added.Cause.PARTED, "a block stands between"));
    model.follow(member(2));

    assertThat(model.notice().now())
        .isEqualTo("A block stands between you. You can follow once it has ended.");
  }

  private static final class FakeSource implements PeopleSource {
    private final List<String> done = new ArrayList<>();
    private Optional<Added.Refused> refusal = Optional.empty();

    private final List<Person> people =
        new ArrayList<>(
            List.of(
                new Person("a", "anna", "Anna", "", false),
                new Person("b", "ben", "Ben", "", false),
                new Person("c", "alva", "Älva", "", true)));

    @Override
    public List<Person> all() {
      return List.copyOf(people);
    }

    @Override
    public Added approve(String handle, boolean on) {
      return did("approve " + handle + " " + on);
    }

    @Override
    public Added block(String handle, boolean on) {
      return did("block " + handle + " " + on);
    }

    @Override
    public Added guard(boolean on) {
      return did("guard " + on);
    }

    @Override
    public List<PostView> posts(String account, int limit) {
      return List.of();
    }

    private Added did(String what) {
      done.add(what);
      return refusal.<Added>map(no -> no).orElse(new Added.Kept(1));
    }

    @Override
    public Added follow(String handle, boolean on) {
      return did("follow " + handle + " " + on);
    }

    @Override
    public Added portray(Optional<Path> file) {
      return did("portray");
    }

    @Override
    public Added rename(String name) {
      return did("rename " + name);
    }
  }
}
