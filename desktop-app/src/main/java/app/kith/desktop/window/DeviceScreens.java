package app.kith.desktop.window;

import app.kith.core.home.DeviceHome;
import app.kith.core.model.Limits;
import app.kith.core.outbound.DeviceOutbox;
import app.kith.core.page.CaptionEdits;
import app.kith.core.page.DevicePage;
import app.kith.core.picture.DevicePictures;
import app.kith.core.picture.PictureWay;
import app.kith.core.picture.Pictures;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.UiThread;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.ChoicesFile;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.control.FxDecoder;
import app.kith.desktop.control.LazyScreen;
import app.kith.desktop.feed.DeviceFeed;
import app.kith.desktop.feed.FeedView;
import app.kith.desktop.feed.FeedViewModel;
import app.kith.desktop.host.HostView;
import app.kith.desktop.host.HostViewModel;
import app.kith.desktop.host.Hosting;
import app.kith.desktop.live.LiveHome;
import app.kith.desktop.outbox.OutboxView;
import app.kith.desktop.outbox.OutboxViewModel;
import app.kith.desktop.page.PageView;
import app.kith.desktop.page.PageViewModel;
import app.kith.desktop.people.DevicePeople;
import app.kith.desktop.people.PeopleView;
import app.kith.desktop.people.PeopleViewModel;
import app.kith.desktop.picture.FavouritePictures;
import app.kith.desktop.post.DevicePosts;
import app.kith.desktop.post.PostActs;
import app.kith.desktop.post.PostWords;
import app.kith.desktop.settings.KeysView;
import app.kith.desktop.settings.SettingsView;
import app.kith.desktop.settings.SettingsViewModel;
import app.kith.desktop.window.incoming.IncomingLinks;
import app.kith.desktop.window.incoming.JoinedAlready;
import app.kith.desktop.window.incoming.NoticeBar;
import app.kith.desktop.window.soak.Soak;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/** The screens of one device, and what they stand on: put together in one place. */
final class DeviceScreens {
  /** Some forty screens of sharp pictures. */
  private static final long PICTURE_BYTES = 160L * 1024 * 1024;

  private final Frame frame;
  private final StoreThread store;
  private final Words words;
  private final Times times;
  private final Choices present;
  private final ObjIntConsumer<Choices> chosen;

  /**
   * What every device is shown in.
   *
   * @param programs as for the window
   * @param open what is to be closed with the device, the last first
   */
  record Frame(
      Scene scene,
      Theme theme,
      UiThread ui,
      Hosting hosting,
      IncomingLinks links,
      FirstFrame first,
      Clock clock,
      Predicate<Path> programs,
      Deque<Closeable> open) {}

  /**
   * Shows nothing yet.
   *
   * @param chosen is told what a person chooses, and at which place
   */
  DeviceScreens(
      Frame frame,
      StoreThread store,
      Words words,
      Times times,
      Choices present,
      ObjIntConsumer<Choices> chosen) {
    this.frame = frame;
    this.store = store;
    this.words = words;
    this.times = times;
    this.present = present;
    this.chosen = chosen;
  }

