package app.kith.android.people;

import app.kith.android.given.GivenPicture;
import app.kith.android.given.NotGivenException;
import app.kith.core.outbox.Added;
import app.kith.core.page.Deletions;
import app.kith.core.people.Bond;
import app.kith.core.people.Person;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.core.typed.Drafts;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The people's screen without a screen. Used on the main thread. */
final class PeopleModel {
  private static final String DRAFT = "own-name";

  private final PeopleSource source;
  private final StoreThread store;
  private final Drafts drafts;
  private final Deletions deletions;
  private final Runnable wrote;
  private final Watched<PeopleShown> shown = new Watched<>(PeopleShown.NOTHING);

  /**
   * Reads nothing yet.
   *
   * @param wrote is told when something was written
   */
  PeopleModel(
      PeopleSource source, StoreThread store, Drafts drafts, Deletions deletions, Runnable wrote) {
    this.source = source;
    this.store = store;
    this.drafts = drafts;
    this.deletions = deletions;
    this.wrote = wrote;
  }

  Watched<PeopleShown> shown() {
    return shown;
  }

  private PeopleShown now() {
    return shown.now();
  }

  private record Look(String self, List<Person> people) {}

  /** The stores have changed. */
  void changed() {
    store.ask(this::look, look -> shown.set(now().reads(look.self(), look.people())), this::failed);
  }

  private Look look() throws IOException {
    String self = source.self();
    List<Person> people = new ArrayList<>();
    for (Person person : source.all()) {
      people.add(deletions.hides(person.id()) ? person.asBlocked() : person);
    }
    people.sort(
        Comparator.comparing((Person person) -> !person.id().equals(self))
            .thenComparing(Person::name, Collator.getInstance()));
    return new Look(self, people);
  }

  /** Follows or asks to, takes that back, or ends a block: whatever the button says. */
  void follow(Person whom) {
    if (whom.bond() == Bond.BLOCKED) {
      unblock(whom);
    } else {
      write(() -> source.follow(whom.handle(), !whom.bond().isWanted()), () -> {});
    }
  }

  /** Lets somebody follow who asked, or does not. */
  void answer(Person asking, boolean in) {
    write(() -> source.approve(asking.handle(), in), () -> {});
  }

  /** Blocks; until the time for undoing it is over, nothing is written. */
  void block(Person whom, String sentence) {
    deletions.delete(
        new Deletions.Deleted(whom.id(), sentence, () -> source.block(whom.handle(), true)));
    changed();
  }

  private void unblock(Person whom) {
    if (deletions.waiting().now().filter(last -> last.id().equals(whom.id())).isPresent()) {
      deletions.undo();
      changed();
    } else {
      write(() -> source.block(whom.handle(), false), () -> {});
    }
  }

  /** Whether whoever wants to follow has to ask. */
  void guard(boolean on) {
    write(() -> source.guard(on), () -> {});
  }

  /** Begins to edit the own name, where it was left. */
  void beginNaming(Person self) {
    shown.set(now().names(Optional.of(drafts.text(DRAFT).orElse(self.name()))));
  }

  void name(String text) {
    if (now().naming().isPresent()) {
      shown.set(now().names(Optional.of(text)));
      drafts.keep(DRAFT, text);
    }
  }

  /** Closes the field and throws away what was typed. */
  void leaveNaming() {
    drafts.drop(DRAFT);
    shown.set(now().names(Optional.empty()));
  }

  /** Gives oneself the name that was typed. */
  void rename() {
    String typed = now().naming().orElse("");
    write(
        () -> source.rename(typed.trim()),
        () -> {
          if (now().naming().filter(typed::equals).isPresent()) {
            leaveNaming();
          }
        });
  }

  /** A picture that was chosen in another app. */
  interface Chosen {
    /**
     * Has it used as a file, which is gone afterwards.
     *
     * @throws NotGivenException where the other app does not hand it over
     */
    Added use(GivenPicture.Use<Added> use) throws IOException;
  }

  /** Shows oneself by a picture. */
  void portray(Chosen picture) {
    write(() -> portrayed(picture), () -> {});
  }

  private Added portrayed(Chosen picture) throws IOException {
    try {
      return picture.use(file -> source.portray(Optional.of(file)));
    } catch (NotGivenException e) {
      String code = e.isGone() ? "portrait_no_such_file" : "portrait_no_picture";
      return new Added.Refused(code, code);
    }
  }

  /** Shows oneself by no picture. */
  void portrayByNone() {
    write(() -> source.portray(Optional.empty()), () -> {});
  }

  /** Nothing on this phone lets pictures be chosen. */
  void noPicker() {
    shown.set(now().tells(Optional.of(new PeopleShown.NoPicker())));
  }

  /** The person was told. */
  void told() {
    shown.set(now().tells(Optional.empty()));
  }

  private void write(StoreThread.Asked<Added> asked, Runnable done) {
    store.ask(
        asked,
        added -> {
          if (added instanceof Added.Refused refused) {
            shown.set(now().tells(Optional.of(new PeopleShown.Refused(refused))));
            return;
          }
          done.run();
          changed();
          wrote.run();
        },
        this::failed);
  }

  private void failed(IOException why) {
    shown.set(now().tells(Optional.of(new PeopleShown.Failed(why))));
  }
}
