package app.kith.desktop.welcome;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The first start: one way in, beside a picture. */
public final class WelcomeView extends HBox {
  private static final double CORNER = 48;
  private static final double PICTURE_SHARE = 0.39;
  private static final double ROOM_FOR_THE_PICTURE = 1000;

  private final WelcomeViewModel model;
  private final Words words;
  private final TextField link = new TextField();
  private final TextField name = new TextField();
  private final TextField handle = new TextField();
  private final Button join;
  private final Label problem = new Label();
  private final VBox person = new VBox(12);

  /** Builds it around the app's sign. */
  public WelcomeView(WelcomeViewModel model, Words words, Node mark) {
    this.model = model;
    this.words = words;
    getStyleClass().add("welcome");
    join = Buttons.main("", words.say("welcome.join"));
    join.setId("join");
    join.setDefaultButton(true);
    join.setOnAction(event -> goOn());
    Region picture = picture();
    Node left = left(mark);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    getChildren().addAll(left, between, picture);
    setAlignment(Pos.CENTER_LEFT);
    widthProperty()
        .addListener((of, was, now) -> {
          boolean room = now.doubleValue() >= ROOM_FOR_THE_PICTURE;
          picture.setVisible(room);
          picture.setManaged(room);
        });
    model.state().watch(this::show);
  }

  private Node left(Node mark) {
    Label app = new Label(words.say("app.name"));
    app.getStyleClass().add("brand-name");
    HBox brand = new HBox(mark, app);
    brand.getStyleClass().add("welcome-brand");
    brand.setAlignment(Pos.CENTER_LEFT);
    Label title = wrapped(words.say("welcome.title"), "display");
    Label lead = wrapped(words.say("welcome.lead"), "lead");
    Label promise = wrapped(words.say("welcome.promise"), "small");
    promise.getStyleClass().add("promise");
    VBox left = new VBox(brand, title, lead, way(), promise);
    left.getStyleClass().add("welcome-left");
    left.setAlignment(Pos.CENTER_LEFT);
    return left;
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private Node way() {
    StackPane tile = new StackPane(new Icon("fth-link", 20));
    tile.getStyleClass().add("icon-tile");
    Label heading = wrapped(words.say("welcome.join.title"), "heading");
    Label hint = wrapped(words.say("welcome.join.hint"), "small");
    link.setId("link");
    link.setPromptText("kith://join?…");
    link.setAccessibleText(words.say("welcome.link"));
    HBox.setHgrow(link, Priority.ALWAYS);
    HBox row = new HBox(8, link, join);
    row.setAlignment(Pos.CENTER_LEFT);
    person
        .getChildren()
        .addAll(
            field(name, "name", "welcome.name", "welcome.name.hint"),
            field(handle, "handle", "welcome.handle", "welcome.handle.hint"));
    problem.getStyleClass().add("problem");
    problem.setId("problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(8, new VBox(4, heading, hint), person, row, problem);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox way = new HBox(tile, words);
    way.getStyleClass().addAll("card", "way");
    return way;
  }

  private Node field(TextField field, String id, String title, String hint) {
    Label label = new Label(words.say(title));
    label.getStyleClass().add("field-name");
    label.setLabelFor(field);
    field.setId(id);
    field.setAccessibleText(words.say(title));
    field.setPromptText(words.say(hint));
    return new VBox(6, label, field);
  }

  private Region picture() {
    Image image =
        new Image(
            Objects.requireNonNull(WelcomeView.class.getResource("lake.jpg")).toExternalForm(),
            true);
    Region photo = new Region();
    photo.setBackground(
        new Background(
            new BackgroundImage(
                image,
                BackgroundRepeat.NO_REPEAT,
                BackgroundRepeat.NO_REPEAT,
                BackgroundPosition.CENTER,
                new BackgroundSize(1, 1, true, true, false, true))));
    Label title = wrapped(words.say("welcome.offline.title"), "on-picture-title");
    Label body = wrapped(words.say("welcome.offline.body"), "on-picture");
    VBox says = new VBox(4, title, body);
    says.getStyleClass().add("says");
    says.setAlignment(Pos.BOTTOM_LEFT);
    says.setMaxHeight(USE_PREF_SIZE);
    StackPane picture = new StackPane(photo, says);
    StackPane.setAlignment(says, Pos.BOTTOM_LEFT);
    HBox.setMargin(picture, new Insets(16));
    picture.getStyleClass().add("welcome-picture");
    Rectangle corners = new Rectangle();
    corners.setArcWidth(CORNER);
    corners.setArcHeight(CORNER);
    corners.widthProperty().bind(picture.widthProperty());
    corners.heightProperty().bind(picture.heightProperty());
    picture.setClip(corners);
    picture.setMaxHeight(Double.MAX_VALUE);
    picture.minWidthProperty().bind(widthProperty().multiply(PICTURE_SHARE));
    picture.maxWidthProperty().bind(picture.minWidthProperty());
    return picture;
  }

  private void goOn() {
    model.goOn(link.getText(), name.getText(), handle.getText());
  }

  private void show(WelcomeState now) {
    boolean asksName = now.step() == WelcomeState.Step.PERSON;
    boolean first = asksName && !person.isVisible();
    person.setVisible(asksName);
    person.setManaged(asksName);
    problem.setText(now.busy() ? words.say("welcome.joining") : now.problem());
    problem.setVisible(!problem.getText().isEmpty());
    problem.setManaged(problem.isVisible());
    link.setDisable(now.busy());
    join.setDisable(now.busy());
    if (first) {
      name.requestFocus();
    }
  }
}
