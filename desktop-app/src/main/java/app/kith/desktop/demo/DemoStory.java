package app.kith.desktop.demo;

import app.kith.desktop.text.Counted;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the demo's people do, each on a device of their own. */
final class DemoStory {
  private final Kith kith;
  private final Path folder;
  private final Path photos;
  private final JsonType<Map<String, Object>> object;
  private final JsonType<List<Map<String, Object>>> objects;
  private final Map<String, Path> homes = new LinkedHashMap<>();
  private final Map<DemoCommunity.Post, String> ids = new LinkedHashMap<>();

  DemoStory(Kith kith, Path folder, Path photos, Jsonb json) {
    this.kith = kith;
    this.folder = folder;
    this.photos = photos;
    this.object = json.type(Object.class).map();
    this.objects = json.type(Object.class).map().list();
  }

  Path folder() {
    return folder;
  }

  void join(DemoCommunity.Member member, String link) throws IOException {
    Path home = folder.resolve(member.handle());
    kith.run(home, "join", link, "--handle", member.handle(), "--name", member.name());
    homes.put(member.handle(), home);
  }

  void follow(DemoCommunity.Member member) throws IOException {
    Path home = home(member.handle());
    kith.run(home, "sync");
    for (String other : member.follows()) {
      kith.run(home, "follow", other);
    }
  }

  void post(DemoCommunity.Post post) throws IOException {
    List<String> words = new ArrayList<>();
    words.add("post");
    for (String photo : post.photos()) {
      words.add(photos.resolve(photo).toString());
    }
    words.addAll(List.of("--caption", post.caption(), "--to", post.to()));
    String made = kith.run(home(post.author()), words.toArray(new String[0]));
    ids.put(post, String.valueOf(object.fromJson(made).get("id")));
  }

  /** Twice for each: what the first sent, the others get in the second round. */
  void syncAll() throws IOException {
    for (int round = 0; round < 2; round++) {
      for (Path home : homes.values()) {
        kith.run(home, "sync");
      }
    }
  }

  void answer(DemoCommunity community) throws IOException {
    for (DemoCommunity.Post post : community.posts()) {
      String id = ids.getOrDefault(post, "");
      for (DemoCommunity.Comment comment : post.comments()) {
        kith.run(home(comment.author()), "comment", id, comment.text());
      }
      for (String liker : post.likes()) {
        kith.run(home(liker), "like", id);
      }
    }
  }

  /** One line a post. */
  List<String> feedOf(DemoCommunity.Member member) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Map<String, Object> post : objects.fromJson(kith.run(home(member.handle()), "feed"))) {
      Object author = post.get("author");
      String name = author instanceof Map<?, ?> person ? String.valueOf(person.get("name")) : "";
      lines.add(
          name
              + ": "
              + post.get("caption")
              + "  ["
              + media(post.get("media"))
              + ", "
              + Counted.text(whole(post.get("likes")), "like")
              + ", "
              + Counted.text(whole(post.get("commentCount")), "comment")
              + "]");
    }
    return lines;
  }

  private static String media(@Nullable Object media) {
    List<?> all = media instanceof List<?> list ? list : List.of();
    long videos =
        all.stream()
            .filter(each -> each instanceof Map<?, ?> map && "video".equals(map.get("kind")))
            .count();
    String pictures = Counted.text(all.size() - videos, "picture");
    return videos == 0 ? pictures : pictures + ", " + Counted.text(videos, "video");
  }

  private static long whole(@Nullable Object number) {
    return number instanceof Number n ? n.longValue() : 0;
  }

  /** A member's device. */
  Path home(String handle) {
    Path home = homes.get(handle);
    if (home == null) {
      throw new IllegalStateException("nobody in the demo is called " + handle);
    }
    return home;
  }
}
