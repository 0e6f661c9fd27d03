package app.kith.android.golden;

import android.graphics.Bitmap;
import android.graphics.drawable.BitmapDrawable;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import app.kith.android.R;
import app.kith.android.screen.Screen;
import app.kith.android.viewer.StageView;
import app.kith.core.golden.GoldenPicture;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.robolectric.shadows.ShadowLooper;

/** Compares an open screen with the picture of it that is kept, drawn small. */
final class GoldenScreen {
  private static final int SMALLER = 3;
  private static final int PLACEHOLDER = 32;
  private static final int QUICK = 1024;
  private static final Duration LONGER_THAN_A_FADE = Duration.ofMillis(600);

  /** They say what time it is. */
  private static final Set<Integer> BLANK = Set.of(R.id.when);

  private GoldenScreen() {}

  static void compare(String name, Screen<?> screen) throws IOException {
    screen.until(() -> all(root(screen)).stream().allMatch(GoldenScreen::isSharp));
    ShadowLooper.idleMainLooper(LONGER_THAN_A_FADE.toMillis(), TimeUnit.MILLISECONDS);
    for (View view : all(root(screen))) {
      if (BLANK.contains(view.getId())) {
        view.setAlpha(0);
      }
      view.setPressed(false);
    }
    new GoldenPicture(name).compare(small(screen.draw("golden-" + name)));
  }

  private static View root(Screen<?> screen) {
    return screen.activity().getWindow().getDecorView();
  }

  private static List<View> all(View view) {
    List<View> all = new ArrayList<>(List.of(view));
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        all.addAll(all(group.getChildAt(i)));
      }
    }
    return all;
  }

  private static boolean isSharp(View view) {
    if (view instanceof StageView stage) {
      Bitmap shown = stage.shown();
      return shown != null && Math.max(shown.getWidth(), shown.getHeight()) > QUICK;
    }
    return !(view instanceof ImageView image)
        || !image.isShown()
        || !(image.getDrawable() instanceof BitmapDrawable bitmap)
        || bitmap.getBitmap().getWidth() > PLACEHOLDER;
  }

  private static BufferedImage small(Path drawn) throws IOException {
    BufferedImage whole = ImageIO.read(drawn.toFile());
    int width = whole.getWidth() / SMALLER;
    int height = whole.getHeight() / SMALLER;
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D into = small.createGraphics();
    into.drawImage(whole.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    into.dispose();
    return small;
  }
}
