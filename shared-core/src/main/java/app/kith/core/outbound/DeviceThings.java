package app.kith.core.outbound;

import app.kith.core.device.UsedDevice;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.model.AccountId;
import app.kith.core.mutation.Mutation;
import app.kith.core.outbound.Outbound.Kind;
import app.kith.core.outbound.Outbound.Thing;
import app.kith.core.people.Person;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Tells what a mutation is to a person. */
final class DeviceThings {
  private final UsedDevice device;

  DeviceThings(UsedDevice device) {
    this.device = device;
  }

  Thing of(Mutation mutation, Map<String, Person> people) throws IOException {
    return switch (mutation) {
      case Mutation.CreatePost post -> post(post.post().value(), post);
      case Mutation.EditCaption edit -> about(Kind.TEXT, edit.post().value(), edit.caption());
      case Mutation.Delete delete -> about(Kind.DELETION, delete.entity().value(), "");
      case Mutation.Like like ->
          about(like.on() ? Kind.LIKE : Kind.UNLIKE, like.post().value(), "");
      case Mutation.CreateComment comment ->
          about(Kind.COMMENT, comment.post().value(), comment.text());
      case Mutation.Follow m -> named(m.on() ? Kind.FOLLOW : Kind.UNFOLLOW, m.target(), people);
      case Mutation.Block m -> named(m.on() ? Kind.BLOCK : Kind.UNBLOCK, m.target(), people);
      case Mutation.Approve m -> named(m.on() ? Kind.APPROVE : Kind.DECLINE, m.follower(), people);
      case Mutation.EditPrivacy m -> plain(m.on() ? Kind.PRIVATE : Kind.OPEN, "");
      case Mutation.ChangeAudience m -> about(Kind.AUDIENCE, m.post().value(), "");
      case Mutation.EditProfile profile -> plain(Kind.NAME, profile.name());
      case Mutation.EditPortrait portrait -> plain(Kind.PORTRAIT, "");
    };
  }

  /** An own post that the server has accepted. */
  Thing accepted(String post) throws IOException {
    return device
        .posts()
        .post(post)
        .map(DeviceThings::of)
        .orElse(new Thing(Kind.POST, "", 0, post, Optional.empty()));
  }

  private Thing post(String id, Mutation.CreatePost written) throws IOException {
    Optional<PostView> shown = device.posts().post(id);
    return new Thing(
        Kind.POST,
        shown.map(PostView::caption).orElse(written.caption()),
        written.media().size(),
        id,
        shown.flatMap(DeviceThings::first));
  }

  private static Thing of(PostView post) {
    return new Thing(Kind.POST, post.caption(), post.media().size(), post.id(), first(post));
  }

  private Thing about(Kind kind, String post, String typed) throws IOException {
    Optional<PostView> shown = device.posts().post(post);
    return new Thing(
        kind,
        typed.isEmpty() ? shown.map(PostView::caption).orElse("") : typed,
        0,
        post,
        Optional.empty());
  }

  private static Thing named(Kind kind, AccountId account, Map<String, Person> people) {
    Person whom = people.get(account.value());
    return plain(kind, whom == null ? "" : whom.name());
  }

  private static Thing plain(Kind kind, String text) {
    return new Thing(kind, text, 0, "", Optional.empty());
  }

  private static Optional<PostPicture> first(PostView post) {
    return post.media().stream().findFirst();
  }
}
