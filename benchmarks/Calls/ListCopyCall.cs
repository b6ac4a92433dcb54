using System.Diagnostics.CodeAnalysis;

namespace OssGen.Benchmarks;

/// <summary>Copies a listing with all that belongs to it alone: its bytes are what the result needs, whatever decoding cost.</summary>
internal sealed class ListCopyCall(ListObjectsV2Result original) : IMeasuredCall
{
    private ListObjectsV2Result? _copy;

    public ValueTask InvokeAsync()
    {
        var contents = new ObjectEntry[original.Contents.Count];
        for (var i = 0; i < contents.Length; i++)
        {
            contents[i] = Copy(original.Contents[i]);
        }

        _copy = original with
        {
            Name = Copy(original.Name),
            Prefix = Copy(original.Prefix),
            StartAfter = Copy(original.StartAfter),
            NextContinuationToken = Copy(original.NextContinuationToken),
            Contents = contents,
        };
        return default;
    }

    /// <summary>Documented values (type, storage class) are shared strings and are not copied.</summary>
    private static ObjectEntry Copy(ObjectEntry entry) => entry with { Key = Copy(entry.Key), ETag = Copy(entry.ETag) };

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Copy(string? text) => string.IsNullOrEmpty(text) ? text : new string(text.AsSpan());
}
