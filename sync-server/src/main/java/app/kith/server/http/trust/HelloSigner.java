package app.kith.server.http.trust;

import app.kith.core.remote.trust.Hello;
import app.kith.core.remote.trust.HelloCheck;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ProtocolRange;
import app.kith.core.remote.trust.ServerAddress;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers hello with a proof that holds for one address.
 *
 * <p>A proof for an address lets whoever answers there pass for this server, so it is given only
 * where nobody else can profit from it:
 *
 * <ul>
 *   <li>for {@code host:port} always: devices take such an answer only over TLS with a certificate
 *       that the community's key signed;
 *   <li>for loopback, where devices take it without TLS, only to who comes from loopback: then it
 *       is this computer that the address means;
 *   <li>for {@code https://host}, where devices take it behind anybody's public certificate, only
 *       if it is one of the community's public URLs: else a stranger with a certificate of his own
 *       could pass the question on and show the answer.
 * </ul>
 */
public final class HelloSigner {
  private final CommunityKey key;
  private final Supplier<HelloFacts> facts;

  public HelloSigner(CommunityKey key, Supplier<HelloFacts> facts) {
    this.key = key;
    this.facts = facts;
  }

  /** What became of a question. */
  public sealed interface Result {
    /** The answer. */
    record Signed(Hello hello) implements Result {}

    /** The question is malformed or not for this server to answer; says why. */
    record Refused(String code, String sentence) implements Result {}
  }

  /**
   * Answers one question.
   *
   * @param nonce 16 to 64 characters of {@code A-Z a-z 0-9 _ -}
   * @param address as {@link PinMode#nameOf} writes it
   * @param fromHere whether the question came straight from this computer
   */
  public Result answer(String nonce, String address, boolean fromHere) {
    if (!HelloCheck.isNonce(nonce)) {
      return new Result.Refused(
          "bad_nonce", "hello needs a nonce of 16 to 64 letters, digits, _ or -: make a new one");
    }
    Optional<ServerAddress> asked = canonical(address);
    if (asked.isEmpty()) {
      return new Result.Refused(
          "bad_address", "hello needs the address that was asked, as host:port or https://host");
    }
    HelloFacts now = facts.get();
    if (!maySign(asked.get(), address, fromHere, now)) {
      return new Result.Refused(
          "not_mine", "this server does not answer at that address: ask it under its own");
    }
    Hello hello = unsigned(now);
    return new Result.Signed(hello.signed(key.sign(hello.toSign(nonce, address))));
  }

  private static Optional<ServerAddress> canonical(String text) {
    if (!(ServerAddress.parse(text) instanceof ServerAddress.Result.Parsed(ServerAddress asked))) {
      return Optional.empty();
    }
    for (PinMode mode : PinMode.values()) {
      if (mode.nameOf(asked).equals(text)) {
        return Optional.of(asked);
      }
    }
    return Optional.empty();
  }

  private static boolean maySign(
      ServerAddress asked, String text, boolean fromHere, HelloFacts now) {
    if (now.publicUrls().contains(text)) {
      return true;
    }
    return asked.isLoopback() ? fromHere : text.equals(asked.text());
  }

  private Hello unsigned(HelloFacts now) {
    return new Hello(
        key.community().value(),
        now.name(),
        Base64.getEncoder().encodeToString(key.spki()),
        now.epoch().toString(),
        now.addresses(),
        ProtocolRange.ofThisProgram(),
        now.now(),
        "");
  }
}
