package app.kith.desktop.people;

import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.outbox.Added;
import app.kith.core.page.Deletions;
import app.kith.core.people.Bond;
import app.kith.core.people.Person;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import app.kith.core.typed.Drafts;
import app.kith.desktop.people.PeopleShown.Member;
import app.kith.desktop.people.PeopleShown.Profile;
import app.kith.desktop.post.PostActs;
import app.kith.desktop.post.PostCard;
import app.kith.desktop.post.PostWords;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.MutationReasons;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The people's screen without the toolkit. */
public final class PeopleViewModel {
  /** Of a person's posts; older ones stand in the feed. */
  private static final int POSTS = 30;

  private static final String DRAFT = "own-name";

  private final PeopleSource source;
  private final StoreThread store;
  private final PostWords posts;
  private final Words words;
  private final PostActs acts;
  private final Drafts drafts;
  private final Watched<PeopleShown> shown = new Watched<>(PeopleShown.NOTHING);
  private final Watched<Optional<String>> naming = new Watched<>(Optional.empty());
  private String chosen = "";
  private boolean reading;
  private boolean stale;

  /** Reads nothing yet. */
  public PeopleViewModel(
      PeopleSource source,
      StoreThread store,
      PostWords posts,
      Words words,
      PostActs acts,
      Drafts drafts) {
    this.source = source;
    this.store = store;
    this.posts = posts;
    this.words = words;
    this.acts = acts;
    this.drafts = drafts;
    acts.onWritten(this::changed);
    acts.deletions().onChange(this::changed);
  }

  public Watched<PeopleShown> shown() {
    return shown;
  }

  /** The own name as it is being edited; empty while it is not. */
  public Watched<Optional<String>> naming() {
    return naming;
  }

  /** A sentence about something that could not be done, or "". */
  public Watched<String> notice() {
    return acts.notice();
  }

  private record Read(List<Person> people, List<PostView> posts) {}

  /** The stores have changed. */
  public void changed() {
    if (reading) {
      stale = true;
      return;
    }
    reading = true;
    stale = false;
    String whose = chosen;
    store.ask(
        () -> new Read(source.all(), whose.isEmpty() ? List.of() : source.posts(whose, POSTS)),
        read -> {
          reading = false;
          show(read, whose);
          if (stale) {
            changed();
          }
        },
        failure -> {
          reading = false;
          failed(failure);
        });
  }

  private void show(Read read, String whose) {
    List<Person> people = read.people().stream().map(this::asSeen).toList();
    List<Member> members = new ArrayList<>(people.stream().map(this::member).toList());
    Comparator<Member> byName =
        Comparator.comparing(Member::name, Collator.getInstance(words.locale()));
    members.sort(Comparator.comparing((Member member) -> !member.self()).thenComparing(byName));
    List<Member> requests =
        people.stream().filter(Person::isAsking).map(this::member).sorted(byName).toList();
    if (whose.isEmpty() && !members.isEmpty()) {
      choose(members.getFirst().account());
    }
    Optional<Profile> profile =
        members.stream()
            .filter(member -> member.account().equals(whose) && whose.equals(chosen))
            .findFirst()
            .map(member -> profile(member, read.posts()));
    shown.set(
        new PeopleShown(
            requests,
            members,
            words.say("people.count", members.size()),
            profile.isPresent() ? profile : shown.now().chosen()));
  }

  private Member member(Person person) {
    return new Member(
        person.id(),
        person.handle(),
        person.name(),
        !person.portrait().isEmpty(),
        person.bond(),
        person.ties().asksFirst(),
        posts.isSelf(person));
  }

  /** While a block can still be undone, it shows already. */
  private Person asSeen(Person person) {
    return acts.deletions().hides(person.id()) ? person.asBlocked() : person;
  }

  private Profile profile(Member member, List<PostView> views) {
    List<PostCard> cards =
        views.stream().map(post -> posts.card(post, PostTalk.NONE, Progress.NONE, true)).toList();
    String heading =
        member.bond() == Bond.BLOCKED
            ? "people.blocked.means"
            : cards.isEmpty() ? "people.quiet" : "people.posts";
    return new Profile(member, cards, words.say(heading));
  }

  /** Opens somebody's profile. */
  public void choose(String account) {
    if (!account.equals(chosen)) {
      chosen = account;
      naming.set(Optional.empty());
      changed();
    }
  }

  /** Follows or asks to, takes that back, or ends a block: whatever the button says. */
  public void follow(Member member) {
    if (member.bond() == Bond.BLOCKED) {
      unblock(member);
    } else {
      write(() -> source.follow(member.handle(), !member.bond().isWanted()), () -> {});
    }
  }

  /** Lets somebody follow who asked, or does not. */
  public void answer(Member asking, boolean in) {
    write(() -> source.approve(asking.handle(), in), () -> {});
  }

  /** Blocks; until the time for undoing it is over, nothing is written. */
  public void block(Member member) {
    acts.deletions()
        .delete(
            new Deletions.Deleted(
                member.account(),
                words.say("people.block.done", member.name()),
                () -> source.block(member.handle(), true)));
  }

  private void unblock(Member member) {
    Optional<Deletions.Deleted> waiting = acts.deletions().waiting().now();
    if (waiting.isPresent() && waiting.get().id().equals(member.account())) {
      acts.deletions().undo();
    } else {
      write(() -> source.block(member.handle(), false), () -> {});
    }
  }

  /** Whether whoever wants to follow has to ask. */
  public void guard(boolean on) {
    write(() -> source.guard(on), () -> {});
  }

  /** Opens a post's page. */
  public void open(PostCard card) {
    acts.open(card.id(), false);
  }

  /** Begins to edit the own name, where it was left. */
  public void beginNaming(Member self) {
    naming.set(Optional.of(drafts.text(DRAFT).orElse(self.name())));
  }

  public void name(String text) {
    if (naming.now().isPresent() && !naming.now().get().equals(text)) {
      naming.set(Optional.of(text));
      drafts.keep(DRAFT, text);
    }
  }

  /** Closes the field; what was typed is kept. */
  public void leaveNaming() {
    naming.set(Optional.empty());
  }

  /** Shows oneself by the picture in a file; by none where it is empty. */
  public void portray(Optional<Path> file) {
    write(() -> source.portray(file), () -> {});
  }

  /** Gives oneself the name that was typed. */
  public void rename() {
    Optional<String> name = naming.now().map(String::strip);
    name.ifPresent(wanted ->
        write(
            () -> source.rename(wanted),
            () -> {
              drafts.drop(DRAFT);
              naming.set(Optional.empty());
            }));
  }

  private void write(StoreThread.Asked<Added> asked, Runnable done) {
    store.ask(
        asked,
        added -> {
          if (added instanceof Added.Refused refused) {
            notice().set(new MutationReasons(words).of(refused));
          } else {
            notice().set("");
            done.run();
            acts.wrote();
          }
        },
        this::failed);
  }

  private void failed(IOException why) {
    notice().set(new HomeReasons(words).of(why));
  }
}
