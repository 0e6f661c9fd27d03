package app.kith.desktop.compose;

import app.kith.desktop.compose.draft.ComposeSource;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Takes what is dropped anywhere in the window or pasted, and says that it can be dropped. */
public final class DropView extends StackPane {
  private final ComposeViewModel model;

  /** Listens to the whole window. */
  public DropView(ComposeViewModel model, Words words, Node whole) {
    this.model = model;
    getStyleClass().add("drop-edge");
    Label says = new Label(words.say("compose.drop"), new Icon("fth-image", 20));
    says.getStyleClass().add("drop-says");
    getChildren().add(says);
    setMouseTransparent(true);
    setVisible(false);
    whole.addEventHandler(DragEvent.DRAG_OVER, this::over);
    whole.addEventHandler(DragEvent.DRAG_EXITED, event -> setVisible(false));
    whole.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    whole.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      setVisible(true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    setVisible(false);
    List<File> files = event.getDragboard().getFiles();
    model.add(files.stream().map(File::toPath).toList());
    event.setDropCompleted(true);
    event.consume();
  }

  /** Text that is pasted goes where text goes. */
  private void key(KeyEvent event) {
    if (event.getCode() != KeyCode.V || !event.isShortcutDown()) {
      return;
    }
    Clipboard clipboard = Clipboard.getSystemClipboard();
    boolean inText = event.getTarget() instanceof TextInputControl;
    if (clipboard.hasFiles()) {
      model.add(clipboard.getFiles().stream().map(File::toPath).toList());
      event.consume();
    } else if (clipboard.hasImage() && !(inText && clipboard.hasString())) {
      model.paste(pixels(clipboard.getImage()));
      event.consume();
    }
  }

  private static ComposeSource.Pixels pixels(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new ComposeSource.Pixels(width, height, argb);
  }
}
