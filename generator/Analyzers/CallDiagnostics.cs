using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// The diagnostics for C# code that calls the client. An ID is never reused; docs/diagnostics.md has a section for each ID.
/// </summary>
internal static class CallDiagnostics
{
    public const string Category = "OssGen.Usage";

    public static readonly DiagnosticDescriptor BucketRefused = new(
        "OSSGEN101",
        "Bucket name that OSS refuses",
        "The client refuses the bucket name '{0}' before anything is sent: it {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor KeyRefused = new(
        "OSSGEN102",
        "Object key that OSS refuses",
        "The client refuses the {2} '{0}' before anything is sent: it {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor PartNumberOutOfRange = new(
        "OSSGEN103",
        "Part number that OSS refuses",
        "Part number {0} is not one of 1 to 10,000. OSS answers InvalidArgument. Number the parts from 1, and choose parts large enough "
            + "for 10,000 to do.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor LifetimeTooLong = new(
        "OSSGEN104",
        "Presigned URL lives longer than signature V4 allows",
        "The lifetime {0} is over 7 days, and Presign throws ArgumentOutOfRangeException under signature V4, the default. Shorten it; "
            + "where the client signs with V1, suppress this warning.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor StreamNotDisposed = new(
        "OSSGEN105",
        "Result with an open body is never disposed",
        "The {0} of {1} holds {2}. Declare it with 'await using var'.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor CallNotAwaited = new(
        "OSSGEN106",
        "Call of the client whose outcome is lost",
        "The outcome of {0} is lost: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor LifetimeTooShort = new(
        "OSSGEN107",
        "Lifetime that is over before it begins",
        "The lifetime {0} of {1} is less than a second. {2} Pass a positive lifetime, such as TimeSpan.FromMinutes(10).",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor PathAsContent = new(
        "OSSGEN108",
        "Path where content is expected",
        "The content is the text of {0} itself, not the file that it names. To send the file, use {1}; to send the text, use "
            + "OssContent.FromString.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor StreamNotCompleted = new(
        "OSSGEN109",
        "Object that is written but never stored",
        "Nothing here calls CompleteAsync on the OssWriteStream of {0}, so that no object is stored: disposing the stream aborts the "
            + "upload. Call CompleteAsync after the last write.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SignatureV1Chosen = new(
        "OSSGEN110",
        "Signature V1 although the region is set",
        "The client has a region, with which signature V4 is possible, but signs with V1, which OSS no longer accepts for new accounts and "
            + "buckets. Remove the assignment, or use OssSignatureVersion.V4.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OnlyFirstPage = new(
        "OSSGEN111",
        "Listing that is read up to its first page",
        "{0} returns one page of the listing, and nothing here reads whether another one follows. To read all of them, enumerate {1} with "
            + "'await foreach'; for one page of a known size, set the size in the request.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor LiteralSecret = new(
        "OSSGEN112",
        "Secret in the source code",
        "The constant {0} is readable in the source and in the assembly. Read it from the environment or a secret store, for example by "
            + "OssCredentials.FromEnvironment().",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        BucketRefused, KeyRefused, PartNumberOutOfRange, LifetimeTooLong, StreamNotDisposed, CallNotAwaited, LifetimeTooShort,
        PathAsContent, StreamNotCompleted, SignatureV1Chosen, OnlyFirstPage, LiteralSecret,
    ];
}
