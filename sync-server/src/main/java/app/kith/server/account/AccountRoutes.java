package app.kith.server.account;

import app.kith.core.model.Handle;
import app.kith.core.wire.AgainRequest;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.LinkReply;
import app.kith.core.wire.LoginRequest;
import app.kith.server.account.join.Admission;
import app.kith.server.account.join.Join;
import app.kith.server.account.join.NewDevice;
import app.kith.server.account.join.Refusal;
import app.kith.server.account.state.Account;
import app.kith.server.http.ApiException;
import app.kith.server.http.Authentication;
import app.kith.server.http.JsonBodies;
import app.kith.server.http.Waiting;
import app.kith.server.sync.state.Actor;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ways in: with an invite, with a link of the same account, with a password, and again after a
 * fork.
 */
public final class AccountRoutes implements HttpService {
  private static final int MAX_BODY = 16_384;
  private static final int FORBIDDEN = 403;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Invitations invitations;
  private final Authentication authentication;
  private final JsonBodies json;

  public AccountRoutes(
      Accounts accounts,
      Passwords passwords,
      Invitations invitations,
      Authentication authentication,
      JsonBodies json) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.invitations = invitations;
    this.authentication = authentication;
    this.json = json;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/v1/join", this::join)
        .post("/v1/login", this::login)
        .post("/v1/devices/link", this::link)
        .post("/v1/devices/again", this::again);
  }

  private void join(ServerRequest request, ServerResponse response) throws IOException {
    JoinRequest wanted = json.read(request, JoinRequest.class, MAX_BODY);
    NewDevice device = device(wanted.device(), wanted.publicKey(), wanted.token());
    Join.Wanted member = null;
    if (wanted.handle() != null && wanted.name() != null) {
      member = new Join.Wanted(wanted.handle(), wanted.name(), hash(wanted.password()));
    }
    answer(response, Waiting.on(accounts.join(String.valueOf(wanted.code()), device, member)));
  }

  private @Nullable String hash(@Nullable String password) {
    if (password == null) {
      return null;
    }
    return switch (passwords.hash(password)) {
      case Passwords.Hashed hashed -> hashed.phc();
      case Passwords.Refused refused ->
          throw new ApiException(400, "bad_password", refused.sentence());
      case Passwords.Busy busy -> throw new ApiException(503, "busy", busy.sentence());
    };
  }

  private void login(ServerRequest request, ServerResponse response) throws IOException {
    LoginRequest wanted = json.read(request, LoginRequest.class, MAX_BODY);
    NewDevice device = device(wanted.device(), wanted.publicKey(), wanted.token());
    Optional<Handle> handle = Handle.parse(String.valueOf(wanted.handle()));
    Optional<Account> account =
        handle.isPresent() ? accounts.byHandle(handle.get()) : Optional.empty();
    Optional<String> known = account.flatMap(a -> Optional.ofNullable(a.passwordHash()));
    switch (passwords.verify(String.valueOf(wanted.password()), known)) {
      case Passwords.Right right ->
          answer(
              response,
              Waiting.on(accounts.add(account.orElseThrow(AccountRoutes::wrong).id(), device)));
      case Passwords.Wrong none -> throw wrong();
      case Passwords.Busy busy -> throw new ApiException(503, "busy", busy.sentence());
    }
  }

  /** One answer for an unknown handle, an account without a password, and a wrong one. */
  private static ApiException wrong() {
    return new ApiException(
        FORBIDDEN,
        "wrong_password",
        "handle or password is wrong: try again, or ask for a link from another device");
  }

  private void link(ServerRequest request, ServerResponse response) throws IOException {
    Actor actor = authentication.of(request);
    Invitations.Made made = invitations.link(actor.account());
    json.send(
        response, new LinkReply(made.link(), Instant.ofEpochMilli(made.expires()).toString()));
  }

  private void again(ServerRequest request, ServerResponse response) throws IOException {
    Actor actor = authentication.of(request);
    AgainRequest wanted = json.read(request, AgainRequest.class, MAX_BODY);
    NewDevice device = device(wanted.device(), wanted.publicKey(), wanted.token());
    answer(response, Waiting.on(accounts.add(actor.account(), device)));
  }

  private static NewDevice device(
      @Nullable String id, @Nullable String key, @Nullable String token) {
    return NewDevice.of(String.valueOf(id), String.valueOf(key), String.valueOf(token))
        .orElseThrow(() -> refused(Refusal.BAD_DEVICE));
  }

  private void answer(ServerResponse response, Admission admission) throws IOException {
    switch (admission) {
      case Admission.Admitted in ->
          json.send(
              response,
              new Joined(
                  invitations.community().value(),
                  invitations.epoch().toString(),
                  in.account().id().value(),
                  in.account().handle().value(),
                  in.name(),
                  in.account().role().text(),
                  in.device().value()));
      case Admission.Refused refused -> throw refused(refused.why());
    }
  }

  private static ApiException refused(Refusal why) {
    return new ApiException(FORBIDDEN, why.code(), why.sentence());
  }
}
