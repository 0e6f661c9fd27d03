package app.kith.desktop.control;

import javafx.scene.Parent;

/** A screen as the window holds it: its name stands in the bar, its content below. */
public interface Screen {
  String title();

  Parent content();

  /** Takes the focus when it comes to be shown. */
  void focus();
}
