using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>Reads the records of requests, and reports what can't be read as an error of the client or of the emulator.</summary>
internal static class RequestRecords
{
    /// <summary>Reads the record of a client's request. Throws OSS's error for a document that isn't valid.</summary>
    public static TRequest Read<TRequest, TResult>(OssServerCodec<TRequest, TResult> codec, OssServerRequest request)
    {
        try
        {
            return codec.Read(request);
        }
        catch (OssXmlException error)
        {
            throw DocumentErrors.Of(typeof(TRequest), error);
        }
        catch (OssJsonException error)
        {
            throw DocumentErrors.Of(error);
        }
    }

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
            return codec.Read(request);
        }
        catch (Exception error) when (error is OssXmlException or OssJsonException or OssFaultException)
        {
            throw OssErrors.Unreadable(stored(), error.Message);
        }
    }
}
