package app.kith.server.account.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A member of the community. The display name is a register of the entity with the same id.
 *
 * @param passwordHash as the caller hashed it; null where no password was set
 * @param created server's time in milliseconds
 */
public record Account(
    AccountId id, Handle handle, Role role, @Nullable String passwordHash, long created) {}
