using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using OssGen.Emulator.Authentication;
using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Configurations;
using OssGen.Emulator.Control;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Forms;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Http;
using OssGen.Emulator.Log;
using OssGen.Emulator.Storage.Uploads;
using OssGen.Emulator.Websites;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator;

/// <summary>
/// Processes HTTP requests in these steps: addressing, routing, authentication, the check of the region, the check of access before a
/// document is read, reading the request record, handling, writing the reply, and logging. The emulator's own paths, preflight requests,
/// forms and the pages of websites leave this sequence after addressing, routing or authentication.
/// </summary>
/// <param name="services">The services of the emulator.</param>
/// <param name="endpoints">The operations that are served.</param>
/// <param name="log">The log of the requests.</param>
/// <param name="control">The emulator's own paths.</param>
internal sealed class OssApplication(
    EmulatorServices services, IReadOnlyList<ServedOperation> endpoints, RequestLog log, ControlPaths control)
    : IHttpApplication<HttpContext>
{
    private const string PutBucket = "PutBucket";

    private readonly OssRouter _router = new(AllRoutes(endpoints));
    private readonly KnownQueryNames _queryNames =
        new(AllRoutes(endpoints), [.. UploadCallback.ParameterNames, UploadRecord.SequentialParameter]);
    private readonly OssRouter _served = new(endpoints.Select(endpoint => endpoint.Route));
    private readonly Dictionary<OssRoute, ServedOperation> _endpoints = endpoints.ToDictionary(endpoint => endpoint.Route);
    private readonly Authenticator _authenticator = new(services.Accounts, services.Scopes, services.Time);
    private readonly PostObject _forms = new(services);
    private readonly Website _websites = new(services);
    private readonly RequestReader _reader = new(services.Hosts, new ServiceFinder(AllRoutes(endpoints), services.Accounts.Owners));
    private readonly ReplyWriter _writer = new(services.Time);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var entry = new RequestEntry(NextRequestId(), context);
        using var reply = new OssServerReply();
        IReadOnlyList<KeyValuePair<string, string>> corsHeaders = [];
        try
        {
            var request = entry.Request = _reader.Read(context, entry.Id);
            corsHeaders = CorsConfigurations.HeadersFor(services, request);
            await AnswerAsync(entry, request, reply);
            await _writer.WriteAsync(context, entry.Id, entry.Elapsed, reply, corsHeaders);
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected: there is no connection to send a reply on. That is also why most of these requests failed.
            entry.IsAborted = true;
            entry.Defect = e is OperationCanceledException or IOException or OssFaultException ? null : e;
        }
        catch (Exception e)
        {
            await AnswerErrorAsync(entry, e, corsHeaders);
        }
        finally
        {
            log.Write(entry);
        }
    }

    // OSS's format: 24 upper-case hex digits, of which the first eight are the time.
    private string NextRequestId() => string.Create(
        CultureInfo.InvariantCulture, $"{(uint)services.Time.GetUtcNow().ToUnixTimeSeconds():X8}{Random.Shared.NextInt64():X16}");

    // An error thrown by a custom handler may have a header that can't be written.
    private async Task AnswerErrorAsync(RequestEntry entry, Exception error, IReadOnlyList<KeyValuePair<string, string>> corsHeaders)
    {
        try
        {
            await WriteErrorAsync(entry, Translate(entry, error), corsHeaders);
        }
        catch (InvalidOperationException e)
        {
            await WriteErrorAsync(entry, Unexpected(entry, e), corsHeaders);
        }
    }

    private Task WriteErrorAsync(RequestEntry entry, OssFaultException fault, IReadOnlyList<KeyValuePair<string, string>> corsHeaders)
    {
        entry.Fault = fault;
        return _writer.WriteErrorAsync(
            entry.Context, entry.Id, entry.Elapsed, fault, corsHeaders, _reader.ErrorForm(entry.Context));
    }

    private static OssFaultException Translate(RequestEntry entry, Exception error) => error switch
    {
        OssFaultException fault => fault,
        // The second is Kestrel's exception for a chunk size that no number can hold.
        BadHttpRequestException or IOException { InnerException: OverflowException } => OssErrors.IncompleteBody(),
        _ => Unexpected(entry, error),
    };

    // A defect of the emulator itself: the client receives OSS's InternalError, the log contains the cause.
    private static OssFaultException Unexpected(RequestEntry entry, Exception error)
    {
        entry.Defect = error;
        return OssErrors.InternalError();
    }

    private async Task AnswerAsync(RequestEntry entry, OssServerRequest request, OssServerReply reply)
    {
        var context = entry.Context;
        if (control.Takes(request))
        {
            entry.Operation = ControlPaths.Operation;
            await control.RunAsync(request, reply, context.RequestAborted);
            return;
        }

        if (CorsConfigurations.IsPreflight(request))
        {
            entry.Operation = CorsConfigurations.PreflightRoute.Operation;
            await AnswerPreflightAsync(context, request, reply);
            return;
        }

        RequestReader.CheckKey(request.Key);
        // The operation of an incomplete request says what is missing.
        var route = _router.Match(request) ?? _served.MatchIncomplete(request);
        var unknown = _queryNames.FirstUnknown(request, route);
        if (route is null && request.Service is null && PostObject.Takes(request, unknown))
        {
            entry.Operation = PostObject.Operation;
            await _forms.RunAsync(request, reply, account => entry.Caller = account, context.RequestAborted);
            return;
        }

        entry.Operation = route?.Operation;
        entry.Caller = Authenticate(request, route, unknown);
        // A page may have a query of its own.
        if (unknown is not null && (route is null || _websites.Find(request, route, entry.Caller) is null))
        {
            throw OssErrors.NoHandler(unknown);
        }

        if (route is null || !_endpoints.TryGetValue(route, out var endpoint))
        {
            throw UnservedRequests.Refusal(request, route);
        }

        try
        {
            await ServeAsync(entry, request, reply, endpoint);
        }
        catch (OssFaultException fault)
        {
            throw OperationErrorNumbers.Add(fault, route.Operation);
        }
    }

    private async Task ServeAsync(RequestEntry entry, OssServerRequest request, OssServerReply reply, ServedOperation endpoint)
    {
        var (context, caller, route) = (entry.Context, entry.Caller, endpoint.Route);
        var unread = new HandlerContext(services, request, caller, route.Operation) { TakesVersion = route.TakesVersion };
        if (route.Operation != PutBucket)
        {
            BucketRegions.RequireEndpoint(unread);
        }

        UnservedRequests.RequireNoExtra(request, route);
        if (_websites.Find(request, route, caller) is { } website)
        {
            entry.Operation = Website.OperationOf(request);
            var pace = TrafficLimit.Read(request, entry.Operation, services.Time);
            await _websites.RunAsync(website, request, reply, context.RequestAborted);
            pace?.Limit(reply);
            return;
        }

        if (route is { StreamsBody: false, ReadsBody: true } && RequestReader.HasBody(request))
        {
            endpoint.RequireAccess(unread);
            request = await RequestReader.BufferAsync(request, context, endpoint.MaximumDocument);
        }

        var limit = TrafficLimit.Read(request, route.Operation, services.Time);
        request = limit is not null && route.StreamsBody ? limit.Limit(request) : request;
        var call = limit is null && request == unread.Request
            ? unread
            : new HandlerContext(services, request, caller, route.Operation) { TakesVersion = route.TakesVersion, Limit = limit };
        await endpoint.RunAsync(call, reply, context.RequestAborted);
        limit?.Limit(reply);
    }

    // A browser sends the preflight of any operation to the URL of the actual request, and never signs it: the method and the query of the
    // URL, which may be presigned, say nothing about the preflight itself.
    private Task AnswerPreflightAsync(HttpContext context, OssServerRequest request, OssServerReply reply)
    {
        CorsConfigurations.RequireHeaders(request);
        var call = new HandlerContext(services, request, caller: null, CorsConfigurations.PreflightRoute.Operation);
        return _endpoints[CorsConfigurations.PreflightRoute].RunAsync(call, reply, context.RequestAborted);
    }

    // What an unknown operation of a service signs is not known either; its request is rejected in any case.
    //
    // For a missing bucket, OSS returns NoSuchBucket even to a caller with an unknown AccessKey ID.
    private OssAccount? Authenticate(OssServerRequest request, OssRoute? route, string? unknown)
    {
        try
        {
            return route is not null && (request.Service is not null || (unknown is null && _endpoints.ContainsKey(route)))
                ? _authenticator.Authenticate(request, route)
                : request.Service is null ? _authenticator.AuthenticateUnserved(request, route?.SignedQuery ?? [], unknown)
                : null;
        }
        catch (OssFaultException fault) when (fault.Code == OssErrors.UnknownKey && route?.Operation is not (PutBucket or "PutBucketAcl")
            && request.Service is null && IsMissing(request.Bucket))
        {
            throw OssErrors.NoSuchBucket(request.Bucket);
        }
    }

    private bool IsMissing(string bucket) => bucket.Length > 0 && services.Store.Buckets.Find(bucket) is null;

    // Operations without a handler are routed too, after the served ones: the operation determines what a V1 signature covers, and a caller
    // is authenticated before it learns that the operation isn't implemented.
    private static IEnumerable<OssRoute> AllRoutes(IReadOnlyList<ServedOperation> endpoints) =>
        endpoints.Select(endpoint => endpoint.Route).UnionBy(OssRoutes.All, route => route.Operation);
}