  /** Shows a device, at one of its places. */
  void show(OpenedDevice opened, int place) {
    frame.open().push(opened.place());
    LiveHome live = new LiveHome(opened.device(), store, frame.ui(), frame.clock());
    frame.open().push(live);
    PictureWay way = new PictureWay(opened.device());
    frame.open().push(way);
    FxDecoder decoder = new FxDecoder(Limits.STANDARD);
    Pictures<Image> pictures =
        new Pictures<>(
            new DevicePictures(opened.device(), way),
            decoder,
            frame.ui(),
            new FavouritePictures<>(decoder, PICTURE_BYTES));
    frame.open().push(pictures);
    DeviceHome home = opened.device().home();
    KeptChoices choices = new KeptChoices(present, new ChoicesFile(home.choices()), store);
    Drafts drafts = new Drafts(new TextFolder(opened.place().texts()), store);
    PostActs acts = acts(opened.device(), drafts);
    PostWords posts = new PostWords(words, times, opened.account());
    FeedViewModel feed =
        new FeedViewModel(
            new DeviceFeed(opened.device(), acts.deletions()), store, posts, words, acts);
    acts.onWritten(live::look);
    ShellView shell = new ShellView(frame.theme(), choices, words, times, live.standing());
    shell.showSelf(opened.account(), opened.self().name());
    shell.undoes(acts.deletions());
    takesLinks(shell, opened);
    frame.scene().setRoot(shell);
    shell.showCommunity(opened.identity().communityName());
    shell.add("fth-home", new FeedView(feed, pictures, words, frame.ui()));
    PeopleViewModel people =
        new PeopleViewModel(
            new DevicePeople(opened.device(), acts.deletions()), store, posts, words, acts, drafts);
    shell.add(
        "fth-users",
        new LazyScreen<>(words.say("nav.people"), () -> new PeopleView(people, pictures, words)));
    OutboxViewModel waits =
        new OutboxViewModel(new DeviceOutbox(opened.device()), store, words, times, live::look);
    LazyScreen<OutboxView> outbox =
        new LazyScreen<>(words.say("outbox.title"), () -> new OutboxView(waits, pictures, words));
    shell.add("fth-inbox", outbox);
    shell.setPillGoesTo(outbox);
    live.standing().watch(waits::standing);
    Runnable host = host(opened, shell);
    int settings = settings(home, choices, shell);
    choices.choices().watch(now -> chosen.accept(now, settings));
    shell.go(place);
    PageViewModel page = page(opened.device(), posts, acts, drafts, pictures, shell);
    live.standing().watch(page::standing);
    ComposeWindow compose =
        new ComposeWindow(
            shell,
            opened,
            store,
            frame.ui(),
            words,
            () -> {
              feed.changed();
              live.look();
            });
    frame.open().push(compose);
    ViewerWindow viewer =
        new ViewerWindow(
            shell, opened.device(), frame.ui(), pictures, choices, frame.programs(), words);
    frame.open().push(viewer);
    acts.whenPictureOpened(viewer::open);
    live.standing().watch(compose::standing);
    live.standing().watch(feed::standing);
    KnownFaces faces =
        new KnownFaces(
            opened.device(),
            store,
            frame.scene(),
            opened.account(),
            (self, identity) -> {
              shell.showSelf(opened.account(), self.name());
              shell.showCommunity(identity.communityName());
            });
    frame.first().expect(host);
    Soak.begin(frame.scene());
    live.version()
        .watch(version -> {
          faces.look();
          feed.changed();
          page.changed();
          people.changed();
          outbox.ifMade().ifPresent(OutboxView::changed);
        });
    live.start();
  }

  /** The place of the settings. */
  private int settings(DeviceHome home, KeptChoices choices, ShellView shell) {
    LazyScreen<KeysView> keys =
        new LazyScreen<>(words.say("settings.keys"), () -> new KeysView(words));
    shell.setKeys(keys);
    SettingsViewModel model =
        new SettingsViewModel(choices, home.folder(), frame.programs(), words);
    return shell.add(
        "fth-settings",
        new LazyScreen<>(
            words.say("settings.title"),
            () -> new SettingsView(model, Theme.SCALES, () -> shell.open(keys), words)));
  }

  /**
   * The place of the community on this computer, there once it is known to live here.
   *
   * @return finds that out and serves it; not before the feed is there, since both take their time
   */
  private Runnable host(OpenedDevice opened, ShellView shell) {
    HostViewModel model = frame.hosting().screen(new KnownPeople(opened.device()), words, times);
    int place =
        shell.addLater(
            "fth-monitor",
            new LazyScreen<>(words.say("host.title"), () -> new HostView(model, words)));
    return () ->
        frame.hosting().open(opened.identity().community(), model, () -> shell.reveal(place));
  }

  private void takesLinks(ShellView shell, OpenedDevice opened) {
    NoticeBar notice = new NoticeBar(words);
    shell.getChildren().add(notice);
    store.ask(
        () -> new JoinedAlready(words, opened.device().self(), opened.self().name()),
        joined -> frame.links().goTo(link -> notice.say(joined.sentence(link))),
        failure -> {});
  }

  /** What can be done with posts; a deletion that can still be undone is written at the end. */
  private PostActs acts(DesktopGraph device, Drafts drafts) {
    PostActs acts = new PostActs(new DevicePosts(device), store, words, new CaptionEdits(drafts));
    drafts
        .failure()
        .watch(why -> acts.notice().set(why.isEmpty() ? "" : words.say("store.failed", why)));
    drafts.load();
    frame.open().push(acts.deletions());
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
    LazyScreen<PageView> page =
        new LazyScreen<>(words.say("page.title"), () -> new PageView(model, pictures, words));
    model.onGone(() -> {
      if (shell.shows(page)) {
        shell.back();
      }
    });
    acts.opensWith((post, toComment) -> {
      if (shell.shows(page)) {
        page.screen().say();
      } else {
        shell.open(page);
        page.screen().open(post, toComment);
      }
    });
    return model;
  }
}
