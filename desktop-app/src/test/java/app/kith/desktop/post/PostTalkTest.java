package app.kith.desktop.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostTalk;
import app.kith.core.outbox.Added;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.window.Household;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a device knows of the talk under its posts, and how it changes it. */
class PostTalkTest {
  private static final Instant WHEN = Instant.parse("2026-11-20T21:40:00Z");

  @TempDir Path folder;
  private DesktopGraph device;
  private String own;
  private String other;

  @BeforeEach
  void family() throws IOException {
    Household household = Household.in(folder);
    own = household.posts(Household.LINH, WHEN, "Own", List.of());
    household.says(own, Household.HOA, WHEN, "First");
    household.says(own, Household.OSKAR, WHEN, "Second");
    household.says(own, Household.LINH, WHEN, "Third");
    household.likes(own, Household.OSKAR, Household.HOA, Household.LINH, "a-stranger");
    other = household.posts(Household.OSKAR, WHEN, "Other", List.of());
    household.says(other, Household.HOA, WHEN, "Hers");
    device = new DesktopGraph(household.home());
  }

  @AfterEach
  void close() throws IOException {
    device.close();
  }

  private PostTalk talk(String post, int last) throws IOException {
    return device.posts().talk(List.of(own, other), last).getOrDefault(post, PostTalk.NONE);
  }

  private List<CommentView> comments(String post, int last) throws IOException {
    return talk(post, last).comments();
  }

  @Test
  void oneselfIsNamedFirstAndWhoIsNotKnownLast() throws IOException {
    assertThat(talk(own, 2).likers())
        .extracting(person -> person.name())
        .containsExactly("Linh Trần", "Bà Hoa", "Oskar Lind", "?");
    assertThat(talk(other, 2).likers()).isEmpty();
  }

  @Test
  void theLastCommentsAreGivenInOrder() throws IOException {
    assertThat(comments(own, 2)).extracting(CommentView::text).containsExactly("Second", "Third");
    assertThat(comments(own, Integer.MAX_VALUE)).hasSize(3);
  }

  @Test
  void underAnOwnPostAnybodysCommentCanBeDeleted() throws IOException {
    String first = comments(own, 3).getFirst().id();

    assertThat(device.changePost().deleteComment(own, first)).isInstanceOf(Added.Kept.class);

    assertThat(comments(own, 3)).extracting(CommentView::text).containsExactly("Second", "Third");
    assertThat(device.feed().posts(10))
        .filteredOn(post -> post.id().equals(own))
        .singleElement()
        .satisfies(post -> assertThat(post.commentCount()).isEqualTo(2));
    assertThat(device.changePost().deleteComment(own, first)).isInstanceOf(Added.Refused.class);
  }

  @Test
  void elsewhereOnlyOnesOwnCan() throws IOException {
    String hers = comments(other, 1).getFirst().id();
    assertThat(device.changePost().deleteComment(other, hers))
        .isInstanceOfSatisfying(
            Added.Refused.class, no -> assertThat(no.code()).isEqualTo("not_yours"));

    device.changePost().comment(device.changePost().newComment(), other, "Mine");
    String mine = comments(other, 1).getFirst().id();
    assertThat(device.changePost().deleteComment(other, mine)).isInstanceOf(Added.Kept.class);
    assertThat(comments(other, 9)).extracting(CommentView::text).containsExactly("Hers");
    assertThat(device.feed().posts(10))
        .filteredOn(post -> post.id().equals(other))
        .singleElement()
        .satisfies(post -> assertThat(post.commentCount()).isEqualTo(1));
  }

  @Test
  void anotherNameIsSeenAtOnceAndTheNextStandsOnIt() throws IOException {
    assertThat(device.changePeople().rename("Linh T")).isInstanceOf(Added.Kept.class);
    assertThat(device.changePeople().rename("Linh")).isInstanceOf(Added.Kept.class);

    assertThat(device.people().byHandle("linh")).get().extracting("name").isEqualTo("Linh");
    assertThat(device.changePeople().rename(" ".repeat(200))).isInstanceOf(Added.Refused.class);
  }
}
