package app.kith.android.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.os.Bundle;
import android.text.Layout;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.core.content.res.ResourcesCompat;
import app.kith.android.TestKithApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.robolectric.Robolectric;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadows.ShadowLooper;

/**
 * An open activity, as large as the test's qualifiers say; it is drawn into {@code target/screens}.
 */
public final class Screen<A extends Activity> implements AutoCloseable {
  private static final int BEST = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private final Class<A> activity;
  private ActivityController<A> controller;

  private Screen(Class<A> activity, ActivityController<A> controller) {
    this.activity = activity;
    this.controller = controller;
  }

  public static <A extends Activity> Screen<A> open(Class<A> activity) {
    return new Screen<>(activity, Robolectric.buildActivity(activity).setup());
  }

  public static <A extends Activity> Screen<A> open(Class<A> activity, Intent intent) {
    return new Screen<>(activity, Robolectric.buildActivity(activity, intent).setup());
  }

  public A activity() {
    return controller.get();
  }

  /** The class of the screen that was opened from here, which is then forgotten; "" for none. */
  public String opened() {
    Intent next = Shadows.shadowOf(activity()).getNextStartedActivity();
    return next == null || next.getComponent() == null ? "" : next.getComponent().getClassName();
  }

  /** As when the screen is turned. */
  public void recreate() {
    controller.recreate();
    settle();
  }

  /** As when the system has ended the process: only what was saved is there again. */
  public void outliveProcess() {
    outliveProcess(activity().getIntent());
  }

  /** The same for a screen that was asked for something. */
  public void outliveProcess(Intent intent) {
    Bundle saved = new Bundle();
    controller.pause().stop().saveInstanceState(saved).destroy();
    beginAgain((TestKithApplication) activity().getApplication());
    controller = Robolectric.buildActivity(activity, intent).setup(saved);
    settle();
  }

  private static void beginAgain(TestKithApplication app) {
    try {
      app.beginAgain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As when another app is seen in its place. */
  public void hide() {
    controller.pause().stop();
  }

  /** As when it comes back from there. */
  public void seeAgain() {
    controller.restart().start().resume();
    settle();
  }

  /** As when the person goes back: nothing of it is kept. */
  public void leave() {
    controller.pause().stop().destroy();
    settle();
  }

  /** Until nothing waits for the main thread. */
  public void settle() {
    ShadowLooper.idleMainLooper();
  }

  /** Until it shows what is expected, which other threads may bring. */
  public void until(BooleanSupplier expected) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    settle();
    while (!expected.getAsBoolean()) {
      assertThat(System.nanoTime()).as("nanoseconds of waiting").isLessThan(end);
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      settle();
    }
  }

  /** Draws it, and looks whether every text has room and TalkBack a name for what it reaches. */
  public Path draw(String name) throws IOException {
    settle();
    View root = activity().getWindow().getDecorView();
    assertThat(cutTexts(root)).as("texts that are cut off").isEmpty();
    Spoken.check(root);
    Bitmap picture =
        Bitmap.createBitmap(root.getWidth(), root.getHeight(), Bitmap.Config.ARGB_8888);
    root.draw(new Canvas(picture));
    Path file = Files.createDirectories(Path.of("target", "screens")).resolve(name + ".png");
    try (OutputStream out = Files.newOutputStream(file)) {
      picture.compress(Bitmap.CompressFormat.PNG, BEST, out);
    }
    return file;
  }

  private static List<String> cutTexts(View view) {
    List<String> cut = new ArrayList<>();
    if (view instanceof TextView text && text.isShown() && isCut(text)) {
      cut.add(text.getText().toString());
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        cut.addAll(cutTexts(group.getChildAt(i)));
      }
    }
    return cut;
  }

  private static boolean isCut(TextView view) {
    Layout layout = view.getLayout();
    if (layout == null || layout.getLineCount() == 0) {
      return false;
    }
    int room = view.getHeight() - view.getCompoundPaddingTop() - view.getCompoundPaddingBottom();
    return layout.getHeight() > room || layout.getEllipsisCount(layout.getLineCount() - 1) > 0;
  }

  @Override
  public void close() {
    // Robolectric's screens have one set of resources, and their colours are kept by theme alone:
    // the next screen may be dark.
    ResourcesCompat.clearCachesForTheme(activity().getTheme());
    controller.close();
  }
}
