package app.kith.desktop.compose;

import app.kith.core.draft.DraftPicture;
import app.kith.core.model.Limits;
import app.kith.desktop.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the chosen picture shows, in words for those who can't see it. */
final class DescribeView extends VBox {
  private static final int MOST = Limits.STANDARD.altCodePoints();

  private final Words words;
  private final Label title = new Label();
  private final Label count = new Label();
  private final TextField field = new TextField();
  private String shown = "";

  DescribeView(ComposeViewModel model, Words words) {
    this.words = words;
    getStyleClass().add("describe");
    title.getStyleClass().add("field-name");
    title.setLabelFor(field);
    title.setWrapText(true);
    count.getStyleClass().add("meta");
    count.setMinWidth(USE_PREF_SIZE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(8, title, between, count);
    head.setAlignment(Pos.CENTER_LEFT);
    field.setId("description");
    field
        .textProperty()
        .addListener((of, was, now) -> {
          if (now.codePointCount(0, now.length()) > MOST) {
            field.setText(was);
          } else if (!shown.isEmpty()) {
            model.describe(shown, now);
          }
        });
    getChildren().addAll(head, field);
  }

  void show(ComposeState state) {
    int index = state.draft().indexOf(state.chosen());
    setVisible(index >= 0);
    setManaged(index >= 0);
    if (index < 0) {
      shown = "";
      return;
    }
    DraftPicture picture = state.draft().pictures().get(index);
    String says = words.say("compose.describe.title", index + 1);
    title.setText(says);
    field.setAccessibleText(says);
    if (!picture.id().equals(shown)) {
      shown = "";
      field.setText(picture.alt());
      shown = picture.id();
    }
    String alt = picture.alt();
    count.setText(words.say("compose.describe.count", alt.codePointCount(0, alt.length()), MOST));
  }

  void focus() {
    field.requestFocus();
    field.end();
  }
}
