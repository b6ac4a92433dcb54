using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Configurations;

/// <summary>Serves a bucket's CORS rules and the preflight requests of browsers, and adds the CORS headers to replies.</summary>
internal static class CorsConfigurations
{
    private const int MaxDocumentBytes = 16 * 1024;

    private static readonly CorsMethod[] Methods = [CorsMethod.Get, CorsMethod.Put, CorsMethod.Post, CorsMethod.Delete, CorsMethod.Head];

    private static readonly ConfigurationKind<PutBucketCorsRequest, PutBucketCorsResult> Cors = new("cors", PutBucketCorsCodec.Instance)
    {
        HasEffect = true,
        Check = Check,
    };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Cors.Puts(),
        Cors.Gets(
            GetBucketCorsCodec.Instance,
            put => new() { CorsRules = put.CorsRules, ResponseVary = put.ResponseVary ?? false },
            call => throw OssErrors.NoConfiguration(call.Request, "NoSuchCORSConfiguration", "The CORS Configuration does not exist.")),
        Cors.Deletes(DeleteBucketCorsCodec.Instance),
        Preflight(),
    ];

    private static KeyValuePair<string, string>[] NoHeaders => [];

    /// <summary>The route of the operation that answers all preflight requests.</summary>
    public static OssRoute PreflightRoute => OptionObjectCodec.Instance.Route;

    /// <summary>Determines whether a request is the preflight request of a browser. Services have no CORS rules.</summary>
    public static bool IsPreflight(OssServerRequest request) => request.Service is null && request.Method == HttpMethods.Options;

    /// <summary>Throws OSS's error for a preflight request that doesn't describe the actual request.</summary>
    public static void RequireHeaders(OssServerRequest preflight)
    {
        foreach (var header in (string[])["Origin", "Access-Control-Request-Method"])
        {
            if (!preflight.HasHeader(header))
            {
                throw OssErrors.PreflightWithout(header);
            }
        }
    }

    /// <summary>
    /// Returns the CORS headers of the reply to a request, whether it succeeds or fails. Without them, a page can't read the reply. Only
    /// Vary is in the replies to all requests of a bucket, if its configuration says so.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> HeadersFor(EmulatorServices services, OssServerRequest request)
    {
        if (request.Bucket.Length == 0 || request.Service is not null || services.Store.Buckets.Find(request.Bucket) is not { } bucket)
        {
            return [];
        }

        var call = new HandlerContext(services, request, caller: null, PreflightRoute.Operation);
        if (Cors.Find(call, ConfigurationPlace.Of(bucket))?.Put is not { } configuration)
        {
            return [];
        }

        var answer = request.Header("Origin") is { } origin && !IsPreflight(request)
            ? Answer(configuration, new CorsQuestion(origin, request.Method, []))
            : null;
        return
        [
            .. answer?.Headers ?? NoHeaders,
            .. configuration.ResponseVary is true ? [new("Vary", "Origin")] : NoHeaders,
        ];
    }

    private static OptionObjectResult Answer(HandlerContext call, OptionObjectRequest preflight)
    {
        if (call.Request.Bucket.Length == 0)
        {
            throw OssErrors.CorsForbidden();
        }

        var question = new CorsQuestion(
            preflight.Origin, preflight.AccessControlRequestMethod.Value, CorsQuestion.Names(preflight.AccessControlRequestHeaders));
        var configuration = Cors.Find(call, ConfigurationPlace.Of(call.RequireBucket()))?.Put;
        var found = Answer(configuration, question) ?? throw OssErrors.CorsForbidden();
        return new OptionObjectResult
        {
            AccessControlAllowOrigin = found.AllowedOrigin,
            AccessControlAllowMethods = string.Join(", ", found.Rule.AllowedMethods),
            AccessControlAllowHeaders = preflight.AccessControlRequestHeaders,
            AccessControlExposeHeaders = found.ExposeHeaders,
            AccessControlMaxAge = found.Rule.MaxAgeSeconds,
        };
    }

    private static ServedOperation<OptionObjectRequest, OptionObjectResult> Preflight() => new(
        OptionObjectCodec.Instance,
        new DelegatedHandler<OptionObjectRequest, OptionObjectResult>(
            static (call, preflight, _) => Task.FromResult(Answer(call, preflight))))
    {
        Support = OperationSupport.Served,
    };

    private static void Check(OssServerRequest request, PutBucketCorsRequest put)
    {
        if (request.Document.Length > MaxDocumentBytes)
        {
            throw OssErrors.MalformedXml($"the document is larger than {MaxDocumentBytes} bytes.", ec: null);
        }

        foreach (var rule in put.CorsRules)
        {
            CheckWildcards(rule);
            CheckMethods(rule);
            CheckExposedHeaders(rule);
        }
    }

    private static void CheckWildcards(CorsRule rule)
    {
        foreach (var (name, pattern) in rule.AllowedOrigins.Select(origin => ("AllowedOrigin", origin))
            .Concat(rule.AllowedHeaders.Select(header => ("AllowedHeader", header))))
        {
            if (pattern.Count(c => c == '*') > 1)
            {
                throw OssErrors.InvalidArgument($"{name} can have at most one '*'.", name, pattern);
            }
        }
    }

    private static void CheckMethods(CorsRule rule)
    {
        foreach (var method in rule.AllowedMethods.Where(method => !Methods.Contains(method)))
        {
            throw OssErrors.InvalidArgument("AllowedMethod is GET, PUT, POST, DELETE or HEAD.", "AllowedMethod", method.Value);
        }
    }

    // Exposed header names are sent in a reply header.
    private static void CheckExposedHeaders(CorsRule rule)
    {
        foreach (var header in rule.ExposeHeaders)
        {
            HeaderText.Require("ExposeHeader", header);
            if (header.Contains('*', StringComparison.Ordinal))
            {
                throw OssErrors.InvalidArgument("ExposeHeader can not have a '*'.", "ExposeHeader", header);
            }
        }
    }

    private static CorsAnswer? Answer(PutBucketCorsRequest? configuration, CorsQuestion question) =>
        question.CanBeAnswered && configuration?.CorsRules.FirstOrDefault(question.IsAnsweredBy) is { } rule
            ? new CorsAnswer(rule, question.Origin)
            : null;

    /// <summary>A cross-origin request, described by a preflight request or received directly.</summary>
    /// <param name="Origin">The origin of the page.</param>
    /// <param name="Method">The HTTP method of the request.</param>
    /// <param name="Headers">The headers of the request that need permission.</param>
    private sealed record CorsQuestion(string Origin, string Method, IReadOnlyList<string> Headers)
    {
        /// <summary>Splits the value of a header that contains a list of header names.</summary>
        public static string[] Names(string? list) =>
            list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

        /// <summary>Whether the origin and the header names can be repeated in the headers of a reply.</summary>
        public bool CanBeAnswered => HeaderText.IsWritable(Origin) && Headers.All(HeaderText.IsWritable);

        /// <summary>Determines whether a rule allows the origin, the method and the headers of the request.</summary>
        public bool IsAnsweredBy(CorsRule rule) =>
            rule.AllowedOrigins.Any(pattern => Matches(pattern, Origin, StringComparison.Ordinal))
            && rule.AllowedMethods.Any(method => method.Value == Method)
            && Headers.All(header => rule.AllowedHeaders.Any(pattern => Matches(pattern, header, StringComparison.OrdinalIgnoreCase)));

        // A pattern has at most one asterisk.
        private static bool Matches(string pattern, string text, StringComparison comparison)
        {
            var star = pattern.IndexOf('*', StringComparison.Ordinal);
            return star < 0
                ? pattern.Equals(text, comparison)
                : text.Length >= pattern.Length - 1 && text.StartsWith(pattern[..star], comparison)
                    && text.EndsWith(pattern[(star + 1)..], comparison);
        }
    }

    /// <summary>The permission that a rule grants for a cross-origin request.</summary>
    /// <param name="Rule">The rule that allows the request.</param>
    /// <param name="Origin">The origin of the page.</param>
    private sealed record CorsAnswer(CorsRule Rule, string Origin)
    {
        public string AllowedOrigin => Rule.AllowedOrigins.Contains("*") ? "*" : Origin;

        public string? ExposeHeaders => Rule.ExposeHeaders.Count == 0 ? null : string.Join(", ", Rule.ExposeHeaders);

        /// <summary>The headers of the reply to the actual request.</summary>
        public IReadOnlyList<KeyValuePair<string, string>> Headers =>
        [
            new("Access-Control-Allow-Origin", AllowedOrigin),
            .. ExposeHeaders is { } exposed ? [new("Access-Control-Expose-Headers", exposed)] : NoHeaders,
        ];
    }
}
