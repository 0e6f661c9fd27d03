package app.kith.desktop.post;

import app.kith.core.model.Audience;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Who sees an own post: the present ones are marked, and with the others stands what happens. */
final class AudienceMenuView {
  private static final List<Audience> WIDEST_FIRST =
      List.of(Audience.COMMUNITY, Audience.FOLLOWERS, Audience.ME);

  private final PostActs acts;
  private final Words words;

  AudienceMenuView(PostActs acts, Words words) {
    this.acts = acts;
    this.words = words;
  }

  Menu of(PostCard card) {
    Menu menu = new Menu(words.say("post.audience"), new Icon(card.audienceIcon(), 16));
    ToggleGroup one = new ToggleGroup();
    for (Audience to : WIDEST_FIRST) {
      RadioMenuItem item = new RadioMenuItem(says(card, to));
      item.setToggleGroup(one);
      item.setSelected(to == card.to());
      item.setOnAction(event -> acts.show(card, to));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** Nobody has seen anything yet of what is still on its way. */
  private String says(PostCard card, Audience to) {
    String name = words.say("post.audience." + to.text());
    if (to == card.to() || !card.isPublished()) {
      return name;
    }
    boolean more = to.isWiderThan(card.to());
    return name + "\n" + words.say(more ? "post.audience.more" : "post.audience.fewer");
  }
}
