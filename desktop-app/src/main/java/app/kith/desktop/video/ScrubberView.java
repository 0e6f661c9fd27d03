package app.kith.desktop.video;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Icon;
import app.kith.desktop.text.Lasting;
import app.kith.desktop.words.Words;
import java.time.Duration;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What stands below a video: play, the time, where it is, sound. Never mirrored. */
final class ScrubberView extends HBox {
  private static final double HOUR_OF_SECONDS = 3600;

  private final VideoViewModel model;
  private final Words words;
  private final Button play;
  private final Button sound;
  private final Label time = new Label();
  private final Slider place = new Slider();
  private boolean showing;

  ScrubberView(VideoViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("scrubber");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setAlignment(Pos.CENTER_LEFT);
    play = Buttons.icon("fth-play", words.say("video.play"));
    play.setId("video-play");
    play.setOnAction(event -> model.toggle());
    sound = Buttons.icon("fth-volume-2", words.say("video.mute"));
    sound.setId("video-sound");
    sound.setOnAction(event -> model.toggleSound());
    time.setId("video-time");
    time.getStyleClass().add("scrubber-time");
    time.setMinWidth(USE_PREF_SIZE);
    place.setId("video-place");
    place.setMax(HOUR_OF_SECONDS);
    place.setBlockIncrement(VideoViewModel.STEP.toSeconds());
    HBox.setHgrow(place, Priority.ALWAYS);
    place.valueProperty().addListener((of, was, now) -> moved());
    place.valueChangingProperty().addListener((of, was, now) -> moved());
    getChildren().addAll(play, time, place, sound);
  }

  /** While a hand holds the knob, the video waits for where it lets go. */
  private void moved() {
    if (!showing && !place.isValueChanging()) {
      model.seek(Duration.ofMillis((long) (place.getValue() * 1_000)));
    }
  }

  void show(VideoState state) {
    boolean plays =
        state.phase() == VideoState.Phase.PLAYING || state.phase() == VideoState.Phase.STALLED;
    ((Icon) play.getGraphic()).show(plays ? "fth-pause" : "fth-play");
    say(play, words.say(plays ? "video.pause" : "video.play"));
    ((Icon) sound.getGraphic()).show(state.muted() ? "fth-volume-x" : "fth-volume-2");
    say(sound, words.say(state.muted() ? "video.unmute" : "video.mute"));
    String at = Lasting.text(state.at().toMillis());
    String length = Lasting.text(state.length().toMillis());
    time.setText(at + " / " + length);
    place.setDisable(!state.isStarted());
    place.setAccessibleText(words.say("video.place", at, length));
    if (!place.isValueChanging()) {
      showing = true;
      place.setMax(Math.max(1, state.length().toMillis() / 1_000.0));
      place.setValue(state.at().toMillis() / 1_000.0);
      showing = false;
    }
  }

  /** A new tooltip ten times a second would never be seen. */
  private static void say(Button button, String text) {
    if (!text.equals(button.getAccessibleText())) {
      Buttons.say(button, text);
    }
  }
}
