package app.kith.core.remote;

import app.kith.core.json.UntrustedJson;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Lets Retrofit write and read the records of the protocol as JSON with the one setting. */
final class JsonConverter extends Converter.Factory {
  /** More than any page holds: a server that never ends must not fill a device's memory. */
  static final long MAX_BYTES = 64L << 20;

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final Jsonb jsonb;

  JsonConverter(Jsonb jsonb) {
    this.jsonb = jsonb;
  }

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    JsonType<Object> json = jsonb.type(type);
    return body -> read(json, body);
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameters, Annotation[] method, Retrofit retrofit) {
    JsonType<Object> json = jsonb.type(type);
    return value -> RequestBody.create(json.toJsonBytes(value), JSON);
  }

  /**
   * Reads one value and closes the body.
   *
   * @throws IOException where it is not the JSON of such a value, as well as where reading fails
   */
  static <T> T read(JsonType<T> json, ResponseBody body) throws IOException {
    try (body) {
      BufferedSource source = body.source();
      if (source.request(MAX_BYTES + 1)) {
        throw new IOException("the server's answer is too long: ask its owner to update it");
      }
      return UntrustedJson.read(json, source.readByteArray());
    } catch (JsonException e) {
      throw new IOException("the server's answer is not understood: update this Kith", e);
    }
  }
}
