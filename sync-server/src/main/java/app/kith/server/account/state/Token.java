package app.kith.server.account.state;

import app.kith.core.model.DeviceId;

/**
 * What a device shows to be let in.
 *
 * @param hash SHA-256 of the secret that only the device has
 */
public record Token(String hash, DeviceId device, long created) {}
