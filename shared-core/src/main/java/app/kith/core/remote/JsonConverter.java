package app.kith.core.remote;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Lets Retrofit read and write the wire's records with the one JSON setting. */
final class JsonConverter extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final Jsonb json;

  JsonConverter(Jsonb json) {
    this.json = json;
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (!isOurs(type)) {
      return null;
    }
    JsonType<Object> reader = json.type(type);
    return body -> {
      try (ResponseBody open = body) {
        return reader.fromJson(open.byteStream());
      }
    };
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameters, Annotation[] methods, Retrofit retrofit) {
    if (!isOurs(type)) {
      return null;
    }
    JsonType<Object> writer = json.type(type);
    return value -> RequestBody.create(writer.toJsonBytes(value), JSON);
  }

  private static boolean isOurs(Type type) {
    return type instanceof Class<?> named && named.getName().startsWith("app.kith.");
  }
}
