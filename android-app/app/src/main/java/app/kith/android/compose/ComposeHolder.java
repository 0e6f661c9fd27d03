package app.kith.android.compose;

import android.content.Context;
import android.graphics.Bitmap;
import androidx.lifecycle.ViewModel;
import app.kith.android.compose.draft.ComposeViewModel;
import app.kith.android.compose.draft.Composer;
import app.kith.android.device.MainThread;
import app.kith.android.picture.AndroidPosters;
import app.kith.android.picture.BitmapDecoder;
import app.kith.core.model.Limits;
import app.kith.core.people.Person;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.RecentPictures;
import java.util.function.Consumer;

/** What the composer's screen stands on while it turns; the draft itself outlives it. */
public final class ComposeHolder extends ViewModel {
  /** Of the memory that an app may use, its small pictures take this part at most. */
  private static final int PART = 10;

  private final Composer composer;
  private final ComposeViewModel model;
  private final Pictures<Bitmap> pictures;

  ComposeHolder(Context context, Composer composer) {
    BitmapDecoder decoder = new BitmapDecoder(Limits.STANDARD);
    DraftPictures files =
        new DraftPictures(
            new AndroidPosters(), context.getCacheDir().toPath().resolve("draft-posters"));
    pictures =
        new Pictures<>(
            files,
            decoder,
            new MainThread(),
            new RecentPictures<>(decoder, Runtime.getRuntime().maxMemory() / PART));
    this.composer = composer;
    model = composer.model();
    model.open();
  }

  ComposeViewModel model() {
    return model;
  }

  /** Finds out who writes. */
  void author(Consumer<Person> then) {
    composer.author(then);
  }

  Pictures<Bitmap> pictures() {
    return pictures;
  }

  @Override
  protected void onCleared() {
    model.close();
    pictures.close();
  }
}
