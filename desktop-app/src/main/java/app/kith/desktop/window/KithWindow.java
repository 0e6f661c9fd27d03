package app.kith.desktop.window;

import app.kith.core.home.DeviceHome;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.UiThread;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.ChoicesFile;
import app.kith.desktop.host.Hosting;
import app.kith.desktop.host.StartCommunity;
import app.kith.desktop.welcome.Joining;
import app.kith.desktop.welcome.JoiningFolder;
import app.kith.desktop.welcome.UnopenedView;
import app.kith.desktop.welcome.WelcomeView;
import app.kith.desktop.welcome.WelcomeViewModel;
import app.kith.desktop.welcome.WelcomeWays;
import app.kith.desktop.window.incoming.DroppedCode;
import app.kith.desktop.window.incoming.IncomingLinks;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The window: shows the device of a home, the way to have one, or why it can't be opened. Made and
 * used on the toolkit's thread.
 */
public final class KithWindow implements Closeable {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 1000;
  private static final double LEAST_HEIGHT = 700;

  private final Path folder;
  private final Words system;
  private Words words;
  private Times times;
  private final Clock clock;
  private final UiThread ui = new FxThread();
  private final Stage stage;
  private final Predicate<Path> programs;
  private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
  private final Theme theme = new Theme(scene);
  private StoreThread store;
  private final FirstFrame first = new FirstFrame();
  private final IncomingLinks links = new IncomingLinks();
  private final Hosting hosting;
  private final EarlyDevice early;

  private Choices chosen = Choices.USUAL;
  private volatile boolean closed;

  /** What was opened, the last first. */
  private final Deque<Closeable> open = new ConcurrentLinkedDeque<>();

  /**
   * Shows nothing yet.
   *
   * @param environment the environment variables
   * @param programs opens a file or folder in the system's program for it, and tells whether it can
   */
  public KithWindow(
      Stage stage,
      Path folder,
      Words words,
      Clock clock,
      Map<String, String> environment,
      Predicate<Path> programs) {
    this(stage, folder, words, clock, environment, programs, EarlyDevice.none());
  }

  /**
   * The same.
   *
   * @param early the folder's device, which may be on its way already
   */
  KithWindow(
      Stage stage,
      Path folder,
      Words words,
      Clock clock,
      Map<String, String> environment,
      Predicate<Path> programs,
      EarlyDevice early) {
    this.early = early;
    open.push(early);
    this.stage = stage;
    this.programs = programs;
    this.folder = folder;
    this.system = words;
    this.words = words;
    this.clock = clock;
    this.times = new Times(words, clock);
    this.store = StoreThread.start(ui, failure -> {});
    open.push(store);
    this.hosting = new Hosting(folder, ui, environment);
    open.push(hosting);
    theme.follow(words);
    stage.setTitle(words.say("app.name"));
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
  }

  /** Shows the device in the folder, or the way to make one. */
  public void show() {
    look();
    stage.show();
  }

  /**
   * Comes to the front, since the app was opened once more.
   *
   * @param link with this, or ""
   */
  public void opened(String link) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    links.take(link);
  }

  private void look() {
    switch (DeviceHome.find(folder)) {
      case DeviceHome.Finding.Found(DeviceHome home) -> {
        // Before the first frame, or it would be drawn twice.
        choose(new ChoicesFile(home.choices()).read());
        device(home, 0);
      }
      case DeviceHome.Finding.NoDevice none when none.code().equals(DeviceHome.NO_DEVICE) ->
          welcome();
      case DeviceHome.Finding.NoDevice none -> unopened(new HomeReasons(words).of(none, folder));
    }
  }

  private void welcome() {
    WelcomeViewModel model =
        new WelcomeViewModel(
            new WelcomeWays(new JoiningFolder(folder), this::found, new DroppedCode()),
            store,
            words,
            joined -> device(joined, 0));
    scene.setRoot(new WelcomeView(model, words, new Mark(44)));
    links.goTo(model::opened);
  }

  private Joining.Result found(String community, String name, String handle) throws IOException {
    return switch (hosting.startCommunity().call(community, name, handle)) {
      case StartCommunity.Result.Done done -> new Joining.Result.Joined(done.home());
      case StartCommunity.Result.Refused refused -> new Joining.Result.Refused(refused.why());
    };
  }

  private void choose(Choices now) {
    chosen = now;
    words = now.language().isEmpty() ? system : Words.in(Locale.forLanguageTag(now.language()));
    times = new Times(words, clock);
    theme.follow(now);
    theme.follow(words);
  }

  /** What a person chose holds at once; another language says everything anew. */
  private void chosen(Choices now, DeviceHome home, int screen) {
    boolean other = !now.language().equals(chosen.language());
    choose(now);
    if (other) {
      Label moment = new Label(words.say("settings.language.changing"));
      scene.setRoot(new StackPane(moment));
      Thread.ofPlatform().daemon().name("kith-reopening").start(() -> reopen(home, screen));
    }
  }

  /** All but the community's server is closed, and opened as at the start. */
  private void reopen(DeviceHome home, int screen) {
    try {
      while (!open.isEmpty() && open.peek() != hosting) {
        open.pop().close();
      }
    } catch (IOException e) {
      // What was to be written is written, or was refused before; opening tells what is wrong.
    }
    ui.later(() -> {
      if (!closed) {
        store = StoreThread.start(ui, failure -> {});
        open.push(store);
        device(home, screen);
      }
    });
  }

  private void device(DeviceHome home, int screen) {
    store.ask(
        () -> early.open(home),
        opened -> show(opened, home, screen),
        failure -> unopened(new HomeReasons(words).of(failure)));
  }

  private void show(OpenedDevice opened, DeviceHome home, int screen) {
    if (closed) {
      opened.letGo();
      return;
    }
    new DeviceScreens(
            new DeviceScreens.Frame(scene, theme, ui, hosting, links, first, clock, programs, open),
            store,
            words,
            times,
            chosen,
            (now, place) -> chosen(now, home, place))
        .show(opened, screen);
  }

  /** What is there is left alone, for whoever can open it. */
  private void unopened(String sentence) {
    scene.setRoot(new UnopenedView(sentence, words, new Mark(44), this::look));
    first.expect(() -> {});
  }

  public Scene scene() {
    return scene;
  }

  public Theme theme() {
    return theme;
  }

  /** Ends the sync and closes the stores; what was asked of them is done first. */
  @Override
  public void close() throws IOException {
    closed = true;
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
