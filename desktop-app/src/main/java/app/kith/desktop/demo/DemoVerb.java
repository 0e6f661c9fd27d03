package app.kith.desktop.demo;

import app.kith.core.json.KithJson;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.Shell;
import app.kith.desktop.command.Verb;
import app.kith.desktop.platform.Display;
import app.kith.desktop.platform.TemporaryFolder;
import app.kith.desktop.server.ServerProcess;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** {@code kith demo}: makes a community, lets its devices exchange posts, and stays. */
@Command(
    name = "demo",
    description = {
      "Makes a small community in a temporary folder and shows it, in a window too where there is",
      "a display; ends with Ctrl-C, and not with the window."
    },
    footer = "%nExample: kith demo")
public final class DemoVerb implements Verb {
  private final Jsonb json = KithJson.create();

  @Override
  public Answer run(Shell shell) throws IOException {
    Path root = Path.of(System.getProperty("kith.root", "."));
    String launcher = System.getProperty("kith.launcher", root.resolve("kith").toString());
    CountDownLatch ended = new CountDownLatch(1);
    // Ended by a signal, the process is gone once the waiting is over: clean up before.
    try (Closeable waiting = shell.around().endings().onRequest(ended::countDown)) {
      try (TemporaryFolder folder = TemporaryFolder.create("kith-demo")) {
        play(shell, root, launcher, folder.path(), ended);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Answer.Said();
    }
  }

  private void play(Shell shell, Path root, String launcher, Path folder, CountDownLatch ended)
      throws IOException, InterruptedException {
    DemoCommunity community =
        json.type(DemoCommunity.class)
            .fromJson(Files.readString(root.resolve("assets/demo/community.json")));
    step(shell, "Starting a server on this computer");
    try (ServerProcess server = ServerProcess.start(launcher, folder.resolve("server"))) {
      DemoStory story =
          new DemoStory(new Kith(shell.around()), folder, root.resolve("assets/photos"), json);
      join(shell, community, server, story);
      for (DemoCommunity.Post post : community.posts()) {
        step(shell, post.author() + " posts " + String.join(", ", post.photos()));
        story.post(post);
      }
      step(
          shell,
          "Everybody syncs, then reads, comments and likes without a server, and syncs again");
      story.syncAll();
      story.answer(community);
      story.syncAll();
      show(shell, story, server, community);
      Path home = story.home(community.members().getLast().handle());
      if (Display.isThere(shell.around().environment())) {
        try (DemoWindow _ = DemoWindow.open(launcher, home)) {
          stays(shell, ended);
        }
      } else {
        say(
            shell,
            "There is no display here to open a window on: start it from a desktop to see it.");
        stays(shell, ended);
      }
    }
  }

  private static void stays(Shell shell, CountDownLatch ended) throws InterruptedException {
    ended.await();
    step(shell, "Ending");
  }

  private static void join(
      Shell shell, DemoCommunity community, ServerProcess server, DemoStory story)
      throws IOException {
    JsonType<Map<String, Object>> object = KithJson.create().type(Object.class).map();
    for (DemoCommunity.Member member : community.members()) {
      step(shell, member.name() + " joins");
      boolean owner = member.role().equals("owner");
      String link =
          owner
              ? server.ownerLink()
              : String.valueOf(object.fromJson(server.invite(1)).get("link"));
      story.join(member, link);
    }
    for (DemoCommunity.Member member : community.members()) {
      story.follow(member);
    }
  }

  private static void show(
      Shell shell, DemoStory story, ServerProcess server, DemoCommunity community)
      throws IOException {
    shell.out().println();
    shell
        .out()
        .println(
            community.community() + ", as " + community.members().getLast().name() + " sees it:");
    for (String line : story.feedOf(community.members().getLast())) {
      shell.out().println("  " + line);
    }
    shell.out().println();
    shell
        .out()
        .println(
            "The server: "
                + server.address()
                + "   (homes of all devices: "
                + story.folder()
                + ")");
    shell
        .out()
        .println(
            "Join it from another terminal: ./kith join LINK --home DIR --handle YOU --name \"Your name\"");
    shell.out().println(server.inviteForPeople(5));
    shell.out().println("The demo stays until Ctrl-C and leaves nothing behind.");
    shell.out().flush();
  }

  private static void step(Shell shell, String what) {
    say(shell, what + " …");
  }

  private static void say(Shell shell, String sentence) {
    shell.err().println(sentence);
    shell.err().flush();
  }
}
