using System.Text.Json.Serialization;

namespace OssGen.Emulator.Storage;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StoredHeadersJson : JsonSerializerContext;
