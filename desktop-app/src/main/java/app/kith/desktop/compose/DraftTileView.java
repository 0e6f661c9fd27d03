package app.kith.desktop.compose;

import app.kith.core.draft.DraftPicture;
import app.kith.core.picture.Pictures;
import app.kith.desktop.control.Icon;
import app.kith.desktop.control.PictureTile;
import app.kith.desktop.text.Lasting;
import app.kith.desktop.words.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** One picture of the draft: it can be dragged, described and taken out. */
final class DraftTileView extends StackPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double CORNER = 20;
  private static final Insets EDGE = new Insets(6);

  /** Lucide's grip-vertical. */
  private static final String GRIP =
      "M4 2a1 1 0 1 0 2 0 1 1 0 1 0-2 0M4 7a1 1 0 1 0 2 0 1 1 0 1 0-2 0M4 12a1 1 0 1 0 2 0 1 1 0 1"
          + " 0-2 0M9 2a1 1 0 1 0 2 0 1 1 0 1 0-2 0M9 7a1 1 0 1 0 2 0 1 1 0 1 0-2 0M9 12a1 1 0 1 0 2"
          + " 0 1 1 0 1 0-2 0";

  private final Pictures<Image> pictures;
  private final Words words;
  private final StackPane place = new StackPane();
  private final Label described = new Label();
  private final Button remove = new Button("", new Icon("fth-x", 16));
  private DraftPicture picture;
  private boolean inSight;
  private int shownAt = -1;
  private boolean shownChosen;

  DraftTileView(DraftPicture picture, Pictures<Image> pictures, Words words, Runnable takeOut) {
    this.picture = picture;
    this.pictures = pictures;
    this.words = words;
    getStyleClass().add("draft-tile");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    place.getStyleClass().add("draft-place");
    place.setMouseTransparent(true);
    described.getStyleClass().add("draft-described");
    described.setMouseTransparent(true);
    remove.getStyleClass().add("draft-remove");
    remove.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    remove.setFocusTraversable(false);
    remove.setOnAction(event -> takeOut.run());
    SVGPath dots = new SVGPath();
    dots.setContent(GRIP);
    dots.getStyleClass().add("draft-dots");
    StackPane grip = new StackPane(dots);
    grip.getStyleClass().add("draft-grip");
    grip.setMouseTransparent(true);
    StackPane.setAlignment(grip, Pos.TOP_LEFT);
    StackPane.setAlignment(remove, Pos.TOP_RIGHT);
    StackPane.setAlignment(described, Pos.BOTTOM_LEFT);
    StackPane.setMargin(grip, EDGE);
    StackPane.setMargin(remove, EDGE);
    StackPane.setMargin(described, EDGE);
    Rectangle corners = new Rectangle();
    corners.setArcWidth(CORNER);
    corners.setArcHeight(CORNER);
    corners.widthProperty().bind(place.widthProperty());
    corners.heightProperty().bind(place.heightProperty());
    place.setClip(corners);
    getChildren().addAll(place, grip, remove, described);
  }

  String pictureId() {
    return picture.id();
  }

  /** Shows what is known of it now, at its place. */
  void show(DraftPicture now, int index, boolean chosen) {
    setFocusTraversable(chosen);
    if (now.equals(picture) && index == shownAt && chosen == shownChosen) {
      return;
    }
    picture = now;
    shownAt = index;
    shownChosen = chosen;
    String spoken = spoken();
    setAccessibleText(words.say("compose.tile", index + 1, spoken));
    String removing = words.say("compose.remove", now.name());
    remove.setAccessibleText(removing);
    remove.setTooltip(new Tooltip(removing));
    String key =
        chosen
            ? "compose.describing"
            : now.isDescribed() ? "compose.described" : "compose.describe";
    described.setText(words.say(key));
    described.setGraphic(
        chosen ? new Icon("fth-edit-2", 14) : now.isDescribed() ? new Icon("fth-check", 14) : null);
    pseudoClassStateChanged(CHOSEN, chosen);
    if (inSight && place.getChildren().getFirst() instanceof PictureTile tile) {
      tile.setAccessibleText(spoken);
    }
  }

  private String spoken() {
    String said = picture.isDescribed() ? picture.alt() : picture.name();
    return picture.isVideo()
        ? words.say("video.described", said, Lasting.text(picture.millis()))
        : said;
  }

  /** A picture is decoded only while it can be seen. */
  void setInSight(boolean now) {
    if (now == inSight) {
      return;
    }
    inSight = now;
    if (now) {
      PictureTile tile =
          new PictureTile(pictures, picture.isVideo() ? "" : words.say("compose.tile.gone"));
      tile.show(DraftFiles.DRAFT, picture.shown(), true, spoken());
      place.getChildren().setAll(tile);
    } else {
      if (place.getChildren().getFirst() instanceof PictureTile tile) {
        tile.letGo();
      }
      place.getChildren().clear();
    }
  }
}
