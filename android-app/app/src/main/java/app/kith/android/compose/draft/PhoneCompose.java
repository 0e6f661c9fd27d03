package app.kith.android.compose.draft;

import android.content.Context;
import android.net.Uri;
import app.kith.android.compose.take.Captures;
import app.kith.android.compose.take.Coming;
import app.kith.android.compose.take.ComingFile;
import app.kith.android.compose.take.DraftStore;
import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Offers;
import app.kith.android.compose.take.TakeIn;
import app.kith.android.compose.take.Taken;
import app.kith.android.live.OpenPhone;
import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.DraftPost;
import app.kith.core.draft.PostPlan;
import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Posts from this phone, through core's use case. */
final class PhoneCompose implements ComposeSource {
  private final OpenPhone phone;
  private final DraftStore drafts;
  private final TakeIn takeIn;
  private final ComingFile coming;
  private final Offers offers;
  private final Captures captures;
  private final Runnable send;

  /**
   * Opens nothing yet.
   *
   * @param folder of the draft
   * @param send has Android send what was posted, even where this process ends before
   */
  PhoneCompose(OpenPhone phone, Context context, Path folder, Runnable send) {
    this.phone = phone;
    this.offers = new Offers(context);
    this.captures = new Captures(context);
    this.coming = new ComingFile(folder);
    this.drafts = new DraftStore(folder);
    this.takeIn = new TakeIn(drafts.files(), Limits.STANDARD);
    this.send = send;
  }

  @Override
  public Draft load() throws IOException {
    Predicate<String> wanted = wanted();
    return phone.use(device -> drafts.load(device.posts()::isMade, wanted));
  }

  /** What is still to be taken in; all, where nobody knows. */
  private Predicate<String> wanted() {
    Set<String> ids = new HashSet<>();
    try {
      coming.load().forEach(each -> ids.add(each.id()));
    } catch (IOException e) {
      return id -> true;
    }
    return ids::contains;
  }

  @Override
  public void save(Draft draft) throws IOException {
    drafts.save(draft);
  }

  @Override
  public List<Coming> coming() throws IOException {
    return coming.load();
  }

  @Override
  public void coming(List<Coming> all) throws IOException {
    coming.save(all);
  }

  @Override
  public Offer again(String address) {
    return captures.again(address).orElseGet(() -> offers.of(Uri.parse(address)));
  }

  @Override
  public Map<String, Offer> left(String writing) {
    return captures.left(writing);
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
  public List<DraftPost> made(List<DraftPost> posts) throws IOException {
    return phone.use(device -> DraftPost.made(posts, device.posts()::isMade));
  }

  @Override
  public PublishPost.Result publish(PostPlan.Part part, Audience audience, Keep keep)
      throws IOException {
    DraftPost post = part.post();
    List<PublishPost.Source> sources = new ArrayList<>();
    for (DraftPicture each : part.pictures()) {
      sources.add(new PublishPost.Source(each.file(), each.alt()));
    }
    PublishPost.Result result =
        phone.use(device ->
            device.publishPost().publishAs(post.id(), sources, post.caption(), audience, keep));
    if (result instanceof PublishPost.Result.Posted) {
      part.pictures().forEach(takeIn::forget);
      phone.changed();
      send.run();
    }
    return result;
  }
}
