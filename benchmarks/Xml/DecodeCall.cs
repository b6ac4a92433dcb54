using OssGen.Wire;

namespace OssGen.Benchmarks;

/// <summary>Our side of xml_decode: the document to the result that the caller gets, all objects made.</summary>
internal sealed class DecodeCall(byte[] document) : IMeasuredCall
{
    private static readonly IOssRequest<ListObjectsV2Result> Request = new ListObjectsV2Request { Bucket = CannedReplies.Bucket };

    public ValueTask InvokeAsync()
    {
        var result = Request.Read(new OssResponseReader(OssResponse.None, document));
        return result.Contents.Count == CannedReplies.ListedKeys
            ? default
            : throw new BenchmarkException($"{result.Contents.Count} entries were decoded.");
    }
}
