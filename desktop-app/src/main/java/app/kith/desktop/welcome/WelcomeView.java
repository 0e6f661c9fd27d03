package app.kith.desktop.welcome;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.welcome.WelcomeState.Step;
import app.kith.desktop.welcome.WelcomeState.Way;
import app.kith.desktop.words.Words;
import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The first start: three ways in, beside a picture. */
public final class WelcomeView extends HBox {
  private static final double PICTURE_SHARE = 0.39;
  private static final double ROOM_FOR_THE_PICTURE = 1000;

  private final WelcomeViewModel model;
  private final Words words;
  private final TextField link = new TextField();
  private final TextField deviceLink = new TextField();
  private final TextField community = new TextField();
  private final AskedView member;
  private final AskedView owner;
  private final Map<Way, WayView> ways = new EnumMap<>(Way.class);
  private final Map<Way, Button> go = new EnumMap<>(Way.class);
  private final Label problem = EmojiLabel.wrapped("", "problem");
  private Step shown = Step.LINK;

  /** Builds it around the app's sign. */
  public WelcomeView(WelcomeViewModel model, Words words, Node mark) {
    this.model = model;
    this.words = words;
    member = new AskedView(words, "");
    owner = new AskedView(words, "owner-");
    problem.setId("problem");
    getStyleClass().add("welcome");
    go.put(Way.JOIN, button("join", "welcome.join", this::goOn));
    go.put(Way.START, button("start", "welcome.start.go", this::start));
    go.put(Way.ADD, button("add", "welcome.add.go", () -> model.add(deviceLink.getText())));
    Region picture = new LakeView(words);
    HBox.setMargin(picture, new Insets(16));
    picture.minWidthProperty().bind(widthProperty().multiply(PICTURE_SHARE));
    picture.maxWidthProperty().bind(picture.minWidthProperty());
    Node left = left(mark);
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().addAll(left, picture);
    setAlignment(Pos.CENTER_LEFT);
    widthProperty()
        .addListener((of, was, now) -> {
          boolean room = now.doubleValue() >= ROOM_FOR_THE_PICTURE;
          picture.setVisible(room);
          picture.setManaged(room);
        });
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
    model.read().watch(this::fill);
    model.state().watch(this::show);
  }

  private Button button(String id, String key, Runnable action) {
    Button button = Buttons.main("", words.say(key));
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private Node left(Node mark) {
    Label app = new Label(words.say("app.name"));
    app.getStyleClass().add("brand-name");
    HBox brand = new HBox(mark, app);
    brand.getStyleClass().add("welcome-brand");
    brand.setAlignment(Pos.CENTER_LEFT);
    Label title = EmojiLabel.wrapped(words.say("welcome.title"), "display");
    Label lead = EmojiLabel.wrapped(words.say("welcome.lead"), "lead");
    Label promise = EmojiLabel.wrapped(words.say("welcome.promise"), "small");
    promise.getStyleClass().add("promise");
    VBox left = new VBox(brand, title, lead, ways(), promise);
    left.getStyleClass().add("welcome-left");
    left.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scrolling = new ScrollPane(left);
    scrolling.setFitToWidth(true);
    scrolling.setFitToHeight(true);
    scrolling.setFocusTraversable(false);
    scrolling.setAccessibleText(words.say("welcome.ways"));
    scrolling.getStyleClass().add("welcome-scroll");
    return scrolling;
  }

  private Node ways() {
    ways.put(Way.JOIN, way(Way.JOIN, "fth-link").asks(member, line(link, "link", Way.JOIN)));
    Node name =
        AskedView.field(
            words, community, "community", "welcome.community", "welcome.community.hint");
    VBox asked = new VBox(12, name, owner, go(Way.START));
    ways.put(Way.START, way(Way.START, "fth-home").asks(asked));
    ways.put(
        Way.ADD,
        way(Way.ADD, "fth-smartphone")
            .asks(
                EmojiLabel.wrapped(words.say("welcome.add.how"), "small"),
                line(deviceLink, "device-link", Way.ADD)));
    VBox all = new VBox(12);
    all.getChildren().addAll(ways.values());
    return all;
  }

  private WayView way(Way way, String icon) {
    String name = way.name().toLowerCase(Locale.ROOT);
    return new WayView(
        name,
        icon,
        words.say("welcome." + name + ".title"),
        words.say("welcome." + name + ".hint"),
        () -> model.choose(way));
  }

  private Button go(Way way) {
    return Objects.requireNonNull(go.get(way));
  }

  private Node line(TextField field, String id, Way way) {
    field.setId(id);
    field.setPromptText("kith://join?…");
    field.setAccessibleText(words.say("welcome.link"));
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(8, field, go(way));
    row.setAlignment(Pos.CENTER_LEFT);
    Button choose = Buttons.text(words.say("welcome.code.choose"));
    choose.setId(id + "-picture");
    choose.setOnAction(event -> choosePicture());
    return new VBox(4, row, choose);
  }

  private void choosePicture() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("welcome.code.choose"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.drop(List.of(file.toPath()));
    }
  }

  private void goOn() {
    model.goOn(link.getText(), member.name(), member.handle());
  }

  private void start() {
    model.start(community.getText(), owner.name(), owner.handle());
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    model.drop(files.stream().map(File::toPath).toList());
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  /** A link from a picture goes where one would have been pasted. */
  private void fill(String read) {
    if (!read.isEmpty()) {
      if (model.state().now().step() == Step.DEVICE) {
        deviceLink.setText(read);
      } else {
        link.setText(read);
        goOn();
      }
    }
  }

  private void show(WelcomeState now) {
    Way way = now.step().way();
    ways.forEach((each, view) -> view.setOpen(each == way));
    go.forEach((each, button) -> {
      button.setDefaultButton(each == way);
      button.setDisable(now.busy());
    });
    member.setVisible(now.step() == Step.PERSON);
    member.setManaged(member.isVisible());
    link.setDisable(now.busy());
    deviceLink.setDisable(now.busy());
    problem.setText(now.busy() ? words.say(busy(way)) : now.problem());
    problem.setVisible(!problem.getText().isEmpty());
    problem.setManaged(problem.isVisible());
    WayView open = Objects.requireNonNull(ways.get(way));
    open.asksAtTheEnd(problem);
    if (shown != now.step()) {
      shown = now.step();
      focus(now.step());
    }
  }

  private static String busy(Way way) {
    return way == Way.START ? "welcome.starting" : "welcome.joining";
  }

  private void focus(Step step) {
    switch (step) {
      case LINK -> link.requestFocus();
      case PERSON -> member.focus();
      case COMMUNITY -> community.requestFocus();
      case DEVICE -> deviceLink.requestFocus();
    }
  }
}
