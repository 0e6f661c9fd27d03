package app.kith.desktop.window;

import app.kith.core.model.Limits;
import app.kith.core.people.Person;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.compose.draft.OwnDrafts;
import app.kith.desktop.control.FxDecoder;
import app.kith.desktop.draft.DraftFolder;
import app.kith.desktop.draft.DraftPlace;
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
import app.kith.desktop.thread.StoreThread;
import app.kith.desktop.thread.UiThread;
import app.kith.desktop.welcome.Joining;
import app.kith.desktop.welcome.JoiningFolder;
import app.kith.desktop.welcome.UnopenedView;
import app.kith.desktop.welcome.WelcomeView;
import app.kith.desktop.welcome.WelcomeViewModel;
import app.kith.desktop.welcome.WelcomeWays;
import app.kith.desktop.window.soak.Soak;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

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
  private final Words words;
  private final Times times;
  private final Clock clock;
  private final UiThread ui = new FxThread();
  private final Stage stage;
  private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
  private final Theme theme = new Theme(scene);
  private final StoreThread store;
  private final FirstFrame first = new FirstFrame();
  private final Hosting hosting;

  private volatile boolean closed;

  /** What was opened, the last first. */
  private final Deque<Closeable> open = new ConcurrentLinkedDeque<>();

  /** Shows nothing yet. */
  public KithWindow(Stage stage, Path folder, Words words, Clock clock) {
    this.stage = stage;
    this.folder = folder;
    this.words = words;
    this.clock = clock;
    this.times = new Times(words, clock);
    this.store = StoreThread.start(ui, failure -> {});
    open.push(store);
    this.hosting = new Hosting(folder, ui);
    open.push(hosting);
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

  private void look() {
    switch (DeviceHome.find(folder)) {
      case DeviceHome.Finding.Found found -> device(found.home());
      case DeviceHome.Finding.NoDevice none when none.code().equals(DeviceHome.NO_DEVICE) ->
          welcome();
      case DeviceHome.Finding.NoDevice none -> unopened(none.sentence());
    }
  }

  private void welcome() {
    WelcomeViewModel model =
        new WelcomeViewModel(
            new WelcomeWays(new JoiningFolder(folder), this::found, new DroppedCode()),
            store,
            words,
            this::device);
    scene.setRoot(new WelcomeView(model, words, new Mark(44)));
  }

  private Joining.Result found(String community, String name, String handle) throws IOException {
    return switch (hosting.startCommunity().call(community, name, handle)) {
      case StartCommunity.Result.Done done -> new Joining.Result.Joined(done.home());
      case StartCommunity.Result.Refused refused -> new Joining.Result.Refused(refused.sentence());
    };
  }

  private void device(DeviceHome home) {
    store.ask(() -> opened(home), this::device, failure -> unopened(failure.getMessage()));
  }

  private Opened opened(DeviceHome home) throws IOException {
    DesktopGraph device = new DesktopGraph(home);
    boolean opened = false;
    try {
      boolean hosts = hosting.isHostOf(device.self().community());
      Person self = self(device);
      DraftPlace place = OwnDrafts.claim(home);
      opened = true;
      return new Opened(device, place, self, device.self().account(), hosts);
    } finally {
      if (!opened) {
        device.close();
      }
    }
  }

  /** What is there is left alone, for whoever can open it. */
  private void unopened(@Nullable String sentence) {
    scene.setRoot(new UnopenedView(String.valueOf(sentence), words, new Mark(44), this::look));
    first.expect();
  }

  /** The window was closed while the device was being opened: nothing was written to it. */
  private static void letGo(Opened opened) {
    try (DesktopGraph device = opened.device()) {
      opened.place().close();
    } catch (IOException e) {
      // Whoever opens it next is told.
    }
  }

  private record Opened(
      DesktopGraph device, DraftPlace place, Person self, String account, boolean hosts) {}

  private static Person self(DesktopGraph device) throws IOException {
    String handle = device.self().handle();
    return device
        .people()
        .byHandle(handle)
        .orElse(new Person(device.self().account(), handle, handle, false));
  }

  private void device(Opened opened) {
    if (closed) {
      letGo(opened);
      return;
    }
    open.push(opened.place());
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
    Drafts drafts = new Drafts(new DraftFolder(opened.place().texts()), store);
    PostActs acts = acts(opened.device(), drafts);
    PostWords posts = new PostWords(words, times, opened.account());
    FeedViewModel feed =
        new FeedViewModel(
            new DeviceFeed(opened.device(), acts.deletions()), store, posts, words, acts);
    acts.onWritten(live::look);
    ShellView shell = new ShellView(theme, words, times, live.standing());
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
    shell.go(0);
    PageViewModel page = page(opened.device(), posts, acts, drafts, pictures, shell);
    live.standing().watch(page::standing);
    ComposeWindow compose =
        new ComposeWindow(
            shell,
            opened.device(),
            opened.place().post(),
            store,
            ui,
            words,
            () -> {
              feed.changed();
              live.look();
            });
    open.push(compose);
    ViewerWindow viewer = new ViewerWindow(shell, opened.device(), ui, pictures, words);
    open.push(viewer);
    acts.whenPictureOpened(viewer::open);
    compose.showSelf(opened.account(), opened.self().name());
    live.standing().watch(compose::standing);
    live.standing().watch(feed::standing);
    first.expect();
    Soak.begin(scene);
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
