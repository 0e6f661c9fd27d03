package app.kith.android.outbox;

import android.content.Context;
import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.android.device.PhoneFolders;
import app.kith.android.device.PhoneHome;
import app.kith.android.lend.LendCopies;
import app.kith.android.lend.LentFiles;
import app.kith.android.live.OpenPhone;
import app.kith.android.picture.ScreenPictures;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.home.DeviceHome;
import app.kith.core.outbound.Outbound;
import app.kith.core.thread.StoreThread;
import app.kith.core.typed.TextFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the screen of a former device stands on: its files, opened to be read and for nothing else.
 */
public final class FormerHolder extends ViewModel {
  /** Its pictures are small. */
  private static final int PART = 20;

  private final OpenPhone phone;
  private final ScreenPictures pictures;
  private final StoreThread store =
      StoreThread.start("kith-former", new MainThread(), failure -> {});
  private final FormerModel model;

  FormerHolder(Context context, PhoneFolders folders, DeviceHome former) {
    phone = new OpenPhone(context, new PhoneHome(context, former));
    pictures = new ScreenPictures(phone, PART);
    LendCopies copies = new LendCopies(phone, new LentFiles(context));
    model = new FormerModel(new Files(phone, pictures, folders, former, copies), store);
    model.read();
  }

  FormerModel model() {
    return model;
  }

  ScreenPictures pictures() {
    return pictures;
  }

  @Override
  protected void onCleared() {
    model.undoIsOver();
    new Thread(this::end, "kith-former-end").start();
  }

  private void end() {
    store.close();
    pictures.close();
    try {
      phone.close();
    } catch (IOException e) {
      // Nothing was written to it.
    }
  }

  private record Files(
      OpenPhone phone,
      ScreenPictures pictures,
      PhoneFolders folders,
      DeviceHome former,
      LendCopies copies)
      implements FormerModel.Source {
    @Override
    public Outbound read() throws IOException {
      return new PhoneOutbox(phone).read();
    }

    @Override
    public List<String> begun() throws IOException {
      return new ArrayList<>(new TreeMap<>(new TextFolder(former.drafts()).read()).values());
    }

    @Override
    public Optional<FormerModel.Anew> anew(String post) throws IOException {
      Optional<PostView> found = phone.graph().posts().post(post);
      if (!found.isPresent()) {
        return Optional.empty();
      }
      Map<Path, String> pictures = new LinkedHashMap<>();
      for (PostPicture each : found.get().media()) {
        switch (copies.original(each.picture().id(), "original")) {
          case LendCopies.Result.Lent lent ->
              pictures.put(lent.file(), Objects.requireNonNullElse(each.picture().alt(), ""));
          case LendCopies.Result.Refused refused -> throw new IOException(refused.why().sentence());
        }
      }
      return Optional.of(new FormerModel.Anew(found.get().caption(), pictures));
    }

    @Override
    public void delete() throws IOException {
      pictures.close();
      phone.close();
      folders.forget(former);
    }
  }
}
