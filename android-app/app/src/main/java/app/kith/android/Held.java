package app.kith.android;

import androidx.activity.ComponentActivity;
import androidx.lifecycle.ViewModel;
import androidx.lifecycle.ViewModelProvider;
import androidx.lifecycle.viewmodel.ViewModelInitializer;
import java.util.function.Supplier;

/** What a screen stands on while it is turned: made once, by its own constructor. */
public final class Held {
  private Held() {}

  /** The screen's one of its kind, made now if it was not. */
  public static <T extends ViewModel> T by(
      ComponentActivity screen, Class<T> kind, Supplier<T> made) {
    ViewModelInitializer<T> making = new ViewModelInitializer<>(kind, extras -> made.get());
    return new ViewModelProvider(screen, ViewModelProvider.Factory.from(making)).get(kind);
  }
}
