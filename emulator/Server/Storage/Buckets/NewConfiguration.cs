using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>A configuration to store, consisting of the parts of the request that puts it.</summary>
/// <param name="Kind">The kind of the configuration.</param>
/// <param name="Id">The configuration's ID among those of its kind; empty for kinds of which a bucket has only one.</param>
/// <param name="Query">The query parameters, without those of the signature.</param>
/// <param name="Headers">The headers that the operation requires.</param>
/// <param name="Document">The request body.</param>
internal sealed record NewConfiguration(string Kind, string Id, StoredHeaders Query, StoredHeaders Headers, byte[] Document)
{
    /// <summary>Creates a configuration that consists of its kind and ID.</summary>
    public static NewConfiguration Mark(string kind, string id) => new(kind, id, StoredHeaders.None, StoredHeaders.None, []);
}
