package app.kith.desktop.people;

import app.kith.desktop.post.PostCard;
import java.util.List;
import java.util.Optional;

/**
 * What the people's screen shows.
 *
 * @param members by name, oneself first
 * @param count the words above them
 * @param chosen whose profile is open
 */
public record PeopleShown(List<Member> members, String count, Optional<Profile> chosen) {
  static final PeopleShown NOTHING = new PeopleShown(List.of(), "", Optional.empty());

  public PeopleShown {
    members = List.copyOf(members);
  }

  /**
   * A member.
   *
   * @param portrait whether they have a picture
   * @param self whether it is this device's user
   */
  public record Member(
      String account,
      String handle,
      String name,
      boolean portrait,
      boolean following,
      boolean self) {
    /** The short name as people write it. */
    public String at() {
      return "@" + handle;
    }
  }

  /**
   * A profile.
   *
   * @param posts the newest ones
   * @param heading the words above them
   */
  public record Profile(Member member, List<PostCard> posts, String heading) {
    public Profile {
      posts = List.copyOf(posts);
    }
  }
}
