package app.kith.desktop.window;

import app.kith.core.picture.Pictures;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.UiThread;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.control.Lazy;
import app.kith.desktop.post.PostCard;
import app.kith.desktop.stream.DeviceVideos;
import app.kith.desktop.video.VideoViewModel;
import app.kith.desktop.viewer.DeviceViewer;
import app.kith.desktop.viewer.Viewed;
import app.kith.desktop.viewer.ViewerState;
import app.kith.desktop.viewer.ViewerView;
import app.kith.desktop.viewer.ViewerViewModel;
import app.kith.desktop.words.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.scene.image.Image;

/** The viewer in the window: what the feed opens comes over all of it. */
final class ViewerWindow implements Closeable {
  private final ShellView shell;
  private final StoreThread work;
  private final DeviceVideos videos;
  private final ViewerViewModel model;
  private final Lazy<ViewerView> lazy;

  ViewerWindow(
      ShellView shell,
      DesktopGraph device,
      UiThread ui,
      Pictures<Image> pictures,
      KeptChoices choices,
      Predicate<Path> programs,
      Words words) {
    this.shell = shell;
    work = StoreThread.start("kith-viewer", ui, failure -> {});
    videos = new DeviceVideos(device);
    VideoViewModel video = new VideoViewModel(videos, work, choices, programs, words);
    model = new ViewerViewModel(new DeviceViewer(device), work, video, words);
    lazy = new Lazy<>(() -> new ViewerView(model, video, pictures, words));
    model.state().watch(this::show);
  }

  void open(PostCard card, int index) {
    model.open(
        new Viewed(
            card.id(),
            card.author(),
            card.when(),
            card.audience(),
            card.caption(),
            card.own(),
            card.pictures().stream()
                .map(shown -> new Viewed.Shot(shown.picture(), shown.spoken()))
                .toList()),
        index);
  }

  private void show(ViewerState state) {
    if (!state.isOpen() && lazy.ifMade().isEmpty()) {
      return;
    }
    ViewerView view = lazy.get();
    boolean shown = shell.getChildren().contains(view);
    if (state.isOpen() && !shown) {
      shell.cover(view);
      view.applyCss();
      view.layout();
      view.focus();
    } else if (!state.isOpen() && shown) {
      shell.uncover(view);
    }
  }

  /** A file that is being saved comes to its end. */
  @Override
  public void close() throws IOException {
    work.close();
    videos.close();
  }
}
