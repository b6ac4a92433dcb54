namespace OssGen.Conformance.Tests.Catalog;

/// <summary>A place in a document that holds a value.</summary>
/// <param name="Path">Names from the root down, <c>[]</c> behind those that repeat: <c>Buckets/Bucket[]/Name</c>.</param>
/// <param name="Values">The documented values, or none where any text may stand.</param>
/// <param name="IsBase64">The text travels as base64.</param>
/// <param name="IsUrlEncoded">The text is percent-encoded where the message says EncodingType=url.</param>
internal sealed record ElementFact(string Path, IReadOnlyList<string> Values, bool IsBase64 = false, bool IsUrlEncoded = false);
