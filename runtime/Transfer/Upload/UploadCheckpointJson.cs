using System.Text.Json.Serialization;

namespace OssGen;

/// <summary>Reads and writes checkpoints without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UploadCheckpoint))]
internal sealed partial class UploadCheckpointJson : JsonSerializerContext;
