using System.Text.Json.Serialization;

namespace OssGen.Emulator.Storage.Objects;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StoredHeadersJson : JsonSerializerContext;
