package app.kith.core.join;

import app.kith.core.sync.exchange.DeviceSecrets;
import io.avaje.jsonb.Json;

/**
 * What a joining device must not forget before the server has answered: with it the same question
 * is asked again after a kill, and the server gives the same answer.
 *
 * @param about hash of {@link Entry#about}
 */
@Json
record JoinDraft(String about, String device, String token, String publicKey, String privateKey) {
  static JoinDraft of(String about, DeviceSecrets secrets) {
    return new JoinDraft(
        about, secrets.device(), secrets.token(), secrets.publicKey(), secrets.privateKey());
  }

  DeviceSecrets secrets() {
    return new DeviceSecrets(device, token, publicKey, privateKey);
  }

  /** Keeps the secrets out of logs and messages. */
  @Override
  public String toString() {
    return "JoinDraft[device=" + device + "]";
  }
}
