package app.kith.desktop.control;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;

/** What people wrote, as nodes of a flow of text: its emoji are pictures as high as a line. */
public final class EmojiText {
  private static final double HIGH = 1.25;
  private static final double LOWER = 0.2;

  private EmojiText() {}

  /** Read when the first emoji is shown. */
  private static final class Bundled {
    private static final EmojiPack PACK = EmojiPack.bundled();
  }

  /** Whether there is anything in a text that a font can't draw in colour. */
  public static boolean isNeededFor(String text) {
    return EmojiPack.mayHave(text);
  }

  /** The text, its plain pieces in this style. */
  public static List<Node> nodes(String text, String style) {
    if (!isNeededFor(text)) {
      return List.of(plain(text, style));
    }
    List<EmojiPack.Piece> pieces = Bundled.PACK.split(text);
    List<Node> nodes = new ArrayList<>();
    // It says how large text is here. An empty one between others breaks the letters behind it.
    Text measure = plain("", style);
    for (EmojiPack.Piece piece : pieces) {
      if (piece.png().isEmpty()) {
        measure = plain(piece.text(), style);
        break;
      }
    }
    boolean placed = false;
    for (EmojiPack.Piece piece : pieces) {
      if (piece.png().isPresent()) {
        nodes.add(picture(piece.png().get(), measure));
      } else {
        nodes.add(placed ? plain(piece.text(), style) : measure);
        placed = true;
      }
    }
    if (!placed) {
      nodes.add(measure);
    }
    return nodes;
  }

  private static Text plain(String text, String style) {
    Text plain = new Text(text);
    plain.getStyleClass().add(style);
    return plain;
  }

  private static Node picture(byte[] png, Text measure) {
    ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
    view.setPreserveRatio(true);
    view.setSmooth(true);
    measure.fontProperty().addListener((of, was, now) -> size(view, now.getSize()));
    size(view, measure.getFont().getSize());
    return view;
  }

  private static void size(ImageView view, double text) {
    view.setFitHeight(text * HIGH);
    view.setTranslateY(text * LOWER);
  }
}
