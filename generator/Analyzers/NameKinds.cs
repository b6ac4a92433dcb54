using OssGen.Validation;

namespace OssGen.Generator.Analyzers;

/// <summary>The rules for the kinds of names, and what messages call them.</summary>
internal static class NameKinds
{
    /// <summary>Returns what is wrong with a name, as the end of a sentence about it, or null if it is valid.</summary>
    public static string? Problem(ValueKind kind, string name) => kind switch
    {
        ValueKind.Bucket => OssNameProblem.OfBucket(name),
        ValueKind.Segment => OssNameProblem.OfSegment(name),
        ValueKind.Prefix when name.Length == 0 => null,
        _ => OssNameProblem.OfKey(name),
    };

    public static string Noun(ValueKind kind) => kind switch
    {
        ValueKind.Bucket => "bucket name",
        ValueKind.Segment => "name",
        ValueKind.Prefix => "prefix",
        _ => "object key",
    };
}
