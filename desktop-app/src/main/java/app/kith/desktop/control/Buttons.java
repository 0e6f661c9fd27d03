package app.kith.desktop.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/** Makes buttons, each with its spoken name. */
public final class Buttons {
  private static final int ICON = 16;
  private static final int ALONE = 20;

  private Buttons() {}

  /** The one main action of a view. */
  public static Button main(String icon, String words) {
    Button button = plain(words);
    if (!icon.isEmpty()) {
      button.setGraphic(new Icon(icon, ICON));
    }
    button.getStyleClass().add("main-button");
    return button;
  }

  public static Button plain(String words) {
    Button button = new Button(words);
    button.setAccessibleText(words);
    button.setMinWidth(Button.USE_PREF_SIZE);
    return button;
  }

  /** Words that are a button, without a frame. */
  public static Button text(String words) {
    Button button = plain(words);
    button.getStyleClass().add("text-button");
    return button;
  }

  /** An icon with words beside it, as under a post. */
  public static Button quiet(String icon, String words) {
    Button button = plain(words);
    button.setGraphic(new Icon(icon, ALONE));
    button.getStyleClass().add("quiet-button");
    return button;
  }

  /** An icon alone: its words are its tooltip and its spoken name. */
  public static Button icon(String icon, String words) {
    Button button = new Button("", new Icon(icon, ALONE));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("icon-button");
    button.setAccessibleRole(AccessibleRole.BUTTON);
    say(button, words);
    return button;
  }

  /** Gives a button other words. */
  public static void say(Button button, String words) {
    button.setAccessibleText(words);
    if (button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
      button.setTooltip(new Tooltip(words));
    } else {
      button.setText(words);
    }
  }
}
