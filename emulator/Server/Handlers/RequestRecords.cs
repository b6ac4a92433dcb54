using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>Reads the records of requests, and reports what can't be read as an error of the client or of the emulator.</summary>
internal static class RequestRecords
{
    // What OSS accepts beyond the documents that the spec describes.
    private static readonly Dictionary<Type, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>> OtherForms = new()
    {
        [typeof(SelectObjectRequest)] = SelectDelimiters.Encode,
        [typeof(DeleteMultipleObjectsRequest)] = RawControlCharacters.Escape,
        [typeof(PutBucketLifecycleRequest)] = LifecycleDays.Move,
    };

    /// <summary>Reads the record of a client's request. Throws OSS's error for a document that isn't valid.</summary>
    public static TRequest Read<TRequest, TResult>(OssServerCodec<TRequest, TResult> codec, OssServerRequest request)
    {
        DocumentErrors.RequireText(typeof(TRequest), request.Document.Span);
        try
        {
            return codec.Read(InDocumentedForm<TRequest>(request));
        }
        catch (OssXmlException error)
        {
            throw DocumentErrors.Of(typeof(TRequest), request.Document, error);
        }
        catch (OssJsonException error)
        {
            throw DocumentErrors.Of(error);
        }
    }

    private static OssServerRequest InDocumentedForm<TRequest>(OssServerRequest request) =>
        OtherForms.TryGetValue(typeof(TRequest), out var change) ? request.WithDocument(change(request.Document)) : request;

    /// <summary>
    /// Reads the record of a request that is restored from the store. If it can't be read, the client isn't to blame: the error is an
    /// InternalError that names what is stored.
    /// </summary>
    /// <param name="codec">The codec of the request.</param>
    /// <param name="request">The restored request.</param>
    /// <param name="stored">What is stored, for the error message.</param>
    public static TRequest ReadStored<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> codec, OssServerRequest request, Func<string> stored)
    {
        try
        {
            return codec.Read(InDocumentedForm<TRequest>(request));
        }
        catch (Exception error) when (error is OssXmlException or OssJsonException or OssFaultException)
        {
            throw OssErrors.Unreadable(stored(), error.Message);
        }
    }

    /// <summary>Reads the record of the request that put a stored configuration.</summary>
    /// <param name="codec">The codec of the request.</param>
    /// <param name="kind">The kind of the configuration.</param>
    /// <param name="place">The bucket or account that has the configuration.</param>
    /// <param name="record">The configuration.</param>
    public static TRequest ReadStored<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> codec, string kind, ConfigurationPlace place, ConfigurationRecord record)
    {
        var request = new OssServerRequest
        {
            Method = codec.Route.Method,
            Bucket = place.Bucket?.Name ?? "",
            Key = codec.Route.Scope == OssScope.Object ? record.Id : "",
            QueryParameters = [.. record.Query.Values],
            Headers = record.Headers.Values,
            Document = record.Document,
        };
        return ReadStored(
            codec, request, () => $"The configuration '{kind}{(record.Id.Length > 0 ? "/" : "")}{record.Id}' of {place}");
    }
}
