using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Writes the documents of configurations that the emulator changes or creates itself. An operation that gets a configuration returns the
/// same document as the one with which the configuration is put.
/// </summary>
internal static class ConfigurationDocument
{
    /// <summary>Returns the document of the reply with the given result.</summary>
    public static ReadOnlyMemory<byte> Of<TGet, TResult>(OssServerCodec<TGet, TResult> get, TResult result)
    {
        using var reply = new OssServerReply();
        get.Write(result, reply);
        return reply.Document;
    }
}
