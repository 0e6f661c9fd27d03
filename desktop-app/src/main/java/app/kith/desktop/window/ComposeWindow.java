package app.kith.desktop.window;

import app.kith.core.loop.Standing;
import app.kith.core.media.PosterMaker;
import app.kith.core.model.Limits;
import app.kith.core.picture.Pictures;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.UiThread;
import app.kith.desktop.compose.ComposeState;
import app.kith.desktop.compose.ComposeView;
import app.kith.desktop.compose.ComposeViewModel;
import app.kith.desktop.compose.DraftFiles;
import app.kith.desktop.compose.DropView;
import app.kith.desktop.compose.draft.DeviceCompose;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.FxDecoder;
import app.kith.desktop.control.FxPosters;
import app.kith.desktop.control.Lazy;
import app.kith.desktop.picture.FavouritePictures;
import app.kith.desktop.platform.FfmpegPosters;
import app.kith.desktop.platform.FirstPosters;
import app.kith.desktop.words.Words;
import java.io.Closeable;
import java.io.IOException;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** The composer in the window: its button, its key, and what is dropped anywhere. */
final class ComposeWindow implements Closeable {
  /** Small pictures, of which a screen holds a few dozen. */
  private static final long PICTURE_BYTES = 48L * 1024 * 1024;

  private final ShellView shell;
  private final StoreThread work;
  private final DraftFiles files;
  private final Pictures<Image> pictures;
  private final ComposeViewModel model;
  private final Lazy<ComposeView> lazy;
  private final EventHandler<WindowEvent> closing = this::closing;
  private final @Nullable Window window;
  private final UiThread ui;
  private boolean warned;

  ComposeWindow(
      ShellView shell,
      OpenedDevice opened,
      StoreThread store,
      UiThread ui,
      Words words,
      Runnable posted) {
    this.shell = shell;
    this.ui = ui;
    work = StoreThread.start("kith-composer", ui, failure -> {});
    PosterMaker posters = new FirstPosters(new FfmpegPosters(), new FxPosters(ui));
    files = new DraftFiles(posters);
    FxDecoder decoder = new FxDecoder(Limits.STANDARD);
    pictures = new Pictures<>(files, decoder, ui, new FavouritePictures<>(decoder, PICTURE_BYTES));
    model =
        new ComposeViewModel(
            new DeviceCompose(opened.device(), opened.place().post(), posters),
            store,
            work,
            words,
            posted);
    lazy =
        new Lazy<>(() -> {
          ComposeView view = new ComposeView(model, pictures, words);
          view.showSelf(opened.account(), opened.self().name());
          return view;
        });
    Button write = Buttons.main("fth-plus", words.say("post.new"));
    write.setId("new-post");
    write.setOnAction(event -> model.open());
    shell.setActions(write);
    shell.getChildren().add(new DropView(model, words, shell));
    shell.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.state().watch(this::show);
    window = shell.getScene().getWindow();
    if (window != null) {
      window.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, closing);
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
      model.open();
      event.consume();
    }
  }

  private void show(ComposeState state) {
    if (!state.open() && lazy.ifMade().isEmpty()) {
      return;
    }
    ComposeView view = lazy.get();
    boolean shown = shell.getChildren().contains(view);
    if (state.open() && !shown) {
      shell.cover(view);
      // Only what is dressed and laid out can take the focus.
      view.applyCss();
      view.layout();
      view.focus();
    } else if (!state.open() && shown) {
      shell.uncover(view);
    }
  }

  /** What the disk refuses is in this window alone: it is said once before it goes. */
  private void closing(WindowEvent event) {
    if (model.isAtRisk() && !warned) {
      warned = true;
      model.open();
      event.consume();
    }
  }

  void standing(Standing now) {
    model.standing(now);
  }

  /** What is being posted comes to its end; what is not stays in the draft. */
  @Override
  public void close() throws IOException {
    work.close();
    pictures.close();
    files.close();
    Window closed = window;
    if (closed != null) {
      ui.later(() -> closed.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, closing));
    }
  }
}
