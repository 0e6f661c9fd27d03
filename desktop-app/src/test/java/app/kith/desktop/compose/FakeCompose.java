package app.kith.desktop.compose;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.DraftPost;
import app.kith.core.draft.Looked;
import app.kith.core.draft.PostPlan;
import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.PostId;
import app.kith.desktop.compose.draft.ComposeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A device on which anything may go wrong. */
final class FakeCompose implements ComposeSource {
  final List<Post> posts = new ArrayList<>();
  final Set<String> gone = new HashSet<>();
  final Set<PostId> made = new HashSet<>();
  Draft kept = Draft.EMPTY;
  boolean diesAfterPost;
  boolean failsAfterPost;
  private boolean dead;
  Optional<IOException> fullDisk = Optional.empty();
  int postsUntilFull = Integer.MAX_VALUE;

  record Post(List<String> names, List<String> alts, String caption, Audience audience, Keep keep) {
    Post(List<String> names, List<String> alts, String caption, Audience audience) {
      this(names, alts, caption, audience, Keep.NOTHING);
    }
  }

  @Override
  public Draft load() {
    dead = false;
    kept = kept.after(made(kept.posts()));
    return kept;
  }

  @Override
  public void save(Draft draft) throws IOException {
    if (dead) {
      return;
    }
    if (fullDisk.isPresent()) {
      throw fullDisk.get();
    }
    kept = draft;
  }

  @Override
  public List<Path> files(List<Path> given, int most) {
    return given;
  }

  @Override
  public List<Looked> look(List<Path> files) {
    return files.stream().map(FakeCompose::look).toList();
  }

  private static Looked look(Path file) {
    String name = file.toString();
    return name.startsWith("bad")
        ? new Looked.Bad(file, Looked.Why.DAMAGED)
        : new Looked.Good(
            new DraftPicture("id-" + name, file, "", 4, 3, 1000, name.startsWith("gps"), 0));
  }

  @Override
  public Path paste(Pixels pixels) {
    return Path.of("pasted.png");
  }

  @Override
  public List<DraftPicture> gone(List<DraftPicture> pictures) {
    return pictures.stream().filter(picture -> gone.contains(picture.name())).toList();
  }

  @Override
  public List<DraftPost> made(List<DraftPost> asked) {
    return asked.stream().filter(post -> made.contains(post.id())).toList();
  }

  @Override
  public PublishPost.Result publish(PostPlan.Part part, Audience audience, Keep keep)
      throws IOException {
    List<DraftPicture> pictures = part.pictures();
    if (posts.size() >= postsUntilFull) {
      throw new IOException("No space left on device");
    }
    posts.add(
        new Post(
            pictures.stream().map(DraftPicture::name).toList(),
            pictures.stream().map(DraftPicture::alt).toList(),
            part.post().caption(),
            audience,
            keep));
    made.add(part.post().id());
    dead = diesAfterPost;
    if (failsAfterPost) {
      throw new IOException("No space left on device");
    }
    return new PublishPost.Result.Posted(part.post().id(), 0);
  }
}
