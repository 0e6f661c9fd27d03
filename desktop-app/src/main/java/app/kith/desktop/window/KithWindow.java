package app.kith.desktop.window;

import app.kith.core.model.Limits;
import app.kith.core.people.Person;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.ChoicesFile;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.control.FxDecoder;
import app.kith.desktop.draft.DraftFolder;
import app.kith.desktop.draft.Drafts;
import app.kith.desktop.feed.DeviceFeed;
import app.kith.desktop.feed.FeedView;
import app.kith.desktop.feed.FeedViewModel;
import app.kith.desktop.home.DeviceHome;
import app.kith.desktop.host.HostPeople;
import app.kith.desktop.host.HostView;
import app.kith.desktop.host.Hosting;
import app.kith.desktop.host.StartCommunity;
import app.kith.desktop.live.LiveHome;
import app.kith.desktop.live.PictureWay;
import app.kith.desktop.outbox.DeviceOutbox;
import app.kith.desktop.outbox.OutboxView;
import app.kith.desktop.outbox.OutboxViewModel;
import app.kith.desktop.page.DevicePage;
import app.kith.desktop.page.PageView;
import app.kith.desktop.page.PageViewModel;
import app.kith.desktop.people.DevicePeople;
import app.kith.desktop.people.PeopleView;
import app.kith.desktop.people.PeopleViewModel;
import app.kith.desktop.picture.DevicePictures;
import app.kith.desktop.picture.Pictures;
import app.kith.desktop.post.CaptionEdits;
import app.kith.desktop.post.DevicePosts;
import app.kith.desktop.post.PostActs;
import app.kith.desktop.post.PostWords;
import app.kith.desktop.settings.KeysView;
import app.kith.desktop.settings.SettingsView;
import app.kith.desktop.settings.SettingsViewModel;
import app.kith.desktop.thread.StoreThread;
import app.kith.desktop.thread.UiThread;
import app.kith.desktop.welcome.Joining;
import app.kith.desktop.welcome.JoiningFolder;
import app.kith.desktop.welcome.WelcomeView;
import app.kith.desktop.welcome.WelcomeViewModel;
import app.kith.desktop.welcome.WelcomeWays;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Puts the window together: the one place where screens and a device meet. Made and used on the
 * toolkit's thread.
 */
public final class KithWindow implements Closeable {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 1000;
  private static final double LEAST_HEIGHT = 700;

  /** Some forty screens of sharp pictures. */
  private static final long PICTURE_BYTES = 160L * 1024 * 1024;

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
  private final Hosting hosting;

  private Choices chosen = Choices.USUAL;
  private volatile boolean closed;

  /** What was opened, the last first. */
  private final Deque<Closeable> open = new ConcurrentLinkedDeque<>();

  /**
   * Shows nothing yet.
   *
   * @param programs opens a file or folder in the system's program for it, and tells whether it can
   */
  public KithWindow(Stage stage, Path folder, Words words, Clock clock, Predicate<Path> programs) {
    this.stage = stage;
    this.programs = programs;
    this.folder = folder;
    this.system = words;
    this.words = words;
    this.clock = clock;
    this.times = new Times(words, clock);
    this.store = StoreThread.start(ui, failure -> {});
    open.push(store);
    this.hosting = new Hosting(folder, ui);
    open.push(hosting);
    theme.follow(words);
    stage.setTitle(words.say("app.name"));
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
  }

  /** Shows the device in the folder, or the way to make one. */
  public void show() {
    if (DeviceHome.find(folder) instanceof DeviceHome.Finding.Found(DeviceHome home)) {
      // Before the first frame, or it would be drawn twice.
      choose(new ChoicesFile(home.choices()).read());
      device(home, 0);
    } else {
      welcome();
    }
    stage.show();
  }

  private void welcome() {
    WelcomeViewModel model =
        new WelcomeViewModel(
            new WelcomeWays(new JoiningFolder(folder), this::found, new DroppedCode()),
            store,
            words,
            joined -> device(joined, 0));
    scene.setRoot(new WelcomeView(model, words, new Mark(44)));
  }

