package app.kith.desktop;

import app.kith.desktop.bench.BenchVerb;
import app.kith.desktop.command.Verb;
import app.kith.desktop.command.account.JoinVerb;
import app.kith.desktop.command.account.LinkDeviceVerb;
import app.kith.desktop.command.account.LoginVerb;
import app.kith.desktop.command.account.StatusVerb;
import app.kith.desktop.command.people.ApproveVerb;
import app.kith.desktop.command.people.BlockVerb;
import app.kith.desktop.command.people.FollowVerb;
import app.kith.desktop.command.people.PeopleVerb;
import app.kith.desktop.command.people.ProfileVerb;
import app.kith.desktop.command.people.UnblockVerb;
import app.kith.desktop.command.people.UnfollowVerb;
import app.kith.desktop.command.post.AudienceVerb;
import app.kith.desktop.command.post.CommentVerb;
import app.kith.desktop.command.post.DeleteVerb;
import app.kith.desktop.command.post.EditVerb;
import app.kith.desktop.command.post.LikeVerb;
import app.kith.desktop.command.post.PostVerb;
import app.kith.desktop.command.post.UnlikeVerb;
import app.kith.desktop.command.show.FeedVerb;
import app.kith.desktop.command.show.HistoryVerb;
import app.kith.desktop.command.show.OutboxVerb;
import app.kith.desktop.command.show.ShowVerb;
import app.kith.desktop.command.sync.MediaVerb;
import app.kith.desktop.command.sync.SyncVerb;
import app.kith.desktop.command.upkeep.DesktopVerb;
import app.kith.desktop.command.upkeep.DoctorVerb;
import app.kith.desktop.command.upkeep.VerifyVerb;
import app.kith.desktop.demo.DemoVerb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every verb of this program, in the order in which help lists them. A new one is a line here. */
final class Verbs {
  private final Map<String, Supplier<Verb>> verbs = new LinkedHashMap<>();

  Verbs() {
    verbs.put("join", JoinVerb::new);
    verbs.put("link-device", LinkDeviceVerb::new);
    verbs.put("login", LoginVerb::new);
    verbs.put("status", StatusVerb::new);
    verbs.put("post", PostVerb::new);
    verbs.put("edit", EditVerb::new);
    verbs.put("audience", AudienceVerb::new);
    verbs.put("delete", DeleteVerb::new);
    verbs.put("like", LikeVerb::new);
    verbs.put("unlike", UnlikeVerb::new);
    verbs.put("comment", CommentVerb::new);
    verbs.put("feed", FeedVerb::new);
    verbs.put("show", ShowVerb::new);
    verbs.put("history", HistoryVerb::new);
    verbs.put("outbox", OutboxVerb::new);
    verbs.put("media", MediaVerb::new);
    verbs.put("sync", SyncVerb::new);
    verbs.put("people", PeopleVerb::new);
    verbs.put("profile", ProfileVerb::new);
    verbs.put("follow", FollowVerb::new);
    verbs.put("unfollow", UnfollowVerb::new);
    verbs.put("block", BlockVerb::new);
    verbs.put("unblock", UnblockVerb::new);
    verbs.put("approve", ApproveVerb::new);
    verbs.put("verify", VerifyVerb::new);
    verbs.put("doctor", DoctorVerb::new);
    verbs.put("demo", DemoVerb::new);
    verbs.put("bench", BenchVerb::new);
    verbs.put("desktop", DesktopVerb::new);
  }

  Map<String, Supplier<Verb>> byName() {
    return verbs;
  }
}
