using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Forms;

/// <summary>
/// Serves PostObject, the upload with an HTML form. PostObject isn't an operation of the spec, because no client method calls it. The form
/// itself contains the credentials; signatures in the headers and in the URL are ignored.
/// </summary>
internal sealed class PostObject(EmulatorServices services)
{
    /// <summary>The name of the operation.</summary>
    public const string Operation = "PostObject";

    private readonly FormSignature _signature = new(services.Accounts, services.Scopes);

    /// <summary>
    /// Determines whether a request that matches no operation is a form upload: a POST to a bucket without a sub-resource.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="unknown">A query name that no operation has, or null for none. Only a form may have one.</param>
    public static bool Takes(OssServerRequest request, string? unknown) =>
        request is { Method: "POST", Scope: OssScope.Bucket }
        && (unknown is null || PostFormReader.IsForm(request))
        && !request.HasQuery(OssSubresources.ProcessParameter)
        && !request.QueryParameters.Any(pair => OssSubresources.IsOperation(pair.Key, OssScope.Bucket));

    /// <summary>Stores the file of a form.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reply">The reply to write.</param>
    /// <param name="identified">Receives the caller once the form is read; null for an anonymous one.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public async Task RunAsync(
        OssServerRequest request, OssServerReply reply, Action<OssAccount?> identified, CancellationToken cancellationToken)
    {
        _ = services.Store.Buckets.Find(request.Bucket) ?? throw OssErrors.NoSuchBucket(request.Bucket);
        var form = FormRequest.WithAclOf(request, await PostFormReader.ReadAsync(request, cancellationToken));
        var caller = _signature.Verify(form, request.HostRegion);
        identified(caller);
        var policy = form["policy"] is { } text ? FormPolicy.Parse(text) : null;
        policy?.Require(form, request.Bucket, services.Time.GetUtcNow());
        var call = new HandlerContext(services, FormRequest.Of(request, form), caller, Operation);
        BucketRegions.RequireEndpoint(call);
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject, call.Store.Objects.Find(bucket, call.Request.Key));
        var about = UploadRequestReader.Describe(call, bucket);
        PostReply.Check(form);
        var callback = form["callback"] is { Length: > 0 } asked
            ? UploadCallback.Read(asked, Variables(form), call.Callbacks.Policy, caller)
            : null;
        var limit = TrafficLimit.Read(call.Request, Operation, services.Time);
        form = limit is null ? form : form with { File = new LimitedStream(form.File, limit) };
        var written = await ReceiveAsync(call, form, policy, cancellationToken);
        var record = await call.Store.Objects.PutAsync(bucket, call.Request.Key, written, about, cancellationToken);
        var answer = await UploadCallbackRunner.RunAsync(call, callback, bucket, record, cancellationToken);
        PostReply.Write(reply, call, form, bucket, record, answer);
        limit?.Limit(reply);
    }

    private static async Task<WrittenData> ReceiveAsync(
        HandlerContext call, PostForm form, FormPolicy? policy, CancellationToken cancellationToken)
    {
        var written = await call.Store.Writer.WriteAsync(
            form.File,
            Math.Min(policy?.Largest ?? DataWriter.MaximumLength, DataWriter.MaximumLength),
            data =>
            {
                if (data.Length < policy?.Smallest)
                {
                    throw OssErrors.PostTooSmall(data.Length, policy.Smallest);
                }
            },
            cancellationToken);
        try
        {
            await PostFormReader.FinishAsync(form, cancellationToken);
            return written;
        }
        catch
        {
            call.Store.Writer.Discard(written);
            throw;
        }
    }

    private static Dictionary<string, string> Variables(PostForm form) => form.Fields
        .Where(field => field.Key.StartsWith("x:", StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
}
