package app.kith.android.compose.draft;

import app.kith.android.compose.take.Coming;
import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Taken;
import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.DraftPost;
import app.kith.core.draft.Looked;
import app.kith.core.draft.PostPlan;
import app.kith.core.feed.PublishPost;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.PostId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A phone on which anything may go wrong. */
final class FakeCompose implements ComposeSource {
  final List<Post> posts = new ArrayList<>();
  final Set<String> gone = new HashSet<>();
  final Set<PostId> made = new HashSet<>();
  final Map<String, Offer> captures = new LinkedHashMap<>();
  List<Coming> coming = List.of();
  Draft kept = Draft.EMPTY;
  boolean diesAfterPost;
  boolean failsAfterPost;
  private boolean dead;
  Optional<IOException> fullDisk = Optional.empty();
  Optional<IOException> unreadable = Optional.empty();
  int postsUntilFull = Integer.MAX_VALUE;

  record Post(List<String> ids, List<String> alts, String caption, Audience audience, Keep keep) {}

  /** Something with a name; what begins with "bad" can't be taken, nor what begins with "full". */
  record Named(String name) implements Offer {
    @Override
    public String address() {
      return name;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(new byte[0]);
    }
  }

  @Override
  public Draft load() throws IOException {
    if (unreadable.isPresent()) {
      throw unreadable.get();
    }
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
  public List<Coming> coming() {
    return coming;
  }

  @Override
  public void coming(List<Coming> all) {
    if (!dead) {
      coming = all;
    }
  }

  @Override
  public Offer again(String address) {
    return new Named(address);
  }

  @Override
  public Map<String, Offer> left(String writing) {
    Map<String, Offer> left = new LinkedHashMap<>(captures);
    left.remove(writing);
    return left;
  }

  @Override
  public Taken take(Offer offer, String id, BooleanSupplier wanted) {
    String name = offer.name();
    if (name.startsWith("forbidden")) {
      return new Taken.Bad(name, Looked.Why.UNREADABLE);
    }
    if (name.startsWith("bad")) {
      return new Taken.Bad(name, Looked.Why.DAMAGED);
    }
    if (name.startsWith("full")) {
      return new Taken.NoRoom(name);
    }
    return new Taken.Good(
        new DraftPicture(id, Path.of(name), "", 4, 3, 1000, name.startsWith("gps"), 0));
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
