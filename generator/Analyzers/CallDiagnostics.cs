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
        "The client refuses the object key '{0}' before anything is sent: it {1}",
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
        "The {0} of {1} holds a connection until it is disposed, and nothing here does that. Declare it with 'await using var'.",
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

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        BucketRefused, KeyRefused, PartNumberOutOfRange, LifetimeTooLong, StreamNotDisposed, CallNotAwaited,
    ];
}
