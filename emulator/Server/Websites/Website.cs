using OssGen.Emulator.Configurations;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Websites;

/// <summary>
/// Serves the pages of static websites: anonymous reads of a bucket with a website configuration whose host contains the bucket. Signed
/// requests, and those with the bucket in the path, have the replies of their operations.
/// </summary>
internal sealed class Website(EmulatorServices services)
{
    private static readonly ServedOperation<GetObjectRequest, GetObjectResult> Get = new(GetObjectCodec.Instance, new GetObjectHandler());

    private static readonly ServedOperation<HeadObjectRequest, HeadObjectResult> Head =
        new(HeadObjectCodec.Instance, new HeadObjectHandler());

    private static readonly string[] PageOperations = ["GetObject", "HeadObject", "ListObjects", "HeadBucket"];

    private static readonly string[] ListParameters = ["prefix", "delimiter", "marker", "max-keys", "encoding-type"];

    // A page that replaces the requested one is always sent whole.
    private static readonly string[] ConditionHeaders = ["Range", .. Conditions.Headers, "If-Range"];

    /// <summary>Returns the name of the operation that answers the request for a page.</summary>
    public static string OperationOf(OssServerRequest request) => Reads(request).Route.Operation;

    /// <summary>Returns the configuration of the website to which a request was sent, or null if it is none for a page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="route">The route of the request's operation.</param>
    /// <param name="caller">The caller; null for an anonymous one.</param>
    public WebsiteConfiguration? Find(OssServerRequest request, OssRoute route, OssAccount? caller) =>
        caller is null
        && PageOperations.Contains(route.Operation)
        && !(request.Scope == OssScope.Bucket && ListParameters.Any(request.HasQuery))
        && services.Hosts.BucketOf(request.Host) is not null
        && services.Store.Buckets.Find(request.Bucket) is { } bucket
            ? BucketConfigurations.Website.Find(CallOf(request), ConfigurationPlace.Of(bucket))?.Put.Configuration
            : null;

    /// <summary>Writes the page that a request asks for, or a redirect. Throws OSS's error for a missing page.</summary>
    public async Task RunAsync(
        WebsiteConfiguration website, OssServerRequest request, OssServerReply reply, CancellationToken cancellationToken)
    {
        var page = IndexOf(website, request.Key) is { } index ? With(request, index) : request;
        var fault = FaultOf(page);
        if (WebsiteRule.Find(website, request, fault?.Status ?? StatusCodes.Status200OK) is { } rule)
        {
            await FollowAsync(rule, request, reply, cancellationToken);
        }
        else if (fault is null)
        {
            await SendAsync(page, reply, cancellationToken);
        }
        else if (fault.Status == StatusCodes.Status404NotFound)
        {
            await AnswerMissingAsync(website, request, reply, fault, cancellationToken);
        }
        else
        {
            throw fault;
        }
    }

    private static ServedOperation Reads(OssServerRequest request) => HttpMethods.IsHead(request.Method) ? Head : Get;

    // Every folder has the index page of the root, unless folders have their own.
    private static string? IndexOf(WebsiteConfiguration website, string key) =>
        website.IndexDocument is not { } index || (key.Length > 0 && !key.EndsWith('/')) ? null
        : index.SupportSubDir == true ? key + index.Suffix
        : index.Suffix;

    private async Task FollowAsync(WebsiteRule rule, OssServerRequest request, OssServerReply reply, CancellationToken cancellationToken)
    {
        if (rule.IsInternal)
        {
            await SendAsync(With(request, rule.TargetOf(request.Key)), reply, cancellationToken);
        }
        else
        {
            rule.Write(reply, request);
        }
    }

    private async Task AnswerMissingAsync(
        WebsiteConfiguration website,
        OssServerRequest request,
        OssServerReply reply,
        OssFaultException fault,
        CancellationToken cancellationToken)
    {
        if (FolderPage(website, request) is { } page)
        {
            if (website.IndexDocument!.Type == WebsiteIndexType.Content)
            {
                await SendAsync(page, reply, cancellationToken);
                return;
            }

            reply.Status = StatusCodes.Status302Found;
            reply.Header("Location", $"/{OssEscaping.EscapePath(request.Key)}/");
            return;
        }

        var error = website.ErrorDocument is { } document ? Whole(With(request, document.Key!)) : null;
        if (error is null || FaultOf(error) is not null)
        {
            throw fault;
        }

        await SendAsync(error, reply, cancellationToken);
        reply.Status = website.ErrorDocument!.HttpStatus ?? StatusCodes.Status404NotFound;
    }

    // The index page of the folder that a key without a slash at its end may mean; null if there is none.
    private OssServerRequest? FolderPage(WebsiteConfiguration website, OssServerRequest request) =>
        website.IndexDocument is { SupportSubDir: true } index
        && index.Type != WebsiteIndexType.NotFound
        && request.Key.Length > 0
        && !request.Key.EndsWith('/')
        && With(request, $"{request.Key}/{index.Suffix}") is var page
        && FaultOf(page) is null
            ? page
            : null;

    // The error of reading an object, without opening it; null if it can be read.
    private OssFaultException? FaultOf(OssServerRequest request)
    {
        try
        {
            var call = CallOf(request);
            if (request.Key.Length == 0)
            {
                return OssErrors.NoSuchKey("");
            }

            SymlinkResolver.Find(call, call.RequireBucket(), request.Key, request.Query("versionId"));
            return null;
        }
        catch (OssFaultException fault)
        {
            return fault;
        }
    }

    private Task SendAsync(OssServerRequest request, OssServerReply reply, CancellationToken cancellationToken) =>
        Reads(request).RunAsync(CallOf(request), reply, cancellationToken);

    private HandlerContext CallOf(OssServerRequest request) =>
        new(services, request, caller: null, Reads(request).Route.Operation) { TakesVersion = true };

    // The version of a request is that of its own key.
    private static OssServerRequest With(OssServerRequest request, string key) => request.WithObject(
        key, [.. request.QueryParameters.Where(static parameter => parameter.Key != "versionId")], request.Headers);

    private static OssServerRequest Whole(OssServerRequest request) => request.WithObject(
        request.Key,
        request.QueryParameters,
        request.Headers.Where(header => !ConditionHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(StringComparer.OrdinalIgnoreCase));
}
