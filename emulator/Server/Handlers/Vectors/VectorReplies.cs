using OssGen.Emulator.Storage.Vectors;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Converts stored vectors to the values of replies.</summary>
internal static class VectorReplies
{
    /// <summary>Returns the entry of a vector, with the components and the metadata if the request asks for them.</summary>
    public static VectorEntry Entry(StoredVector vector, bool? withData, bool? withMetadata) => new()
    {
        Key = vector.Key,
        Data = withData is true ? new() { Float32 = vector.Components } : null,
        Metadata = withMetadata is true ? Metadata(vector) : null,
    };

    public static OssJson? Metadata(StoredVector vector) => vector.Metadata is { } text ? OssJson.Parse(text) : null;
}
