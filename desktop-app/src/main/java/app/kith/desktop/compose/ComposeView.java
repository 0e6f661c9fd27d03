package app.kith.desktop.compose;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.Kept;
import app.kith.core.model.Audience;
import app.kith.core.picture.Pictures;
import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Direction;
import app.kith.desktop.control.Icon;
import app.kith.desktop.control.ProseArea;
import app.kith.desktop.platform.UserFolders;
import app.kith.desktop.words.Words;
import java.io.File;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The sheet in which a post is written, over a feed that stays visible. */
public final class ComposeView extends StackPane {
  private static final Insets FROM_THE_TOP = new Insets(84, 24, 24, 24);
  private static final Insets CLOSE_TO_THE_TOP = new Insets(20, 24, 20, 24);
  private static final double ROOMY = 800;
  private static final double LINE = 30;
  private static final List<Audience> AUDIENCES =
      List.of(Audience.COMMUNITY, Audience.FOLLOWERS, Audience.ME);

  private final ComposeViewModel model;
  private final Words words;
  private final Avatar avatar = new Avatar(40);
  private final ProseArea caption = new ProseArea();
  private final DraftTilesView tiles;
  private final DescribeView describe;
  private final PlaceView place;
  private final ObservableList<String> problems = FXCollections.observableArrayList();
  private final ListView<String> problemList = new ListView<>(problems);
  private final Label message = new Label();
  private final VBox notes = new VBox(12);
  private final Label kept = new Label();
  private final Label size = new Label();
  private final MenuButton audience = new MenuButton();
  private final Button add;
  private final Button post;
  private final ScrollPane body = new ScrollPane();
  private final VBox sheet = new VBox();

  /** The sheet's shadow, drawn once: as an effect of the sheet it was drawn with every letter. */
  private final Region shade = new Region();

  /** Closed at first; {@code pictures} shows those of the draft. */
  public ComposeView(ComposeViewModel model, Pictures<Image> pictures, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("scrim");
    describe = new DescribeView(model, words);
    place = new PlaceView(model, words);
    tiles = new DraftTilesView(model, pictures, words, describe::focus);
    add = Buttons.quiet("fth-image", words.say("compose.add"));
    add.setId("add-pictures");
    add.setOnAction(event -> chooseFiles());
    post = Buttons.main("", words.say("compose.post"));
    post.setId("post");
    post.setGraphic(shortcut());
    post.setContentDisplay(ContentDisplay.RIGHT);
    post.setOnAction(event -> model.post());
    sheet.getStyleClass().add("sheet");
    sheet.setAccessibleRole(AccessibleRole.DIALOG);
    sheet.setAccessibleText(words.say("post.new"));
    sheet.setMaxHeight(USE_PREF_SIZE);
    sheet.getChildren().addAll(head(), body(), notes(), foot());
    StackPane.setAlignment(sheet, Pos.TOP_CENTER);
    heightProperty()
        .addListener((of, was, now) ->
            StackPane.setMargin(
                sheet, now.doubleValue() >= ROOMY ? FROM_THE_TOP : CLOSE_TO_THE_TOP));
    shade.getStyleClass().add("sheet-shade");
    shade.setManaged(false);
    shade.setMouseTransparent(true);
    shade.setCache(true);
    getChildren().addAll(shade, sheet);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setOnMousePressed(event -> {
      if (event.getTarget() == this) {
        model.close();
      }
    });
    model.state().watch(this::show);
    model.online().watch(online -> size.setText(model.size()));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    shade.resizeRelocate(
        sheet.getLayoutX(), sheet.getLayoutY(), sheet.getWidth(), sheet.getHeight());
  }

  private Node shortcut() {
    Label keys = new Label("Ctrl ⏎");
    keys.getStyleClass().add("shortcut");
    return keys;
  }

