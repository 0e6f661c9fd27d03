package app.kith.desktop.welcome;

import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.words.Words;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The picture beside the ways in, and what it promises. */
final class LakeView extends StackPane {
  private static final double CORNER = 48;

  LakeView(Words words) {
    Image image =
        new Image(
            Objects.requireNonNull(LakeView.class.getResource("lake.jpg")).toExternalForm(), true);
    Region photo = new Region();
    photo.setBackground(
        new Background(
            new BackgroundImage(
                image,
                BackgroundRepeat.NO_REPEAT,
                BackgroundRepeat.NO_REPEAT,
                BackgroundPosition.CENTER,
                new BackgroundSize(1, 1, true, true, false, true))));
    Label title = EmojiLabel.wrapped(words.say("welcome.offline.title"), "on-picture-title");
    Label body = EmojiLabel.wrapped(words.say("welcome.offline.body"), "on-picture");
    VBox says = new VBox(4, title, body);
    says.getStyleClass().add("says");
    says.setAlignment(Pos.BOTTOM_LEFT);
    says.setMaxHeight(USE_PREF_SIZE);
    StackPane.setAlignment(says, Pos.BOTTOM_LEFT);
    getChildren().addAll(photo, says);
    getStyleClass().add("welcome-picture");
    Rectangle corners = new Rectangle();
    corners.setArcWidth(CORNER);
    corners.setArcHeight(CORNER);
    corners.widthProperty().bind(widthProperty());
    corners.heightProperty().bind(heightProperty());
    setClip(corners);
    setMaxHeight(Double.MAX_VALUE);
  }
}
