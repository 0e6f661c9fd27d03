package app.kith.desktop.host;

import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Screen;
import app.kith.desktop.host.keep.KeepView;
import app.kith.desktop.words.Words;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The community on this computer: how it stands, who is there, and an invite. */
public final class HostView implements Screen {
  private static final double TWO_COLUMNS = 1060;

  private final HostViewModel model;
  private final Words words;
  private final ScrollPane scrolling = new ScrollPane();
  private final StandingView standing;
  private final DevicesView devices;
  private final InviteView invite;
  private final KeepView keep;
  private final Label problem = EmojiLabel.wrapped("", "problem");
  private boolean sideBySide;

  public HostView(HostViewModel model, Words words) {
    this.model = model;
    this.words = words;
    standing = new StandingView(model, words);
    devices = new DevicesView(model, words);
    invite = new InviteView(model, words);
    keep = new KeepView(words, model::keep);
    model.state().watch(state -> keep.show(state.keep(), model.busy().now()));
    model.busy().watch(busy -> keep.show(model.state().now().keep(), busy));
    scrolling.setFitToWidth(true);
    scrolling.getStyleClass().add("host");
    scrolling.setFocusTraversable(false);
    scrolling.setAccessibleText(words.say("host.title"));
    scrolling
        .widthProperty()
        .addListener((of, was, now) -> arrange(now.doubleValue() >= TWO_COLUMNS));
    model
        .problem()
        .watch(sentence -> {
          problem.setText(sentence);
          problem.setVisible(!sentence.isEmpty());
          problem.setManaged(!sentence.isEmpty());
        });
    arrange(false);
  }

  /** Two columns, or one below the other in a narrow window. */
  private void arrange(boolean two) {
    if (scrolling.getContent() != null && two == sideBySide) {
      return;
    }
    sideBySide = two;
    VBox left = new VBox(16, problem, standing, devices, keep);
    HBox.setHgrow(left, Priority.ALWAYS);
    invite.setMaxWidth(two ? 380 : Double.MAX_VALUE);
    invite.setMinWidth(two ? 340 : 0);
    invite.setPrefWidth(two ? 380 : Region.USE_COMPUTED_SIZE);
    VBox right = new VBox(invite);
    Region all = two ? new HBox(24, left, right) : new VBox(16, left, right);
    all.getStyleClass().add("host-page");
    all.setMaxWidth(1240);
    scrolling.setContent(new StackPane(all));
  }

  @Override
  public String title() {
    return words.say("host.title");
  }

  @Override
  public Parent content() {
    return scrolling;
  }

  @Override
  public void focus() {
    model.look();
    model.wantInvite();
    scrolling.requestFocus();
  }
}