  private Joining.Result found(String community, String name, String handle) throws IOException {
    return switch (hosting.startCommunity().call(community, name, handle)) {
      case StartCommunity.Result.Done done -> new Joining.Result.Joined(done.home());
      case StartCommunity.Result.Refused refused -> new Joining.Result.Refused(refused.sentence());
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
  private void chosen(Choices now, DeviceHome home, int place) {
    boolean other = !now.language().equals(chosen.language());
    choose(now);
    if (other) {
      Label moment = new Label(words.say("settings.language.changing"));
      scene.setRoot(new StackPane(moment));
      Thread.ofPlatform().daemon().name("kith-reopening").start(() -> reopen(home, place));
    }
  }

  /** All but the community's server is closed, and opened as at the start. */
  private void reopen(DeviceHome home, int place) {
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
        device(home, place);
      }
    });
  }

  private void device(DeviceHome home, int place) {
    store.ask(
        () -> {
          DesktopGraph device = new DesktopGraph(home);
          return new Opened(
              device,
              self(device),
              device.self().account(),
              hosting.isHostOf(device.self().community()),
              place);
        },
        this::device,
        failure -> welcome());
  }

  /** The window was closed while the device was being opened: nothing was written to it. */
  private static void letGo(DesktopGraph device) {
    try {
      device.close();
    } catch (IOException e) {
      // Whoever opens it next is told.
    }
  }

  private record Opened(
      DesktopGraph device, Person self, String account, boolean hosts, int place) {}

  private static Person self(DesktopGraph device) throws IOException {
    String handle = device.self().handle();
    return device
        .people()
        .byHandle(handle)
        .orElse(new Person(device.self().account(), handle, handle, false));
  }

  private void device(Opened opened) {
    if (closed) {
      letGo(opened.device());
      return;
    }
    LiveHome live = new LiveHome(opened.device(), store, ui, clock);
    open.push(live);
    PictureWay way = new PictureWay(opened.device());
    open.push(way);
    Pictures<Image> pictures =
        new Pictures<>(
            new DevicePictures(opened.device(), way),
            new FxDecoder(Limits.STANDARD),
            ui,
            PICTURE_BYTES);
    open.push(pictures);
    DeviceHome home = opened.device().home();
    KeptChoices choices = new KeptChoices(chosen, new ChoicesFile(home.choices()), store);
    Drafts drafts = new Drafts(new DraftFolder(opened.device().home().drafts()), store);
    PostActs acts = acts(opened.device(), drafts);
    PostWords posts = new PostWords(words, times, opened.account());
    FeedViewModel feed =
        new FeedViewModel(
            new DeviceFeed(opened.device(), acts.deletions()), store, posts, words, acts);
    acts.onWritten(live::look);
    ShellView shell = new ShellView(theme, choices, words, times, live.standing());
    shell.showSelf(opened.account(), opened.self().name());
    shell.undoes(acts.deletions());
    scene.setRoot(shell);
    shell.add("fth-home", new FeedView(feed, pictures, words, ui));
    PeopleViewModel people =
        new PeopleViewModel(
            new DevicePeople(opened.device(), acts.deletions()), store, posts, words, acts, drafts);
    shell.add("fth-users", new PeopleView(people, pictures, words));
    OutboxViewModel waits =
        new OutboxViewModel(new DeviceOutbox(opened.device()), store, words, times, live::look);
    OutboxView outbox = new OutboxView(waits, pictures, words);
    shell.add("fth-inbox", outbox);
    shell.setPillGoesTo(outbox);
    live.standing().watch(waits::standing);
    if (opened.hosts()) {
      HostPeople known = new KnownPeople(opened.device());
      shell.add("fth-monitor", new HostView(hosting.open(known, words, times), words));
    }
    int settings = settings(home, choices, shell);
    choices.choices().watch(now -> chosen(now, home, settings));
    shell.go(opened.place());
    PageViewModel page = page(opened.device(), posts, acts, drafts, pictures, shell);
    live.standing().watch(page::standing);
    ComposeWindow compose =
        new ComposeWindow(
            shell,
            opened.device(),
            store,
            ui,
            words,
            () -> {
              feed.changed();
              live.look();
            });
    open.push(compose);
    ViewerWindow viewer =
        new ViewerWindow(shell, opened.device(), ui, pictures, choices, programs, words);
    open.push(viewer);
    acts.whenPictureOpened(viewer::open);
    compose.showSelf(opened.account(), opened.self().name());
    live.standing().watch(compose::standing);
    live.standing().watch(feed::standing);
    first.expect();
    live.version()
        .watch(version -> {
          feed.changed();
          page.changed();
          people.changed();
          outbox.changed();
          // A device that has just joined does not know its own name yet.
          store.ask(
              () -> self(opened.device()),
              self -> shell.showSelf(opened.account(), self.name()),
              failure -> {});
        });
    live.start();
  }

  /** The place of the settings. */
  private int settings(DeviceHome home, KeptChoices choices, ShellView shell) {
    KeysView keys = new KeysView(words);
    shell.setKeys(keys);
    SettingsViewModel model = new SettingsViewModel(choices, home.folder(), programs, words);
    return shell.add(
        "fth-settings", new SettingsView(model, Theme.SCALES, () -> shell.open(keys), words));
  }

  /** What can be done with posts; a deletion that can still be undone is written at the end. */
  private PostActs acts(DesktopGraph device, Drafts drafts) {
    PostActs acts = new PostActs(new DevicePosts(device), store, words, new CaptionEdits(drafts));
    drafts
        .failure()
        .watch(why -> acts.notice().set(why.isEmpty() ? "" : words.say("store.failed", why)));
    drafts.load();
    open.push(acts.deletions());
    return acts;
  }

  /** A post's page, above the place from which it is opened. */
  private PageViewModel page(
      DesktopGraph device,
      PostWords posts,
      PostActs acts,
      Drafts drafts,
      Pictures<Image> pictures,
      ShellView shell) {
    PageViewModel model =
        new PageViewModel(
            new DevicePage(device, acts.deletions()), store, posts, times, words, acts, drafts);
    PageView page = new PageView(model, pictures, words);
    model.onGone(() -> {
      if (shell.shows(page)) {
        shell.back();
      }
    });
    acts.opensWith((post, toComment) -> {
      if (shell.shows(page)) {
        page.say();
      } else {
        shell.open(page);
        page.open(post, toComment);
      }
    });
    return model;
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
