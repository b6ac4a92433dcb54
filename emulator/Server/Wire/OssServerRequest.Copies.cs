namespace OssGen.Emulator.Wire;

// Copies of a request in which one part is replaced. They are of the same client.
public sealed partial class OssServerRequest
{
    /// <summary>Returns a copy of the request with the given document as its buffered body.</summary>
    internal OssServerRequest WithDocument(ReadOnlyMemory<byte> document)
    {
        var buffered = (OssServerRequest)MemberwiseClone();
        buffered._document = document;
        buffered._body = Stream.Null;
        return buffered;
    }

    /// <summary>Returns a copy of the request with another stream as its body.</summary>
    internal OssServerRequest WithBody(Stream body)
    {
        var other = (OssServerRequest)MemberwiseClone();
        other._body = body;
        return other;
    }

    /// <summary>Returns a copy of the request with another key, query and other headers, and without a body.</summary>
    internal OssServerRequest WithObject(
        string key, IReadOnlyList<KeyValuePair<string, string>> query, IReadOnlyDictionary<string, string> headers)
    {
        var other = WithDocument(default);
        (other._key, other._query, other._headers) = (key, query, headers);
        return other;
    }
}
