package app.kith.android.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.Added;
import app.kith.core.page.Deletions;
import app.kith.core.people.Bond;
import app.kith.core.people.Person;
import app.kith.core.people.Ties;
import app.kith.core.thread.AtOnce;
import app.kith.core.thread.StoreThread;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleModelTest {
  private static final Person ANNA = new Person("anna", "anna", "Anna", "", false);

  private Runnable meanwhile = () -> {};

  @TempDir Path folder;
  private final List<String> done = new ArrayList<>();
  private Person ben = new Person("ben", "ben", "Ben", "", false);
  private Drafts drafts;
  private Deletions deletions;
  private PeopleModel model;

  @BeforeEach
  void open() {
    StoreThread store = new AtOnce().store();
    drafts = new Drafts(new TextFolder(folder), store);
    deletions =
        new Deletions(
            store,
            new Deletions.Told() {
              @Override
              public void ended(Added added) {}

              @Override
              public void failed(IOException why) {
                throw new IllegalStateException(why);
              }
            });
    model = new PeopleModel(new Alone(), store, drafts, deletions, () -> {});
  }

  @Test
  void theFieldIsClosedOnceTheNameIsKept() {
    model.beginNaming(ANNA);
    model.name("Anna B. ");
    model.rename();

    assertThat(model.shown().now().naming()).isEmpty();
    assertThat(drafts.text("own-name")).isEmpty();
  }

  @Test
  void whatIsTypedWhileTheNameIsKeptStays() {
    model.beginNaming(ANNA);
    model.name("Anna");
    meanwhile = () -> model.name("Anna Lind");
    model.rename();

    assertThat(model.shown().now().naming()).contains("Anna Lind");
    assertThat(drafts.text("own-name")).contains("Anna Lind");
  }

  @Test
  void whoLetsNobodyFollowUnaskedIsAskedAndThatIsTakenBack() {
    model.follow(new Person("c", "c", "C", "", false, new Ties(true, false, false, false, false)));
    model.follow(new Person("c", "c", "C", "", true, new Ties(true, true, false, false, false)));
    model.answer(ben, true);
    model.answer(ben, false);
    model.guard(true);

    assertThat(done)
        .containsExactly(
            "follow c true",
            "follow c false",
            "approve ben true",
            "approve ben false",
            "guard true");
  }

  @Test
  void aBlockIsSeenAtOnceAndWrittenOnceItCantBeUndone() {
    model.block(ben, "Ben is blocked");
    assertThat(shown("ben").bond()).isEqualTo(Bond.BLOCKED);
    model.follow(shown("ben"));
    assertThat(shown("ben").bond()).isEqualTo(Bond.OPEN);
    assertThat(done).isEmpty();

    model.block(ben, "Ben is blocked");
    deletions.commit();
    assertThat(done).containsExactly("block ben true");
    ben = ben.asBlocked();
    model.changed();
    model.follow(shown("ben"));
    assertThat(done).last().isEqualTo("block ben false");
  }

  private Person shown(String id) {
    return model.shown().now().people().stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Anna's device, in memory. */
  private final class Alone implements PeopleSource {
    @Override
    public String self() {
      return "anna";
    }

    @Override
    public List<Person> all() {
      return List.of(ANNA, ben);
    }

    @Override
    public Added follow(String handle, boolean on) {
      return did("follow " + handle + " " + on);
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

    private Added did(String what) {
      done.add(what);
      return new Added.Kept(1);
    }

    @Override
    public Added rename(String name) {
      meanwhile.run();
      return new Added.Kept(1);
    }

    @Override
    public Added portray(Optional<Path> picture) {
      return new Added.Kept(1);
    }
  }
}
