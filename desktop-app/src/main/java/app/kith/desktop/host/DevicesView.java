package app.kith.desktop.host;

import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.words.Words;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Who is there, and when the others were. */
final class DevicesView extends VBox {
  private final Label count = EmojiLabel.wrapped("", "small");
  private final VBox rows = new VBox();

  DevicesView(HostViewModel model, Words words) {
    getStyleClass().addAll("card", "devices");
    Label title = EmojiLabel.wrapped(words.say("host.connected"), "heading");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(12, title, count);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("devices-head");
    rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
    rows.setAccessibleText(words.say("host.connected"));
    getChildren().addAll(head, rows);
    model.state().watch(this::show);
  }

  private void show(HostState state) {
    setVisible(state.up());
    setManaged(state.up());
    count.setText(state.connected());
    rows.getChildren().setAll(state.rows().stream().map(DevicesView::row).toList());
  }

  private static Node row(HostState.DeviceRow device) {
    Avatar avatar = new Avatar(40);
    avatar.show(device.account(), device.name());
    VBox words =
        new VBox(
            2,
            EmojiLabel.wrapped(device.name(), "device-name"),
            EmojiLabel.wrapped(device.said(), "small"));
    HBox.setHgrow(words, Priority.ALWAYS);
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", device.isConnected() ? "dot-on" : "dot-off");
    HBox row = new HBox(14, avatar, words, dot);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("device-row");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(device.name() + ", " + device.said());
    return row;
  }
}
