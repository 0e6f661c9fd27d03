package app.kith.desktop.feed;

import app.kith.desktop.post.CardView;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.Cell;

/** A line of the feed's list: a card in the middle, or the words at the end. */
final class CellView implements Cell<FeedEntry, Node> {
  private final CardView card;
  private final Label end = new Label();
  private final StackPane place = new StackPane();

  CellView(CardView card, FeedEntry first) {
    this.card = card;
    end.getStyleClass().add("feed-end");
    place.getStyleClass().add("feed-cell");
    place.setAlignment(Pos.TOP_CENTER);
    updateItem(first);
  }

  @Override
  public Node getNode() {
    return place;
  }

  @Override
  public boolean isReusable() {
    return true;
  }

  @Override
  public void updateItem(FeedEntry entry) {
    switch (entry) {
      case FeedEntry.Post(FeedRow row) -> {
        card.show(row.card());
        hold(card);
      }
      case FeedEntry.End(String words) -> {
        card.letGo();
        end.setText(words);
        hold(end);
      }
    }
  }

  /** Putting the same one in again would have it dressed anew. */
  private void hold(Node node) {
    if (!place.getChildren().contains(node)) {
      place.getChildren().setAll(node);
    }
  }

  void focus() {
    card.takeFocusByKey();
  }

  CardView card() {
    return card;
  }

  @Override
  public void reset() {
    card.letGo();
  }

  @Override
  public void dispose() {
    card.letGo();
  }
}
