package app.kith.desktop.post;

import app.kith.core.picture.Mosaic;
import app.kith.core.picture.Pictures;
import app.kith.desktop.control.Column;
import app.kith.desktop.control.PictureTile;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The pictures of a post; its height is right before any of them is here. */
public final class MosaicView extends Region {
  private static final double CORNER = 24;

  private final Pictures<Image> pictures;
  private final Words words;
  private final IntConsumer open;
  private final List<PictureTile> tiles = new ArrayList<>();
  private final Label hidden = new Label();
  private final Rectangle corners = new Rectangle();
  private List<Double> aspects = List.of();

  /**
   * Empty.
   *
   * @param open is told which picture somebody wants to look at
   */
  public MosaicView(Pictures<Image> pictures, Words words, IntConsumer open) {
    this.open = open;
    this.pictures = pictures;
    this.words = words;
    getStyleClass().add("mosaic");
    hidden.getStyleClass().add("hidden-count");
    hidden.setManaged(false);
    hidden.setMouseTransparent(true);
    corners.setArcWidth(CORNER);
    corners.setArcHeight(CORNER);
    setClip(corners);
  }

  public void show(String post, List<PostCard.Shown> shown, boolean own) {
    int visible = shown.size() - Mosaic.hidden(shown.size());
    aspects = shown.stream().map(PostCard.Shown::aspect).toList();
    while (tiles.size() > visible) {
      tiles.removeLast().letGo();
    }
    while (tiles.size() < visible) {
      tiles.add(tile(tiles.size()));
    }
    for (int i = 0; i < visible; i++) {
      tiles.get(i).show(post, shown.get(i).picture(), own, shown.get(i).spoken());
    }
    List<Node> children = new ArrayList<>(tiles);
    if (visible < shown.size()) {
      hidden.setText(words.say("picture.hidden", shown.size() - visible));
      children.add(hidden);
    }
    if (!getChildren().equals(children)) {
      getChildren().setAll(children);
    }
    setVisible(!shown.isEmpty());
    setManaged(!shown.isEmpty());
    requestLayout();
  }

  private PictureTile tile(int index) {
    PictureTile tile = new PictureTile(pictures, words.say("picture.missing"));
    tile.setFocusTraversable(true);
    tile.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        open.accept(index);
      }
    });
    tile.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        open.accept(index);
        event.consume();
      }
    });
    return tile;
  }

  public void letGo() {
    tiles.forEach(PictureTile::letGo);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Mosaic.of(aspects, width <= 0 ? Column.WIDTH : width).height();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    Mosaic mosaic = Mosaic.of(aspects, getWidth());
    corners.setWidth(getWidth());
    corners.setHeight(getHeight());
    for (int i = 0; i < tiles.size(); i++) {
      Mosaic.Tile tile = mosaic.tiles().get(i);
      tiles
          .get(i)
          .resizeRelocate(
              snapPositionX(tile.x()),
              snapPositionY(tile.y()),
              snapSizeX(tile.width()),
              snapSizeY(tile.height()));
    }
    if (getChildren().contains(hidden)) {
      Mosaic.Tile last = mosaic.tiles().getLast();
      hidden.resizeRelocate(last.x(), last.y(), last.width(), last.height());
    }
  }
}
