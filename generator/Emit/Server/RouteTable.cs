using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Emit.Server;

/// <summary>The names of the operations in a server's route table, in ordinal order.</summary>
internal sealed record RouteTable(string Namespace, string HintPrefix, EquatableArray<string> Operations);
