package app.kith.android.compose.draft;

import android.content.Context;
import app.kith.android.AndroidGraph;
import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.OwnFile;
import app.kith.android.device.MainThread;
import app.kith.android.live.OpenPhone;
import app.kith.android.work.SyncSchedule;
import app.kith.core.people.Person;
import app.kith.core.thread.StoreThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The one draft of this process, which screens come and go over: what is being taken in or posted
 * goes on while nobody looks.
 */
public final class Composer {
  private final OpenPhone phone;
  private final StoreThread store;
  private final ComposeViewModel model;

  /** Reads nothing yet. */
  public Composer(Context context, OpenPhone phone) {
    MainThread ui = new MainThread();
    this.phone = phone;
    this.store = StoreThread.start("kith-draft", ui, failure -> {});
    SyncSchedule schedule = new SyncSchedule(context);
    this.model =
        new ComposeViewModel(
            new PhoneCompose(
                phone,
                context,
                context.getNoBackupFilesDir().toPath().resolve("draft"),
                schedule::send),
            store,
            StoreThread.start("kith-composer", ui, failure -> {}),
            () -> StoreThread.start("kith-take", ui, failure -> {}));
  }

  /**
   * Puts these words and pictures into the draft.
   *
   * @param pictures their descriptions by their files, which are moved
   */
  public void takeOver(String caption, Map<Path, String> pictures) {
    List<Offer> offers = new ArrayList<>();
    pictures.forEach((file, description) -> offers.add(new OwnFile(file, "", description)));
    model.take(UUID.randomUUID().toString(), caption, offers);
  }

  public ComposeViewModel model() {
    return model;
  }

  /** Who writes here, as others see them; not said where the phone can't be read. */
  public void author(Consumer<Person> then) {
    store.ask(this::author, found -> found.ifPresent(then), failure -> {});
  }

  private Optional<Person> author() throws IOException {
    AndroidGraph device = phone.graph();
    return Optional.ofNullable(device.people().byId().get(device.self().account()));
  }
}
