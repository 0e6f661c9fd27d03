package app.kith.desktop.welcome;

import app.kith.core.model.Handle;
import app.kith.core.model.Limits;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.desktop.home.DeviceHome;
import app.kith.desktop.join.ByLink;
import app.kith.desktop.thread.StoreThread;
import app.kith.desktop.thread.Watched;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The first start without the toolkit: a link is pasted, a new member gives a name, and this
 * computer is a device. Used on the window's thread.
 */
public final class WelcomeViewModel {
  private final Joining joining;
  private final StoreThread beside;
  private final Words words;
  private final Consumer<DeviceHome> joined;
  private final Watched<WelcomeState> state = new Watched<>(WelcomeState.START);

  /**
   * Asks nobody yet.
   *
   * @param joined is told once, when this computer is a device
   */
  public WelcomeViewModel(
      Joining joining, StoreThread beside, Words words, Consumer<DeviceHome> joined) {
    this.joining = joining;
    this.beside = beside;
    this.words = words;
    this.joined = joined;
  }

  public Watched<WelcomeState> state() {
    return state;
  }

  /** Goes on with what was typed so far; the name and the short name count once they are asked. */
  public void goOn(String link, String name, String handle) {
    if (state.now().busy()) {
      return;
    }
    switch (InviteLink.parse(link.strip())) {
      case InviteLink.Result.Malformed malformed ->
          state.set(new WelcomeState(WelcomeState.Step.LINK, false, malformed.sentence()));
      case InviteLink.Result.Parsed parsed when parsed.link().purpose() == InvitePurpose.DEVICE ->
          join(new ByLink(parsed.link(), null, null, null));
      case InviteLink.Result.Parsed parsed when state.now().step() == WelcomeState.Step.LINK ->
          state.set(new WelcomeState(WelcomeState.Step.PERSON, false, ""));
      case InviteLink.Result.Parsed parsed -> asMember(parsed.link(), name.strip(), handle.strip());
    }
  }

  private void asMember(InviteLink link, String name, String handle) {
    int most = Limits.STANDARD.nameCodePoints();
    Optional<Handle> wanted = Handle.parse(handle);
    if (name.isEmpty() || name.codePointCount(0, name.length()) > most) {
      state.set(state.now().with(words.say("welcome.name.bad", most)));
    } else if (wanted.isEmpty()) {
      state.set(state.now().with(words.say("welcome.handle.bad")));
    } else {
      join(new ByLink(link, wanted.get().value(), name, null));
    }
  }

  private void join(ByLink entry) {
    state.set(state.now().asking());
    beside.ask(
        () -> joining.join(entry),
        result -> {
          switch (result) {
            case Joining.Result.Joined done -> joined.accept(done.home());
            case Joining.Result.Refused no -> state.set(state.now().with(no.sentence()));
          }
        },
        this::failed);
  }

  private void failed(IOException failure) {
    state.set(state.now().with(words.say("store.failed", String.valueOf(failure.getMessage()))));
  }
}
