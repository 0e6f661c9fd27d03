package app.kith.desktop.people;

import app.kith.core.people.Bond;
import app.kith.desktop.post.PostCard;
import java.util.List;
import java.util.Optional;

/**
 * What the people's screen shows.
 *
 * @param requests who asks to follow this device's user
 * @param members by name, oneself first; also those who ask
 * @param count the words above them
 * @param chosen whose profile is open
 */
public record PeopleShown(
    List<Member> requests, List<Member> members, String count, Optional<Profile> chosen) {
  static final PeopleShown NOTHING = new PeopleShown(List.of(), List.of(), "", Optional.empty());

  public PeopleShown {
    requests = List.copyOf(requests);
    members = List.copyOf(members);
  }

  /**
   * A member.
   *
   * @param portrait whether they have a picture
   * @param bond what following them is; BLOCKED also while a block can still be undone
   * @param asksFirst whether who wants to follow them has to ask
   * @param self whether it is this device's user
   */
  public record Member(
      String account,
      String handle,
      String name,
      boolean portrait,
      Bond bond,
      boolean asksFirst,
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
