using System.Text.Json.Serialization;

namespace OssGen.Transfer.Checkpoints;

/// <summary>How a <see cref="DownloadState"/> becomes JSON and back, without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DownloadState))]
internal sealed partial class DownloadStateJson : JsonSerializerContext;
