package app.kith.desktop.video;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.PlayMark;
import app.kith.desktop.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A video over its poster: the pictures while it plays, what can be done, and what is wrong. */
public final class VideoView extends StackPane {
  private static final double MARK = 72;
  private static final double WORDS = 420;

  private final PlayerView player = new PlayerView();
  private final Button start = new Button("", new PlayMark(MARK));
  private final Label sentence = new Label();
  private final Button elsewhere;
  private final VBox says;
  private final ScrubberView scrubber;

  /** Nothing at first. */
  public VideoView(VideoViewModel model, Words words) {
    getStyleClass().add("video");
    model.playsWith(player);
    start.setId("video-start");
    start.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    start.getStyleClass().add("video-start");
    start.setAccessibleText(words.say("video.play"));
    start.setOnAction(event -> model.toggle());
    sentence.setId("video-says");
    sentence.setWrapText(true);
    sentence.setMaxWidth(WORDS);
    sentence.getStyleClass().add("video-sentence");
    elsewhere = Buttons.main("fth-external-link", words.say("video.open"));
    elsewhere.setId("video-elsewhere");
    elsewhere.setOnAction(event -> model.openElsewhere());
    says = new VBox(16, sentence, elsewhere);
    says.getStyleClass().add("video-says");
    says.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    says.setAlignment(Pos.CENTER);
    scrubber = new ScrubberView(model, words);
    scrubber.setMaxHeight(USE_PREF_SIZE);
    StackPane.setAlignment(scrubber, Pos.BOTTOM_CENTER);
    getChildren().addAll(player, start, says, scrubber);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getTarget() == this) {
        model.toggle();
      }
    });
    model.state().watch(this::show);
  }

  private void show(VideoState state) {
    setVisible(state.phase() != VideoState.Phase.NONE);
    player.setVisible(state.isMoving());
    start.setVisible(
        state.phase() == VideoState.Phase.STILL || state.phase() == VideoState.Phase.ENDED);
    sentence.setText(state.sentence());
    says.setVisible(!state.sentence().isEmpty());
    elsewhere.setVisible(state.elsewhere());
    elsewhere.setManaged(state.elsewhere());
    scrubber.setVisible(state.phase() != VideoState.Phase.TROUBLE);
    scrubber.show(state);
  }
}
