using System.Text.Json.Serialization;

namespace OssGen.Transfer.Multipart;

/// <summary>Reads and writes checkpoints without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MultipartCheckpoint))]
internal sealed partial class MultipartCheckpointJson : JsonSerializerContext;
