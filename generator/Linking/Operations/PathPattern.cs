using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>A path of the spec, taken apart.</summary>
/// <param name="Scope">What the labels name.</param>
/// <param name="BucketOptional">The bucket's label is <c>{Bucket?}</c>.</param>
/// <param name="Query">Fixed pairs behind the question mark; a null value is a bare name.</param>
internal sealed record PathPattern(OperationScope Scope, bool BucketOptional, EquatableArray<FixedPair> Query);
