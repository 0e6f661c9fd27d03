package app.kith.core.remote;

import app.kith.core.wire.AgainRequest;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.LinkReply;
import app.kith.core.wire.LoginRequest;
import app.kith.core.wire.Page;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.SnapshotPage;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;
import retrofit2.http.Url;

/**
 * The server's requests as docs/protocol.md lists them; the token travels in a header that the
 * client adds.
 */
interface KithApi {
  @POST("v1/join")
  Call<Joined> join(@Body JoinRequest request);

  @POST("v1/login")
  Call<Joined> login(@Body LoginRequest request);

  @POST("v1/devices/link")
  Call<LinkReply> link();

  @POST("v1/devices/again")
  Call<Joined> again(@Body AgainRequest request);

  @POST("v1/push")
  Call<PushReply> push(@Body Push push);

  @GET("v1/pull")
  Call<Page> pull(@Query("cursor") String cursor);

  @GET("v1/snapshot")
  Call<SnapshotPage> snapshot(
      @Query("stream") @Nullable String stream, @Query("after") @Nullable String after);

  @POST("v1/uploads")
  Call<Void> createUpload(
      @Header("Tus-Resumable") String version,
      @Header("Upload-Length") long length,
      @Header("Upload-Metadata") String metadata,
      @Body RequestBody nothing);

  @HEAD
  Call<Void> uploadOffset(@Url String location, @Header("Tus-Resumable") String version);

  @PATCH
  Call<Void> appendUpload(
      @Url String location,
      @Header("Tus-Resumable") String version,
      @Header("Upload-Offset") long offset,
      @Body RequestBody bytes);

  @Streaming
  @GET("v1/media/{media}/{size}")
  Call<ResponseBody> media(@Path("media") String media, @Path("size") String size);

  @Streaming
  @GET("v1/media/{media}/{size}")
  Call<ResponseBody> mediaPart(
      @Path("media") String media, @Path("size") String size, @Header("Range") String range);
}
