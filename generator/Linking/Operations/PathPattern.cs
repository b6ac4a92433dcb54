using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>The parsed path of an operation: its scope, whether the bucket is optional, and its fixed query.</summary>
/// <param name="Scope">The resource that the labels identify.</param>
/// <param name="BucketOptional">Whether the bucket's label is <c>{Bucket?}</c>.</param>
/// <param name="KeyLabels">The labels behind the bucket, of which the object's key consists, separated by slashes.</param>
/// <param name="Query">The fixed query parameters after the question mark; the value of a bare name is null.</param>
internal sealed record PathPattern(
    OperationScope Scope, bool BucketOptional, EquatableArray<string> KeyLabels, EquatableArray<FixedPair> Query)
{
    /// <summary>The segments of a path that begins with fixed text; none for any other path.</summary>
    public EquatableArray<PathSegment> Segments { get; init; } = EquatableArray<PathSegment>.Empty;
}
