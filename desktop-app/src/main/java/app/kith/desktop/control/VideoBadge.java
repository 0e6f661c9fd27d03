package app.kith.desktop.control;

import app.kith.core.feed.PostPicture;
import app.kith.desktop.text.Lasting;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What tells a video from a picture in a tile: the mark, and how long it lasts where it fits. */
final class VideoBadge extends Region {
  private static final double ROOMY = 140;
  private static final double LARGE = 56;
  private static final double SMALL = 24;
  private static final double EDGE = 8;

  private final PlayMark large = new PlayMark(LARGE);
  private final PlayMark small = new PlayMark(SMALL);
  private final Label length = new Label();

  VideoBadge() {
    length.getStyleClass().add("video-length");
    setMouseTransparent(true);
    setVisible(false);
    getChildren().addAll(large, small, length);
  }

  void show(PostPicture picture) {
    setVisible(picture.picture().isVideo());
    @Nullable Long millis = picture.picture().duration();
    length.setText(millis == null ? "" : Lasting.text(millis));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    boolean roomy = getWidth() >= ROOMY && getHeight() >= LARGE * 2;
    large.setVisible(roomy);
    small.setVisible(!roomy);
    length.setVisible(roomy && !length.getText().isEmpty());
    center(large, LARGE);
    center(small, SMALL);
    double width = snapSizeX(length.prefWidth(-1));
    double height = snapSizeY(length.prefHeight(-1));
    length.resizeRelocate(getWidth() - width - EDGE, getHeight() - height - EDGE, width, height);
  }

  private void center(PlayMark mark, double size) {
    mark.resizeRelocate(
        snapPositionX((getWidth() - size) / 2),
        snapPositionY((getHeight() - size) / 2),
        size,
        size);
  }
}