  private Node head() {
    Label title = new Label(words.say("post.new"));
    title.getStyleClass().add("heading");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    kept.setId("kept");
    kept.getStyleClass().add("meta");
    Button close = Buttons.icon("fth-x", words.say("notice.close"));
    close.setId("close-composer");
    close.setOnAction(event -> model.close());
    HBox head = new HBox(12, title, between, kept, close);
    head.getStyleClass().add("sheet-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node body() {
    caption.setId("caption");
    caption.getStyleClass().add("caption-field");
    Direction.ofItsText(caption);
    caption.setPromptText(words.say("compose.caption.hint"));
    caption.setAccessibleText(words.say("compose.caption"));
    caption.setPrefRowCount(3);
    caption.textProperty().addListener((of, was, now) -> model.caption(now));
    HBox.setHgrow(caption, Priority.ALWAYS);
    HBox text = new HBox(12, avatar, caption);
    VBox inside = new VBox(16, text, tiles, describe, place);
    inside.getStyleClass().add("sheet-body");
    body.setContent(inside);
    // A scroll pane does not ask how high its content is at its width.
    inside
        .heightProperty()
        .addListener((of, was, now) -> body.setPrefHeight(now.doubleValue() + 2));
    body.setFitToWidth(true);
    body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    body.getStyleClass().add("sheet-scroll");
    body.setFocusTraversable(false);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.vvalueProperty().addListener((of, was, now) -> look());
    body.viewportBoundsProperty().addListener((of, was, now) -> look());
    return body;
  }

  /** What went wrong is in sight however many pictures there are. */
  private Node notes() {
    problemList.setId("problems");
    problemList.getStyleClass().add("file-problems");
    problemList.setAccessibleText(words.say("compose.problems"));
    problemList.setFocusTraversable(false);
    problemList.setCellFactory(list -> new ProblemView());
    message.setId("compose-message");
    message.getStyleClass().add("problem");
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    notes.getStyleClass().add("sheet-notes");
    notes.getChildren().addAll(problemList, message);
    return notes;
  }

  private void look() {
    Bounds seen = tiles.sceneToLocal(body.localToScene(body.getLayoutBounds()));
    if (seen != null) {
      tiles.sees(seen.getMinY(), seen.getMaxY());
    }
  }

  private Node foot() {
    audience.setId("audience");
    audience.getStyleClass().add("audience-chip");
    for (Audience each : AUDIENCES) {
      MenuItem item =
          new MenuItem(words.say("post.audience." + each.text()), new Icon(icon(each), 16));
      item.setOnAction(event -> model.to(each));
      audience.getItems().add(item);
    }
    audience.setMinWidth(USE_PREF_SIZE);
    size.setId("size");
    size.getStyleClass().add("meta");
    size.setWrapText(true);
    size.setMaxWidth(Double.MAX_VALUE);
    size.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(size, Priority.ALWAYS);
    HBox foot = new HBox(10, audience, add, size, post);
    foot.getStyleClass().add("sheet-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private static String icon(Audience audience) {
    return audience == Audience.ME ? "fth-lock" : "fth-users";
  }

  private void chooseFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("compose.add"));
    UserFolders.pictures().ifPresent(chooser::setInitialDirectory);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                words.say("compose.files"),
                "*.jpg",
                "*.jpeg",
                "*.png",
                "*.gif",
                "*.webp",
                "*.mp4",
                "*.JPG",
                "*.JPEG",
                "*.PNG",
                "*.GIF",
                "*.WEBP",
                "*.MP4"),
            new FileChooser.ExtensionFilter(words.say("compose.files.all"), "*.*"));
    List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
    if (files != null) {
      model.add(files.stream().map(File::toPath).toList());
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.close();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.post();
    } else if (event.getCode() == KeyCode.D && event.isAltDown()) {
      describeNow();
    } else if (event.getCode() == KeyCode.A && event.isAltDown()) {
      audience.requestFocus();
      audience.show();
    } else if (event.getCode() == KeyCode.Z
        && event.isShortcutDown()
        && !(event.getTarget() instanceof TextInputControl)) {
      model.undo();
    } else {
      return;
    }
    event.consume();
  }

  private void describeNow() {
    List<DraftPicture> pictures = model.state().now().draft().pictures();
    if (model.state().now().chosen().isEmpty() && !pictures.isEmpty()) {
      model.choose(pictures.getFirst().id());
    }
    if (describe.isVisible()) {
      describe.focus();
    }
  }

  /** Whose post it will be. */
  public void showSelf(String account, String name) {
    avatar.show(account, name);
  }

  /** Where one begins: with the text. */
  public void focus() {
    caption.requestFocus();
    caption.end();
  }

  /** Of thousands those that were there already stay. */
  private void show(List<String> now) {
    int known = problems.size();
    if (known > 0 && now.size() > known && now.get(known - 1).equals(problems.get(known - 1))) {
      problems.addAll(now.subList(known, now.size()));
    } else if (!problems.equals(now)) {
      problems.setAll(now);
    }
  }

  private void show(ComposeState state) {
    Draft draft = state.draft();
    if (!caption.getText().equals(draft.caption())) {
      caption.setText(draft.caption());
    }
    caption.setEditable(!state.posting());
    tiles.setDisable(state.posting());
    describe.setDisable(state.posting());
    tiles.show(state);
    describe.show(state);
    place.show(state);
    show(state.problems());
    problemList.setVisible(!problems.isEmpty());
    problemList.setManaged(!problems.isEmpty());
    problemList.setPrefHeight(
        Math.min(problems.size(), 4) * Math.max(LINE, problemList.getFixedCellSize()) + 18);
    problemList.setMinHeight(problemList.getPrefHeight());
    String said =
        state.message().isEmpty() && state.kept() == Kept.NO
            ? words.say("compose.unkept")
            : state.message();
    message.setText(said);
    message.setVisible(!said.isEmpty());
    message.setManaged(!said.isEmpty());
    notes.setVisible(!said.isEmpty() || !problems.isEmpty());
    notes.setManaged(notes.isVisible());
    kept.setText(
        !state.busy().isEmpty()
            ? state.busy()
            : draft.isEmpty() || state.kept() == Kept.NO ? "" : words.say("compose.kept"));
    size.setText(model.size());
    String whom = words.say("post.audience." + draft.audience().text());
    audience.setText(whom);
    audience.setAccessibleText(words.say("compose.audience", whom));
    audience.setGraphic(new Icon(icon(draft.audience()), 16));
  }
}
