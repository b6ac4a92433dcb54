using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Configurations;

/// <summary>Serves a bucket's CORS rules and the preflight requests of browsers, and adds the CORS headers to replies.</summary>
internal static class CorsConfigurations
{
    private static readonly ConfigurationKind<PutBucketCorsRequest, PutBucketCorsResult> Cors = new("cors", PutBucketCorsCodec.Instance)
    {
        HasEffect = true,
        Check = static (_, put) => CheckHeaders(put),
    };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Cors.Puts(),
        Cors.Gets(
            GetBucketCorsCodec.Instance,
            put => new() { CorsRules = put.CorsRules, ResponseVary = put.ResponseVary },
            call => throw OssErrors.NoConfiguration(call.Request, "NoSuchCORSConfiguration", "The CORS Configuration does not exist.")),
        Cors.Deletes(DeleteBucketCorsCodec.Instance),
        Preflight(),
    ];

    /// <summary>Adds the CORS headers to a reply when a rule allows the origin and method of the request.</summary>
    public static void AddHeaders(HandlerContext call, OssServerReply reply)
    {
        if (call.Request.Header("Origin") is not { } origin || call.Store.Buckets.Find(call.Request.Bucket) is not { } bucket)
        {
            return;
        }

        if (Find(call, bucket, new CorsQuestion(origin, call.Request.Method, [])) is { } found)
        {
            reply.Header("Access-Control-Allow-Origin", found.AllowedOrigin);
            reply.Header("Access-Control-Expose-Headers", found.ExposeHeaders);
            reply.Header("Vary", found.VariesByOrigin ? "Origin" : null);
        }
    }

    private static OptionObjectResult Answer(HandlerContext call, OptionObjectRequest preflight)
    {
        var question = new CorsQuestion(
            preflight.Origin, preflight.AccessControlRequestMethod.Value, CorsQuestion.Names(preflight.AccessControlRequestHeaders));
        var found = Find(call, call.RequireBucket(), question) ?? throw OssErrors.CorsForbidden();
        call.AddHeader("Vary", found.VariesByOrigin ? "Origin" : null);
        return new OptionObjectResult
        {
            AccessControlAllowOrigin = found.AllowedOrigin,
            AccessControlAllowMethods = string.Join(", ", found.Rule.AllowedMethods),
            AccessControlAllowHeaders = preflight.AccessControlRequestHeaders,
            AccessControlExposeHeaders = found.ExposeHeaders,
            AccessControlMaxAge = found.Rule.MaxAgeSeconds,
        };
    }

    // Browsers don't sign preflight requests.
    private static ServedOperation<OptionObjectRequest, OptionObjectResult> Preflight() => new(
        OptionObjectCodec.Instance,
        new DelegatedHandler<OptionObjectRequest, OptionObjectResult>(
            static (call, preflight, _) => Task.FromResult(Answer(call, preflight))))
    {
        Support = OperationSupport.Served,
        RequireAccess = static call => call.RequireBucket(),
    };

    // Exposed header names are sent in a reply header.
    private static void CheckHeaders(PutBucketCorsRequest put)
    {
        foreach (var header in put.CorsRules.SelectMany(rule => rule.ExposeHeaders))
        {
            HeaderText.Require("ExposeHeader", header);
        }
    }

    private static CorsAnswer? Find(HandlerContext call, BucketRecord bucket, CorsQuestion question)
    {
        if (!question.CanBeAnswered)
        {
            return null;
        }

        var configuration = Cors.Find(call, ConfigurationPlace.Of(bucket))?.Put;
        return configuration?.CorsRules.FirstOrDefault(question.IsAnsweredBy) is { } rule
            ? new CorsAnswer(rule, question.Origin, configuration.ResponseVary is true)
            : null;
    }

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
    /// <param name="AlwaysVary">Whether the configuration requires a Vary header in every case.</param>
    private sealed record CorsAnswer(CorsRule Rule, string Origin, bool AlwaysVary)
    {
        public string AllowedOrigin => Rule.AllowedOrigins.Contains("*") ? "*" : Origin;

        public string? ExposeHeaders => Rule.ExposeHeaders.Count == 0 ? null : string.Join(", ", Rule.ExposeHeaders);

        public bool VariesByOrigin => AlwaysVary || AllowedOrigin != "*";
    }
}
