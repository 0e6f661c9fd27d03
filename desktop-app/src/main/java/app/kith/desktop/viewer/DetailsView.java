package app.kith.desktop.viewer;

import app.kith.core.mutation.Picture;
import app.kith.core.story.CameraStory;
import app.kith.core.story.PhotoDetails;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Direction;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.text.Lasting;
import app.kith.desktop.text.Sizes;
import app.kith.desktop.words.Words;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is known of the picture that is shown. */
final class DetailsView extends VBox {
  private final Words words;
  private final Label caption = new EmojiLabel();
  private final Label described = new EmojiLabel();
  private final VBox facts = new VBox();

  DetailsView(Words words, Runnable close) {
    this.words = words;
    getStyleClass().add("viewer-details");
    Label title = new Label(words.say("viewer.details"));
    title.getStyleClass().add("heading");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button shut = Buttons.icon("fth-x", words.say("viewer.details.close"));
    shut.setOnAction(event -> close.run());
    HBox head = new HBox(title, between, shut);
    head.setAlignment(Pos.CENTER_LEFT);
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    described.setWrapText(true);
    described.setMinHeight(USE_PREF_SIZE);
    described.getStyleClass().add("meta");
    Direction.ofItsText(caption);
    facts.getStyleClass().add("facts");
    getChildren().addAll(head, caption, described, facts);
  }

  void show(Viewed post, Viewed.Shot shot, PhotoDetails details) {
    Picture picture = shot.picture().picture();
    say(caption, post.caption());
    String alt = picture.alt() == null ? "" : picture.alt();
    say(described, alt.isBlank() ? "" : words.say("viewer.described", alt));
    facts.getChildren().clear();
    CameraStory story = details.story();
    story
        .taken()
        .ifPresent(time ->
            fact(
                "fth-calendar",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                    .withLocale(words.locale())
                    .format(time),
                words.say("viewer.time")));
    fact(
        picture.isVideo() ? "fth-film" : "fth-image",
        picture.width() + " × " + picture.height() + lasting(picture),
        Sizes.text(shot.picture().bytes()));
    if (details.here()) {
      fact("fth-shield", words.say("viewer.here"), words.say("viewer.here.more"));
    }
    if (post.own()) {
      own(story);
    }
    boolean shared = details.placeShared();
    String whose = post.own() ? "viewer.place.yours" : "viewer.place.theirs";
    story
        .place()
        .ifPresent(place ->
            fact(
                "fth-map-pin",
                text(place),
                shared ? words.say(whose, post.author()) : words.say("viewer.only.you")));
    if (!post.own()) {
      fact(
          "fth-eye-off",
          words.say(shared ? "viewer.hidden.camera" : "viewer.hidden"),
          words.say("viewer.hidden.more", post.author()));
    }
    fact("fth-users", post.audience(), post.author() + " · " + post.when());
  }

  private static String lasting(Picture picture) {
    Long millis = picture.duration();
    return millis == null ? "" : " · " + Lasting.text(millis);
  }

  private void own(CameraStory story) {
    if (!story.camera().isEmpty()) {
      fact("fth-camera", story.camera(), words.say("viewer.only.you"));
    }
  }

  private static String text(CameraStory.Place place) {
    return String.format(Locale.ROOT, "%.5f, %.5f", place.north(), place.east());
  }

  private static void say(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private void fact(String icon, String what, String more) {
    Label first = new EmojiLabel(what);
    first.setWrapText(true);
    first.setMinHeight(USE_PREF_SIZE);
    Label second = new EmojiLabel(more);
    second.setWrapText(true);
    second.setMinHeight(USE_PREF_SIZE);
    second.getStyleClass().add("meta");
    Node sign = new Icon(icon, 20);
    VBox says = new VBox(2, first, second);
    HBox.setHgrow(says, Priority.ALWAYS);
    facts.getChildren().add(new HBox(12, sign, says));
  }
}
