package app.kith.desktop.compose;

import app.kith.core.draft.DraftPicture;
import app.kith.core.picture.Pictures;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The draft's pictures in rows of four, put in order by dragging or by keys. */
final class DraftTilesView extends Region {
  private static final int COLUMNS = 4;
  private static final double GAP = 10;
  private static final double DRAG_BEGINS = 8;

  private final ComposeViewModel model;
  private final Pictures<Image> pictures;
  private final Words words;
  private final Runnable describe;
  private final Map<String, DraftTileView> known = new HashMap<>();
  private List<DraftTileView> tiles = List.of();
  private double top;
  private double bottom = 1000;
  private double pressedX;
  private double pressedY;
  private boolean dragging;

  /**
   * Empty.
   *
   * @param describe goes to the field for the chosen picture's description
   */
  DraftTilesView(ComposeViewModel model, Pictures<Image> pictures, Words words, Runnable describe) {
    this.model = model;
    this.pictures = pictures;
    this.words = words;
    this.describe = describe;
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(words.say("compose.pictures"));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  void show(ComposeState state) {
    List<DraftPicture> shown = state.draft().pictures();
    List<DraftTileView> now = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      DraftPicture picture = shown.get(i);
      DraftTileView tile = known.computeIfAbsent(picture.id(), id -> tile(picture));
      boolean chosen = picture.id().equals(state.chosen());
      tile.show(picture, i, chosen);
      if (state.chosen().isEmpty() && i == 0) {
        tile.setFocusTraversable(true);
      }
      now.add(tile);
    }
    if (!now.equals(tiles)) {
      tiles = now;
      known.values().retainAll(now);
      getChildren().setAll(now);
      requestLayout();
    }
    setVisible(!now.isEmpty());
    setManaged(!now.isEmpty());
  }

  private DraftTileView tile(DraftPicture picture) {
    String id = picture.id();
    DraftTileView tile = new DraftTileView(picture, pictures, words, () -> takeOut(id));
    tile.setOnMousePressed(event -> press(tile, event));
    tile.setOnMouseDragged(event -> drag(tile, event));
    tile.setOnMouseReleased(event -> drop(tile, event));
    tile.focusedProperty()
        .addListener((of, was, now) -> {
          if (now) {
            model.choose(id);
          }
        });
    return tile;
  }

  /** Takes a picture out; the focus goes to the one that takes its place. */
  private void takeOut(String id) {
    int index = index(id);
    model.remove(id);
    if (!tiles.isEmpty()) {
      tiles.get(Math.clamp(index, 0, tiles.size() - 1)).requestFocus();
    }
  }

  private int index(String id) {
    for (int i = 0; i < tiles.size(); i++) {
      if (tiles.get(i).pictureId().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void press(DraftTileView tile, MouseEvent event) {
    tile.requestFocus();
    pressedX = event.getSceneX();
    pressedY = event.getSceneY();
    event.consume();
  }

  private void drag(DraftTileView tile, MouseEvent event) {
    double byX = event.getSceneX() - pressedX;
    double byY = event.getSceneY() - pressedY;
    dragging = dragging || Math.hypot(byX, byY) > DRAG_BEGINS;
    if (dragging) {
      tile.setTranslateX(byX);
      tile.setTranslateY(byY);
      tile.setViewOrder(-1);
    }
    event.consume();
  }

  private void drop(DraftTileView tile, MouseEvent event) {
    if (dragging) {
      double x = tile.getLayoutX() + tile.getTranslateX() + tile.getWidth() / 2;
      double y = tile.getLayoutY() + tile.getTranslateY() + tile.getHeight() / 2;
      int column = (int) Math.clamp(x / (side() + GAP), 0, COLUMNS - 1);
      int row = (int) Math.max(0, y / (side() + GAP));
      tile.setTranslateX(0);
      tile.setTranslateY(0);
      tile.setViewOrder(0);
      dragging = false;
      model.move(tile.pictureId(), row * COLUMNS + column);
      tile.requestFocus();
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    int at = focused();
    if (at < 0) {
      return;
    }
    boolean rightToLeft = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    int ahead = rightToLeft ? -1 : 1;
    switch (event.getCode()) {
      case LEFT -> go(event, at, at - ahead);
      case RIGHT -> go(event, at, at + ahead);
      case UP -> go(event, at, at - COLUMNS);
      case DOWN -> go(event, at, at + COLUMNS);
      case HOME -> go(event, at, 0);
      case END -> go(event, at, tiles.size() - 1);
      case DELETE, BACK_SPACE -> {
        takeOut(tiles.get(at).pictureId());
        event.consume();
      }
      case ENTER, SPACE -> {
        if (!event.isShortcutDown()) {
          describe.run();
          event.consume();
        }
      }
      default -> {}
    }
  }

  /** With Alt the picture goes, else the focus. */
  private void go(KeyEvent event, int from, int to) {
    if (to >= 0 && to < tiles.size()) {
      DraftTileView tile = tiles.get(from);
      if (event.isAltDown()) {
        model.move(tile.pictureId(), to);
        tile.requestFocus();
      } else {
        tiles.get(to).requestFocus();
      }
    }
    event.consume();
  }

  private int focused() {
    for (int i = 0; i < tiles.size(); i++) {
      if (tiles.get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  /** Says what part of it can be seen, from its upper edge on. */
  void sees(double from, double to) {
    top = from;
    bottom = to;
    look();
  }

  private void look() {
    double height = side();
    for (DraftTileView tile : tiles) {
      double y = tile.getLayoutY();
      tile.setInSight(y + 2 * height > top && y - height < bottom);
    }
  }

  private double side() {
    return (getWidth() - (COLUMNS - 1) * GAP) / COLUMNS;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double side = (width - (COLUMNS - 1) * GAP) / COLUMNS;
    int rows = Math.ceilDiv(tiles.size(), COLUMNS);
    return rows == 0 ? 0 : rows * (side + GAP) - GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double side = side();
    for (int i = 0; i < tiles.size(); i++) {
      tiles
          .get(i)
          .resizeRelocate(
              snapPositionX(i % COLUMNS * (side + GAP)),
              snapPositionY((double) (i / COLUMNS) * (side + GAP)),
              snapSizeX(side),
              snapSizeY(side));
    }
    look();
  }
}
