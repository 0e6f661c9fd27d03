package app.kith.desktop.viewer;

import app.kith.core.feed.PostPicture;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.Wanted;
import app.kith.desktop.control.Blurred;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * One picture, as large as fits or larger: what is here at once, then the sharp one for this size.
 */
final class StageView extends Region {
  private static final double MOST = 16;
  private static final double TWICE = 2.5;

  private final Pictures<Image> pictures;
  private final ImageView view = new ImageView();
  private final Label absent;
  private final Runnable zoomed;
  private final Rectangle edges = new Rectangle();
  private String post = "";
  private boolean own;
  private @Nullable PostPicture picture;
  private @Nullable Wanted asked;
  private Pictures.@Nullable Request request;
  private int sharpness;
  private double zoom = 1;
  private Point2D pan = Point2D.ZERO;
  private int turns;
  private Point2D pressed = Point2D.ZERO;

  /**
   * Empty.
   *
   * @param missing what is said where there is no picture yet
   * @param zoomed is told when it is shown larger or smaller
   */
  StageView(Pictures<Image> pictures, String missing, Runnable zoomed) {
    this.pictures = pictures;
    this.zoomed = zoomed;
    absent = new Label(missing);
    absent.getStyleClass().add("stage-absent");
    absent.setVisible(false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    getStyleClass().add("stage");
    // Where a hand drags it, there it goes.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    view.setSmooth(true);
    setClip(edges);
    getChildren().addAll(view, absent);
    setOnMousePressed(event -> {
      requestFocus();
      pressed = new Point2D(event.getX(), event.getY());
    });
    setOnMouseDragged(this::drag);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        zoomTo(zoom > 1 ? 1 : TWICE, new Point2D(event.getX(), event.getY()));
      }
    });
  }

  void show(String ofPost, PostPicture next, boolean isOwn, String spoken) {
    setAccessibleText(spoken);
    if (next.equals(picture) && post.equals(ofPost)) {
      return;
    }
    letGo();
    post = ofPost;
    picture = next;
    own = isOwn;
    sharpness = 0;
    turns = 0;
    zoom = 1;
    pan = Point2D.ZERO;
    view.setImage(Blurred.of(next.picture().thumbHash()).orElse(null));
    zoomed.run();
    requestLayout();
  }

  void letGo() {
    if (request != null) {
      request.cancel();
      request = null;
    }
    asked = null;
    picture = null;
    absent.setVisible(false);
  }

  boolean isZoomed() {
    return zoom > 1;
  }

  /** Pixels of the screen for a hundred pixels of the picture. */
  int percent() {
    return (int) Math.round(100 * fit() * zoom * screen());
  }

  void zoomBy(double factor) {
    zoomTo(zoom * factor, new Point2D(getWidth() / 2, getHeight() / 2));
  }

  /** Makes it so many times as large as it fits; what is at this point stays there. */
  void zoomTo(double wanted, Point2D at) {
    double next = Math.clamp(wanted, 1, MOST);
    Point2D middle = new Point2D(getWidth() / 2, getHeight() / 2);
    Point2D from = at.subtract(middle).subtract(pan);
    pan = at.subtract(middle).subtract(from.multiply(next / zoom));
    zoom = next;
    zoomed.run();
    requestLayout();
  }

  double zoom() {
    return zoom;
  }

  void turn() {
    turns = (turns + 1) % 4;
    zoom = 1;
    pan = Point2D.ZERO;
    zoomed.run();
    requestLayout();
  }

  void panBy(double x, double y) {
    pan = pan.add(x, y);
    requestLayout();
  }

  private void drag(MouseEvent event) {
    Point2D now = new Point2D(event.getX(), event.getY());
    if (isZoomed()) {
      panBy(now.getX() - pressed.getX(), now.getY() - pressed.getY());
    }
    pressed = now;
  }

  private boolean lies() {
    return turns % 2 == 1;
  }

  private double fit() {
    if (picture == null) {
      return 1;
    }
    double width = lies() ? picture.picture().height() : picture.picture().width();
    double height = lies() ? picture.picture().width() : picture.picture().height();
    double fit = Math.min(getWidth() / width, getHeight() / height);
    if (picture.picture().isVideo()) {
      // Its poster is as large as what plays over it.
      return fit;
    }
    return Math.min(fit, Math.max(1 / screen(), Math.min(fit, 1)));
  }

  private double screen() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  @Override
  protected void layoutChildren() {
    edges.setWidth(getWidth());
    edges.setHeight(getHeight());
    absent.resizeRelocate(0, 0, getWidth(), getHeight());
    PostPicture now = picture;
    if (now == null || getWidth() <= 0) {
      return;
    }
    double width = now.picture().width() * fit() * zoom;
    double height = now.picture().height() * fit() * zoom;
    double across = lies() ? height : width;
    double down = lies() ? width : height;
    pan =
        new Point2D(
            bounded(pan.getX(), across, getWidth()), bounded(pan.getY(), down, getHeight()));
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.setRotate(turns * 90.0);
    view.relocate((getWidth() - width) / 2 + pan.getX(), (getHeight() - height) / 2 + pan.getY());
    setCursor(isZoomed() ? Cursor.MOVE : Cursor.DEFAULT);
    load(now, Math.max(width, height) * screen());
  }

  /** The picture stays over the middle, and its edge at the window's. */
  private static double bounded(double by, double size, double room) {
    double most = Math.max(0, (size - room) / 2);
    return Math.clamp(by, -most, most);
  }

  private void load(PostPicture now, double longest) {
    if (now.still().isEmpty()) {
      return;
    }
    Wanted wanted = Wanted.sharp(post, now, own, longest);
    if (asked != null && asked.side() >= wanted.side()) {
      return;
    }
    boolean first = asked == null;
    asked = wanted;
    Wanted quick = Wanted.of(post, now, own, 1024);
    if (first) {
      // What the feed shows is here at once; the sharp one may have to come first.
      pictures.now(quick).ifPresent(image -> arrived(image, 1));
      pictures.load(quick, image -> arrivedFor(now, image, 1), () -> missing(now));
    }
    if (request != null) {
      request.cancel();
    }
    request =
        pictures.load(wanted, image -> arrivedFor(now, image, wanted.side()), () -> missing(now));
  }

  private void arrivedFor(PostPicture loaded, Image image, int side) {
    if (loaded.equals(picture)) {
      arrived(image, side);
    }
  }

  private void arrived(Image image, int side) {
    if (side > sharpness) {
      sharpness = side;
      absent.setVisible(false);
      view.setImage(image);
    }
  }

  private void missing(PostPicture loaded) {
    if (loaded.equals(picture) && sharpness == 0) {
      absent.setVisible(true);
    }
  }
}
