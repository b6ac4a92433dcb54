using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Emit.Server;

/// <summary>The names of a server's operations, in ordinal order.</summary>
internal sealed record RouteTable(string Namespace, string HintPrefix, EquatableArray<string> Operations);
