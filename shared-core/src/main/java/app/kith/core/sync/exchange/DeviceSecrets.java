package app.kith.core.sync.exchange;

/**
 * What a device makes for itself before the server knows it; made once and sent again with each
 * retry, so that a lost reply leaves no second device behind.
 *
 * @param device its id
 * @param token its secret for the server
 * @param publicKey X.509 in base64, published in the directory
 * @param privateKey PKCS #8 in base64, never sent
 */
public record DeviceSecrets(String device, String token, String publicKey, String privateKey) {
  /** Makes secrets for a device. */
  public interface Source {
    DeviceSecrets create();
  }

  /** Keeps the secrets out of logs and messages. */
  @Override
  public String toString() {
    return "DeviceSecrets[device=" + device + "]";
  }
}
