package app.kith.desktop.compose.draft;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.DraftPost;
import app.kith.core.draft.LookAtFile;
import app.kith.core.draft.Looked;
import app.kith.core.draft.PostPlan;
import app.kith.core.feed.PublishPost;
import app.kith.core.json.KithJson;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.container.Keep;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Audience;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.platform.PngBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Posts on a device, through the same use case as the verb. */
public final class DeviceCompose implements ComposeSource {
  private final DesktopGraph device;
  private final DraftFolder drafts;
  private final LookAtFile looking;
  private final PosterMaker posters;

  /**
   * For one device.
   *
   * @param draft the folder of the home that keeps the draft
   * @param posters draws those of videos
   */
  public DeviceCompose(DesktopGraph device, Path draft, PosterMaker posters) {
    this.device = device;
    this.posters = posters;
    this.drafts = new DraftFolder(draft, KithJson.create());
    this.looking = new LookAtFile(MediaBounds.of(device.limits()));
  }

  @Override
  public Draft load() throws IOException {
    return drafts.load(device.posts()::isMade);
  }

  @Override
  public void save(Draft draft) throws IOException {
    drafts.save(draft);
  }

  @Override
  public List<Path> files(List<Path> given, int most) throws IOException {
    return new OpenFolders(most).files(given);
  }

  @Override
  public List<Looked> look(List<Path> files) throws IOException {
    return files.stream().map(looking::look).toList();
  }

  @Override
  public Path paste(Pixels pixels) throws IOException {
    return drafts.paste(PngBytes.of(pixels.width(), pixels.height(), pixels.argb()));
  }

  @Override
  public List<DraftPicture> gone(List<DraftPicture> pictures) {
    return pictures.stream().filter(picture -> !Files.isReadable(picture.file())).toList();
  }

  @Override
  public List<DraftPost> made(List<DraftPost> posts) throws IOException {
    return DraftPost.made(posts, device.posts()::isMade);
  }

  @Override
  public PublishPost.Result publish(PostPlan.Part part, Audience audience, Keep keep)
      throws IOException {
    PublishPost.Result result =
        device
            .publishPost(posters)
            .publishAs(
                part.post().id(),
                part.pictures().stream()
                    .map(picture -> new PublishPost.Source(picture.file(), picture.alt()))
                    .toList(),
                part.post().caption(),
                audience,
                keep);
    if (result instanceof PublishPost.Result.Posted) {
      forget(part.pictures());
    }
    return result;
  }

  private void forget(List<DraftPicture> posted) {
    for (DraftPicture picture : posted) {
      try {
        drafts.forget(picture);
      } catch (IOException e) {
        // It is swept when the draft is opened the next time; the post is made.
      }
    }
  }
}
