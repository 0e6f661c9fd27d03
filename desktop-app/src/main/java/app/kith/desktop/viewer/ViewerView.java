package app.kith.desktop.viewer;

import app.kith.core.picture.Pictures;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.control.PictureTile;
import app.kith.desktop.platform.UserFolders;
import app.kith.desktop.video.VideoView;
import app.kith.desktop.video.VideoViewModel;
import app.kith.desktop.words.Words;
import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The pictures of a post over the whole window, dark in both themes. */
public final class ViewerView extends BorderPane {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double ZOOM = 1.25;
  private static final double WHEEL_STEP = 40;
  private static final Insets BESIDE = new Insets(0, 20, 0, 20);

  private final ViewerViewModel model;
  private final VideoViewModel video;
  private final Words words;
  private final Pictures<Image> pictures;
  private final Label author = new EmojiLabel();
  private final Label when = new Label();
  private final Button zoom = Buttons.plain("");
  private final Button turn;
  private final Button info;
  private final Button before;
  private final Button after;
  private final StageView stage;
  private final HBox strip = new HBox();
  private final Label notice = new Label();
  private final DetailsView details;
  private double wheel;

  /** Closed at first. */
  public ViewerView(
      ViewerViewModel model, VideoViewModel video, Pictures<Image> pictures, Words words) {
    this.model = model;
    this.video = video;
    this.words = words;
    this.pictures = pictures;
    getStyleClass().add("viewer");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words.say("viewer.name"));
    pseudoClassStateChanged(DARK, true);
    stage = new StageView(pictures, words.say("picture.missing"), this::sayZoom);
    details = new DetailsView(words, model::panel);
    info = round("fth-info", "viewer.details", "viewer-info", model::panel);
    turn = round("fth-rotate-cw", "viewer.turn", "viewer-turn", stage::turn);
    before = round("fth-chevron-left", "viewer.before", "viewer-before", () -> model.step(-1));
    after = round("fth-chevron-right", "viewer.after", "viewer-after", () -> model.step(1));
    strip.getStyleClass().add("viewer-strip");
    strip.setAlignment(Pos.CENTER);
    notice.setId("viewer-notice");
    notice.getStyleClass().add("notice");
    notice.setWrapText(true);
    StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
    StackPane.setAlignment(before, Pos.CENTER_LEFT);
    StackPane.setAlignment(after, Pos.CENTER_RIGHT);
    StackPane.setMargin(before, BESIDE);
    StackPane.setMargin(after, BESIDE);
    StackPane middle = new StackPane(stage, new VideoView(video, words), before, after, notice);
    VBox.setVgrow(middle, Priority.ALWAYS);
    setCenter(new VBox(bar(), middle, strip));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    stage.setOnScroll(this::scroll);
    stage.setOnZoom(event ->
        stage.zoomTo(
            stage.zoom() * event.getZoomFactor(), new Point2D(event.getX(), event.getY())));
    stage.setOnSwipeLeft(event -> model.step(1));
    stage.setOnSwipeRight(event -> model.step(-1));
    model.state().watch(this::show);
  }

  private Button round(String icon, String key, String id, Runnable does) {
    Button button = Buttons.icon(icon, words.say(key));
    button.setId(id);
    button.getStyleClass().add("round");
    button.setOnAction(event -> does.run());
    return button;
  }

  private Node bar() {
    author.getStyleClass().add("author");
    when.getStyleClass().add("meta");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    zoom.setId("viewer-zoom");
    zoom.setGraphic(new Icon("fth-zoom-in", 16));
    zoom.getStyleClass().add("round-words");
    zoom.setOnAction(event -> stage.zoomTo(1, Point2D.ZERO));
    HBox bar =
        new HBox(
            8,
            round("fth-arrow-left", "viewer.back", "viewer-back", model::close),
            new VBox(author, when),
            between,
            zoom,
            turn,
            round("fth-download", "viewer.save", "viewer-save", this::save),
            info);
    bar.getStyleClass().add("viewer-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void sayZoom() {
    String size =
        stage.isZoomed() ? words.say("viewer.percent", stage.percent()) : words.say("viewer.fit");
    zoom.setText(size);
    zoom.setAccessibleText(words.say("viewer.zoom", size));
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (model.isVideo() && videoKey(event)) {
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case ESCAPE, BACK_SPACE -> model.close();
      case LEFT -> model.step(isMirrored() ? 1 : -1);
      case RIGHT -> model.step(isMirrored() ? -1 : 1);
      case PAGE_UP -> model.step(-1);
      case PAGE_DOWN -> model.step(1);
      case HOME -> model.go(0);
      case END -> model.go(strip.getChildren().size() - 1);
      case PLUS, EQUALS, ADD -> stage.zoomBy(ZOOM);
      case MINUS, SUBTRACT -> stage.zoomBy(1 / ZOOM);
      case DIGIT0, NUMPAD0 -> stage.zoomTo(1, Point2D.ZERO);
      case R -> stage.turn();
      case I -> model.panel();
      case S -> save();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** The next picture is where reading goes on. */
  private boolean isMirrored() {
    return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }

  /** Until a video is started, the arrows go by it; what has the focus keeps its own keys. */
  private boolean videoKey(KeyEvent event) {
    boolean started = video.state().now().isStarted();
    switch (event.getCode()) {
      case SPACE -> {
        if (event.getTarget() instanceof ButtonBase) {
          return false;
        }
        video.toggle();
      }
      case M -> video.toggleSound();
      case LEFT, RIGHT -> {
        if (!started) {
          return false;
        }
        boolean back = event.getCode() == KeyCode.LEFT;
        video.seekBy(back ? VideoViewModel.STEP.negated() : VideoViewModel.STEP);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** With Ctrl it zooms; else it goes on, or moves what is larger than the window. */
  private void scroll(ScrollEvent event) {
    event.consume();
    if (event.isShortcutDown()) {
      double factor = event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM;
      stage.zoomTo(stage.zoom() * factor, new Point2D(event.getX(), event.getY()));
    } else if (stage.isZoomed()) {
      stage.panBy(event.getDeltaX(), event.getDeltaY());
    } else if (!event.isInertia()) {
      wheel += event.getDeltaX() + event.getDeltaY();
      if (Math.abs(wheel) >= WHEEL_STEP) {
        model.step(wheel < 0 ? 1 : -1);
        wheel = 0;
      }
    }
  }

  private void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("viewer.save"));
    chooser.setInitialFileName(model.fileName());
    UserFolders.pictures().ifPresent(chooser::setInitialDirectory);
    File target = chooser.showSaveDialog(getScene().getWindow());
    if (target != null) {
      model.save(target.toPath());
    }
  }

  /** Where keys go. */
  public void focus() {
    stage.requestFocus();
  }

  private void show(ViewerState state) {
    if (state.post().isEmpty()) {
      stage.letGo();
      strip.getChildren().clear();
      return;
    }
    Viewed post = state.post().get();
    Viewed.Shot shot = post.pictures().get(state.index());
    author.setText(post.author());
    when.setText(post.when());
    stage.show(post.id(), shot.picture(), post.own(), shot.spoken());
    zoom.setVisible(!shot.isVideo());
    turn.setVisible(!shot.isVideo());
    int count = post.pictures().size();
    before.setVisible(state.index() > 0);
    after.setVisible(state.index() < count - 1);
    strip(post, state.index());
    notice.setText(state.notice());
    notice.setVisible(!state.notice().isEmpty());
    info.pseudoClassStateChanged(CHOSEN, state.panel());
    details.show(post, shot, state.details());
    setRight(state.panel() ? details : null);
  }

  private void strip(Viewed post, int index) {
    List<Viewed.Shot> shots = post.pictures();
    if (strip.getChildren().size() != shots.size()) {
      strip.getChildren().clear();
      for (int i = 0; i < shots.size(); i++) {
        strip.getChildren().add(small(i));
      }
    }
    for (int i = 0; i < shots.size(); i++) {
      Viewed.Shot shot = shots.get(i);
      Node place = strip.getChildren().get(i);
      place.pseudoClassStateChanged(CHOSEN, i == index);
      if (((StackPane) place).getChildren().getFirst() instanceof PictureTile tile) {
        tile.show(post.id(), shot.picture(), post.own(), shot.spoken());
      }
    }
    strip.setVisible(shots.size() > 1);
    strip.setManaged(shots.size() > 1);
  }

  private Node small(int index) {
    PictureTile tile = new PictureTile(pictures, "");
    StackPane place = new StackPane(tile);
    place.getStyleClass().add("viewer-small");
    place.setOnMouseClicked(event -> model.go(index));
    return place;
  }
}
