package app.kith.desktop.trouble;

import app.kith.desktop.window.OnScreen;
import app.kith.desktop.window.OpenWindow;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

/** Somebody who writes a post, and what they see of it. */
record Composing(OpenWindow open) {
  /** Opens the sheet. */
  static Composing in(OpenWindow open) {
    open.screen().press(KeyCode.CONTROL, KeyCode.N);
    return new Composing(open);
  }

  /** Adds files and folders as a drop does. */
  void adds(Path... files) {
    List<File> all = Stream.of(files).map(Path::toFile).toList();
    OnScreen.fx(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putFiles(all);
      return Clipboard.getSystemClipboard().setContent(content);
    });
    open.screen().press(KeyCode.CONTROL, KeyCode.V);
  }

  void posts() {
    open.screen().press(KeyCode.CONTROL, KeyCode.ENTER);
  }

  void awaits(String what, BooleanSupplier holds) {
    open.screen().await(what, holds);
  }

  void awaits(String what, Duration patience, BooleanSupplier holds) {
    open.screen().await(what, patience, holds);
  }

  void awaitTiles(int count) {
    awaits(count + " pictures", () -> tiles().size() == count);
  }

  /** The spoken names of the pictures; on the window's thread. */
  List<String> tiles() {
    return open.window().scene().getRoot().lookupAll(".draft-tile").stream()
        .map(Node::getAccessibleText)
        .toList();
  }

  /** What was written so far; on the window's thread. */
  String caption() {
    return ((TextArea) node("#caption")).getText();
  }

  /** On the window's thread. */
  String text(String css) {
    return node(css) instanceof Label label && label.isVisible() ? label.getText() : "";
  }

  /** The lines about files that were not taken; on the window's thread. */
  List<String> problems() {
    return ((ListView<?>) node("#problems")).getItems().stream().map(String::valueOf).toList();
  }

  /** On the window's thread. */
  boolean isOpen() {
    return node(".sheet") != null;
  }

  private Node node(String css) {
    return open.window().scene().lookup(css);
  }
}
