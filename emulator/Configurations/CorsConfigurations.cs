using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Configurations;

/// <summary>Which pages of other origins may call: a bucket's rules, the preflight that asks for them, and the headers that browsers want on replies.</summary>
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

    /// <summary>Adds what a browser wants to a reply to a page of an allowed origin.</summary>
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
        var question = new CorsQuestion(preflight.Origin, preflight.AccessControlRequestMethod.Value, CorsQuestion.Names(preflight.AccessControlRequestHeaders));
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

    // A browser doesn't sign its preflights.
    private static ServedOperation<OptionObjectRequest, OptionObjectResult> Preflight() => new(
        OptionObjectCodec.Instance,
        new DelegatedHandler<OptionObjectRequest, OptionObjectResult>(static (call, preflight, _) => Task.FromResult(Answer(call, preflight))))
    {
        Support = OperationSupport.Served,
        RequireAccess = static call => call.RequireBucket(),
    };

    // What a rule exposes goes out as a header.
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
}
