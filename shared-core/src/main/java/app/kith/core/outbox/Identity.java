package app.kith.core.outbox;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * Who this device is and whom it trusts; lost with the outbox only.
 *
 * @param community the community's id
 * @param pin SHA-256 of the community's public key
 * @param pinMode {@code pin} or {@code web}
 * @param addresses where the server may be found
 * @param account the account
 * @param handle the account's handle
 * @param device this device
 * @param token the device's secret for the server; never shown
 * @param privateKey the device's own key, PKCS #8 in base64; never leaves the device
 * @param communityName what the community called itself when it last answered, for people; "" while
 *     this device has not heard it
 */
@Json
public record Identity(
    String community,
    String pin,
    String pinMode,
    List<String> addresses,
    String account,
    String handle,
    String device,
    String token,
    String privateKey,
    String communityName) {
  /** One that has not heard its community's name. */
  public Identity(
      String community,
      String pin,
      String pinMode,
      List<String> addresses,
      String account,
      String handle,
      String device,
      String token,
      String privateKey) {
    this(community, pin, pinMode, addresses, account, handle, device, token, privateKey, "");
  }

  /** The same account on a device that starts again. */
  public Identity asDevice(String newDevice, String newToken, String newPrivateKey) {
    return new Identity(
        community,
        pin,
        pinMode,
        addresses,
        account,
        handle,
        newDevice,
        newToken,
        newPrivateKey,
        communityName);
  }

  /** The same with what its community's server, which proved itself, has told. */
  public Identity told(List<String> newAddresses, String newCommunityName) {
    return new Identity(
        community,
        pin,
        pinMode,
        newAddresses,
        account,
        handle,
        device,
        token,
        privateKey,
        newCommunityName);
  }

  /** Keeps the secrets out of logs and messages. */
  @Override
  public String toString() {
    return "Identity[account=" + account + ", device=" + device + "]";
  }
}
