package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.DeviceId;

/** Who asks: taken from the token, never from a body. */
public record Actor(AccountId account, DeviceId device) {}
