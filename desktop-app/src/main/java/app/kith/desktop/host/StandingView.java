package app.kith.desktop.host;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the community stands, and the question whether others may reach this computer. */
final class StandingView extends VBox {
  private static final double FIGURE = 196;

  private final HostViewModel model;
  private final Words words;
  private final Icon icon = new Icon("fth-home", 24);
  private final Label title = EmojiLabel.wrapped("", "heading");
  private final Label lead = EmojiLabel.wrapped("", "small");
  private final Label hint = EmojiLabel.wrapped("", "small");
  private final Button open;
  private final Button close;
  private final Button again;
  private final VBox question;
  private final HBox figures = new HBox();
  private final Label people = new Label();
  private final Label devices = EmojiLabel.wrapped("", "small");
  private final Label room = new Label();
  private final Label free = EmojiLabel.wrapped("", "small");
  private final Label address = new Label();

  StandingView(HostViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().addAll("card", "standing");
    open = button("host.reach", "reach", model::askToReach);
    close = button("host.unreach", "unreach", () -> model.reach(false));
    again = button("host.again", "host-again", model::again);
    hint.setId("reach-hint");
    hint.getStyleClass().add("reach-hint");
    question = question();
    figures
        .getChildren()
        .addAll(
            figure(people, devices),
            figure(room, free),
            figure(address, EmojiLabel.wrapped(words.say("host.address"), "small")));
    getChildren().addAll(head(), hint, question, figures);
    model.state().watch(this::show);
    model.asking().watch(asking -> ask());
    model.busy().watch(busy -> ask());
  }

  private Button button(String key, String id, Runnable action) {
    Button button = Buttons.plain(words.say(key));
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private Node head() {
    StackPane tile = new StackPane(icon);
    tile.getStyleClass().add("round-tile");
    VBox says = new VBox(4, title, lead);
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox head = new HBox(16, tile, says, open, close, again);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("standing-head");
    return head;
  }

  private VBox question() {
    Button yes = Buttons.main("", words.say("host.reach.yes"));
    yes.setId("reach-yes");
    yes.setOnAction(event -> model.reach(true));
    Button no = button("host.reach.no", "reach-no", model::notNow);
    HBox answers = new HBox(8, yes, no);
    VBox asked =
        new VBox(
            12,
            EmojiLabel.wrapped(words.say("host.reach.ask"), "device-name"),
            EmojiLabel.wrapped(words.say("host.reach.means"), "small"),
            answers);
    asked.getStyleClass().add("question");
    VBox place = new VBox(asked);
    place.getStyleClass().add("question-place");
    return place;
  }

  private static Node figure(Label number, Label below) {
    number.getStyleClass().add("figure");
    number.setMinHeight(USE_PREF_SIZE);
    VBox figure = new VBox(2, number, below);
    figure.getStyleClass().add("figure-box");
    HBox.setHgrow(figure, Priority.ALWAYS);
    figure.setPrefWidth(FIGURE);
    // Else the sentence below it would be given room for one word a line.
    figure.setMinWidth(FIGURE);
    return figure;
  }

  private void show(HostState state) {
    icon.show(state.up() ? "fth-home" : "fth-alert-circle");
    title.setText(state.title());
    lead.setText(state.lead());
    hint.setText(state.hint());
    there(hint, !state.hint().isEmpty());
    people.setText(state.people());
    devices.setText(state.devices());
    room.setText(state.room());
    free.setText(state.free());
    address.setText(state.address());
    there(figures, state.up());
    ask();
  }

  private void ask() {
    HostState state = model.state().now();
    boolean quiet = !model.busy().now();
    boolean asking = model.asking().now();
    there(question, asking);
    there(open, state.up() && state.mayReach() && state.onlyHere() && !asking && quiet);
    there(close, state.up() && state.mayReach() && !state.onlyHere() && quiet);
    there(again, !state.up() && !state.title().equals(words.say("host.starting")) && quiet);
  }

  private static void there(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
