package app.kith.desktop.welcome;

import app.kith.core.home.DeviceHome;
import app.kith.core.join.ByLink;
import app.kith.core.model.Handle;
import app.kith.core.model.Limits;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.desktop.welcome.WelcomeState.Step;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.ServerReasons;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The first start without the toolkit: a link is pasted, or a community is started, and this
 * computer is a device. Used on the window's thread.
 */
public final class WelcomeViewModel {
  private final WelcomeWays ways;
  private final StoreThread beside;
  private final Words words;
  private final ServerReasons reasons;
  private final Consumer<DeviceHome> joined;
  private final Watched<WelcomeState> state = new Watched<>(WelcomeState.START);

  /** The link that came from elsewhere, or "". */
  private final Watched<String> read = new Watched<>("");

  /**
   * Asks nobody yet.
   *
   * @param joined is told once, when this computer is a device
   */
  public WelcomeViewModel(
      WelcomeWays ways, StoreThread beside, Words words, Consumer<DeviceHome> joined) {
    this.ways = ways;
    this.beside = beside;
    this.words = words;
    this.reasons = new ServerReasons(words);
    this.joined = joined;
  }

  public Watched<WelcomeState> state() {
    return state;
  }

  /** What a dropped picture's code says, or a link that was clicked, for the link's field. */
  public Watched<String> read() {
    return read;
  }

  /** Takes another way; what was typed on the others stays in its fields. */
  public void choose(WelcomeState.Way way) {
    if (!state.now().busy() && state.now().step().way() != way) {
      Step first =
          switch (way) {
            case JOIN -> Step.LINK;
            case START -> Step.COMMUNITY;
            case ADD -> Step.DEVICE;
          };
      state.set(new WelcomeState(first, false, ""));
    }
  }

  /** Goes on with what was typed so far; the name and the short name count once they are asked. */
  public void goOn(String link, String name, String handle) {
    if (state.now().busy()) {
      return;
    }
    switch (InviteLink.parse(link.strip())) {
      case InviteLink.Result.Malformed malformed ->
          state.set(new WelcomeState(Step.LINK, false, reasons.of(malformed.fault())));
      case InviteLink.Result.Parsed parsed when parsed.link().purpose() == InvitePurpose.DEVICE ->
          join(new ByLink(parsed.link(), null, null, null));
      case InviteLink.Result.Parsed parsed when state.now().step() == Step.LINK ->
          state.set(new WelcomeState(Step.PERSON, false, ""));
      case InviteLink.Result.Parsed parsed -> asMember(parsed.link(), name.strip(), handle.strip());
    }
  }

  /** Adds this computer to an account by the link that another of its devices shows. */
  public void add(String link) {
    if (state.now().busy()) {
      return;
    }
    switch (InviteLink.parse(link.strip())) {
      case InviteLink.Result.Malformed malformed ->
          state.set(state.now().with(reasons.of(malformed.fault())));
      case InviteLink.Result.Parsed parsed when parsed.link().purpose() == InvitePurpose.DEVICE ->
          join(new ByLink(parsed.link(), null, null, null));
      case InviteLink.Result.Parsed parsed ->
          state.set(state.now().with(words.say("welcome.add.invite")));
    }
  }

  /** Starts a community on this computer. */
  public void start(String community, String name, String handle) {
    if (state.now().busy()) {
      return;
    }
    if (!isName(community.strip())) {
      state.set(state.now().with(words.say("welcome.community.bad", mostOfAName())));
    } else if (isPerson(name.strip(), handle.strip())) {
      asking(() -> ways.founding().found(community.strip(), name.strip(), handle.strip()));
    }
  }

  private void asMember(InviteLink link, String name, String handle) {
    if (isPerson(name, handle)) {
      join(new ByLink(link, handle, name, null));
    }
  }

  /** Says what is wrong where it is none. */
  private boolean isPerson(String name, String handle) {
    if (!isName(name)) {
      state.set(state.now().with(words.say("welcome.name.bad", mostOfAName())));
    } else if (Handle.parse(handle).isEmpty()) {
      state.set(state.now().with(words.say("welcome.handle.bad")));
    } else {
      return true;
    }
    return false;
  }

  private static int mostOfAName() {
    return Limits.STANDARD.nameCodePoints();
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.codePointCount(0, name.length()) <= mostOfAName();
  }

  private void join(ByLink entry) {
    asking(() -> ways.joining().join(entry));
  }

  private void asking(StoreThread.Asked<Joining.Result> asked) {
    state.set(state.now().asking());
    beside.ask(
        asked,
        result -> {
          switch (result) {
            case Joining.Result.Joined done -> joined.accept(done.home());
            case Joining.Result.Refused no -> state.set(state.now().with(reasons.of(no.why())));
          }
        },
        this::failed);
  }

  private void failed(IOException failure) {
    state.set(state.now().with(new HomeReasons(words).of(failure)));
  }

  /** Takes the link from a picture of its code; of several files the first is looked at. */
  public void drop(List<Path> files) {
    if (state.now().busy() || files.isEmpty()) {
      return;
    }
    if (state.now().step() == Step.COMMUNITY) {
      choose(WelcomeState.Way.JOIN);
    }
    beside.ask(
        () -> ways.code().read(files.getFirst()),
        this::found,
        failure -> state.set(state.now().with(words.say("welcome.code.unreadable"))));
  }

  /** Fills in a link that the app was opened with; to join is up to who sits there. */
  public void opened(String link) {
    if (state.now().busy()) {
      return;
    }
    switch (InviteLink.parse(link.strip())) {
      case InviteLink.Result.Malformed malformed ->
          state.set(state.now().with(reasons.of(malformed.fault())));
      case InviteLink.Result.Parsed parsed -> {
        boolean own = parsed.link().purpose() == InvitePurpose.DEVICE;
        state.set(new WelcomeState(own ? Step.DEVICE : Step.LINK, false, ""));
        read.set(""); // the same link may have been typed over
        read.set(link.strip());
      }
    }
  }

  private void found(Optional<String> code) {
    if (state.now().busy()) {
      return;
    }
    if (code.isEmpty()) {
      state.set(state.now().with(words.say("welcome.code.none")));
      return;
    }
    switch (InviteLink.parse(code.get().strip())) {
      case InviteLink.Result.Malformed malformed ->
          state.set(state.now().with(words.say("welcome.code.other")));
      case InviteLink.Result.Parsed parsed -> {
        state.set(state.now().with(""));
        read.set("");
        read.set(code.get().strip());
      }
    }
  }
}
