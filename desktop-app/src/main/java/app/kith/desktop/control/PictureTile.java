package app.kith.desktop.control;

import app.kith.core.feed.PostPicture;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.Wanted;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A picture that fills its place: the blurred one from the first frame, then the sharp one. Where
 * it is not here, words say so.
 */
public final class PictureTile extends Region {
  /** What the window's root has where nothing is to move that need not. */
  private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

  private static final Duration SHARP = Duration.millis(160);
  private static final Duration LOOK_AGAIN = Duration.seconds(5);

  private final Pictures<Image> pictures;
  private final ImageView blurred = new ImageView();
  private final ImageView sharp = new ImageView();
  private @Nullable PostPicture picture;
  private boolean own;
  private String post = "";
  private Pictures.@Nullable Request request;
  private @Nullable Wanted shown;
  private final Label absent = new Label();
  private final VideoBadge badge = new VideoBadge();
  private final PauseTransition again = new PauseTransition(LOOK_AGAIN);

  /**
   * An empty place.
   *
   * @param missing what is said where there is no picture yet
   */
  public PictureTile(Pictures<Image> pictures, String missing) {
    this.pictures = pictures;
    absent.setText(missing);
    absent.setWrapText(true);
    absent.setVisible(false);
    absent.getStyleClass().add("absent");
    again.setOnFinished(event -> reload());
    getStyleClass().add("picture-tile");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    blurred.setSmooth(true);
    sharp.setSmooth(true);
    getChildren().addAll(blurred, absent, sharp, badge);
  }

  /** Shows a picture. */
  public void show(String ofPost, PostPicture next, boolean isOwn, String spoken) {
    post = ofPost;
    setAccessibleText(spoken);
    if (next.equals(picture) && own == isOwn) {
      if (!isSharp()) {
        requestLayout();
      }
      return;
    }
    letGo();
    picture = next;
    own = isOwn;
    shown = null;
    sharp.setImage(null);
    blurred.setImage(Blurred.of(next.picture().thumbHash()).orElse(null));
    badge.show(next);
    requestLayout();
  }

  /** It is out of sight: nothing need be loaded for it any more. */
  public void letGo() {
    if (request != null) {
      request.cancel();
      request = null;
    }
    again.stop();
    sayMissing(false);
    if (sharp.getImage() == null) {
      shown = null;
    }
  }

  /** Whether the sharp picture is shown, where there can be one. */
  public boolean isSharp() {
    return sharp.getImage() != null || (picture != null && picture.still().isEmpty());
  }

  @Override
  protected void layoutChildren() {
    cover(blurred);
    cover(sharp);
    absent.resizeRelocate(0, 0, getWidth(), getHeight());
    badge.resizeRelocate(0, 0, getWidth(), getHeight());
    load();
  }

  private void load() {
    // A video whose device could draw no poster has nothing to be loaded.
    if (picture == null || getWidth() <= 0 || getScene() == null || picture.still().isEmpty()) {
      return;
    }
    double scale = getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    double aspect = (double) picture.picture().width() / picture.picture().height();
    double across = Math.max(getWidth(), getHeight() * aspect);
    double longest = aspect >= 1 ? across : across / aspect;
    Wanted wanted = Wanted.of(post, picture, own, longest * scale);
    if (wanted.equals(shown)) {
      return;
    }
    letGo();
    shown = wanted;
    Optional<Image> now = pictures.now(wanted);
    if (now.isPresent()) {
      sharp.setImage(now.get());
      cover(sharp);
    } else {
      request = pictures.load(wanted, this::arrived, this::missing);
    }
  }

  /** It may come with a sync, or when the community's computer can be reached. */
  private void missing() {
    sayMissing(true);
    again.playFromStart();
  }

  private void sayMissing(boolean missing) {
    absent.setVisible(missing);
  }

  private void reload() {
    shown = null;
    load();
  }

  private void arrived(Image image) {
    boolean first = sharp.getImage() == null;
    sharp.setImage(image);
    sayMissing(false);
    cover(sharp);
    if (first && !isCalm()) {
      FadeTransition fade = new FadeTransition(SHARP, sharp);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    }
  }

  private boolean isCalm() {
    return getScene() != null && getScene().getRoot().getPseudoClassStates().contains(CALM);
  }

  /** The middle of the picture, as large as fills the place. */
  private void cover(ImageView view) {
    Image image = view.getImage();
    if (image == null || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    double aspect = getWidth() / getHeight();
    double width = Math.min(image.getWidth(), image.getHeight() * aspect);
    double height = width / aspect;
    view.setViewport(
        new Rectangle2D(
            (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height));
    view.setFitWidth(getWidth());
    view.setFitHeight(getHeight());
  }
}
