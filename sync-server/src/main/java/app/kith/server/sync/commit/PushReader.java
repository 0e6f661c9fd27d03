package app.kith.server.sync.commit;

import app.kith.core.model.Limits;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCheck;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Rejection;
import app.kith.core.wire.Push;
import app.kith.server.sync.commit.PushDecision.Item;
import app.kith.server.sync.decide.Decider;
import app.kith.server.sync.state.Actor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes decisions of pushes: decodes, hashes and checks on the asking thread, so that the committer
 * has only the deciding to do.
 */
public final class PushReader {
  /**
   * Repeats come on top of what is new, as hashes: a device may have to begin far back to show that
   * its history is ours.
   */
  private static final int WITH_REPEATS = 4;

  private final MutationCodec codec;
  private final Limits limits;
  private final Decider decider;

  public PushReader(MutationCodec codec, Limits limits, Decider decider) {
    this.codec = codec;
    this.limits = limits;
    this.decider = decider;
  }

  /** Why this is no push at all, for an answer to a program; empty where it is one. */
  public Optional<String> problem(Push push) {
    if (push.epoch() == null || push.before() == null || push.items() == null) {
      return Optional.of("a push has epoch, before and items");
    }
    if (push.items().isEmpty() || push.items().size() > WITH_REPEATS * limits.pushItems()) {
      return Optional.of("a push has 1 to " + WITH_REPEATS * limits.pushItems() + " items");
    }
    if (push.before().n() < 0 || !isHash(push.before().chain())) {
      return Optional.of("before has a number and a chain of 64 hexadecimal digits");
    }
    long n = push.before().n();
    for (Push.Item item : push.items()) {
      n++;
      if (item == null || item.n() != n || item.m() == null && !isHash(item.hash())) {
        return Optional.of("items are dense, and have m or hash: see number " + n);
      }
    }
    return Optional.empty();
  }

  private static boolean isHash(@Nullable String text) {
    return text != null && text.matches("[0-9a-f]{64}");
  }

  /**
   * The decision of a push.
   *
   * @throws IllegalArgumentException where it has a {@link #problem}
   */
  public PushDecision read(Actor actor, Push push) {
    problem(push)
        .ifPresent(why -> {
          throw new IllegalArgumentException(why);
        });
    Chain chain = new Chain(push.before().n(), push.before().chain());
    List<Item> items = new ArrayList<>();
    for (Push.Item item : push.items()) {
      items.add(item(item, chain));
      chain = items.getLast().after();
    }
    Chain before = new Chain(push.before().n(), push.before().chain());
    return new PushDecision(actor, push.epoch(), before, items, decider);
  }

  private Item item(Push.Item item, Chain before) {
    String text = item.m();
    if (text == null) {
      String hash = String.valueOf(item.hash());
      return new Item(item.age(), null, hash, null, null, before.next(hash));
    }
    String hash = Chain.hash(text);
    Chain after = before.next(hash);
    if (text.getBytes(StandardCharsets.UTF_8).length > limits.mutationBytes()) {
      return new Item(item.age(), text, hash, null, Rejection.TOO_LONG, after);
    }
    Decoded decoded = codec.decode(text);
    return new Item(item.age(), text, hash, decoded, refusal(decoded), after);
  }

  private @Nullable String refusal(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Known known ->
          isDraft(known.mutation())
              ? Rejection.MALFORMED
              : MutationCheck.problem(known.mutation(), limits).orElse(null);
      case Decoded.Unknown unknown -> null;
      case Decoded.Malformed malformed -> Rejection.MALFORMED;
    };
  }

  /** A base by local key means nothing to anybody but the device, which must have replaced it. */
  private static boolean isDraft(Mutation mutation) {
    Base base =
        switch (mutation) {
          case Mutation.EditProfile m -> m.base();
          case Mutation.EditPortrait m -> m.base();
          case Mutation.EditCaption m -> m.base();
          case Mutation.Like m -> m.base();
          case Mutation.Follow m -> m.base();
          case Mutation.ChangeAudience m -> m.base();
          case Mutation.Block m -> m.base();
          case Mutation.EditPrivacy m -> m.base();
          case Mutation.Approve m -> m.base();
          case Mutation.CreatePost m -> Base.NOTHING;
          case Mutation.CreateComment m -> Base.NOTHING;
          case Mutation.Delete m -> Base.NOTHING;
        };
    return base instanceof Base.Waiting;
  }
}
