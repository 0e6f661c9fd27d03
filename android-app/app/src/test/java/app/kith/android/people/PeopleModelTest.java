package app.kith.android.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.Added;
import app.kith.core.people.Person;
import app.kith.core.thread.AtOnce;
import app.kith.core.thread.StoreThread;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleModelTest {
  private static final Person ANNA = new Person("anna", "anna", "Anna", "", false);

  private Runnable meanwhile = () -> {};

  @TempDir Path folder;
  private Drafts drafts;
  private PeopleModel model;

  @BeforeEach
  void open() {
    StoreThread store = new AtOnce().store();
    drafts = new Drafts(new TextFolder(folder), store);
    model = new PeopleModel(new Alone(), store, drafts, () -> {});
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

  /** Anna's device, in memory. */
  private final class Alone implements PeopleSource {
    @Override
    public String self() {
      return "anna";
    }

    @Override
    public List<Person> all() {
      return List.of(ANNA);
    }

    @Override
    public Added follow(String handle, boolean on) {
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
