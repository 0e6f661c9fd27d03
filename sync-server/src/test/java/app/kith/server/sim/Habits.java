package app.kith.server.sim;

import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.CommentId;
import app.kith.core.model.EntityId;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Hex;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.Upload;
import app.kith.core.people.Person;
import app.kith.server.sim.check.Journal;
import app.kith.server.sim.check.Violation;
import app.kith.server.sim.device.SimDevice;
import app.kith.server.sim.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/** What people do on their devices, at random, through the shipped use cases. */
final class Habits {
  private final Random random;
  private final Journal journal;
  private final Trace trace;

  /** How likely it is that two devices of one account edit the same caption. */
  private final boolean quarrelsome;

  Habits(Random random, Journal journal, Trace trace, boolean quarrelsome) {
    this.random = random;
    this.journal = journal;
    this.trace = trace;
    this.quarrelsome = quarrelsome;
  }

  /** One action of the device's user. */
  void act(SimDevice device, long now) throws IOException {
    List<PostView> posts = device.feed().posts(50);
    List<PostView> own = new ArrayList<>();
    for (PostView post : posts) {
      if (post.author().id().equals(device.identity().account())) {
        own.add(post);
      }
    }
    int dice = random.nextInt(100);
    if (posts.isEmpty() || dice < 18) {
      post(device, now);
    } else if (dice < (quarrelsome ? 50 : 32) && !own.isEmpty()) {
      edit(device, pick(own), now);
    } else if (dice < 60) {
      PostView post = pick(posts);
      boolean on = random.nextInt(10) < 6;
      trace.say(now, device, on ? "likes" : "unlikes", post.id());
      device.change().like(post.id(), on);
    } else if (dice < 76) {
      comment(device, pick(posts), now);
    } else if (dice < 80) {
      deleteComment(device, pick(posts), now);
    } else if (dice < 84 && !own.isEmpty()) {
      delete(device, pick(own), now);
    } else if (dice < 97) {
      follow(device, now);
    } else {
      rename(device, now);
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  void post(SimDevice device, long now) throws IOException {
    Audience audience =
        pick(List.of(Audience.ME, Audience.FOLLOWERS, Audience.COMMUNITY, Audience.COMMUNITY));
    post(device, audience, random.nextInt(3), now);
  }

  /** Posts and gives the new post's id. */
  String post(SimDevice device, Audience audience, int pictures, long now) throws IOException {
    PostId id = new PostId(device.ids().next());
    String caption = journal.newText(device);
    List<Picture> media = new ArrayList<>();
    List<Original> originals = new ArrayList<>();
    List<Upload> uploads = new ArrayList<>();
    for (int i = 0; i < pictures; i++) {
      String blob = someBlob(device);
      String name = device.ids().next();
      media.add(new Picture(name, "photo", "image/jpeg", 40, 30, 99, blob, null, null));
      originals.add(new Original(name, blob, 99, "image/jpeg", "a.jpg"));
      uploads.add(new Upload(blob, 99, id.value(), null, 0, false, null));
    }
    trace.nameNext(id.value(), "p", device);
    trace.say(
        now, device, "posts", id, "to", audience.text(), "with", pictures, "pictures:", caption);
    Mutation post =
        new Mutation.CreatePost(
            id, audience, caption, media, originals, device.clock().read().wall());
    kept(
        device
            .writer()
            .write(
                post,
                uploads,
                () -> uploads.forEach(file -> device.pictures().posted(file.blob()))));
    journal.typed(caption, id.value(), id.value(), device);
    journal.posted(id.value(), device);
    return id.value();
  }

  /** Mostly a new picture, sometimes one that was posted from here before. */
  private String someBlob(SimDevice device) {
    List<String> before = new ArrayList<>(new TreeSet<>(device.pictures().originals()));
    if (!before.isEmpty() && random.nextInt(4) == 0) {
      return pick(before);
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return new BlobId(Hex.text(bytes)).value();
  }

  void edit(SimDevice device, PostView post, long now) throws IOException {
    String text = journal.newText(device);
    trace.say(now, device, "edits", post.id(), "to", text);
    kept(device.change().edit(post.id(), text));
    journal.typed(text, post.id(), post.id(), device);
    expectShown(device, post.id(), text);
  }

  private static void expectShown(SimDevice device, String post, String text) throws IOException {
    String shown = device.posts().post(post).map(PostView::caption).orElse("nothing");
    if (!shown.equals(text)) {
      throw new Violation(
          device + " does not show what was just typed there: " + text + " but " + shown);
    }
  }

  /** Two devices of one account edit the same caption in the same millisecond. */
  void quarrel(SimDevice one, SimDevice other, long now) throws IOException {
    for (PostView post : one.feed().posts(50)) {
      boolean own = post.author().id().equals(one.identity().account());
      Optional<PostView> there = other.posts().post(post.id());
      if (own && there.isPresent() && there.get().state() != PostState.DELETED) {
        edit(one, post, now);
        edit(other, there.get(), now);
        return;
      }
    }
  }

  private void comment(SimDevice device, PostView post, long now) throws IOException {
    comment(device, post.id(), now);
  }

  void comment(SimDevice device, String post, long now) throws IOException {
    String text = journal.newText(device);
    CommentId comment = device.change().newComment();
    trace.nameNext(comment.value(), "c", device);
    trace.say(now, device, "comments", comment, "on", post + ":", text);
    kept(device.change().comment(comment, post, text));
    journal.typed(text, comment.value(), post, device);
  }

  private void deleteComment(SimDevice device, PostView post, long now) throws IOException {
    for (var comment : device.posts().comments(post.id())) {
      boolean mine = comment.author().id().equals(device.identity().account());
      boolean underMine = post.author().id().equals(device.identity().account());
      if (mine || underMine) {
        trace.say(now, device, "deletes comment", comment.id());
        kept(device.writer().write(new Mutation.Delete(new EntityId(comment.id()))));
        journal.deleted(comment.id());
        return;
      }
    }
  }

  void delete(SimDevice device, PostView post, long now) throws IOException {
    delete(device, post.id(), now);
  }

  void delete(SimDevice device, String post, long now) throws IOException {
    trace.say(now, device, "deletes", post);
    kept(device.change().delete(post));
    journal.deleted(post);
  }

  private void follow(SimDevice device, long now) throws IOException {
    String self = device.identity().account();
    List<Person> others = new ArrayList<>(device.people().all());
    others.removeIf(person -> person.id().equals(self));
    if (!others.isEmpty()) {
      follow(device, pick(others), random.nextInt(10) < 6, now);
    }
  }

  void follow(SimDevice device, Person person, boolean on, long now) throws IOException {
    trace.say(now, device, on ? "follows" : "unfollows", person.handle());
    device.changePeople().follow(person.handle(), on);
  }

  private void rename(SimDevice device, long now) throws IOException {
    String name = "Name " + random.nextInt(1000);
    trace.say(now, device, "renames itself", name);
    kept(
        device
            .writer()
            .write(
                new Mutation.EditProfile(
                    new AccountId(device.identity().account()), name, Base.NOTHING)));
  }

  static void kept(Added added) {
    if (added instanceof Added.Refused refused) {
      throw new Violation("a use case refused what people do: " + refused.sentence());
    }
  }
}
