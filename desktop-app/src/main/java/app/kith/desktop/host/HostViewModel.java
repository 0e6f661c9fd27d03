package app.kith.desktop.host;

import app.kith.core.people.Person;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The host's screen without the toolkit; used on the window's thread. */
public final class HostViewModel {
  private final HostSource source;
  private final HostPeople people;
  private final StoreThread beside;
  private final Words words;
  private final Times times;
  private final HostWords says;
  private final Watched<HostState> state;
  private final Watched<Optional<InviteShown>> invite = new Watched<>(Optional.empty());
  private final Watched<String> problem = new Watched<>("");
  private final Watched<Boolean> asking = new Watched<>(false);
  private final Watched<Boolean> busy = new Watched<>(false);

  HostViewModel(
      HostSource source, HostPeople people, StoreThread beside, Words words, Times times) {
    this.source = source;
    this.people = people;
    this.beside = beside;
    this.words = words;
    this.times = times;
    this.says = new HostWords(words, times);
    this.state = new Watched<>(says.starting());
  }

  /**
   * An invite to be shown.
   *
   * @param link the whole link, which is also its code
   * @param until for whom and until when, in words
   */
  record InviteShown(String link, String until) {}

  Watched<HostState> state() {
    return state;
  }

  Watched<Optional<InviteShown>> invite() {
    return invite;
  }

  /** What could not be done, and what to do, or "". */
  Watched<String> problem() {
    return problem;
  }

  /** Whether it is being asked if others may reach this computer. */
  Watched<Boolean> asking() {
    return asking;
  }

  /** Whether something is under way that takes a moment. */
  Watched<Boolean> busy() {
    return busy;
  }

  /** What is known, with who is who. */
  private record Look(HostStand stand, List<Person> people, String ownDevice) {}

  private Look with(HostStand stand) throws IOException {
    return new Look(stand, people.all(), people.ownDevice());
  }

  /** Looks how it stands; not while something is under way. */
  void look() {
    if (!busy.now()) {
      beside.ask(() -> with(source.look()), this::show, this::failed);
    }
  }

  /** Tries to open it again, now. */
  void again() {
    doing(() -> with(source.again()));
  }

  private void show(Look look) {
    state.set(
        switch (look.stand()) {
          case HostStand.Down down -> says.down(down);
          case HostStand.Serving serving ->
              says.serving(serving.facts(), look.people(), look.ownDevice());
        });
  }

  /** Asks first: it is one of the two things that are never done at once. */
  void askToReach() {
    asking.set(true);
  }

  void notNow() {
    asking.set(false);
  }

  /** Lets other computers reach this one, or this one alone. */
  void reach(boolean others) {
    asking.set(false);
    // An invite names the addresses of its day.
    invite.set(Optional.empty());
    doing(() -> with(source.reach(others)));
  }

  /** Keeps it running when this window is closed, or not. */
  void keep(boolean running) {
    doing(() -> with(source.keep(running)));
  }

  private void doing(StoreThread.Asked<Look> what) {
    if (busy.now()) {
      return;
    }
    busy.set(true);
    problem.set("");
    beside.ask(
        what,
        look -> {
          busy.set(false);
          show(look);
        },
        this::failed);
  }

  /** Makes an invite; the one before stays good. */
  void newInvite() {
    beside.ask(
        source::invite,
        made -> {
          problem.set("");
          invite.set(
              Optional.of(
                  new InviteShown(
                      made.link(), words.say("host.invite.until", times.day(made.until())))));
        },
        this::failed);
  }

  /** Makes the first invite where there is none yet. */
  void wantInvite() {
    if (invite.now().isEmpty() && state.now().up()) {
      newInvite();
    }
  }

  private void failed(IOException failure) {
    busy.set(false);
    problem.set(says.failed(failure));
  }
}
