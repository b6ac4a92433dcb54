namespace OssGen.Benchmarks;

/// <summary>The other end of all clients, in a process of its own; the signature tells which protocol a request is of.</summary>
internal static class PeerServer
{
    /// <summary>The argument that starts this program as the server.</summary>
    public const string Argument = "peer-server";

    /// <summary>Serves on a free port, writes that port to standard output and ends when standard input does.</summary>
    public static Task<int> RunAsync()
    {
        var own = new CannedReplies();
        var (oss, s3, blobs) = (PeerReplies.OfOss(own), S3Replies.Create(own), BlobReplies.Create(own));
        return ServerProcess.RunAsync(
            async context =>
            {
                var authorization = context.Request.Headers.Authorization.ToString();
                var replies = authorization.StartsWith("AWS4", StringComparison.Ordinal) ? s3
                    : authorization.StartsWith("SharedKey", StringComparison.Ordinal) ? blobs
                    : oss;
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                var request = context.Request;
                await CannedServer.SendAsync(
                    context, replies.For(HttpMethod.Parse(request.Method), request.Path.Value + request.QueryString.Value));
            },
            hasLimits: false);
    }
}
