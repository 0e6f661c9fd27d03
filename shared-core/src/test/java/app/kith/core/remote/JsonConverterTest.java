package app.kith.core.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.kith.core.json.KithJson;
import app.kith.core.wire.ErrorReply;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.POST;

class JsonConverterTest {
  private final Jsonb jsonb = KithJson.create();
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void recordsAndListsOfThemGoBothWays() throws Exception {
    ErrorReply.Problem problem = new ErrorReply.Problem("taken", "Großmutter 🎉");
    server.enqueue(
        new MockResponse()
            .setBody("[{\"code\":\"taken\",\"message\":\"Großmutter 🎉\",\"new\":1}]"));

    assertThat(api().ask(problem).execute().body()).isEqualTo(List.of(problem));
    assertThat(server.takeRequest().getBody().readUtf8())
        .isEqualTo("{\"code\":\"taken\",\"message\":\"Großmutter 🎉\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{", "[{\"code\":1", "null", "{\"code\":\"x\"}"})
  void whatIsNoAnswerIsAFailureOfTheWorld(String body) {
    server.enqueue(new MockResponse().setBody(body));

    assertThatIOException().isThrownBy(() -> api().ask(new ErrorReply.Problem("a", "b")).execute());
  }

  private Api api() {
    return new Retrofit.Builder()
        .baseUrl(server.url("/"))
        .addConverterFactory(new JsonConverter(jsonb))
        .build()
        .create(Api.class);
  }

  private interface Api {
    @POST("ask")
    Call<List<ErrorReply.Problem>> ask(@Body ErrorReply.Problem problem);
  }
}
