package app.kith.android.compose.draft;

import app.kith.android.compose.take.DraftStore;
import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.TakeIn;
import app.kith.android.compose.take.Taken;
import app.kith.android.live.OpenPhone;
import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Posts from this phone, through core's use case. */
final class PhoneCompose implements ComposeSource {
  private final OpenPhone phone;
  private final DraftStore drafts;
  private final TakeIn takeIn;
  private final Runnable send;

  /**
   * Opens nothing yet.
   *
   * @param folder of the draft
   * @param send has Android send what was posted, even where this process ends before
   */
  PhoneCompose(OpenPhone phone, Path folder, Runnable send) {
    this.phone = phone;
    this.drafts = new DraftStore(folder);
    this.takeIn = new TakeIn(drafts.files(), Limits.STANDARD);
    this.send = send;
  }

  @Override
  public Draft load() throws IOException {
    return drafts.load();
  }

  @Override
  public void save(Draft draft) throws IOException {
    drafts.save(draft);
  }

  @Override
  public Taken take(Offer offer, String id, BooleanSupplier wanted) {
    return takeIn.take(offer, id, wanted);
  }

  @Override
  public List<DraftPicture> gone(List<DraftPicture> pictures) {
    List<DraftPicture> gone = new ArrayList<>();
    for (DraftPicture each : pictures) {
      if (!Files.isReadable(each.file())) {
        gone.add(each);
      }
    }
    return gone;
  }

  @Override
  public PublishPost.Result publish(
      List<DraftPicture> pictures, String caption, Audience audience, Keep keep)
      throws IOException {
    List<PublishPost.Source> sources = new ArrayList<>();
    for (DraftPicture each : pictures) {
      sources.add(new PublishPost.Source(each.file(), each.alt()));
    }
    PublishPost.Result result =
        phone.graph().publishPost().publishAll(sources, caption, audience, keep);
    if (result instanceof PublishPost.Result.Posted) {
      pictures.forEach(takeIn::forget);
      phone.changed();
      send.run();
    }
    return result;
  }
}
