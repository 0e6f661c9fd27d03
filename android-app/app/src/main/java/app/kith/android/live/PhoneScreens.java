package app.kith.android.live;

import app.kith.android.device.MainThread;
import app.kith.android.picture.Faces;
import app.kith.core.outbox.Added;
import app.kith.core.page.Deletions;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.core.typed.Drafts;
import app.kith.core.typed.TextFolder;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * What the screens have together as long as the process lives: the sync, what was typed and not
 * sent, and what was deleted and can be brought back. Used on the main thread.
 */
public final class PhoneScreens implements Closeable {
  private static final long UNDO_MILLIS = 10_000;

  private final MainThread ui = new MainThread();
  private final OpenPhone phone;
  private final ScreenSync sync;
  private final Runnable send;
  private final StoreThread store = StoreThread.start("kith-shared", ui, failure -> {});
  private final Deletions deletions = new Deletions(store, new Told());
  private final Drafts drafts;
  private final Faces faces = new Faces(ui);
  private final Watched<Optional<Notice>> notice = new Watched<>(Optional.empty());

  /** Something that did not come about. */
  public sealed interface Notice {}

  /** It was refused. */
  public record Refused(Added.Refused why) implements Notice {}

  /** The disk refused it. */
  public record Failed(IOException why) implements Notice {}

  /**
   * Opens nothing yet.
   *
   * @param send has Android sync what was done here, even where this process ends before
   */
  public PhoneScreens(OpenPhone phone, Runnable send) {
    this.phone = phone;
    this.send = send;
    this.sync = new ScreenSync(phone, deletions::commit);
    this.drafts = new Drafts(new TextFolder(phone.home().drafts()), store);
    drafts.load();
    deletions.waiting().watch(this::endInTime);
  }

  /**
   * What is deleted is so once the time for undoing it is over, whichever screen is seen then, or
   * once none is seen that could undo it.
   */
  private void endInTime(Optional<Deletions.Deleted> deleted) {
    deleted.ifPresent(gone ->
        ui.after(
            UNDO_MILLIS,
            () -> {
              if (deletions.waiting().now().filter(now -> now == gone).isPresent()) {
                deletions.commit();
              }
            }));
  }

  public OpenPhone phone() {
    return phone;
  }

  public ScreenSync sync() {
    return sync;
  }

  public Faces faces() {
    return faces;
  }

  public Deletions deletions() {
    return deletions;
  }

  public Drafts drafts() {
    return drafts;
  }

  /** What a person must be told of a deletion or a like; empty once they were. */
  public Watched<Optional<Notice>> notice() {
    return notice;
  }

  /** Something was written: it is shown, and sent soon. */
  public void wrote() {
    phone.changed();
    send.run();
  }

  /** Lets what was typed and deleted come to its end, for a process that outlives it. */
  @Override
  public void close() {
    store.close();
  }

  private final class Told implements Deletions.Told {
    @Override
    public void ended(Added added) {
      if (added instanceof Added.Refused refused) {
        notice.set(Optional.of(new Refused(refused)));
      }
      wrote();
    }

    @Override
    public void failed(IOException why) {
      notice.set(Optional.of(new Failed(why)));
      phone.changed();
    }
  }
}
