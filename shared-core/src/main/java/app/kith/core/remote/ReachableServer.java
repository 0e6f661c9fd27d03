package app.kith.core.remote;

import app.kith.core.model.IdSource;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.Hello;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.core.remote.trust.ServerDoubt;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Finds out at which of several addresses the community's server answers: asks all of them for
 * hello side by side and takes the first that proves itself. Nothing secret is sent.
 */
public final class ReachableServer {
  /** A server that needs longer for hello is no use to a person who waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Comparator<Result.WrongServer> TELLING =
      Comparator.comparing((Result.WrongServer wrong) -> wrong.doubt().isStranger())
          .thenComparing(Result.WrongServer::doubt)
          .thenComparing(Result.WrongServer::addresses);

  private final OkHttpClient client;
  private final JsonType<Hello> json;
  private final CommunityPin pin;
  private final PinMode mode;
  private final IdSource nonces;

  /**
   * Asks for one community.
   *
   * @param client made by {@link HttpClientFactory} for the same pin and mode
   * @param nonces unguessable
   */
  public ReachableServer(
      OkHttpClient client, Jsonb jsonb, CommunityPin pin, PinMode mode, IdSource nonces) {
    this.client = client.newBuilder().callTimeout(PATIENCE).build();
    this.json = jsonb.type(Hello.class);
    this.pin = pin;
    this.mode = mode;
    this.nonces = nonces;
  }

  /** What came of the search. */
  public sealed interface Result {
    /** The community's server answers here, and proved it. */
    record Reached(ServerAddress address, Hello hello) implements Result {}

    /** It was not reached. */
    sealed interface Missed extends Result {
      ServerDoubt doubt();

      /** What was asked, as people write it. */
      String addresses();

      /** One line for people that says what to do. */
      default String sentence() {
        return doubt().sentence(addresses());
      }
    }

    /** Someone answered, but nobody whom this device may talk to. */
    record WrongServer(ServerDoubt doubt, String addresses) implements Missed {}

    /** Nobody answered, or not yet. */
    record Unreachable(ServerDoubt doubt, String addresses) implements Missed {}
  }

  /**
   * Tries the addresses; within some ten seconds there is an answer.
   *
   * @param addresses at least one
   * @throws InterruptedException where the caller's thread is, while it waits
   */
  public Result find(List<ServerAddress> addresses) throws InterruptedException {
    return find(addresses, PATIENCE);
  }

  /** The same with another patience, ten seconds at most. */
  public Result find(List<ServerAddress> addresses, Duration patience) throws InterruptedException {
    BlockingQueue<Result> answers = new LinkedBlockingQueue<>();
    List<Call> calls = new ArrayList<>();
    try {
      for (ServerAddress address : addresses) {
        calls.add(ask(address, answers));
      }
      return best(answers, addresses, patience);
    } finally {
      calls.forEach(Call::cancel);
    }
  }

  private Result best(
      BlockingQueue<Result> answers, List<ServerAddress> addresses, Duration patience)
      throws InterruptedException {
    // A look-up of a name can't be cancelled, so the calls' own limit is not relied upon.
    long end = System.nanoTime() + patience.toNanos();
    Result best = new Result.Unreachable(ServerDoubt.SILENT, names(addresses));
    for (int missing = addresses.size(); missing > 0; missing--) {
      Result answer = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (answer == null || answer instanceof Result.Reached) {
        return answer == null ? best : answer;
      }
      best = moreTelling(best, answer);
    }
    return best;
  }

  /**
   * The same one of several answers whichever came first: what the own server says of itself, then
   * what is known best of others.
   */
  private static Result moreTelling(Result best, Result answer) {
    if (!(answer instanceof Result.WrongServer wrong)) {
      return best;
    }
    return best instanceof Result.WrongServer known && TELLING.compare(known, wrong) <= 0
        ? best
        : answer;
  }

  private String names(List<ServerAddress> addresses) {
    return addresses.stream().map(mode::nameOf).collect(Collectors.joining(", "));
  }

  private Call ask(ServerAddress address, BlockingQueue<Result> answers) {
    HelloCall hello = new HelloCall(json, pin, mode.nameOf(address), nonces.next());
    Call call = client.newCall(hello.request(address));
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call call, IOException e) {
            answers.add(hello.failed(e));
          }

          @Override
          public void onResponse(Call call, Response response) {
            answers.add(hello.answered(address, response));
          }
        });
    return call;
  }
}
